# How every file of the house is compiled.

find_program(WRES_CCACHE ccache)
if(WRES_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${WRES_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${WRES_CCACHE})
endif()

find_program(WRES_MOLD mold)
if(WRES_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_link_options(-fuse-ld=lld)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror
                    -fno-omit-frame-pointer)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # TRY is a statement expression: g++ takes __extension__ as the answer, clang wants to be told.
    add_compile_options(-Wno-gnu-statement-expression -Wno-gnu-statement-expression-from-macro-expansion)
    # libstdc++ 12 uses std::get_temporary_buffer, which C++17 deprecates, in its own stable_sort.
    add_compile_options(-Wno-deprecated-declarations)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees restrict and dangling troubles inside its own <string> at -O2 (GCC bug 105651).
    # It also takes the value that TRY moves out of a std::expected for one that was never there, at -O2.
    add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-free-nonheap-object)
endif()

# Numbers are the product: no fused multiply-add, so that every machine prints the same digits.
add_compile_options(-ffp-contract=off)

if(WRES_SANITIZERS)
    add_compile_options(-fsanitize=${WRES_SANITIZERS} -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${WRES_SANITIZERS})
endif()

if(WRES_FUZZERS)
    # Every room tells the fuzzers which of its branches an input took; only the fuzzers link libFuzzer.
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_link_options(-fsanitize=fuzzer-no-link)
endif()

if(WRES_STATIC_CHECKS)
    find_program(WRES_CLANG_TIDY clang-tidy-19 REQUIRED)
    # The checks are part of the command, so that every file is checked again when they change.
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/.clang-tidy)
    file(MD5 ${CMAKE_SOURCE_DIR}/.clang-tidy checks)
    set(WRES_CHECK_WITH ${WRES_CLANG_TIDY} --quiet --extra-arg=-DWRES_CHECKS_${checks})
endif()

# Has clang-tidy read every file of a target as it is compiled, if the preset wants that. The rooms and the program
# are checked; the tests are not, which would take as long again, and whose every line the sanitizers see run.
function(wres_check_statically target)
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "${WRES_CHECK_WITH}")
endfunction()
