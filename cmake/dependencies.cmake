# SPDX-License-Identifier: Apache-2.0
# The third-party libraries, all from the distribution.

find_package(Boost 1.74 REQUIRED CONFIG COMPONENTS headers)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(BZip2 REQUIRED)
find_package(zstd REQUIRED CONFIG)
find_package(SQLite3 3.37 REQUIRED)

# The name of the target changed between releases of Zstandard.
if(TARGET zstd::libzstd_shared)
  set(ISNAD_ZSTD zstd::libzstd_shared)
else()
  set(ISNAD_ZSTD zstd::libzstd)
endif()

# RapidJSON is headers only, and its package files differ between releases.
find_path(ISNAD_RAPIDJSON_INCLUDE_DIR rapidjson/rapidjson.h REQUIRED)
mark_as_advanced(ISNAD_RAPIDJSON_INCLUDE_DIR)

if(ISNAD_BUILD_CLI)
  find_package(CLI11 REQUIRED)
  find_package(fmt REQUIRED)
endif()
if(ISNAD_BUILD_TESTS)
  find_package(doctest REQUIRED)
  # The distribution's interpreter first: it is the one that sees the packaged graph libraries.
  find_program(ISNAD_PYTHON python3 PATHS /usr/bin NO_CMAKE_ENVIRONMENT_PATH
               NO_SYSTEM_ENVIRONMENT_PATH)
  mark_as_advanced(ISNAD_PYTHON)
endif()
