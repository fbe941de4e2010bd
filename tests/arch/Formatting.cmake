# Every C++ file is as clang-format 14 leaves it (scripts/format).
find_program(formatter clang-format-14)
if(NOT formatter)
    message(FATAL_ERROR "clang-format-14 is missing: scripts/setup installs it")
endif()
file(GLOB_RECURSE files ${ROOT}/*.h ${ROOT}/*.cpp)
list(FILTER files EXCLUDE REGEX "/build/")
execute_process(COMMAND ${formatter} --dry-run --Werror ${files} RESULT_VARIABLE result
                OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(result)
    message(FATAL_ERROR "Run scripts/format.\n${output}")
endif()
