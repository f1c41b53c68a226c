// SPDX-License-Identifier: MIT
#include "http/request.h"

namespace wres::http {

std::string_view method_name(Method method)
{
    switch (method) {
    case Method::Get: return "GET";
    case Method::Head: return "HEAD";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Other: return "OTHER";
    }
    return "OTHER";
}

} // namespace wres::http
