# SPDX-License-Identifier: Apache-2.0
# Compiles every table and rule file below lexicon/ into a target.
#
# The assembler copies the bytes (.incbin), so that megabytes of tables cost no compile time and
# no path is left in the program. The generated file defines isnad::embedded_lexicon().

function(isnad_embed_lexicon target)
  set(folder ${PROJECT_SOURCE_DIR}/lexicon)
  # schema/ describes the shape of the files to people and tools; the program never reads it.
  file(GLOB_RECURSE paths RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/*.tsv ${folder}/*.json)
  list(FILTER paths EXCLUDE REGEX "^schema/")
  list(SORT paths)

  set(ISNAD_LEXICON_BYTES "")
  set(ISNAD_LEXICON_ENDS "")
  set(ISNAD_LEXICON_PATHS "")
  set(files "")
  set(number 0)
  foreach(path IN LISTS paths)
    math(EXPR number "${number} + 1")
    list(APPEND files ${folder}/${path})
    string(APPEND ISNAD_LEXICON_BYTES "    .incbin \"${folder}/${path}\"\n.Lisnad_end_${number}:\n")
    string(APPEND ISNAD_LEXICON_ENDS "    .4byte .Lisnad_end_${number} - isnad_lexicon_bytes\n")
    string(APPEND ISNAD_LEXICON_PATHS "    \"${path}\",\n")
  endforeach()
  set(ISNAD_LEXICON_COUNT ${number})

  set(source ${PROJECT_BINARY_DIR}/embedded_lexicon.cpp)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/embedded_lexicon.cpp.in ${source} @ONLY)
  # The compiler does not report files that the assembler reads.
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${source})
endfunction()
