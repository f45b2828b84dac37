# SPDX-License-Identifier: Apache-2.0
# With musl in place of glibc, everything static (Debian: musl-tools): one file that runs on any Linux of its processor.
#     cmake --preset musl
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${CMAKE_HOST_SYSTEM_PROCESSOR})
set(CMAKE_C_COMPILER musl-gcc)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
