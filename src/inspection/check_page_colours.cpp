// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/colour.h"
#include "inspection/html_checks.h"
#include "inspection/style_sheet.h"

namespace wres::inspection {
namespace {

using Variables = std::map<std::string, std::string>;

/// How the text of an element is shown, as far as it can be told.
struct Shown {
    std::optional<Colour> ink = black; // none: it cannot be told
    std::optional<Colour> paper = white;
    double size_px = 16;
    bool is_bold = false;
    bool is_hidden = false;
    std::shared_ptr<const Variables> variables = std::make_shared<Variables>();
};

bool takes_keyboard(const HtmlNode& node)
{
    const auto& name = node.name;
    return (name == "a" && node.has("href")) || name == "button" || name == "select" || name == "textarea"
        || name == "summary" || (name == "input" && node.value("type") != "hidden")
        || parse_integer(node.value("tabindex")).value_or(-1) >= 0;
}

/// What holds for an element: by property, the value that wins.
using Declared = std::map<std::string, std::string>;

/// var(--name) and var(--name, otherwise) put in place.
std::string resolved(std::string value, const Variables& variables)
{
    constexpr int most = 16; // variables could name each other in a circle
    for (int round = 0; round < most; ++round) {
        const auto at = value.find("var(");
        const auto end = at == std::string::npos ? at : value.find(')', at);
        if (end == std::string::npos)
            break;
        const auto inner = value.substr(at + 4, end - at - 4);
        const auto comma = inner.find(',');
        const auto known = variables.find(std::string(trimmed(inner.substr(0, comma))));
        const auto otherwise =
            comma == std::string::npos ? std::string() : std::string(trimmed(inner.substr(comma + 1)));
        value.replace(at, end - at + 1, known != variables.end() ? known->second : otherwise);
    }
    return value;
}

/// A size in pixels; nothing when it cannot be told.
std::optional<double> size_of(std::string_view text, double around)
{
    static const std::map<std::string, double, std::less<>> words { { "small", 13 }, { "medium", 16 },
        { "large", 18 }, { "x-large", 24 }, { "xx-large", 32 }, { "x-small", 10 } };
    if (const auto word = words.find(text); word != words.end())
        return word->second;
    const auto unit = text.find_first_not_of("0123456789.");
    auto digits = std::string(text.substr(0, unit));
    if (digits.starts_with('.'))
        digits.insert(digits.begin(), '0');
    const auto number = parse_decimal(digits);
    if (!number || unit == std::string_view::npos)
        return std::nullopt;
    const auto name = text.substr(unit);
    const double each = name == "px" ? 1
        : name == "pt"               ? 4.0 / 3
        : name == "rem"              ? 16
        : name == "em"               ? around
        : name == "%"                ? around / 100
                                     : 0;
    return each > 0 ? std::optional(*number * each) : std::nullopt;
}

/// The colour of "background": the one word that is one, when nothing else is shown over it.
std::optional<Colour> background_of(const std::string& value)
{
    if (const auto whole = read_css_colour(value))
        return whole;
    if (value.find("url(") != std::string::npos || value.find("gradient") != std::string::npos)
        return std::nullopt;
    for (const auto word : split(value, ' ')) {
        if (const auto colour = read_css_colour(word))
            return colour;
    }
    return std::nullopt;
}

/// What browsers do of their own accord.
void show_as_browsers_do(const HtmlNode& node, Shown& shown)
{
    static const std::map<std::string, double, std::less<>> headings { { "h1", 2.0 }, { "h2", 1.5 },
        { "h3", 1.17 }, { "h4", 1.0 }, { "h5", 0.83 }, { "h6", 0.67 } };
    if (const auto heading = headings.find(node.name); heading != headings.end()) {
        shown.size_px *= heading->second;
        shown.is_bold = true;
    }
    if (node.name == "b" || node.name == "strong" || node.name == "th")
        shown.is_bold = true;
    if (node.name == "small")
        shown.size_px *= 0.83;
    if (node.name == "a" && node.has("href"))
        shown.ink = Colour { 0, 0, 238 };
    if (node.name == "mark") {
        shown.ink = black;
        shown.paper = Colour { 255, 255, 0 };
    }
    if (node.name == "button" || node.name == "input" || node.name == "select" || node.name == "textarea") {
        shown.ink = std::nullopt;
        shown.paper = std::nullopt;
    }
    if (node.has("hidden") || node.name == "head" || node.name == "script" || node.name == "style"
        || node.name == "svg" || node.name == "template" || node.name == "noscript" || node.name == "option"
        || node.name == "canvas")
        shown.is_hidden = true;
}

void apply_background(const std::string& value, const std::optional<Colour>& around, Shown& shown)
{
    const auto plain = lower_case(value);
    if (plain == "inherit" || plain == "transparent" || plain == "none" || plain == "unset"
        || plain == "initial" || plain.empty() || plain == "0 0" || plain == "0")
        shown.paper = around;
    else
        shown.paper = background_of(plain);
}

void apply(const Declared& declared, const Shown& around, Shown& shown)
{
    const auto value_of = [&](const char* property) -> std::optional<std::string> {
        const auto found = declared.find(property);
        return found == declared.end() ? std::nullopt
                                       : std::optional(resolved(found->second, *shown.variables));
    };
    if (const auto colour = value_of("color")) {
        const auto plain = lower_case(*colour);
        shown.ink = plain == "inherit" || plain == "currentcolor" || plain == "unset"
            ? around.ink
            : read_css_colour(plain);
    }
    if (const auto background = value_of("background"))
        apply_background(*background, around.paper, shown);
    if (const auto background = value_of("background-color"))
        apply_background(*background, around.paper, shown);
    if (const auto picture = value_of("background-image"); picture && *picture != "none")
        shown.paper = std::nullopt;
    if (const auto size = value_of("font-size"))
        shown.size_px = size_of(lower_case(*size), around.size_px).value_or(shown.size_px);
    if (const auto weight = value_of("font-weight"))
        shown.is_bold = *weight == "bold" || *weight == "bolder" || parse_decimal(*weight).value_or(0) >= 700;
    if (const auto display = value_of("display"); display && *display == "none")
        shown.is_hidden = true;
    if (const auto visibility = value_of("visibility"); visibility && *visibility == "hidden")
        shown.is_hidden = true;
    if (const auto opacity = value_of("opacity"); opacity && *opacity != "1")
        shown.ink = std::nullopt;
}

struct Candidate {
    bool is_important;
    bool is_inline;
    std::uint32_t specificity;
    std::size_t order;
    const StyleDeclaration* declaration;
};

/// The rules of a page, and what each of its elements comes to look like.
class PageColours {
public:
    PageColours(std::string_view name, const HtmlTree& page, SiteIndex& site, Examination& examination)
        : page_(page)
        , examination_(examination)
    {
        for (HtmlNodeIndex index = 1; index < page.size(); ++index) {
            const auto& node = page.at(index);
            const auto media = lower_case(node.value("media"));
            if (!media.empty() && media != "all" && media != "screen")
                continue;
            const bool in_picture =
                page.closest(index, [](const HtmlNode& around) { return around.name == "svg"; }).has_value();
            if (node.name == "style" && !in_picture) {
                for (const auto child : node.children)
                    add(read_style_sheet(page.at(child).text));
            } else if (node.name == "link" && lower_case(node.value("rel")) == "stylesheet") {
                if (const auto path = site.follow(name, node.value("href")))
                    add(site.rules(*path));
            }
        }
    }

