# SPDX-License-Identifier: Apache-2.0
# The programs of docs/embedding.md: each is built against the library as others have it, runs on
# its arguments, and must print what its file `expected.*.txt` holds.

set(embedding ${PROJECT_SOURCE_DIR}/samples/embedding)
if(TARGET isnad_shared)
  set(library isnad_shared)  # shows too that what the programs need is exported
else()
  set(library isnad)
endif()
function(isnad_add_embedding_test name)
  add_executable(embedding_${name} ${embedding}/${name}.cpp)
  target_link_libraries(embedding_${name} PRIVATE ${library} Threads::Threads)
  isnad_developer_settings(embedding_${name})
  add_test(NAME embedding.${name}
    COMMAND ${ISNAD_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/embedding_test.py
            --expected ${embedding}/expected.${name}.txt $<TARGET_FILE:embedding_${name}> ${ARGN})
endfunction()

set(visit ${PROJECT_SOURCE_DIR}/samples/ankara-visit)
isnad_add_embedding_test(extract)
isnad_add_embedding_test(build ${visit}/expected.claims.jsonl)
isnad_add_embedding_test(query ${visit}/expected.graphml)
isnad_add_embedding_test(iterate ${visit}/expected.graphml)
isnad_add_embedding_test(export)
isnad_add_embedding_test(boost ${visit}/expected.graphml)
isnad_add_embedding_test(threads)

add_test(NAME embedding.document
  COMMAND ${ISNAD_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/embedding_test.py
          --document ${PROJECT_SOURCE_DIR}/docs/embedding.md ${embedding})
