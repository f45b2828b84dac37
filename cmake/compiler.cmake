# SPDX-License-Identifier: Apache-2.0
# Warnings, sanitizers and coverage for everything in this project. Nothing here reaches a program that links the library.
include(CheckCCompilerFlag)
include(CheckCSourceCompiles)

# Warnings of library and tools; tests take ujreg_test_warnings, as cmocka's macros convert freely.
function(ujreg_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes
    $<$<BOOL:${UJREG_WERROR}>:-Werror>)
endfunction()

function(ujreg_test_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra $<$<BOOL:${UJREG_WERROR}>:-Werror>)
endfunction()

if(UJREG_SANITIZE)
  add_compile_options(-fsanitize=${UJREG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${UJREG_SANITIZE})
endif()
if(UJREG_COVERAGE)
  # A function that is inlined by force would be counted once more wherever it stands.
  add_compile_options(--coverage -O0 -Dalways_inline=unused)
  add_link_options(--coverage)
endif()

if(MINGW) # the formats of C99, in any C library of Windows
  add_compile_definitions(__USE_MINGW_ANSI_STDIO=1)
endif()

# Calls inside the library need not go through a table that another library could redirect.
check_c_compiler_flag(-fno-semantic-interposition UJREG_HAVE_NO_INTERPOSITION)

set(CMAKE_REQUIRED_LINK_OPTIONS -Wl,--version-script=${CMAKE_CURRENT_SOURCE_DIR}/cmake/probe.map)
check_c_source_compiles("int main(void) { return 0; }" UJREG_HAVE_VERSION_SCRIPT)
set(CMAKE_REQUIRED_LINK_OPTIONS -Wl,--no-undefined)
check_c_source_compiles("int main(void) { return 0; }" UJREG_HAVE_NO_UNDEFINED)
unset(CMAKE_REQUIRED_LINK_OPTIONS)
