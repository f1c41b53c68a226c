# SQLite with encryption: SQLite3 Multiple Ciphers, one C file that travels inside an npm package. The package is taken
# by npm, never run, and refused unless it is the very file that is named here. docs/decisions/0006.

set(package better-sqlite3-multiple-ciphers)
set(version 12.11.1) # SQLite3 Multiple Ciphers 2.3.5, SQLite 3.53.2
set(checksum_sha512 a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3)

set(folder ${CMAKE_BINARY_DIR}/${package}-${version})
if(NOT EXISTS ${folder}/package/deps/sqlite3/sqlite3.c)
    find_program(WRES_NPM npm REQUIRED)
    file(MAKE_DIRECTORY ${folder})
    execute_process(
        COMMAND ${WRES_NPM} pack --silent --ignore-scripts --prefer-offline ${package}@${version}
        WORKING_DIRECTORY ${folder} OUTPUT_QUIET ERROR_VARIABLE complaint RESULT_VARIABLE status)
    set(archive ${folder}/${package}-${version}.tgz)
    if(NOT status EQUAL 0 OR NOT EXISTS ${archive})
        message(FATAL_ERROR "npm could not fetch ${package} ${version}, which holds the source of SQLite:\n${complaint}")
    endif()
    file(SHA512 ${archive} found_sha512)
    if(NOT found_sha512 STREQUAL checksum_sha512)
        file(REMOVE ${archive})
        message(FATAL_ERROR "${package} ${version} is not the file that cmake/MultipleCiphers.cmake names: its SHA-512 is ${found_sha512}.")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${archive} DESTINATION ${folder})
endif()

add_library(wres_multiple_ciphers STATIC ${folder}/package/deps/sqlite3/sqlite3.c)
# Every page is encrypted: at -O0 every test would wait for that.
target_compile_options(wres_multiple_ciphers PRIVATE -O2 -w -fno-sanitize=undefined)
target_compile_definitions(wres_multiple_ciphers PRIVATE
    CODEC_TYPE=CODEC_TYPE_CHACHA20
    SQLITE_TEMP_STORE=3             # nothing is ever put into a file of its own without encryption
    SQLITE_THREADSAFE=2             # a connection belongs to one thread
    SQLITE_DQS=0                    # a misspelt column is not a text
    SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_LIKE_DOESNT_MATCH_BLOBS
    SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_OMIT_SHARED_CACHE
    SQLITE_USE_URI=0)
add_library(wres_package_sqlite INTERFACE)
target_include_directories(wres_package_sqlite SYSTEM INTERFACE ${folder}/package/deps/sqlite3)
target_link_libraries(wres_package_sqlite INTERFACE wres_multiple_ciphers)
