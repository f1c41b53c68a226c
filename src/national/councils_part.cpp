// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "document/number_words.h"
#include "national/ratio_in_words.h"
#include "national/report_parts.h"
#include "report/letter_case.h"
#include "report/printed_ratio.h"

namespace wres::national {
namespace {

using disclosure::Hidden;
using disclosure::IndicatorWords;
using document::ColumnKind;
using document::Table;

/// Longer tables than this belong into a data file.
constexpr std::size_t most_rows = 400;

struct NamedPlace {
    std::string name;
    std::size_t place;
};

std::vector<NamedPlace> named_places(const EstimateIndex& index, const QuestionEstimates& estimates)
{
    std::vector<NamedPlace> named;
    for (std::size_t place = 0; place < estimates.estimate.places.size(); ++place) {
        const auto* council = index.council(estimates.estimate.places[place].area);
        if (council != nullptr && (!index.is_public() || council->is_named))
            named.push_back({ council->name, place });
    }
    std::ranges::sort(named, {}, &NamedPlace::name);
    return named;
}

std::string rank_words(const QuestionEstimates& estimates, std::size_t place)
{
    if (place >= estimates.ranks.size())
        return "not ranked";
    return fmt::format(
        "{} to {} of {}", estimates.ranks[place].lower, estimates.ranks[place].upper, estimates.ranks.size());
}

Table table_of(const EstimateIndex& index, const IndicatorWords& indicator,
    const disclosure::ScopeWords& scope, const QuestionEstimates& estimates)
{
    const auto& definition = index.definition();
    const auto& question = index.question(estimates);
    Table table { .id = fmt::format("councils-indicator-{}", indicator.id),
        .caption = fmt::format("{}. {}, {}, {}: {}", indicator.id, indicator.title,
            report::within_sentence(scope.label), question.period,
            report::orientation_words(indicator, definition)),
        .columns = { { "Council", ColumnKind::Words },
            { fmt::format("{}, counted", report::with_capital(definition.group_words)) },
            { fmt::format("of {} people", definition.group_words) },
            { fmt::format("{}, counted", report::with_capital(definition.reference_words)) },
            { fmt::format("of {} people", definition.reference_words) }, { "Ratio" }, { "Lower limit" },
            { "Upper limit" }, { "Shrunken ratio" },
            { "Ranks that fit, lowest ratio first", ColumnKind::Words } },
        .rows = {} };
    for (const auto& [name, at] : named_places(index, estimates)) {
        const auto& place = estimates.estimate.places[at];
        std::vector<document::Cell> row { document::words(name) };
        add_count_cells(row, place.counts.group_numerator, place.counts.group_denominator,
            place.counts.reference_numerator, place.counts.reference_denominator);
        if (place.counts.group_numerator + place.counts.reference_numerator > 0)
            add_ratio_cells(row, indicator, place.ratio);
        else
            add_ratio_cells(row, Hidden::NotApplicable);
        row.push_back(document::ratio(printed(indicator, place.shrunken).value));
        row.push_back(document::words(rank_words(estimates, at)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

document::Blocks councils_part(const ReportView& view)
{
    document::Blocks blocks;
    for (const auto& indicator : view.index.picture().sums.indicators) {
        const auto* scope = view.index.first_scope(indicator.id);
        if (scope == nullptr)
            continue;
        const auto& latest = *view.index.latest(indicator.id, scope->id);
        auto table = table_of(view.index, indicator, *scope, latest);
        if (table.rows.size() > most_rows) {
            blocks.emplace_back(document::note(fmt::format(
                "Indicator {}: {} organisations have numbers; they are in the data beside this report.",
                indicator.id, table.rows.size())));
            continue;
        }
        if (!table.rows.empty())
            blocks.emplace_back(std::move(table));
    }
    if (blocks.empty())
        blocks.emplace_back(document::plain("No council is named here: none has agreed to be named, or none "
                                            "of those that did shows its counts."));
    else
        blocks.emplace_back(document::note("Ranks that fit are 95% intervals (Goldstein and Spiegelhalter "
                                           "1996): a council whose interval goes "
                                           "from nearly first to nearly last has no rank worth naming. Most "
                                           "councils cannot be told apart."));
    return blocks;
}

} // namespace wres::national
