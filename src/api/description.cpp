// SPDX-License-Identifier: MIT
#include "api/operations.h"

// Where cmake/FrontEnd.cmake puts the bytes of the document.
extern "C" {
extern const char wres_asset_openapi_json_begin[];
extern const char wres_asset_openapi_json_end[];
}

namespace wres::api {

http::Response get_description(Call&)
{
    http::Response response;
    response.lasting_body = { wres_asset_openapi_json_begin,
        static_cast<std::size_t>(wres_asset_openapi_json_end - wres_asset_openapi_json_begin) };
    response.set("Content-Type", "application/json");
    return response;
}

} // namespace wres::api
