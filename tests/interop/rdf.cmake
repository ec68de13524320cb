# SPDX-License-Identifier: Apache-2.0
# Readers of RDF and of followthemoney; each says "skipped" and its name when it cannot be had.

foreach(reader rapper rdflib oxigraph)
  add_test(NAME interop.${reader}
    COMMAND ${ISNAD_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/interop/rdf_test.py ${reader}
            $<TARGET_FILE:isnad_cli> ${PROJECT_BINARY_DIR}/interop/cache/${reader}
            ${PROJECT_SOURCE_DIR}/docs/isnad.ttl ${story_folders})
endforeach()
add_test(NAME interop.followthemoney
  COMMAND ${ISNAD_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/interop/ftm_test.py
          $<TARGET_FILE:isnad_cli> ${PROJECT_BINARY_DIR}/interop/cache/followthemoney
          ${story_folders})
set_tests_properties(interop.rapper interop.rdflib interop.oxigraph interop.followthemoney
  PROPERTIES SKIP_RETURN_CODE 77)
