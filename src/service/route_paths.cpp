// SPDX-License-Identifier: MIT
#include "service/route_paths.h"

namespace wres::service {

RoutePaths::Match RoutePaths::find(const http::Request& request) const
{
    const auto asked = request.method == http::Method::Head ? http::Method::Get : request.method;
    Match match;
    for (std::size_t at = 0; at < patterns_.size(); ++at) {
        const auto& [method, pattern] = patterns_[at];
        auto named = pattern.match(request.target.segments);
        if (!named)
            continue;
        match.path_is_known = true;
        if (method == asked)
            return { at, *std::move(named), true };
    }
    return match;
}

} // namespace wres::service
