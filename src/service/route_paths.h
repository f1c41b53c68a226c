// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "http/fields.h"
#include "http/path_pattern.h"
#include "http/request.h"

namespace wres::service {

/// The methods and paths of a table of routes.
class RoutePaths {
public:
    /// @param routes  a range of what has a `method` and a `path`
    template <typename Routes>
    explicit RoutePaths(const Routes& routes)
    {
        for (const auto& route : routes)
            patterns_.emplace_back(route.method, http::PathPattern(route.path));
    }

    struct Match {
        std::optional<std::size_t> at; // in the table; nothing: no route
        http::Fields named; // segments of the path
        bool path_is_known = false; // by another method, when there is no route
    };

    /// The first route of the table that the request means. HEAD is GET without the body.
    [[nodiscard]] Match find(const http::Request& request) const;

private:
    std::vector<std::pair<http::Method, http::PathPattern>> patterns_;
};

} // namespace wres::service
