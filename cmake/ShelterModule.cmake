# shelter_module(NAME SOURCES … USES …)   a library named after its folder: static where it ships, and
#                                          shared in the builds with hundreds of test programs, each
#                                          of which would otherwise carry the whole product
# shelter_program(NAME SOURCES … USES …)  an executable: main.cpp and the libraries it wires up
# shelter_test(MODULE Type [USES …] [LABELS …] [LOCK …] [TIMEOUT seconds])
#                                          tests/MODULE/tst_Type.cpp, which the target tests_MODULE
#                                          builds with the others of its module
# The include root is the repository, so that every include shows the module it reaches into.

function(shelter_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES")
    add_library(${name} ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_USES} PRIVATE warnings)
    read_precompiled(${name} "" ${arg_USES})
endfunction()

function(shelter_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_USES} warnings)
    target_compile_definitions(${name} PRIVATE UKETSUKE_VERSION="${PROJECT_VERSION}")
    read_precompiled(${name} "" ${arg_USES})
endfunction()

function(shelter_test module type)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "LOCK;TIMEOUT" "USES;LABELS")
    string(REPLACE "/" "_" flat ${module})
    set(target tst_${flat}_${type})
    add_executable(${target} ${PROJECT_SOURCE_DIR}/tests/${module}/tst_${type}.cpp)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE ${arg_USES} Qt6::Network Qt6::Test warnings)
    target_compile_definitions(
        ${target} PRIVATE SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                          PROGRAM_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    # A test includes its own moc file; what is left of this one is empty.
    set_source_files_properties(
        ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    # Not where Qt Gui comes without Widgets.
    if(NOT module MATCHES "^(camera|frames|ocr|paper|qr|scanner)$" AND NOT "Qt6::Gui" IN_LIST arg_USES)
        read_precompiled(${target} _tests ${arg_USES})
    endif()
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                               ${CMAKE_BINARY_DIR}/tests)
    if(NOT TARGET tests_${flat})
        add_custom_target(tests_${flat})
    endif()
    add_dependencies(tests_${flat} ${target})
    add_test(NAME ${flat}/${type} COMMAND ${target})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(UKETSUKE_SANITIZE)
        math(EXPR arg_TIMEOUT "2 * ${arg_TIMEOUT}")
    endif()
    # The longest go first, and before them all whoever has to wait for the one card reader.
    set(cost ${arg_TIMEOUT})
    if(arg_LOCK)
        math(EXPR cost "${cost} + 1000")
        set_tests_properties(${flat}/${type} PROPERTIES RESOURCE_LOCK ${arg_LOCK})
    endif()
    set_tests_properties(
        ${flat}/${type} PROPERTIES LABELS "${flat};${arg_LABELS}" TIMEOUT ${arg_TIMEOUT} COST ${cost})
endfunction()
