// SPDX-License-Identifier: MIT
#include "http/path_pattern.h"

#include "base/invariant.h"
#include "base/text.h"

namespace wres::http {

PathPattern::PathPattern(std::string_view pattern) : text_(pattern)
{
    INVARIANT(pattern.starts_with('/'), "a pattern is a path");
    if (pattern == "/")
        return;
    for (const auto segment : split(pattern.substr(1), '/'))
        segments_.emplace_back(segment);
}

std::optional<Fields> PathPattern::match(const std::vector<std::string>& segments) const
{
    if (segments.size() != segments_.size())
        return std::nullopt;
    Fields named;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments_[i].starts_with(':'))
            named.add(segments_[i].substr(1), segments[i]);
        else if (segments_[i] != segments[i])
            return std::nullopt;
    }
    return named;
}

} // namespace wres::http
