# SPDX-License-Identifier: Apache-2.0
# libisnad.so. It exports the names of namespace isnad and no others, by a version script: what the
# installed headers declare is then there without a macro at each class, and nothing of the
# libraries within gets out.

# For a target of type SHARED.
function(isnad_shared_settings target)
  set(names ${PROJECT_SOURCE_DIR}/cmake/isnad.map)
  set_target_properties(${target} PROPERTIES
    VERSION ${PROJECT_VERSION}
    # Before 1.0 each minor version may change the interface.
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
    LINK_DEPENDS ${names})
  # Calls within the library stay within it.
  target_link_options(${target} PRIVATE
    LINKER:--version-script=${names} LINKER:-Bsymbolic-functions LINKER:--no-undefined)
endfunction()

# The shared library made of the objects of the static one, so that both cost one compilation.
function(isnad_add_shared_library target static)
  add_library(${target} SHARED ${PROJECT_SOURCE_DIR}/core/hash.h)  # CMake wants a source
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME isnad)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_link_libraries(${target}
    PUBLIC Boost::headers PRIVATE "$<LINK_LIBRARY:WHOLE_ARCHIVE,${static}>")
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/isnad>)
  isnad_shared_settings(${target})
endfunction()
