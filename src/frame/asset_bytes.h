// SPDX-License-Identifier: MIT
#pragma once

// Where cmake/FrontEnd.cmake puts the bytes of the assets.

extern "C" {
extern const char wres_asset_page_css_begin[];
extern const char wres_asset_page_css_end[];
extern const char wres_asset_govuk_frontend_js_begin[];
extern const char wres_asset_govuk_frontend_js_end[];
extern const char wres_asset_page_js_begin[];
extern const char wres_asset_page_js_end[];
}
