# The look of the web pages: style sheets and scripts from npm, put into the room `frame` as bytes. `npm ci` is run once, without the
# scripts of packages; what may come is in package-lock.json, with checksums.

set(modules ${CMAKE_SOURCE_DIR}/node_modules)
if(NOT EXISTS ${modules}/govuk-frontend/package.json OR NOT EXISTS ${modules}/sass/sass.js OR NOT EXISTS ${modules}/docx/package.json)
    find_program(WRES_NPM npm REQUIRED)
    execute_process(COMMAND ${WRES_NPM} ci --ignore-scripts --omit=dev --no-audit --no-fund --prefer-offline
                    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_QUIET ERROR_VARIABLE complaint RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "npm could not fetch what the pages look like (package-lock.json):\n${complaint}")
    endif()
endif()
find_program(WRES_NODE NAMES node nodejs REQUIRED)

set(assets ${CMAKE_BINARY_DIR}/assets)
file(MAKE_DIRECTORY ${assets})
file(GLOB styles CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/frame/style/*.scss
     ${CMAKE_SOURCE_DIR}/src/page/style/*.scss)
add_custom_command(
    OUTPUT ${assets}/page.css
    COMMAND ${WRES_NODE} ${modules}/sass/sass.js --load-path=${modules} --style=compressed --no-source-map --quiet-deps
            ${CMAKE_SOURCE_DIR}/src/frame/style/page.scss ${assets}/page.css
    DEPENDS ${styles} ${CMAKE_SOURCE_DIR}/package-lock.json
    COMMENT "Style sheet of the web pages" VERBATIM)

set(script ${modules}/govuk-frontend/dist/govuk/govuk-frontend.min.js)
set(own_script ${CMAKE_SOURCE_DIR}/src/frame/script/page.js)
configure_file(${CMAKE_SOURCE_DIR}/cmake/asset_bytes.cpp.in ${assets}/asset_bytes.cpp @ONLY)
set_source_files_properties(${assets}/asset_bytes.cpp PROPERTIES OBJECT_DEPENDS "${assets}/page.css;${script};${own_script}")
target_sources(wres_frame PRIVATE ${assets}/asset_bytes.cpp)

# The description of the API.
set(description ${CMAKE_SOURCE_DIR}/src/api/openapi.json)
configure_file(${CMAKE_SOURCE_DIR}/cmake/description_bytes.cpp.in ${assets}/description_bytes.cpp @ONLY)
set_source_files_properties(${assets}/description_bytes.cpp PROPERTIES OBJECT_DEPENDS ${description})
target_sources(wres_api PRIVATE ${assets}/description_bytes.cpp)
# The look of a published site, put into the room `site`.
add_custom_command(
    OUTPUT ${assets}/site.css
    COMMAND ${WRES_NODE} ${modules}/sass/sass.js --load-path=${modules} --style=compressed --no-source-map --quiet-deps
            ${CMAKE_SOURCE_DIR}/src/site/style/site.scss ${assets}/site.css
    DEPENDS ${CMAKE_SOURCE_DIR}/src/site/style/site.scss ${styles} ${CMAKE_SOURCE_DIR}/package-lock.json
    COMMENT "Style sheet of a published site" VERBATIM)
set(site_script ${CMAKE_SOURCE_DIR}/src/site/script/site.js)
configure_file(${CMAKE_SOURCE_DIR}/cmake/site_asset_bytes.cpp.in ${assets}/site_asset_bytes.cpp @ONLY)
set_source_files_properties(${assets}/site_asset_bytes.cpp PROPERTIES OBJECT_DEPENDS "${assets}/site.css;${site_script}")
target_sources(wres_site PRIVATE ${assets}/site_asset_bytes.cpp)
