// SPDX-License-Identifier: MIT
#include "report/summary_section.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "report/dot_plot.h"
#include "report/headline.h"
#include "report/html_table.h"
#include "report/letter_case.h"
#include "report/levels_section.h"
#include "report/number_words.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"
#include "report/sentence.h"
#include "report/verdict_words.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComposition;
using disclosure::ReleasedResult;
using disclosure::ReleasedVerdict;

/// Everybody counted: the composition of the indicator about the whole workforce, or of the first that has
/// one.
const ReleasedComposition* everybody(const ReleaseIndex& index)
{
    const ReleasedComposition* found = nullptr;
    for (const auto& indicator : index.release().indicators) {
        const auto* result =
            index.find(indicator.id, index.default_scope().id, index.default_definition().id);
        if (result == nullptr || result->composition.empty())
            continue;
        if (indicator.method == IndicatorWords::Method::ShareByLevel)
            return &result->composition.front();
        const bool is_about_staff = !result->population.empty();
        if (is_about_staff && found == nullptr)
            found = &result->composition.front();
    }
    return found;
}

void write_fact(markup::Html& html, std::string_view name, std::string_view value, std::string_view note)
{
    html.open("div");
    html.element("dt", name);
    html.element("dd", { { "class", "figure" } }, value);
    if (!note.empty())
        html.element("dd", note);
    html.close();
}

void write_facts(markup::Html& html, const ReleaseIndex& index)
{
    const auto* all = everybody(index);
    if (all == nullptr)
        return;
    const auto& definition = index.default_definition();
    html.open("dl", { { "class", "facts" } });
    if (all->group.visible() && all->reference.visible() && all->left_out.visible())
        write_fact(html, "Staff counted",
            count_words(all->group.value() + all->reference.value() + all->left_out.value()),
            index.default_scope().label);
    const auto write_share = [&](std::string_view name, const disclosure::ShownEstimate& share,
                                 std::string_view note) {
        if (share.value.visible())
            write_fact(html, name, percent_words(share.value.value()), note);
    };
    write_share(fmt::format("{} share", definition.group_words), all->group_of_known,
        "of staff whose ethnic group is known");
    write_share("Ethnic group not known", all->left_out_of_all, "of all staff; left out of comparisons");
    write_fact(html, "Period", index.latest_period(),
        index.release().made_on.empty() ? "" : "made on " + index.release().made_on);
    html.close();
}

std::string better_side(const IndicatorWords& indicator)
{
    const bool difference = indicator.method == IndicatorWords::Method::PercentagePointDifference;
    const bool above_is_worse = indicator.higher_is_adverse != indicator.printed_reference_over_group;
    return fmt::format("{} {} is worse", above_is_worse ? "Above" : "Below", difference ? "0" : "1");
}

void write_number_cell(markup::Html& html, const IndicatorWords& indicator, const Headline& headline)
{
    html.open("td", { { "role", "cell" }, { "class", "number" } });
    const auto number = printed_number(indicator, *headline.comparison);
    if (number.value.visible()) {
        const bool difference = indicator.method == IndicatorWords::Method::PercentagePointDifference;
        html.element("b", number_in_words(indicator, number.value));
        html.element(
            "span", fmt::format("{}{}", difference ? "points, " : "", limits_in_words(indicator, number)));
        html.element("span", { { "class", "hint" } }, better_side(indicator));
    } else
        html.element(
            "span", number.value.hidden() == disclosure::Hidden::Confidential ? "Hidden" : "No number");
    html.close();
}

void write_plot_cell(markup::Html& html, const IndicatorWords& indicator, const Headline& headline)
{
    html.open("td", { { "role", "cell" }, { "class", "plot" } });
    const auto number = printed_number(indicator, *headline.comparison);
    if (number.value.visible()) {
        write_dot_track(html, axis_for(indicator, { headline.comparison }), number,
            headline.comparison->verdict,
            fmt::format("{}, 95% interval {}: {}", number_in_words(indicator, number.value),
                limits_in_words(indicator, number), verdict_words(headline.comparison->verdict)));
        const bool has_own_axis = indicator.method == IndicatorWords::Method::PercentagePointDifference;
        write_dot_axis(html, axis_for(indicator, { headline.comparison }),
            has_own_axis ? AxisShown::Always : AxisShown::WhenStacked);
    }
    html.close();
}

void write_finding_cell(markup::Html& html, const ReleaseIndex& index, const IndicatorWords& indicator,
    const ReleasedResult& result, ReleasedVerdict verdict)
{
    html.open("td", { { "role", "cell" }, { "class", "finding" } });
    if (!answered_by_levels(result))
        write_badge(html, verdict);
    html.element("p", summary_sentence(indicator, index.default_definition(), result));
    html.close();
}

