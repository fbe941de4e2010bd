# One list of warnings for the whole house; errors in the dev and asan presets.
option(UKETSUKE_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)

add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                          -Wold-style-cast -Wnon-virtual-dtor)
if(UKETSUKE_WARNINGS_AS_ERRORS)
    target_compile_options(warnings INTERFACE -Werror)
endif()
target_compile_definitions(
    warnings INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
                       QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
