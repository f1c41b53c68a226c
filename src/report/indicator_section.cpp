// SPDX-License-Identifier: MIT
#include "report/indicator_section.h"

#include <fmt/format.h>

#include "report/breakdown_section.h"
#include "report/comparison_tables.h"
#include "report/context_section.h"
#include "report/groups_section.h"
#include "report/html_table.h"
#include "report/letter_case.h"
#include "report/levels_section.h"
#include "report/number_words.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"
#include "report/sentence.h"
#include "report/unknown_section.h"

namespace wres::report {
namespace {

using disclosure::DefinitionWords;
using disclosure::IndicatorWords;
using disclosure::ReleasedVerdict;

/// The source in words, with the address of a page as a link named by where it leads.
void write_source(markup::Html& html, std::string_view source)
{
    const auto address_at = source.find("https://");
    if (address_at == std::string_view::npos) {
        html.text(source);
        return;
    }
    const auto address = source.substr(address_at, source.find_first_of(" ,;)", address_at) - address_at);
    const auto site = address.substr(std::string_view("https://").size());
    html.text(source.substr(0, address_at));
    html.element("a", { { "href", address } }, fmt::format("page at {}", site.substr(0, site.find('/'))));
    write_source(html, source.substr(address_at + address.size()));
}

void write_wording(markup::Html& html, const IndicatorWords& indicator)
{
    html.open("blockquote");
    html.element("p", indicator.wording);
    if (!indicator.wording_source.empty()) {
        html.open("p", { { "class", "source" } });
        html.text("Wording: ");
        write_source(html, indicator.wording_source);
        html.close();
    }
    html.close();
}

std::string direction_words(const IndicatorWords& indicator, const DefinitionWords& definition)
{
    switch (indicator.method) {
    case IndicatorWords::Method::ShareByLevel:
        return fmt::format("Shares are of people whose ethnic group is known. A likelihood is {}.",
            orientation_words(indicator, definition));
    case IndicatorWords::Method::PercentagePointDifference:
        return fmt::format("The difference is the {} share of one body of people less that of the other, in "
                           "percentage points: {} 0 is worse "
                           "for {} people.",
            definition.group_words, indicator.higher_is_adverse ? "above" : "below", definition.group_words);
    case IndicatorWords::Method::RelativeLikelihood: break;
    }
    const bool above_is_worse = indicator.higher_is_adverse != indicator.printed_reference_over_group;
    return fmt::format(
        "The relative likelihood is printed {}, as the standard does: {} 1 is worse for {} people.",
        orientation_words(indicator, definition), above_is_worse ? "above" : "below", definition.group_words);
}

/// The services, each as a line, under one definition. Those without an answer stay, with their reason beside
/// them.
Lines service_lines(const ReleaseIndex& index, const IndicatorWords& indicator,
    const DefinitionWords& definition, std::string id)
{
    Lines lines { .id = std::move(id),
        .caption = definition.id == index.default_definition().id
            ? fmt::format("{}, {}", indicator.title, index.latest_period())
            : fmt::format(
                "{}, {}, {}", indicator.title, index.latest_period(), within_sentence(definition.label)),
        .heading = "Service",
        .indicator = indicator,
        .definition = definition,
        .numerator = indicator.numerator_label,
        .lines = {},
        .held_against = {} };
    for (const auto& scope : index.release().scopes) {
        const auto* result = index.find(indicator.id, scope.id, definition.id);
        const bool has_counts = result != nullptr
            && (result->headline.verdict != ReleasedVerdict::NotCalculable
                || result->headline.group.denominator.visible());
        if (has_counts)
            lines.lines.push_back({ scope.label, &result->headline });
    }
    return lines;
}

/// Why a service has no number, once for each reason.
void write_reasons(markup::Html& html, const ReleaseIndex& index, const IndicatorWords& indicator,
    const DefinitionWords& definition)
{
    for (const auto& scope : index.release().scopes) {
        const auto* result = index.find(indicator.id, scope.id, definition.id);
        if (result != nullptr && result->headline.verdict == ReleasedVerdict::NotCalculable
            && !result->headline.not_calculable.empty())
            html.element("p", { { "class", "note" } },
                fmt::format("{}: {}", scope.label, result->headline.not_calculable));
    }
}

void write_services(markup::Html& html, const IndicatorView& view)
{
    write_part_heading(html, view, "services", "Numbers for each service");
    const auto lines =
        service_lines(view.index, view.indicator, view.definition(), part_id(view.indicator, "services"));
    write_full_tables(html, lines);
    write_reasons(html, view.index, view.indicator, view.definition());
    write_lines_plot(html, lines);
}

/// The other way to divide people, under its own heading: the two definitions share no sentence and no table.
void write_other_definitions(markup::Html& html, const IndicatorView& view)
{
    for (const auto& definition : view.index.release().definitions) {
        const auto* result = view.index.find(view.indicator.id, view.index.default_scope().id, definition.id);
        if (definition.id == view.definition().id || result == nullptr)
            continue;
        const auto part = fmt::format("definition-{}", definition.id);
        write_part_heading(html, view, part, fmt::format("With another definition: {}", definition.label));
        html.element("p", sentence(view.indicator, definition, *result));
        if (view.indicator.method != IndicatorWords::Method::ShareByLevel)
            write_full_tables(
                html, service_lines(view.index, view.indicator, definition, part_id(view.indicator, part)));
        else if (has_shares(*result))
            write_composition(html, view.indicator, definition, *result, within_sentence(definition.label),
                part_id(view.indicator, part));
    }
}

void write_heading(markup::Html& html, const IndicatorWords& indicator)
{
    const auto heading_id = part_id(indicator, "heading");
    html.open("h2", { { "id", heading_id } });
    html.element("span", { { "class", "overline" } }, fmt::format("Indicator {}", indicator.id));
    html.text(indicator.title);
    html.close();
}

void write_parts(markup::Html& html, const IndicatorView& view)
{
    html.open("div", { { "class", "key-finding" } });
    if (!answered_by_levels(view.result))
        write_badge(html, view.result.headline.verdict);
    html.element("p", sentence(view.indicator, view.definition(), view.result));
    html.close();
    html.element("p", direction_words(view.indicator, view.definition()));

    if (view.indicator.method == IndicatorWords::Method::ShareByLevel)
        write_levels(html, view);
    else
        write_services(html, view);
    write_unknown(html, view);
    write_trend(html, view);
    write_comparators(html, view);
    write_population(html, view);
    write_groups(html, view);
    write_breakdowns(html, view);
    write_other_definitions(html, view);
}

} // namespace

void write_part_heading(
    markup::Html& html, const IndicatorView& view, std::string_view part, std::string_view heading)
{
    html.element("h3", { { "id", part_id(view.indicator, part) } }, heading);
}

void write_indicator(markup::Html& html, const ReleaseIndex& index, const IndicatorWords& indicator)
{
    html.open("section",
        { { "id", indicator_id(indicator) }, { "class", "indicator" },
            { "aria-labelledby", part_id(indicator, "heading") } });
    write_heading(html, indicator);
    write_wording(html, indicator);
    const auto* result = index.find(indicator.id, index.default_scope().id, index.default_definition().id);
    if (result == nullptr || !index.supplied(indicator.id))
        html.element("p",
            fmt::format("No numbers were supplied for this indicator, so nothing can be said about it. {}",
                result == nullptr ? "" : result->headline.not_calculable));
    else
        write_parts(html, { index, indicator, *result });
    html.open("p", { { "class", "up" } });
    html.element("a", { { "href", "#contents" } }, "Back to contents");
    html.close();
    html.close();
}

} // namespace wres::report
