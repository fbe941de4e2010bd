# What a stolen or attacked desk costs the attacker: fortified libc, stack protector, full RELRO.
# Sanitizer builds bring their own checks and do not go together with _FORTIFY_SOURCE.
set(UKETSUKE_SANITIZE "" CACHE STRING "Sanitizers of this build, e.g. address,undefined")

if(UKETSUKE_SANITIZE)
    add_compile_options(-fsanitize=${UKETSUKE_SANITIZE} -fno-sanitize-recover=all
                        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${UKETSUKE_SANITIZE})
else()
    add_compile_options(-fstack-protector-strong
                        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE>
                        $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
endif()
add_link_options(-Wl,-z,relro,-z,now)
