# SPDX-License-Identifier: Apache-2.0
# The package: headers under include/isnad, the libraries, the command, isnadConfig.cmake, isnad.pc.

include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/isnad)
# Static and shared in files of their own, both as isnad::isnad; isnadConfig.cmake takes one.
function(isnad_install_library target kind)
  # Headers are included as "core/claim.h", so include/isnad itself goes on the path.
  install(TARGETS ${target} EXPORT isnad-${kind}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    ${ARGN})
  set_target_properties(${target} PROPERTIES EXPORT_NAME isnad)
  install(EXPORT isnad-${kind} NAMESPACE isnad:: DESTINATION ${package_dir})
endfunction()

set(headers FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/isnad)
if(BUILD_SHARED_LIBS)
  isnad_install_library(isnad shared ${headers})
else()
  isnad_install_library(isnad static ${headers})
endif()
if(TARGET isnad_shared)
  isnad_install_library(isnad_shared shared)
endif()

configure_package_config_file(cmake/isnadConfig.cmake.in
  ${PROJECT_BINARY_DIR}/isnadConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/isnadConfig.cmake ${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake
  DESTINATION ${package_dir})

# The way from the file to the prefix, so that the folder may be moved.
file(RELATIVE_PATH ISNAD_PC_PREFIX /x/${CMAKE_INSTALL_LIBDIR}/pkgconfig /x)
if(BUILD_SHARED_LIBS OR TARGET isnad_shared)
  set(ISNAD_PC_PRIVATE .private)  # what only `pkg-config --static` has to name
else()
  set(ISNAD_PC_LIBS " -lbz2 -pthread")
endif()
configure_file(cmake/isnad.pc.in ${PROJECT_BINARY_DIR}/isnad.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/isnad.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(ISNAD_BUILD_CLI)
  if(BUILD_SHARED_LIBS)
    file(RELATIVE_PATH libraries /x/${CMAKE_INSTALL_BINDIR} /x/${CMAKE_INSTALL_LIBDIR})
    set_target_properties(isnad_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries}")
  endif()
  install(TARGETS isnad_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(DIRECTORY ${ISNAD_MANUAL}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  # Where each shell looks for what packages bring.
  install(FILES ${ISNAD_COMPLETIONS}/bash RENAME isnad
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${ISNAD_COMPLETIONS}/zsh RENAME _isnad
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${ISNAD_COMPLETIONS}/fish RENAME isnad.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
