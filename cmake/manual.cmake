# SPDX-License-Identifier: Apache-2.0
# The pages of the manual and the scripts for shells: the command writes them itself, from what it
# says with --help.

set(ISNAD_MANUAL ${PROJECT_BINARY_DIR}/man1)
set(ISNAD_COMPLETIONS ${PROJECT_BINARY_DIR}/completions)
add_custom_command(OUTPUT ${ISNAD_MANUAL}/isnad.1
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${ISNAD_MANUAL}
  COMMAND isnad_cli manual ${ISNAD_MANUAL}
  DEPENDS isnad_cli COMMENT "Writing the manual" VERBATIM)
set(scripts "")
foreach(shell IN ITEMS bash zsh fish)
  add_custom_command(OUTPUT ${ISNAD_COMPLETIONS}/${shell}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${ISNAD_COMPLETIONS}
    COMMAND isnad_cli completion ${shell} > ${ISNAD_COMPLETIONS}/${shell}
    DEPENDS isnad_cli VERBATIM)
  list(APPEND scripts ${ISNAD_COMPLETIONS}/${shell})
endforeach()
add_custom_target(isnad_manual ALL DEPENDS ${ISNAD_MANUAL}/isnad.1 ${scripts})
