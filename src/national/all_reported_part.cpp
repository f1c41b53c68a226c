// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "document/number_words.h"
#include "national/indicator_parts.h"
#include "national/ratio_in_words.h"

namespace wres::national {
namespace {

using document::ColumnKind;
using document::Table;

void add_row(Table& table, const IndicatorView& view, std::string what, const statistics::Interval& bounds)
{
    const auto shown = printed(view.indicator, { 1, bounds });
    table.rows.push_back(
        { std::move(what), document::ratio_limit(shown.lower), document::ratio_limit(shown.upper) });
}

} // namespace

document::Blocks all_reported_part(const IndicatorView& view)
{
    document::Blocks blocks;
    const auto& latest = view.latest();
    const auto& question = view.index.question(latest);
    if (!latest.if_all_had_reported || !latest.crude)
        return blocks;
    const auto& bounds = *latest.if_all_had_reported;
    const auto& definition = view.index.definition();
    if (*question.group_residents_share >= 1 && *question.reference_residents_share >= 1) {
        blocks.emplace_back(
            document::plain("Every council reported, so there is nobody whose numbers are missing."));
        return blocks;
    }
    blocks.emplace_back(document::plain(fmt::format(
        "Of England's {} residents {} live in councils that have numbers, of its {} residents {}. If their "
        "workforces are spread as residents are, the rest are people whose numbers are missing. The ratio of "
        "everybody added up would then lie within these bounds. They are not limits of chance: they say what "
        "is "
        "possible, and how much depends on what is assumed.",
        definition.group_words, document::percent_words(*question.group_residents_share),
        definition.reference_words, document::percent_words(*question.reference_residents_share))));
    Table table { .id = view.id("bounds"),
        .caption = fmt::format("{}: the ratio added up, if every council had reported, {}",
            view.indicator.title, question.period),
        .columns = { { "What is assumed of councils that did not report", ColumnKind::Words }, { "At least" },
            { "At most" } },
        .rows = {} };
    add_row(table, view, "Their rates are those of the councils that did",
        { latest.crude->value, latest.crude->value });
    add_row(table, view,
        fmt::format("Each group's rate lies between {} times and {} times that of the councils that did",
            document::ratio_words(1 / bounds.factor), document::ratio_words(bounds.factor)),
        bounds.within_factor);
    add_row(table, view, "Nothing", bounds.whatever_they_are);
    blocks.emplace_back(std::move(table));
    return blocks;
}

} // namespace wres::national
