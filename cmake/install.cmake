# SPDX-License-Identifier: Apache-2.0
# The package: headers under include/isnad, the library, the command, isnadConfig.cmake.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/isnad)
# Headers are included as "core/claim.h", so include/isnad itself goes on the path.
install(TARGETS isnad EXPORT isnadTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/isnad)
install(EXPORT isnadTargets NAMESPACE isnad:: DESTINATION ${package_dir})

configure_package_config_file(cmake/isnadConfig.cmake.in
  ${PROJECT_BINARY_DIR}/isnadConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/isnadConfig.cmake ${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake
  DESTINATION ${package_dir})

if(ISNAD_BUILD_CLI)
  install(TARGETS isnad_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
