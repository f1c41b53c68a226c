# Reads src/ROOMS and makes one library a room, linked with exactly the rooms and packages it names;
# with WRES_TESTS also one test program a room. The room `cli` holds main.cpp and becomes the program.

# Splits one line of ROOMS into ROOM_NAME, ROOM_USES and ROOM_PACKAGES.
macro(wres_read_room_line line)
    string(REGEX MATCH "^[0-9]+ +([a-z]+): *([^|]*)\\|? *(.*)$" _matched "${line}")
    if(NOT _matched)
        message(FATAL_ERROR "src/ROOMS: this line is not 'floor room: rooms | packages': ${line}")
    endif()
    set(ROOM_NAME ${CMAKE_MATCH_1})
    separate_arguments(ROOM_USES UNIX_COMMAND "${CMAKE_MATCH_2}")
    separate_arguments(ROOM_PACKAGES UNIX_COMMAND "${CMAKE_MATCH_3}")
endmacro()

function(wres_add_room)
    set(folder ${CMAKE_SOURCE_DIR}/src/${ROOM_NAME})
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    set(tests ${sources})
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cpp$")
    if(NOT sources AND NOT tests)
        return()
    endif()

    list(TRANSFORM ROOM_PACKAGES PREPEND wres_package_)
    foreach(used IN LISTS ROOM_USES)
        if(TARGET wres_${used})
            list(APPEND used_targets wres_${used})
        endif()
    endforeach()

    add_library(wres_${ROOM_NAME} STATIC ${sources})
    set_target_properties(wres_${ROOM_NAME} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(wres_${ROOM_NAME} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(wres_${ROOM_NAME} PUBLIC ${used_targets} fmt::fmt PRIVATE ${ROOM_PACKAGES})

    wres_check_statically(wres_${ROOM_NAME})

    if(EXISTS ${folder}/main.cpp)
        add_executable(wres ${folder}/main.cpp)
        wres_check_statically(wres)
        target_link_libraries(wres PRIVATE wres_${ROOM_NAME} ${ROOM_PACKAGES})
        set_target_properties(wres PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
    endif()

    if(WRES_TESTS AND tests)
        add_executable(wres_${ROOM_NAME}_test ${tests})
        target_link_libraries(wres_${ROOM_NAME}_test PRIVATE wres_${ROOM_NAME} wres_test_support ${ROOM_PACKAGES})
        if(ROOM_NAME STREQUAL "database" OR "database" IN_LIST ROOM_USES)
            # These tests start a database server, which is worth doing once for all of them.
            add_test(NAME "wres_${ROOM_NAME}_test: on every database" COMMAND wres_${ROOM_NAME}_test)
        else()
            wres_discover_tests(wres_${ROOM_NAME}_test)
        endif()
    endif()
endfunction()

# One CTest test a test case.
function(wres_discover_tests program)
    doctest_discover_tests(${program} TEST_PREFIX "${program}: ")
endfunction()

function(wres_add_rooms rooms_file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${rooms_file})
    file(STRINGS ${rooms_file} lines REGEX "^[0-9]")
    if(WRES_TESTS)
        file(GLOB support CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/support/*.cpp)
        add_library(wres_test_support STATIC ${support})
        target_include_directories(wres_test_support PUBLIC ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/src)
        target_compile_definitions(wres_test_support PRIVATE WRES_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
        target_link_libraries(wres_test_support PUBLIC fmt::fmt wres_package_rapidcheck
                              PRIVATE wres_base wres_http wres_package_zip wres_package_beast wres_package_json)
    endif()
    foreach(line IN LISTS lines)
        wres_read_room_line("${line}")
        wres_add_room()
    endforeach()
endfunction()
