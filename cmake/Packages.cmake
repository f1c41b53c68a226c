# The libraries from outside that src/ROOMS names, each as one target wres_package_<name>.

find_package(PkgConfig REQUIRED)

function(wres_package_from_pkg_config name module)
    pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${module})
    add_library(wres_package_${name} INTERFACE)
    target_link_libraries(wres_package_${name} INTERFACE PkgConfig::${name})
endfunction()

function(wres_package_of_headers name header)
    find_path(WRES_${name}_HEADERS ${header} REQUIRED)
    add_library(wres_package_${name} INTERFACE)
endfunction()

wres_package_from_pkg_config(sodium libsodium)
wres_package_from_pkg_config(zip libzip)
wres_package_from_pkg_config(expat expat)
wres_package_from_pkg_config(qpdf libqpdf)
# qpdf 11 on its way from its own shared pointers to those of the standard: only the latter are used here.
target_compile_definitions(wres_package_qpdf INTERFACE POINTERHOLDER_TRANSITION=4)
wres_package_from_pkg_config(xlsxwriter xlsxwriter)
wres_package_from_pkg_config(clp clp)
wres_package_from_pkg_config(pq libpq)
wres_package_from_pkg_config(qrencode libqrencode)
wres_package_from_pkg_config(curl libcurl)
wres_package_of_headers(boost boost/math/distributions/normal.hpp)
# Boost.Beast with OpenSSL. Boost.Asio 1.74 looks for the coroutines of clang in a place that they have left.
pkg_check_modules(openssl REQUIRED IMPORTED_TARGET openssl)
add_library(wres_package_openssl INTERFACE)
target_link_libraries(wres_package_openssl INTERFACE PkgConfig::openssl)
find_package(Threads REQUIRED)
wres_package_of_headers(beast boost/beast.hpp)
target_link_libraries(wres_package_beast INTERFACE wres_package_openssl Threads::Threads)
target_compile_definitions(wres_package_beast INTERFACE BOOST_ASIO_HAS_CO_AWAIT=1 BOOST_ASIO_HAS_STD_COROUTINE=1)

wres_package_of_headers(tomlplusplus toml++/toml.h)
wres_package_of_headers(json nlohmann/json.hpp)
wres_package_of_headers(cli11 CLI/CLI.hpp)

include(MultipleCiphers)

# fmt is the house's <format>, which g++ 12 lacks: every room may use it.
find_package(fmt REQUIRED)

if(WRES_TESTS)
    # Laws as properties; only tests use it.
    find_library(WRES_rapidcheck_LIBRARY rapidcheck REQUIRED)
    add_library(wres_package_rapidcheck INTERFACE)
    target_link_libraries(wres_package_rapidcheck INTERFACE ${WRES_rapidcheck_LIBRARY})
endif()
