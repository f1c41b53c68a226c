// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace wres::inspection {

using HtmlNodeIndex = std::uint32_t;

struct HtmlNode {
    std::string name; // in lower case; empty: text, which stands in `text`
    std::string text;
    std::vector<std::pair<std::string, std::string>> attributes; // names in lower case, references undone
    std::vector<HtmlNodeIndex> children;
    HtmlNodeIndex parent {};
    std::uint64_t line {};

    [[nodiscard]] const std::string* attribute(std::string_view wanted) const;
    [[nodiscard]] std::string_view value(std::string_view wanted) const; // empty when there is none
    [[nodiscard]] bool has(std::string_view wanted) const { return attribute(wanted) != nullptr; }
};

/// A tag that does not fit the others.
struct TagFault {
    std::uint64_t line {};
    std::string found;
};

/// A web page as its elements, as far as rules ask: tags that HTML lets out are put in for lists, tables and
/// paragraphs, and a page that is written badly is read like one that was written well.
/// @source HTML Living Standard, 13.1.2 elements, 13.1.2.4 optional tags
class HtmlTree {
public:
    static constexpr std::size_t most_nodes = 2'000'000;
    static constexpr std::size_t deepest = 400;

    /// @errors inspection.too_large
    static Result<HtmlTree> read(std::string_view name, std::string_view page);

    /// Index 0 is the page itself.
    [[nodiscard]] const HtmlNode& at(HtmlNodeIndex index) const { return nodes_[index]; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

    [[nodiscard]] std::vector<HtmlNodeIndex> all(std::string_view name) const;
    [[nodiscard]] std::vector<HtmlNodeIndex> within(HtmlNodeIndex from, std::string_view name) const;
    [[nodiscard]] std::optional<HtmlNodeIndex> first(std::string_view name) const;
    [[nodiscard]] std::optional<HtmlNodeIndex> by_id(std::string_view id) const;

    /// The nearest element around this one, itself included, that is what is asked for.
    [[nodiscard]] std::optional<HtmlNodeIndex> closest(
        HtmlNodeIndex from, const std::function<bool(const HtmlNode&)>& wanted) const;

    /// All text within, runs of white space as one space, none at the ends.
    [[nodiscard]] std::string text_of(HtmlNodeIndex from) const;

    /// What a screen reader calls an element: by aria-labelledby, aria-label, a text alternative, its text,
    /// or its title.
    /// @source W3C, Accessible Name and Description Computation 1.2, 4.3
    [[nodiscard]] std::string name_of(HtmlNodeIndex element) const;

    /// Hidden from everybody or from screen readers: hidden, aria-hidden, or within such an element.
    [[nodiscard]] bool is_hidden(HtmlNodeIndex element) const;

    /// "line 12, main > table#results".
    [[nodiscard]] std::string place_of(HtmlNodeIndex element) const;

    [[nodiscard]] bool has_doctype() const { return has_doctype_; }
    [[nodiscard]] const std::vector<TagFault>& tag_faults() const { return tag_faults_; }

private:
    friend class HtmlReader;

    void append_name(HtmlNodeIndex from, std::string& name) const;

    std::vector<HtmlNode> nodes_;
    std::vector<TagFault> tag_faults_;
    std::map<std::string, HtmlNodeIndex, std::less<>> ids_; // the first that has each
    bool has_doctype_ = false;
};

/// Whether an element holds no content and has no end tag.
[[nodiscard]] bool is_void_element(std::string_view name);

} // namespace wres::inspection
