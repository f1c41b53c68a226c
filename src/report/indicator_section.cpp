// SPDX-License-Identifier: MIT
#include "report/indicator_section.h"

#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/breakdown_section.h"
#include "report/commentary_section.h"
#include "report/comparison_tables.h"
#include "report/context_section.h"
#include "report/groups_section.h"
#include "report/hundred_chart.h"
#include "report/letter_case.h"
#include "report/levels_section.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"
#include "report/sentence.h"
#include "report/unknown_section.h"

namespace wres::report {
namespace {

using disclosure::DefinitionWords;
using disclosure::IndicatorWords;
using disclosure::ReleasedVerdict;
using document::Blocks;
using language::phrase;

/// The source in words, with the address of a page as a link named by where it leads.
void write_source(document::Paragraph& paragraph, std::string_view source)
{
    using document::Run;
    const auto address_at = source.find("https://");
    paragraph.runs.push_back({ Run::Kind::Plain, std::string(source.substr(0, address_at)), {} });
    if (address_at == std::string_view::npos)
        return;
    const auto address = source.substr(address_at, source.find_first_of(" ,;)", address_at) - address_at);
    const auto site = address.substr(std::string_view("https://").size());
    paragraph.runs.push_back(
        { Run::Kind::Link, phrase("page at {}", site.substr(0, site.find('/'))), std::string(address) });
    write_source(paragraph, source.substr(address_at + address.size()));
}

std::string direction_words(const IndicatorWords& indicator, const DefinitionWords& definition)
{
    switch (indicator.method) {
    case IndicatorWords::Method::ShareByLevel:
        return phrase("Shares are of people whose ethnic group is known. A likelihood is {}.",
            orientation_words(indicator, definition));
    case IndicatorWords::Method::PercentagePointDifference:
        if (indicator.higher_is_adverse)
            return phrase("The difference is the {0} share of one body of people less that of the other, in "
                          "percentage points: above 0 is worse for {0} people.",
                definition.group_words);
        return phrase("The difference is the {0} share of one body of people less that of the other, in "
                      "percentage points: below 0 is worse for {0} people.",
            definition.group_words);
    case IndicatorWords::Method::RelativeLikelihood: break;
    }
    const bool above_is_worse = indicator.higher_is_adverse != indicator.printed_reference_over_group;
    const auto orientation = orientation_words(indicator, definition);
    return above_is_worse
        ? phrase(
            "The relative likelihood is printed {}, as the standard does: above 1 is worse for {} people.",
            orientation, definition.group_words)
        : phrase(
            "The relative likelihood is printed {}, as the standard does: below 1 is worse for {} people.",
            orientation, definition.group_words);
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
        .heading = phrase("Service"),
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
void write_reasons(Blocks& blocks, const ReleaseIndex& index, const IndicatorWords& indicator,
    const DefinitionWords& definition)
{
    for (const auto& scope : index.release().scopes) {
        const auto* result = index.find(indicator.id, scope.id, definition.id);
        if (result != nullptr && result->headline.verdict == ReleasedVerdict::NotCalculable
            && !result->headline.not_calculable.empty())
            blocks.emplace_back(
                document::note(fmt::format("{}: {}", scope.label, result->headline.not_calculable)));
    }
}

void write_services(Blocks& blocks, const IndicatorView& view)
{
    write_part_heading(blocks, view, "services", phrase("Numbers for each service"));
    const auto lines =
        service_lines(view.index, view.indicator, view.definition(), part_id(view.indicator, "services"));
    write_full_tables(blocks, lines);
    write_reasons(blocks, view.index, view.indicator, view.definition());
    write_lines_plot(blocks, lines);
    write_hundred_chart(blocks, view);
}

} // namespace

void write_part_heading(
    Blocks& blocks, const IndicatorView& view, std::string_view part, std::string_view heading)
{
    blocks.emplace_back(document::Heading { part_id(view.indicator, part), std::string(heading) });
}

void write_wording(Blocks& blocks, const IndicatorWords& indicator)
{
    document::Quotation quotation { indicator.wording, {} };
    if (!indicator.wording_source.empty()) {
        quotation.source.runs.push_back({ document::Run::Kind::Plain, phrase("Wording: "), {} });
        write_source(quotation.source, indicator.wording_source);
    }
    blocks.emplace_back(std::move(quotation));
}

void write_finding(Blocks& blocks, const IndicatorView& view)
{
    document::KeyFinding finding { std::nullopt, sentence(view.indicator, view.definition(), view.result) };
    if (!answered_by_levels(view.result))
        finding.verdict = view.result.headline.verdict;
    blocks.emplace_back(std::move(finding));
    blocks.emplace_back(document::plain(direction_words(view.indicator, view.definition())));
}

void write_numbers(Blocks& blocks, const IndicatorView& view)
{
    if (view.indicator.method == IndicatorWords::Method::ShareByLevel)
        write_levels(blocks, view);
    else
        write_services(blocks, view);
}

void write_other_definitions(Blocks& blocks, const IndicatorView& view)
{
    for (const auto& definition : view.index.release().definitions) {
        const auto* result = view.index.find(view.indicator.id, view.index.default_scope().id, definition.id);
        if (definition.id == view.definition().id || result == nullptr)
            continue;
        const auto part = fmt::format("definition-{}", definition.id);
        write_part_heading(blocks, view, part, phrase("With another definition: {}", definition.label));
        blocks.emplace_back(document::plain(sentence(view.indicator, definition, *result)));
        if (view.indicator.method != IndicatorWords::Method::ShareByLevel)
            write_full_tables(
                blocks, service_lines(view.index, view.indicator, definition, part_id(view.indicator, part)));
        else if (has_shares(*result))
            write_composition(blocks, view.indicator, definition, *result, within_sentence(definition.label),
                part_id(view.indicator, part));
    }
}

std::string without_numbers(const disclosure::ReleasedResult* result)
{
    return phrase("No numbers were supplied for this indicator, so nothing can be said about it. {}",
        result == nullptr ? "" : result->headline.not_calculable);
}

namespace {

void write_parts(Blocks& blocks, const IndicatorView& view)
{
    write_finding(blocks, view);
    write_numbers(blocks, view);
    write_unknown(blocks, view);
    write_trend(blocks, view);
    write_comparators(blocks, view);
    write_population(blocks, view);
    write_groups(blocks, view);
    write_breakdowns(blocks, view);
    write_other_definitions(blocks, view);
}

} // namespace

document::Section indicator_section(const ReleaseIndex& index, const IndicatorWords& indicator)
{
    document::Section section { .id = indicator_id(indicator),
        .overline = phrase("Indicator {}", indicator.id),
        .heading = indicator.title,
        .is_indicator = true,
        .blocks = {} };
    write_wording(section.blocks, indicator);
    const auto* result = index.find(indicator.id, index.default_scope().id, index.default_definition().id);
    if (result == nullptr || !index.supplied(indicator.id))
        section.blocks.emplace_back(document::plain(without_numbers(result)));
    else
        write_parts(section.blocks, { index, indicator, *result });
    write_commentary(section.blocks, index.release(), indicator.id, part_id(indicator, "commentary"));
    return section;
}

} // namespace wres::report
