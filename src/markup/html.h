// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wres::markup {

/// Writes HTML and SVG that is well formed by construction: every tag that is opened is closed, and every
/// text and attribute is escaped, whoever it came from.
class Html {
public:
    /// An attribute without a value is left out; one that only has to be there has an empty value.
    using Attributes = std::initializer_list<std::pair<std::string_view, std::optional<std::string_view>>>;

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

    /// A piece that another Html wrote and finished; nothing else can be put in unescaped.
    void put(std::string_view fragment_of_ours);

    /// A piece of a document, to be put into another. Everything opened must have been closed.
    [[nodiscard]] std::string fragment() &&;

    /// The whole document. Everything opened must have been closed.
    [[nodiscard]] std::string finish() &&;

private:
    void start(std::string_view tag, Attributes attributes);

    std::string out_;
    std::vector<std::string> open_;
};

/// The value of an attribute that is there or not: `{ "checked", present(is_chosen) }`.
[[nodiscard]] constexpr std::optional<std::string_view> present(bool there)
{
    return there ? std::optional<std::string_view>("") : std::nullopt;
}

/// With & < > " ' as references, and without control characters, which HTML does not allow.
[[nodiscard]] std::string escaped(std::string_view text);

} // namespace wres::markup