bool was_supplied(const ReleaseIndex& index, const IndicatorWords& indicator)
{
    return index.supplied(indicator.id)
        && index.find(indicator.id, index.default_scope().id, index.default_definition().id) != nullptr;
}

/// For an indicator that was supplied.
void write_indicator_row(markup::Html& html, const ReleaseIndex& index, const IndicatorWords& indicator)
{
    const auto& result = *index.find(indicator.id, index.default_scope().id, index.default_definition().id);
    const Headline headline = headline_of(indicator, result);

    html.open("tr", { { "role", "row" } });
    html.open("th", { { "role", "rowheader" }, { "scope", "row" } });
    html.element("a", { { "href", "#" + indicator_id(indicator) } },
        fmt::format("{}. {}", indicator.id, indicator.title));
    if (!headline.about.empty())
        html.element("span", { { "class", "hint" } }, fmt::format("The ratio is for {}", headline.about));
    html.close();
    write_finding_cell(html, index, indicator, result, headline.comparison->verdict);
    write_number_cell(html, indicator, headline);
    write_plot_cell(html, indicator, headline);
    html.close();
}

void write_head(markup::Html& html, const ReleaseIndex& index)
{
    html.open("thead", { { "role", "rowgroup" } });
    html.open("tr", { { "role", "row" } });
    const auto header = [&](std::string_view words) {
        html.element("th", { { "role", "columnheader" }, { "scope", "col" } }, words);
    };
    header("Indicator");
    header(fmt::format("Finding for {} people", index.default_definition().group_words));
    header("Relative likelihood and 95% interval");
    html.open("th", { { "role", "columnheader" }, { "scope", "col" }, { "class", "plot" } });
    html.element("span", { { "class", "hidden" } }, "Picture of the interval");
    write_dot_axis(html, Axis::of_ratios());
    html.close();
    html.close();
    html.close();
}

/// The indicators without any numbers, in one sentence: a row each would hide those that have some.
void write_not_supplied(markup::Html& html, const ReleaseIndex& index)
{
    std::vector<std::string> names;
    for (const auto& indicator : index.release().indicators) {
        if (!was_supplied(index, indicator))
            names.push_back(fmt::format("{} ({})", indicator.id, within_sentence(indicator.title)));
    }
    if (!names.empty())
        html.element("p", { { "class", "note" } },
            fmt::format("No numbers were supplied for {} {}.", names.size() == 1 ? "indicator" : "indicators",
                join(names, ", ")));
}

void write_table_of_indicators(markup::Html& html, const ReleaseIndex& index)
{
    const auto& indicators = index.release().indicators;
    if (std::ranges::none_of(
            indicators, [&](const IndicatorWords& indicator) { return was_supplied(index, indicator); })) {
        write_not_supplied(html, index);
        return;
    }

    html.open("table", { { "id", "summary-table" }, { "class", "summary" }, { "role", "table" } });
    html.element("caption",
        fmt::format("Every indicator, {}, {}: {} people held against {} people", index.default_scope().label,
            index.latest_period(), index.default_definition().group_words,
            index.default_definition().reference_words));
    write_head(html, index);
    html.open("tbody", { { "role", "rowgroup" } });
    for (const auto& indicator : indicators) {
        if (was_supplied(index, indicator))
            write_indicator_row(html, index, indicator);
    }
    html.close();
    html.close();
    write_not_supplied(html, index);
}

void write_how_to_read(markup::Html& html, const disclosure::DefinitionWords& definition)
{
    html.open("div", { { "class", "box" } });
    html.element("h3", { { "id", "how-to-read" } }, "How to read this page");
    html.element("p",
        "A relative likelihood of 1 means that both groups had the outcome equally often; 0.5 is half as "
        "often, 2 twice as often. The bar is the 95% "
        "interval: the range of true values that fit the numbers seen. A short bar is a sure answer, a long "
        "one an unsure one; an arrow means that "
        "it goes on. The dotted lines at 0.8 and 1.25 (‘four fifths’) are for orientation: no finding is "
        "made from them.");
    html.open("dl", { { "class", "verdicts" } });
    for (const auto verdict : { ReleasedVerdict::Adverse, ReleasedVerdict::Favourable,
             ReleasedVerdict::NoClearDifference, ReleasedVerdict::TooFewToTell }) {
        html.open("div");
        html.open("dt");
        write_badge(html, verdict);
        html.close();
        html.element("dd", verdict_meaning(verdict, fmt::format("{} people", definition.group_words)));
        html.close();
    }
    html.close();
    html.close();
}

} // namespace

void write_summary(markup::Html& html, const ReleaseIndex& index)
{
    html.open("section", { { "id", "summary" }, { "aria-labelledby", "summary-heading" } });
    html.element("h2", { { "id", "summary-heading" } }, "Summary");
    write_facts(html, index);
    write_table_of_indicators(html, index);
    write_how_to_read(html, index.default_definition());
    html.close();
}

} // namespace wres::report
