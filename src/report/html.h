// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wres::report {

/// Writes HTML and SVG that is well formed by construction: every tag that is opened is closed, and every
/// text and attribute is escaped, whoever it came from.
class Html {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    void open(std::string_view tag, Attributes attributes = {});

    /// Closes what was opened last.
    void close();

    void text(std::string_view text);

    /// A whole element with text in it.
    void element(std::string_view tag, Attributes attributes, std::string_view text);
    void element(std::string_view tag, std::string_view text) { element(tag, {}, text); }

    /// An element that has no content: <meta>, or a shape of an SVG.
    void leaf(std::string_view tag, Attributes attributes);

    /// A style sheet of ours; it must not hold anything that came from outside.
    void style(std::string_view css);

    /// The whole document. Everything opened must have been closed.
    [[nodiscard]] std::string finish() &&;

private:
    void start(std::string_view tag, Attributes attributes);

    std::string out_;
    std::vector<std::string> open_;
};

/// With & < > " ' as references, and without control characters, which HTML does not allow.
[[nodiscard]] std::string escaped(std::string_view text);

} // namespace wres::report
