// SPDX-License-Identifier: MIT
#include "inspection/html_tree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::inspection {
namespace {

using namespace std::string_view_literals;

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names)
{
    return std::ranges::find(names, name) != names.end();
}

constexpr bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
}

constexpr bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Elements whose end tag HTML lets out.
bool may_stay_open(std::string_view name)
{
    static constexpr std::array names { "p"sv, "li"sv, "dt"sv, "dd"sv, "tr"sv, "td"sv, "th"sv, "thead"sv,
        "tbody"sv, "tfoot"sv, "option"sv, "optgroup"sv, "colgroup"sv, "html"sv, "head"sv, "body"sv, "rt"sv,
        "rp"sv, "caption"sv };
    return is_one_of(name, names);
}

/// Elements before which an open paragraph ends.
bool ends_paragraph(std::string_view name)
{
    static constexpr std::array names { "address"sv, "article"sv, "aside"sv, "blockquote"sv, "center"sv,
        "dialog"sv, "search"sv, "details"sv, "div"sv, "dl"sv, "fieldset"sv, "figcaption"sv, "figure"sv,
        "footer"sv, "form"sv, "h1"sv, "h2"sv, "h3"sv, "h4"sv, "h5"sv, "h6"sv, "header"sv, "hgroup"sv, "hr"sv,
        "main"sv, "menu"sv, "nav"sv, "ol"sv, "p"sv, "pre"sv, "section"sv, "table"sv, "ul"sv };
    return is_one_of(name, names);
}

/// What an element ends when it begins, up to which element around it.
struct ImpliedEnd {
    std::string_view begins;
    std::string_view ends;
    std::string_view within;
};

constexpr std::array implied_ends { ImpliedEnd { "li", "li", "ul" }, ImpliedEnd { "dt", "dt", "dl" },
    ImpliedEnd { "dt", "dd", "dl" }, ImpliedEnd { "dd", "dt", "dl" }, ImpliedEnd { "dd", "dd", "dl" },
    ImpliedEnd { "td", "td", "table" }, ImpliedEnd { "td", "th", "table" },
    ImpliedEnd { "th", "td", "table" }, ImpliedEnd { "th", "th", "table" },
    ImpliedEnd { "tr", "tr", "table" }, ImpliedEnd { "tbody", "thead", "table" },
    ImpliedEnd { "tbody", "tbody", "table" }, ImpliedEnd { "tfoot", "tbody", "table" },
    ImpliedEnd { "tfoot", "thead", "table" }, ImpliedEnd { "thead", "caption", "table" },
    ImpliedEnd { "tbody", "caption", "table" }, ImpliedEnd { "tr", "caption", "table" },
    ImpliedEnd { "option", "option", "select" }, ImpliedEnd { "body", "head", "html" } };

void append_utf8(std::uint32_t code, std::string& text)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xe0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        text += static_cast<char>(0xf0 | (code >> 18));
        text += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (code & 0x3f));
    }
}

