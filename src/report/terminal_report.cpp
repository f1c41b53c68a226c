// SPDX-License-Identifier: MIT
#include "report/terminal_report.h"
#include "report/unreleased.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "document/verdict_words.h"
#include "report/printed_ratio.h"
#include "report/release_index.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComparison;
using disclosure::ReleasedResult;
using disclosure::ReleasedSide;
using disclosure::ReleasedVerdict;
using document::count_words;
using document::points_words;
using document::ratio_interval_words;
using document::ratio_words;
using document::shorthand;
using document::shorthand_meaning;
using document::shown_words;
using document::verdict_words;

constexpr std::size_t width = 80;

/// Characters, not bytes: the text is UTF-8.
std::size_t length_of(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string text, std::size_t to)
{
    const auto length = length_of(text);
    return length < to ? text.append(to - length, ' ') : text;
}

std::string padded_left(const std::string& text, std::size_t to)
{
    const auto length = length_of(text);
    return length < to ? std::string(to - length, ' ') + text : text;
}

std::string cut(std::string text, std::size_t to)
{
    if (length_of(text) <= to)
        return text;
    while (length_of(text) > to - 1) {
        while ((text.back() & 0xC0) == 0x80)
            text.pop_back();
        text.pop_back();
    }
    return text + "…";
}

/// The text in lines of at most `width`, each led by `indent`.
std::string wrapped(std::string_view text, std::string_view indent)
{
    std::string lines;
    std::string line(indent);
    bool is_first_word = true;
    for (const auto word : split(text, ' ')) {
        if (!is_first_word && length_of(line) + 1 + length_of(word) > width) {
            lines += line + "\n";
            line = indent;
            is_first_word = true;
        }
        line += is_first_word ? "" : " ";
        line += word;
        is_first_word = false;
    }
    return lines + line + "\n";
}

std::string counts(const ReleasedSide& side)
{
    return fmt::format(
        "{}/{}", shown_words(side.numerator, count_words), shown_words(side.denominator, count_words));
}

struct Printed {
    std::string value;
    std::string limits;
};

Printed printed_number(const IndicatorWords& indicator, const ReleasedComparison& comparison)
{
    if (indicator.method == IndicatorWords::Method::PercentagePointDifference) {
        const auto& difference = comparison.difference;
        return { shown_words(difference.value, points_words),
            fmt::format("{} to {}", shown_words(difference.lower, points_words),
                shown_words(difference.upper, points_words)) };
    }
    const auto ratio = as_printed(indicator, comparison.ratio);
    const bool has_limits = ratio.lower.visible() && ratio.upper.visible();
    return { shown_words(ratio.value, ratio_words),
        has_limits
            ? ratio_interval_words(ratio.lower.value(), ratio.upper.value())
            : std::string(shorthand(ratio.lower.visible() ? ratio.upper.hidden() : ratio.lower.hidden())) };
}

std::string line_of(
    std::string_view name, const IndicatorWords& indicator, const ReleasedComparison& comparison)
{
    const auto number = printed_number(indicator, comparison);
    return fmt::format("{} {}\n    {}{}{}  {}\n", padded(cut(std::string(name), 58), 59),
        verdict_words(comparison.verdict), padded(counts(comparison.group), 18),
        padded(counts(comparison.reference), 18), padded_left(number.value, 8), number.limits);
}

std::string lines_of(const IndicatorWords& indicator, const ReleasedResult* result)
{
    const auto name = fmt::format("{:<3} {}", indicator.id, indicator.title);
    if (result == nullptr)
        return fmt::format("{}\n{}", cut(name, width), wrapped("No counts were supplied.", "    "));

    const bool has_levels =
        indicator.method == IndicatorWords::Method::ShareByLevel && !result->levels.empty();
    std::string lines;
    if (has_levels) {
        lines += cut(name, width) + "\n";
        for (const auto& level : result->levels)
            lines += line_of("    " + level.label, indicator, level.comparison);
        return lines;
    }
    if (result->headline.verdict == ReleasedVerdict::NotCalculable)
        return fmt::format("{} {}\n{}", padded(cut(name, 58), 59), verdict_words(result->headline.verdict),
            wrapped(result->headline.not_calculable, "    "));
    return line_of(name, indicator, result->headline);
}

std::string heading(const ReleaseIndex& index)
{
    const auto& release = index.release();
    const auto& definition = index.default_definition();
    const bool names_period = release.standard_title.find(index.latest_period()) != std::string::npos;
    std::string text = wrapped(fmt::format("{}: {}{}", release.council_name, release.standard_title,
                                   names_period ? "" : ", " + index.latest_period()),
        "");
    text += release.audience == disclosure::Audience::Internal
        ? wrapped("Internal: contains full counts. Small numbers can identify people; do not publish.", "")
        : wrapped(fmt::format("Public: {}", release.profile_label), "");
    text += "\n";
    text += wrapped(
        fmt::format(
            "Each pair of lines: the indicator and the finding; then {} n/N, {} n/N, the number as the "
            "standard prints it, and its 95% limits.",
            definition.group_words, definition.reference_words),
        "");
    return text;
}

std::string shorthand_lines(std::string_view text)
{
    using disclosure::Hidden;
    std::string lines;
    for (const auto hidden :
        { Hidden::Confidential, Hidden::NotAvailable, Hidden::NotApplicable, Hidden::TooFewPeople }) {
        if (text.find(shorthand(hidden)) != std::string_view::npos)
            lines += shorthand_meaning(hidden) + "\n";
    }
    return lines.empty() ? lines : "\n" + lines;
}

} // namespace

std::string terminal_of(const disclosure::Release& release)
{
    const ReleaseIndex index(release);
    std::string text = heading(index);
    for (const auto& scope : release.scopes) {
        text +=
            fmt::format("\n{}\n{}\n", scope.label, std::string(std::min(width, length_of(scope.label)), '='));
        for (const auto& indicator : release.indicators)
            text += lines_of(indicator, index.find(indicator.id, scope.id, index.default_definition().id));
    }
    return text + shorthand_lines(text);
}

std::string terminal_report(const disclosure::Released<disclosure::Release>& release)
{
    return terminal_of(release.value());
}

} // namespace wres::report
