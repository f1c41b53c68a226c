// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/fields.h"

namespace wres::http {

/// What a request asks for: the segments of the path, decoded, and the query. "/a/b%20c?x=1" has the segments
/// "a" and "b c".
struct Target {
    std::vector<std::string> segments;
    Fields query;

    /// The path again, encoded: "/a/b%20c".
    [[nodiscard]] std::string path() const;
};

/// Refuses what could mean one thing to us and another to a proxy, a disk or a log: a target that is not a
/// path, an empty segment, the segments "." and "..", an encoded slash, backslash or control character, bytes
/// that are no UTF-8.
/// @errors target.faulty
[[nodiscard]] Result<Target> parse_target(std::string_view target);

} // namespace wres::http