/// References undone: the numbers, and the names that stand in texts of councils. Others stay as they are.
std::string without_references(std::string_view text)
{
    static const std::map<std::string, std::uint32_t, std::less<>> names { { "amp", '&' }, { "lt", '<' },
        { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }, { "nbsp", 0xa0 }, { "pound", 0xa3 },
        { "copy", 0xa9 }, { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 },
        { "ldquo", 0x201c }, { "rdquo", 0x201d }, { "hellip", 0x2026 }, { "minus", 0x2212 }, { "le", 0x2264 },
        { "ge", 0x2265 }, { "times", 0xd7 } };
    constexpr std::size_t longest = 10;
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto length = text[at] == '&' ? text.substr(at, longest).find(';') : std::string_view::npos;
        const auto end = at + length;
        if (length == std::string_view::npos) {
            plain += text[at];
            continue;
        }
        const auto name = text.substr(at + 1, end - at - 1);
        if (const auto named = names.find(name); named != names.end()) {
            append_utf8(named->second, plain);
            at = end;
            continue;
        }
        const bool hexadecimal = name.size() > 2 && name[0] == '#' && (name[1] | 0x20) == 'x';
        const auto digits = name.starts_with('#') ? name.substr(hexadecimal ? 2 : 1) : std::string_view();
        std::uint32_t code = 0;
        const auto read =
            std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
        const bool is_character = !digits.empty() && read.ec == std::errc()
            && read.ptr == digits.data() + digits.size() && code > 0 && code < 0x110000
            && (code < 0xd800 || code > 0xdfff);
        if (is_character) {
            append_utf8(code, plain);
            at = end;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

} // namespace

bool is_void_element(std::string_view name)
{
    static constexpr std::array names { "area"sv, "base"sv, "br"sv, "col"sv, "embed"sv, "hr"sv, "img"sv,
        "input"sv, "link"sv, "meta"sv, "source"sv, "track"sv, "wbr"sv };
    return is_one_of(name, names);
}

/// Goes through a page once, from tag to tag.
class HtmlReader {
public:
    HtmlReader(std::string_view name, std::string_view page) : name_(name), page_(page)
    {
        tree_.nodes_.emplace_back();
        open_.push_back(0);
    }

    Result<HtmlTree> read()
    {
        while (at_ < page_.size()) {
            if (tree_.nodes_.size() > HtmlTree::most_nodes)
                return failure("inspection.too_large",
                    fmt::format("{} is larger than any page that people read. Check whether it is the file "
                                "that is to be "
                                "published.",
                        name_));
            if (page_[at_] == '<' && at_ + 1 < page_.size()
                && (is_letter(page_[at_ + 1]) || page_[at_ + 1] == '/' || page_[at_ + 1] == '!'
                    || page_[at_ + 1] == '?'))
                read_markup();
            else
                read_text();
        }
        while (open_.size() > 1) {
            if (!may_stay_open(node().name))
                fault(node().line, fmt::format("<{}> is never closed", node().name));
            open_.pop_back();
        }
        return std::move(tree_);
    }

private:
    HtmlNode& node() { return tree_.nodes_[open_.back()]; }

    void fault(std::uint64_t line, std::string found)
    {
        constexpr std::size_t most = 1000;
        if (tree_.tag_faults_.size() < most)
            tree_.tag_faults_.push_back({ line, std::move(found) });
    }

    std::string_view take_to(std::size_t end)
    {
        end = std::min(end, page_.size());
        const auto piece = page_.substr(at_, end - at_);
        line_ += static_cast<std::uint64_t>(std::ranges::count(piece, '\n'));
        at_ = end;
        return piece;
    }

    void add_text(std::string text)
    {
        HtmlNode added;
        added.text = std::move(text);
        added.line = line_;
        add(std::move(added));
    }

    HtmlNodeIndex add(HtmlNode added)
    {
        const auto index = static_cast<HtmlNodeIndex>(tree_.nodes_.size());
        added.parent = open_.back();
        if (const auto id = added.value("id"); !id.empty())
            tree_.ids_.emplace(id, index);
        tree_.nodes_.push_back(std::move(added));
        node().children.push_back(index);
        return index;
    }

    void read_text()
    {
        auto end = page_.find('<', at_ + 1);
        add_text(without_references(take_to(end)));
    }

    void read_markup()
    {
        const auto rest = page_.substr(at_);
        if (rest.starts_with("<!--")) {
            const auto end = page_.find("-->", at_ + 4);
            static_cast<void>(take_to(end == std::string_view::npos ? page_.size() : end + 3));
        } else if (rest[1] == '!' || rest[1] == '?') {
            const auto end = page_.find('>', at_);
            const auto declaration = take_to(end == std::string_view::npos ? page_.size() : end + 1);
            tree_.has_doctype_ |= lower_case(declaration.substr(0, 14)).starts_with("<!doctype html");
        } else if (rest[1] == '/') {
            read_end_tag();
        } else {
            read_start_tag();
        }
    }

    void read_end_tag()
    {
        const auto line = line_;
        const auto end = page_.find('>', at_);
        auto tag = take_to(end == std::string_view::npos ? page_.size() : end + 1);
        tag = tag.substr(2, tag.size() - (tag.ends_with('>') ? 3 : 2));
        const auto name = lower_case(trimmed(tag.substr(0, tag.find_first_of(" \t\r\n/"))));
        const auto match = std::ranges::find(open_.rbegin(), open_.rend(), name,
            [&](HtmlNodeIndex index) { return tree_.nodes_[index].name; });
        if (match == open_.rend() || name.empty()) {
            if (!is_void_element(name) && name != "p")
                fault(line, fmt::format("</{}> closes nothing", shown(name)));
            return;
        }
        while (node().name != name) {
            if (!may_stay_open(node().name))
                fault(line, fmt::format("</{}> comes while <{}> is open", shown(name), shown(node().name)));
            open_.pop_back();
        }
        open_.pop_back();
    }

    static std::string shown(std::string_view name)
    {
        constexpr std::size_t longest = 30;
        return std::string(name.substr(0, longest));
    }

    void read_start_tag()
    {
        HtmlNode element;
        element.line = line_;
        auto at = at_ + 1;
        while (at < page_.size() && !is_space(page_[at]) && page_[at] != '>' && page_[at] != '/')
            ++at;
        element.name = lower_case(page_.substr(at_ + 1, at - at_ - 1));
        bool is_closed = false;
        at = read_attributes(at, element, is_closed);
        static_cast<void>(take_to(at));
        place(std::move(element), is_closed);
    }

    std::size_t read_attributes(std::size_t at, HtmlNode& element, bool& is_closed) const
    {
        constexpr std::size_t most_attributes = 500;
        while (at < page_.size() && page_[at] != '>') {
            if (is_space(page_[at])) {
                ++at;
                continue;
            }
            if (page_[at] == '/') {
                is_closed = at + 1 < page_.size() && page_[at + 1] == '>';
                ++at;
                continue;
            }
            const auto name_at = at;
            while (at < page_.size() && !is_space(page_[at]) && page_[at] != '=' && page_[at] != '>'
                && page_[at] != '/')
                ++at;
            auto name = lower_case(page_.substr(name_at, at - name_at));
            auto after = at;
            while (after < page_.size() && is_space(page_[after]))
                ++after;
            std::string value;
            if (after < page_.size() && page_[after] == '=') {
                at = after + 1;
                while (at < page_.size() && is_space(page_[at]))
                    ++at;
                const char quote =
                    at < page_.size() && (page_[at] == '"' || page_[at] == '\'') ? page_[at] : '\0';
                const auto value_at = quote == '\0' ? at : at + 1;
                auto end =
                    quote == '\0' ? page_.find_first_of(" \t\r\n\f>", value_at) : page_.find(quote, value_at);
                end = std::min(end, page_.size());
                value = without_references(
                    page_.substr(std::min(value_at, page_.size()), end - std::min(value_at, end)));
                at = quote == '\0' ? end : std::min(end + 1, page_.size());
            } else if (at == name_at) {
                ++at; // a sign that begins no name
                continue;
            }
            if (element.attributes.size() < most_attributes && !element.has(name))
                element.attributes.emplace_back(std::move(name), std::move(value));
        }
        return std::min(at + 1, page_.size());
    }

    [[nodiscard]] bool is_within(std::string_view name) const
    {
        return std::ranges::any_of(
            open_, [&](HtmlNodeIndex index) { return tree_.nodes_[index].name == name; });
    }

    /// Closes the open element of this name, unless one of `within` is open inside of it.
    void close_if_open(std::string_view name, std::string_view within)
    {
        for (auto depth = open_.size(); depth > 1; --depth) {
            const auto& open = tree_.nodes_[open_[depth - 1]].name;
            if (open == name) {
                open_.resize(depth - 1);
                return;
            }
            if (open == within || (within == "ul" && open == "ol") || open == "table" || open == "button")
                return;
        }
    }

    void place(HtmlNode element, bool is_closed)
    {
        const auto name = element.name;
        const bool is_foreign = is_within("svg") || is_within("math") || name == "svg" || name == "math";
        if (!is_foreign) {
            if (ends_paragraph(name))
                close_if_open("p", "div");
            for (const auto& implied : implied_ends) {
                if (implied.begins == name)
                    close_if_open(implied.ends, implied.within);
            }
        }
        const auto index = add(std::move(element));
        const bool has_content = is_foreign ? !is_closed : !is_void_element(name);
        if (!has_content || open_.size() >= HtmlTree::deepest)
            return;
        if (name == "script" || name == "style" || name == "textarea" || name == "title") {
            if (!is_foreign) {
                read_raw(index, name);
                return;
            }
        }
        open_.push_back(index);
    }

    /// Text in which no tag counts but the end tag of its own element.
    void read_raw(HtmlNodeIndex index, std::string_view name)
    {
        auto end = at_;
        const auto closing = "</" + std::string(name);
        while (end < page_.size() && lower_case(page_.substr(end, closing.size())) != closing)
            end =
                page_.find('<', end + 1) == std::string_view::npos ? page_.size() : page_.find('<', end + 1);
        open_.push_back(index);
        const auto text = take_to(end);
        if (!text.empty())
            add_text(name == "title" || name == "textarea" ? without_references(text) : std::string(text));
        if (at_ >= page_.size())
            return; // it stays open, which is told at the end
        const auto bracket = page_.find('>', at_);
        static_cast<void>(take_to(bracket == std::string_view::npos ? page_.size() : bracket + 1));
        open_.pop_back();
    }

    std::string_view name_;
    std::string_view page_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    HtmlTree tree_;
    std::vector<HtmlNodeIndex> open_;
};

Result<HtmlTree> HtmlTree::read(std::string_view name, std::string_view page)
{
    if (page.starts_with("\xef\xbb\xbf"))
        page.remove_prefix(3);
    return HtmlReader(name, page).read();
}

const std::string* HtmlNode::attribute(std::string_view wanted) const
{
    const auto found = std::ranges::find(
        attributes, wanted, [](const auto& pair) -> std::string_view { return pair.first; });
    return found == attributes.end() ? nullptr : &found->second;
}

std::string_view HtmlNode::value(std::string_view wanted) const
{
    const auto* found = attribute(wanted);
    return found == nullptr ? std::string_view() : trimmed(*found);
}

std::vector<HtmlNodeIndex> HtmlTree::all(std::string_view name) const
{
    std::vector<HtmlNodeIndex> found;
    for (HtmlNodeIndex index = 1; index < nodes_.size(); ++index) {
        if (nodes_[index].name == name)
            found.push_back(index);
    }
    return found;
}

std::vector<HtmlNodeIndex> HtmlTree::within(HtmlNodeIndex from, std::string_view name) const
{
    std::vector<HtmlNodeIndex> found;
    for (const auto child : nodes_[from].children) {
        if (nodes_[child].name == name)
            found.push_back(child);
        const auto inner = within(child, name);
        found.insert(found.end(), inner.begin(), inner.end());
    }
    return found;
}

std::optional<HtmlNodeIndex> HtmlTree::first(std::string_view name) const
{
    for (HtmlNodeIndex index = 1; index < nodes_.size(); ++index) {
        if (nodes_[index].name == name)
            return index;
    }
    return std::nullopt;
}

std::optional<HtmlNodeIndex> HtmlTree::by_id(std::string_view id) const
{
    const auto found = ids_.find(id);
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<HtmlNodeIndex> HtmlTree::closest(
    HtmlNodeIndex from, const std::function<bool(const HtmlNode&)>& wanted) const
{
    for (auto index = from; index != 0; index = nodes_[index].parent) {
        if (wanted(nodes_[index]))
            return index;
    }
    return std::nullopt;
}

std::string HtmlTree::text_of(HtmlNodeIndex from) const
{
    std::string text;
    std::vector<HtmlNodeIndex> left { from };
    while (!left.empty()) {
        const auto& at = nodes_[left.back()];
        left.pop_back();
        if (at.name == "script" || at.name == "style")
            continue;
        text += at.text;
        if (at.name == "br" || ends_paragraph(at.name) || at.name == "td" || at.name == "th")
            text += ' ';
        left.insert(left.end(), at.children.rbegin(), at.children.rend());
    }
    std::string plain;
    for (const auto word : split(text, ' ')) {
        std::string piece(word);
        std::erase_if(piece, [](char c) { return c == '\r' || c == '\t' || c == '\f'; });
        std::ranges::replace(piece, '\n', ' ');
        const auto trim = trimmed(piece);
        if (trim.empty())
            continue;
        if (!plain.empty())
            plain += ' ';
        plain += trim;
    }
    return plain;
}

void HtmlTree::append_name(HtmlNodeIndex from, std::string& name) const
{
    const auto& node = nodes_[from];
    if (node.value("aria-hidden") == "true" || node.has("hidden") || node.name == "script"
        || node.name == "style")
        return;
    name += node.text;
    if (!node.value("aria-label").empty())
        name += node.value("aria-label");
    else if (node.name == "img" || node.name == "input")
        name += node.value(node.name == "img" || node.value("type") == "image" ? "alt" : "value");
    else
        for (const auto child : node.children)
            append_name(child, name);
}

std::string HtmlTree::name_of(HtmlNodeIndex element) const
{
    const auto& node = nodes_[element];
    std::string name;
    for (const auto id : split(node.value("aria-labelledby"), ' ')) {
        if (const auto target = by_id(id))
            name += text_of(*target);
    }
    if (trimmed(name).empty()) {
        if (node.name == "svg") {
            name = node.value("aria-label");
            for (const auto child : node.children) {
                if (name.empty() && nodes_[child].name == "title")
                    name = text_of(child);
            }
        } else {
            append_name(element, name);
        }
    }
    if (trimmed(name).empty())
        name = node.value("title");
    return std::string(trimmed(name));
}

bool HtmlTree::is_hidden(HtmlNodeIndex element) const
{
    return closest(element, [](const HtmlNode& node) {
        return node.has("hidden") || node.value("aria-hidden") == "true" || node.name == "template"
            || node.name == "noscript";
    }).has_value();
}

std::string HtmlTree::place_of(HtmlNodeIndex element) const
{
    constexpr std::size_t most_steps = 4;
    std::vector<std::string> steps;
    for (auto index = element; index != 0 && steps.size() < most_steps; index = nodes_[index].parent) {
        const auto& node = nodes_[index];
        if (node.name.empty())
            continue;
        auto step = node.name.substr(0, 30);
        const auto id = node.value("id");
        if (!id.empty())
            step += "#" + std::string(id.substr(0, 60));
        steps.insert(steps.begin(), step);
        if (!id.empty())
            break;
    }
    return fmt::format("line {}, {}", nodes_[element].line, join(steps, " > "));
}

} // namespace wres::inspection
