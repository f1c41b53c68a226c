// SPDX-License-Identifier: MIT
#include "service/answered.h"

#include "http/security_headers.h"
#include "service/asking.h"

namespace wres::service {

http::Response finished(const Service& service, const http::Request& request, http::Response response)
{
    response.set("X-Request-Id", request.id);
    http::add_security_headers(response, outer_transport(service, request));
    return response;
}

} // namespace wres::service
