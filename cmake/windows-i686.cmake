# SPDX-License-Identifier: Apache-2.0
# For 32-bit Windows, from Debian (gcc-mingw-w64-i686-posix; wine runs what was built):
#     cmake --preset windows-i686
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR i686)
set(CMAKE_C_COMPILER i686-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER i686-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER i686-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/i686-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
find_program(UJREG_WINE NAMES wine wine64 wine64-stable)
if(UJREG_WINE)
  set(CMAKE_CROSSCOMPILING_EMULATOR ${UJREG_WINE})
endif()