    void check()
    {
        check_focus();
        shown_.resize(page_.size());
        for (HtmlNodeIndex index = 1; index < page_.size(); ++index) {
            const auto& node = page_.at(index);
            if (node.name.empty())
                check_text(index);
            else
                show(index);
        }
    }

private:
    /// A rule that may hold for an element, found by what its last step asks for.
    struct Candidacy {
        std::size_t rule;
        const Selector* selector;
    };

    void add(std::vector<StyleRule> rules)
    {
        for (auto& rule : rules) {
            rules_.push_back(std::make_unique<StyleRule>(std::move(rule)));
            for (const auto& selector : rules_.back()->selectors) {
                const auto& last = selector.steps.back();
                const auto key = !last.id.empty() ? "#" + last.id
                    : !last.classes.empty()       ? "." + last.classes.front()
                                                  : last.element;
                by_last_step_[key].push_back({ rules_.size() - 1, &selector });
            }
        }
    }

    /// The rules that hold for an element, each with the weight of the selector that makes it.
    [[nodiscard]] std::map<std::size_t, std::uint32_t> rules_for(HtmlNodeIndex index) const
    {
        const auto& node = page_.at(index);
        std::vector<std::string> keys { "", node.name, "#" + std::string(node.value("id")) };
        for (const auto name : split(node.value("class"), ' '))
            keys.push_back("." + std::string(name));
        std::map<std::size_t, std::uint32_t> holding;
        for (const auto& key : keys) {
            const auto found = by_last_step_.find(key);
            if (found == by_last_step_.end())
                continue;
            for (const auto& [rule, selector] : found->second) {
                if (matches(page_, index, *selector)) {
                    auto& weight = holding[rule];
                    weight = std::max(weight, selector->specificity);
                }
            }
        }
        return holding;
    }

    static void take_variables(const Declared& declared, Shown& shown)
    {
        auto first = declared.lower_bound("--");
        if (first == declared.end() || !first->first.starts_with("--"))
            return;
        auto variables = std::make_shared<Variables>(*shown.variables);
        for (; first != declared.end() && first->first.starts_with("--"); ++first)
            (*variables)[first->first] = first->second;
        shown.variables = std::move(variables);
    }

