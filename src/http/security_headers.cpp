// SPDX-License-Identifier: MIT
#include "http/security_headers.h"

namespace wres::http {

void add_security_headers(Response& response, Transport transport)
{
    if (response.headers.find("Content-Security-Policy") == nullptr)
        response.set("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            "form-action 'self'; base-uri 'none'; "
            "frame-ancestors 'none'");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("X-Frame-Options", "DENY");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        "microphone=(), payment=(), "
        "usb=()");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    if (response.headers.find("Cache-Control") == nullptr)
        response.set("Cache-Control", "no-store");
    if (transport == Transport::Encrypted)
        response.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

} // namespace wres::http
