// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "document/number_words.h"
#include "national/indicator_parts.h"
#include "national/ratio_in_words.h"

namespace wres::national {
namespace {

using disclosure::Hidden;
using document::Blocks;
using document::ColumnKind;
using document::Table;

double factor_of(const IndicatorView& view, double factor)
{
    return printed_factor(view.indicator, { factor, { factor, factor } }).value;
}

void add_row(Table& table, const IndicatorView& view, const QuestionEstimates& estimates)
{
    const auto& before = view.index.all().questions[*estimates.before];
    std::vector<document::Cell> row { document::words(
        fmt::format("{} to {}", view.index.question(before).period, view.index.question(estimates).period)) };
    if (!estimates.change) {
        const auto why =
            estimates.councils_speak && before.councils_speak ? Hidden::NotApplicable : Hidden::Confidential;
        for (int column = 0; column < 3; ++column)
            row.push_back(document::count(why));
        for (int column = 0; column < 5; ++column)
            row.push_back(document::ratio(why));
        row.push_back(document::p_value(why));
    } else {
        const auto& change = *estimates.change;
        for (const auto councils : { change.councils_before, change.councils_after, change.councils_in_both })
            row.push_back(document::count(std::uint64_t { councils }));
        const auto same = printed_factor(view.indicator, change.same_councils);
        for (const double ratio : { factor_of(view, change.whole), factor_of(view, change.other_councils),
                 same.value, same.interval.lower, same.interval.upper })
            row.push_back(document::ratio_limit(ratio));
        row.push_back(document::p_value(change.p));
    }
    table.rows.push_back(std::move(row));
}

void write_latest(Blocks& blocks, const IndicatorView& view)
{
    const auto& latest = view.latest();
    if (!latest.change)
        return;
    const auto& change = *latest.change;
    const auto same = printed_factor(view.indicator, change.same_councils);
    const auto& before = view.index.question(view.index.all().questions[*latest.before]).period;
    blocks.emplace_back(document::plain(fmt::format("Since {} the ratio of all that reported became {} times "
                                                    "what it was. In the {} councils that reported "
                                                    "both times it became {} times what it was (95% interval "
                                                    "{}): {}. That other councils reported made it "
                                                    "{} times what it was.",
        before, document::ratio_words(factor_of(view, change.whole)),
        document::count_words(change.councils_in_both), document::ratio_words(same.value),
        document::ratio_interval_words(same.interval.lower, same.interval.upper),
        change.p < 0.05 ? "more than chance explains" : "that may be chance",
        document::ratio_words(factor_of(view, change.other_councils)))));
}

void write_trend(
    Blocks& blocks, const IndicatorView& view, const std::vector<const QuestionEstimates*>& series)
{
    document::TrendChart chart { .axis = document::Axis::of_ratios(),
        .periods = {},
        .series = { { "Like with like, all that reported", {} }, { "Everybody added up", {} } } };
    for (const auto* estimates : series) {
        chart.periods.push_back(view.index.question(*estimates).period);
        const auto headline = headline_of(*estimates);
        const bool has_like = headline && headline->kind != EstimateKind::AddedUp;
        chart.series[0].points.push_back(has_like ? printed(view.indicator, headline->ratio)
                                                  : disclosure::ShownEstimate { Hidden::Confidential,
                                                      Hidden::Confidential, Hidden::Confidential });
        chart.series[1].points.push_back(estimates->crude ? printed(view.indicator, *estimates->crude)
                                                          : disclosure::ShownEstimate { Hidden::Confidential,
                                                              Hidden::Confidential, Hidden::Confidential });
    }
    blocks.emplace_back(document::Figure { view.id("trend"),
        fmt::format("{}: England, period by period", view.indicator.title),
        "The ratio in each period with its 95% interval: like with like, and everybody added up. Both are of "
        "all councils that reported then, which are not the same councils each time.",
        std::move(chart) });
}

Table series_table(const IndicatorView& view, const std::vector<const QuestionEstimates*>& series)
{
    Table table { .id = view.id("periods"),
        .caption =
            fmt::format("{}, period by period, of all councils that reported then", view.indicator.title),
        .columns = { { "Period", ColumnKind::Words }, { "Councils" }, { "Added up" },
            { "Added up, lower limit" }, { "Added up, upper limit" }, { "Like with like" },
            { "Like with like, lower limit" }, { "Like with like, upper limit" } },
        .rows = {} };
    for (const auto* estimates : series) {
        const auto& question = view.index.question(*estimates);
        std::vector<document::Cell> row { document::words(question.period),
            document::count(std::uint64_t { question.councils.size() }) };
        if (estimates->crude)
            add_ratio_cells(row, view.indicator, *estimates->crude);
        else
            add_ratio_cells(row, Hidden::Confidential);
        const auto headline = headline_of(*estimates);
        if (headline && headline->kind != EstimateKind::AddedUp)
            add_ratio_cells(row, view.indicator, headline->ratio);
        else
            add_ratio_cells(row, Hidden::Confidential);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Blocks change_part(const IndicatorView& view)
{
    Blocks blocks;
    const auto series = view.index.series(view.indicator.id, view.scope.id);
    if (series.size() < 2 || !view.index.question(*series.back()).levels.empty())
        return blocks;
    write_latest(blocks, view);
    blocks.emplace_back(series_table(view, series));
    write_trend(blocks, view, series);
    Table table { .id = view.id("changes"),
        .caption =
            fmt::format("{}: how many times what it was, like with like, and why", view.indicator.title),
        .columns = { { "From and to", ColumnKind::Words }, { "Councils before" }, { "Councils after" },
            { "Councils in both" }, { "Whole change" }, { "Because others reported" },
            { "In the same councils" }, { "Lower limit" }, { "Upper limit" }, { "p value" } },
        .rows = {} };
    for (const auto* estimates : series) {
        if (estimates->before)
            add_row(table, view, *estimates);
    }
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(document::note("The whole change is what happened in the same councils times what is "
                                       "because other councils reported. "
                                       "Limits and p are of the same councils."));
    return blocks;
}

} // namespace wres::national
