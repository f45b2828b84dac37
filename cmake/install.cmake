# SPDX-License-Identifier: Apache-2.0
# What an installed tree holds: libraries, headers, ujreg.pc, and the package that find_package(ujreg) reads.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/ujreg)

# Two exports: a program that links the shared library must not be asked for the static one's dependencies.
if(UJREG_SHARED)
  install(TARGETS ujreg EXPORT ujreg-shared
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(EXPORT ujreg-shared NAMESPACE ujreg:: DESTINATION ${package_dir})
endif()
if(UJREG_STATIC)
  install(TARGETS ujreg_static EXPORT ujreg-static ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT ujreg-static NAMESPACE ujreg:: DESTINATION ${package_dir})
endif()

install(DIRECTORY include/ujreg DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES share/ujreg/api.json DESTINATION ${CMAKE_INSTALL_DATADIR}/ujreg)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(cmake/ujreg-config.cmake.in ujreg-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(ujreg-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/ujreg-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/ujreg-config-version.cmake
  DESTINATION ${package_dir})

# ujreg.pc finds its prefix from its own place, so that a tree may be moved.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(pc_prefix ${CMAKE_INSTALL_PREFIX})
  set(pc_libdir ${CMAKE_INSTALL_FULL_LIBDIR})
  set(pc_includedir ${CMAKE_INSTALL_FULL_INCLUDEDIR})
else()
  file(RELATIVE_PATH pc_up /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
  string(REGEX REPLACE "/$" "" pc_up "${pc_up}")
  set(pc_prefix "\${pcfiledir}/${pc_up}")
  set(pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
  set(pc_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
# Without a shared library everybody links what is otherwise private to it.
set(pc_libs "-L\${libdir} -lujreg")
if(UJREG_XML)
  set(pc_requires expat)
endif()
if(UJREG_SHARED)
  set(pc_private ".private")
  set(pc_libs "${pc_libs}\nLibs.private: -pthread")
else()
  set(pc_private "")
  set(pc_libs "${pc_libs} -pthread")
endif()
if(WIN32 AND NOT UJREG_SHARED) # functions of the program itself, not of a DLL
  set(pc_cflags " -DUJREG_STATIC=1")
endif()
configure_file(pkgconfig/ujreg.pc.in ujreg.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/ujreg.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
