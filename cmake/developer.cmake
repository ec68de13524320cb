# SPDX-License-Identifier: Apache-2.0
# Settings for our own targets only: warnings, sanitizers, precompiled headers, ccache.

find_program(ISNAD_CCACHE_PROGRAM ccache)
mark_as_advanced(ISNAD_CCACHE_PROGRAM)

# Further arguments are headers to precompile when that is asked for.
function(isnad_developer_settings target)
  if(ISNAD_WARNINGS)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow)
    if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
      # The first as GCC means -Wconversion; the second for RapidJSON 1.1, older than C++20.
      target_compile_options(${target} PRIVATE -Wno-sign-conversion
                             -Wno-ambiguous-reversed-operator)
    else()
      # GCC 12 takes the idle member of a std::variant that is moved for an unset variable.
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
      # And it takes an inlined "text" + std::string for overlapping copies (GCC bug 105651).
      if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(${target} PRIVATE -Wno-restrict)
      endif()
    endif()
  endif()
  if(ISNAD_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(ISNAD_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${ISNAD_SANITIZE}
                           -fno-sanitize-recover=all -fno-omit-frame-pointer)
    # Who links the library must link the runtime of the sanitizer too.
    target_link_options(${target} PUBLIC $<BUILD_INTERFACE:-fsanitize=${ISNAD_SANITIZE}>)
  endif()
  if(ISNAD_PCH)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <functional> <map> <memory> <optional> <string> <string_view>
      <unordered_map> <utility> <variant> <vector> ${ARGN})
  endif()
  if(ISNAD_CCACHE AND ISNAD_CCACHE_PROGRAM AND NOT ISNAD_PCH)
    set_target_properties(${target} PROPERTIES CXX_COMPILER_LAUNCHER "${ISNAD_CCACHE_PROGRAM}")
  endif()
endfunction()
