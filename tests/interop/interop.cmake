# SPDX-License-Identifier: Apache-2.0
# Other programs read what Isnad writes: one test each, which says "skipped" and the name of the
# program when it cannot be had.

set(interop ${CMAKE_CURRENT_SOURCE_DIR}/interop)
set(graphs ${PROJECT_BINARY_DIR}/interop/graphs)
set(interop_cache ${PROJECT_BINARY_DIR}/interop/cache)

# The graphs that all readers open; ctest makes them first, whichever test is asked for.
add_test(NAME interop.graphs
  COMMAND ${ISNAD_PYTHON} ${interop}/make_graphs.py $<TARGET_FILE:isnad_cli> ${shared} ${graphs}
          ${story_folders})
set_tests_properties(interop.graphs PROPERTIES FIXTURES_SETUP interop_graphs)

function(isnad_add_reader name)
  add_test(NAME interop.${name} COMMAND ${ARGN})
  set_tests_properties(interop.${name} PROPERTIES
    SKIP_RETURN_CODE 77 FIXTURES_REQUIRED interop_graphs LABELS interop)
endfunction()

foreach(reader networkx igraph graph_tool)
  isnad_add_reader(${reader} ${ISNAD_SYSTEM_PYTHON} ${interop}/check_${reader}.py ${graphs})
endforeach()

find_library(ISNAD_BOOST_GRAPH boost_graph)
if(ISNAD_BOOST_GRAPH)
  add_executable(boost_reader ${interop}/boost/read_graphml.cpp)
  target_compile_features(boost_reader PRIVATE cxx_std_20)
  target_link_libraries(boost_reader PRIVATE Boost::headers ${ISNAD_BOOST_GRAPH})
endif()
isnad_add_reader(boost ${ISNAD_PYTHON} ${interop}/check_boost.py ${graphs}
  ${CMAKE_CURRENT_BINARY_DIR}/boost_reader)

isnad_add_reader(gephi ${ISNAD_PYTHON} ${interop}/check_gephi.py ${graphs} ${interop_cache}/gephi)
isnad_add_reader(neo4j ${ISNAD_PYTHON} ${interop}/check_neo4j.py ${graphs} ${interop_cache}/neo4j)
isnad_add_reader(graphology
  ${ISNAD_PYTHON} ${interop}/check_node.py graphology ${graphs} ${interop_cache}/node)
isnad_add_reader(cytoscape
  ${ISNAD_PYTHON} ${interop}/check_node.py cytoscape ${graphs} ${interop_cache}/node)
isnad_add_reader(networkit
  ${ISNAD_PYTHON} ${interop}/check_networkit.py ${graphs} ${interop_cache}/networkit)
isnad_add_reader(graphviz ${ISNAD_PYTHON} ${interop}/check_graphviz.py ${graphs})
isnad_add_reader(schema ${CMAKE_CURRENT_SOURCE_DIR}/schema_test.sh ${shared} ${graphs})
# Both install into one folder.
set_tests_properties(interop.graphology interop.cytoscape PROPERTIES RESOURCE_LOCK interop_node)