    void show(HtmlNodeIndex index)
    {
        const auto& node = page_.at(index);
        const auto& around = shown_[node.parent];
        auto shown = around;
        if (!around.is_hidden) {
            show_as_browsers_do(node, shown);
            const auto declared = declared_for(index);
            take_variables(declared, shown);
            apply(declared, around, shown);
        }
        shown_[index] = std::move(shown);
    }

    [[nodiscard]] Declared declared_for(HtmlNodeIndex index) const
    {
        std::vector<Candidate> candidates;
        std::size_t order = 0;
        for (const auto& [rule, specificity] : rules_for(index)) {
            for (const auto& declaration : rules_[rule]->declarations)
                candidates.push_back({ declaration.is_important, false, specificity, ++order, &declaration });
        }
        const auto own = read_declarations(page_.at(index).value("style"));
        for (const auto& declaration : own)
            candidates.push_back({ declaration.is_important, true, 0, ++order, &declaration });
        std::ranges::sort(candidates, {}, [](const Candidate& each) {
            return std::tuple(each.is_important, each.is_inline, each.specificity, each.order);
        });
        Declared declared;
        for (const auto& candidate : candidates) {
            // The shorthand takes back what was said of the colour alone.
            if (candidate.declaration->property == "background")
                declared.erase("background-color");
            declared[candidate.declaration->property] = candidate.declaration->value;
        }
        return declared;
    }

    void check_text(HtmlNodeIndex index)
    {
        constexpr double large_px = 24;
        constexpr double large_bold_px = 18.66;
        const auto& node = page_.at(index);
        const auto& shown = shown_[node.parent];
        if (shown.is_hidden || trimmed(node.text).empty() || !shown.ink || !shown.paper)
            return;
        const bool is_large = shown.size_px >= large_px || (shown.is_bold && shown.size_px >= large_bold_px);
        const double wanted = is_large ? least_contrast_of_large_text : least_contrast;
        const double found = contrast(*shown.ink, *shown.paper);
        const auto key = std::tuple(shown.ink->red, shown.ink->green, shown.ink->blue, shown.paper->red,
            shown.paper->green, shown.paper->blue, is_large);
        if (found < wanted && told_.insert(key).second)
            examination_.fault("html.contrast", page_.place_of(node.parent),
                fmt::format("{:.2f} to 1, where {} is asked for", std::floor(found * 100) / 100, wanted));
        examination_.applies("html.contrast");
    }

    /// Whether a rule takes away the mark of where the keyboard is, and puts nothing in its place.
    void check_focus()
    {
        for (const auto& each : rules_) {
            const auto& rule = *each;
            const auto text = std::string_view(rule.selector_text);
            if (text.find(":focus") == std::string_view::npos && trimmed(text) != "*" && trimmed(text) != "a")
                continue;
            bool takes_away = false;
            bool puts_back = false;
            for (const auto& declaration : rule.declarations) {
                const auto& property = declaration.property;
                const auto value = lower_case(declaration.value);
                if (property == "outline" || property == "outline-style" || property == "outline-width")
                    takes_away |= value == "none" || value == "0" || value == "0px";
                puts_back |= property == "box-shadow" || property.starts_with("border")
                    || property.starts_with("background") || property.starts_with("text-decoration");
            }
            if (is_for_keyboard(rule.selector_text))
                examination_.require("html.focus_visible", !takes_away || puts_back, "style sheet",
                    rule.selector_text.substr(0, 60));
        }
    }

    /// Whether a rule is about elements that the keyboard reaches: those that only a script or a skip link
    /// moves to need no mark.
    [[nodiscard]] bool is_for_keyboard(const std::string& selectors) const
    {
        for (const auto one : split(selectors, ',')) {
            std::string plain(trimmed(one));
            for (const std::string_view state : { ":focus-visible", ":focus" }) {
                for (auto at = plain.find(state); at != std::string::npos; at = plain.find(state))
                    plain.erase(at, state.size());
            }
            const auto rules = read_style_sheet((trimmed(plain).empty() ? "*" : plain) + "{}");
            if (rules.empty() || rules.front().selectors.empty())
                continue;
            for (HtmlNodeIndex index = 1; index < page_.size(); ++index) {
                if (takes_keyboard(page_.at(index)) && matches(page_, index, rules.front().selectors.front()))
                    return true;
            }
        }
        return false;
    }

    const HtmlTree& page_;
    Examination& examination_;
    std::vector<std::unique_ptr<StyleRule>> rules_; // in their order; they stay where they are
    std::map<std::string, std::vector<Candidacy>, std::less<>> by_last_step_;
    std::vector<Shown> shown_;
    std::set<
        std::tuple<std::uint8_t, std::uint8_t, std::uint8_t, std::uint8_t, std::uint8_t, std::uint8_t, bool>>
        told_;
};

} // namespace

void check_page_colours(
    std::string_view name, const HtmlTree& page, SiteIndex& site, Examination& examination)
{
    PageColours(name, page, site, examination).check();
}

} // namespace wres::inspection
