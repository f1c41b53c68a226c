// SPDX-License-Identifier: MIT
#include "inspection/style_sheet.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace wres::inspection {
namespace {

std::string without_comments(std::string_view css)
{
    std::string plain;
    while (!css.empty()) {
        const auto begin = css.find("/*");
        plain += css.substr(0, begin);
        if (begin == std::string_view::npos)
            break;
        const auto end = css.find("*/", begin + 2);
        if (end == std::string_view::npos)
            break;
        css.remove_prefix(end + 2);
    }
    return plain;
}

/// Where a block that begins at `at`, with its bracket, ends: behind its closing bracket.
std::size_t end_of_block(std::string_view css, std::size_t at)
{
    int depth = 0;
    char quote = '\0';
    for (; at < css.size(); ++at) {
        const char c = css[at];
        if (quote != '\0') {
            if (c == '\\')
                ++at;
            else if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return css.size();
}

/// Whether the rules of an @-block hold on every screen.
bool holds_always(std::string_view prelude)
{
    const auto plain = lower_case(trimmed(prelude));
    return plain == "@media screen" || plain == "@media all" || plain.starts_with("@layer")
        || plain == "@media";
}

bool is_name_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view take_name(std::string_view& text)
{
    std::size_t length = 0;
    while (length < text.size() && is_name_character(text[length]))
        ++length;
    const auto name = text.substr(0, length);
    text.remove_prefix(length);
    return name;
}

/// One compound: "a.link#x[lang=en]". Nothing when it holds something that is not told here.
std::optional<SelectorStep> read_step(std::string_view text, std::uint32_t& specificity)
{
    constexpr std::uint32_t of_id = 1U << 20;
    constexpr std::uint32_t of_class = 1U << 10;
    SelectorStep step;
    if (text.starts_with('*')) {
        text.remove_prefix(1);
    } else if (const auto name = take_name(text); !name.empty()) {
        step.element = lower_case(name);
        ++specificity;
    }
    while (!text.empty()) {
        const char sign = text.front();
        text.remove_prefix(1);
        if (sign == '.') {
            step.classes.emplace_back(take_name(text));
            specificity += of_class;
        } else if (sign == '#') {
            step.id = take_name(text);
            specificity += of_id;
        } else if (sign == ':' && text.starts_with("root")) {
            text.remove_prefix(4);
            step.is_root = true;
            specificity += of_class;
        } else if (sign == ':' && text.starts_with("link")) {
            text.remove_prefix(4);
            step.attributes.emplace_back("href", "");
            specificity += of_class;
        } else if (sign == '[') {
            const auto end = text.find(']');
            if (end == std::string_view::npos)
                return std::nullopt;
            auto inner = text.substr(0, end);
            text.remove_prefix(end + 1);
            const auto name = take_name(inner);
            std::string value;
            if (inner.starts_with('=')) {
                inner.remove_prefix(1);
                if (inner.size() >= 2 && (inner.front() == '"' || inner.front() == '\''))
                    inner = inner.substr(1, inner.size() - 2);
                value = inner;
            } else if (!inner.empty()) {
                return std::nullopt;
            }
            step.attributes.emplace_back(lower_case(name), value);
            specificity += of_class;
        } else {
            return std::nullopt;
        }
    }
    return step;
}

std::optional<Selector> read_selector(std::string_view text)
{
    std::string spaced;
    for (const char c : trimmed(text)) {
        if (c == '>')
            spaced += " > ";
        else
            spaced += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    Selector selector;
    bool is_child = false;
    for (const auto piece : split(spaced, ' ')) {
        if (piece.empty())
            continue;
        if (piece == ">") {
            is_child = true;
            continue;
        }
        auto step = read_step(piece, selector.specificity);
        if (!step)
            return std::nullopt;
        step->is_child = is_child;
        is_child = false;
        selector.steps.push_back(std::move(*step));
    }
    return selector.steps.empty() || is_child ? std::nullopt : std::optional(std::move(selector));
}

void read_rules(std::string_view css, std::vector<StyleRule>& rules, int depth)
{
    constexpr int deepest = 8;
    std::size_t at = 0;
    while (at < css.size()) {
        const auto open = css.find_first_of("{;", at);
        if (open == std::string_view::npos)
            return;
        const auto prelude = trimmed(css.substr(at, open - at));
        if (css[open] == ';') { // @import, @charset
            at = open + 1;
            continue;
        }
        const auto end = end_of_block(css, open);
        auto inner = css.substr(open + 1, end - open - 1);
        if (inner.ends_with('}'))
            inner.remove_suffix(1);
        at = end;
        if (prelude.starts_with('@')) {
            if (depth < deepest && holds_always(prelude))
                read_rules(inner, rules, depth + 1);
            continue;
        }
        StyleRule rule {
            .selector_text = std::string(prelude), .selectors = {}, .declarations = read_declarations(inner)
        };
        for (const auto one : split(prelude, ',')) {
            if (auto selector = read_selector(one))
                rule.selectors.push_back(std::move(*selector));
        }
        rules.push_back(std::move(rule));
    }
}

bool fits(const HtmlNode& node, const SelectorStep& step)
{
    if (node.name.empty() || (!step.element.empty() && step.element != node.name))
        return false;
    if ((!step.id.empty() && node.value("id") != step.id) || (step.is_root && node.name != "html"))
        return false;
    const auto classes = split(node.value("class"), ' ');
    const bool has_classes = std::ranges::all_of(step.classes, [&](const std::string& wanted) {
        return std::ranges::find(classes, std::string_view(wanted)) != classes.end();
    });
    return has_classes && std::ranges::all_of(step.attributes, [&](const auto& wanted) {
        return node.has(wanted.first) && (wanted.second.empty() || node.value(wanted.first) == wanted.second);
    });
}

} // namespace

std::vector<StyleDeclaration> read_declarations(std::string_view text)
{
    std::vector<StyleDeclaration> declarations;
    for (const auto piece : split(text, ';')) {
        const auto colon = piece.find(':');
        if (colon == std::string_view::npos)
            continue;
        StyleDeclaration declaration;
        declaration.property = lower_case(trimmed(piece.substr(0, colon)));
        auto value = trimmed(piece.substr(colon + 1));
        if (const auto mark = lower_case(value).find("!important"); mark != std::string::npos) {
            declaration.is_important = true;
            value = trimmed(value.substr(0, mark));
        }
        declaration.value = value;
        declarations.push_back(std::move(declaration));
    }
    return declarations;
}

std::vector<StyleRule> read_style_sheet(std::string_view css)
{
    std::vector<StyleRule> rules;
    if (css.starts_with("\xef\xbb\xbf"))
        css.remove_prefix(3);
    const auto plain = without_comments(css);
    read_rules(plain, rules, 0);
    return rules;
}

bool matches(const HtmlTree& page, HtmlNodeIndex element, const Selector& selector)
{
    const auto& steps = selector.steps;
    if (!fits(page.at(element), steps.back()))
        return false;
    if (steps.size() == 1)
        return true;
    std::vector<HtmlNodeIndex> chain; // the element, then those around it
    for (auto index = element; index != 0; index = page.at(index).parent)
        chain.push_back(index);
    // For each step whether it, with all before it, fits at a place of the chain: no way is tried twice.
    std::vector<bool> before(chain.size(), true);
    for (std::size_t step = 0; step < steps.size(); ++step) {
        std::vector<bool> now(chain.size(), false);
        bool fits_further_out = step == 0;
        for (std::size_t place = chain.size(); place-- > 0;) {
            const bool is_reached = step == 0
                || (steps[step].is_child ? place + 1 < chain.size() && before[place + 1] : fits_further_out);
            now[place] = is_reached && fits(page.at(chain[place]), steps[step]);
            fits_further_out = fits_further_out || before[place];
        }
        before = std::move(now);
    }
    return before.front();
}

} // namespace wres::inspection
