// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/fields.h"

namespace wres::http {

/// The form of a path: "/collections/:id/files" is matched by "/collections/2025/files", with "2025" as `id`.
class PathPattern {
public:
    explicit PathPattern(std::string_view pattern);

    /// The named segments of a path that has this form; nothing when it has another.
    [[nodiscard]] std::optional<Fields> match(const std::vector<std::string>& segments) const;

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
    std::vector<std::string> segments_; // a name begins with a colon
};

} // namespace wres::http
