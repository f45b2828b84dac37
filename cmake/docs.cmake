# SPDX-License-Identifier: Apache-2.0
# `cmake --build DIR --target docs`: the reference in build/docs/html. A warning is an error.
find_package(Doxygen REQUIRED)
add_custom_target(docs
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_SOURCE_DIR}/build/docs
  COMMAND Doxygen::doxygen docs/Doxyfile
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
