# SPDX-License-Identifier: Apache-2.0
# UJREG_TESTS: whoever asks for the tests gets them or an error; who says nothing gets them where cmocka is found.
set(tests_possible OFF)
if(UJREG_TESTS OR (NOT DEFINED UJREG_TESTS AND top_level))
  find_package(PkgConfig QUIET)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(CMOCKA QUIET IMPORTED_TARGET cmocka)
  endif()
  if(CMOCKA_FOUND)
    set(tests_possible ON)
  elseif(UJREG_TESTS)
    message(FATAL_ERROR "cmocka was not found through pkg-config. Install both (Debian: pkg-config libcmocka-dev) or "
      "configure with -DUJREG_TESTS=OFF.")
  else()
    message(STATUS "Building without tests: cmocka was not found through pkg-config (Debian: pkg-config libcmocka-dev)")
  endif()
endif()
option(UJREG_TESTS "Build the tests (needs cmocka)" ${tests_possible})
