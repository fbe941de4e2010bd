# What a stolen or attacked desk costs the attacker: fortified libc, stack protector, programs that
# lie at a random address (PIE), no page that is written and run, and a jump table that is read-only
# from the start (full RELRO). tests/app/tst_Hardening.cpp looks at the built programs.
# Sanitizer builds bring their own checks and do not go together with _FORTIFY_SOURCE.
include(CheckCXXSourceCompiles)
include(CheckPIESupported)

set(UKETSUKE_SANITIZE "" CACHE STRING "Sanitizers of this build, e.g. address,undefined")

check_pie_supported(LANGUAGES CXX)

# Level 3 bounds sizes that are known only at run time; older compilers and libraries know 2.
set(CMAKE_REQUIRED_FLAGS "-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_cxx_source_compiles("#include <string.h>
#if __USE_FORTIFY_LEVEL < 3
#error
#endif
int main() { return 0; }" UKETSUKE_FORTIFY_3)
unset(CMAKE_REQUIRED_FLAGS)
set(UKETSUKE_FORTIFY_LEVEL $<IF:$<BOOL:${UKETSUKE_FORTIFY_3}>,3,2>)

if(UKETSUKE_SANITIZE)
    add_compile_options(-fsanitize=${UKETSUKE_SANITIZE} -fno-sanitize-recover=all
                        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${UKETSUKE_SANITIZE})
else()
    add_compile_options(-fstack-protector-strong
                        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE>
                        $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=${UKETSUKE_FORTIFY_LEVEL}>)
endif()
add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
