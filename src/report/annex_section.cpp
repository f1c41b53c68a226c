// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/closing_sections.h"
#include "report/headline.h"
#include "report/printed_ratio.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComparison;
using document::ColumnKind;
using document::Table;
using language::phrase;

void add_rows(Table& intervals, Table& tests, const IndicatorWords& indicator,
    const ReleasedComparison& comparison, std::string name)
{
    const std::pair<std::string_view, const disclosure::ShownEstimate&> methods[] {
        { phrase("Score, skewness corrected (headline)"), comparison.ratio },
        { phrase("Koopman"), comparison.ratio_koopman },
        { phrase("Miettinen–Nurminen"), comparison.ratio_miettinen_nurminen },
        { phrase("Katz (logarithm)"), comparison.ratio_katz },
    };
    for (const auto& [method, as_calculated] : methods) {
        const auto ratio = as_printed(indicator, as_calculated);
        intervals.rows.push_back({ name, document::words(method), document::ratio(ratio.value),
            document::ratio_limit(ratio.lower), document::ratio_limit(ratio.upper) });
    }
    tests.rows.push_back({ name, document::p_value(comparison.p_score),
        document::p_value(comparison.p_fisher), document::p_value(comparison.p_mid) });
}

} // namespace

document::Section annex_section(const ReleaseIndex& index)
{
    Table intervals { .id = "annex-intervals",
        .caption = phrase("Relative likelihoods by four methods, {}, {}", index.default_scope().label,
            index.latest_period()),
        .columns = { { phrase("Indicator"), ColumnKind::Words },
            { phrase("Method of the interval"), ColumnKind::Words }, { phrase("Relative likelihood") },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") } },
        .rows = {} };
    Table tests { .id = "annex-tests",
        .caption = phrase("Tests of no difference: two-sided p values, {}, {}", index.default_scope().label,
            index.latest_period()),
        .columns = { { phrase("Indicator"), ColumnKind::Words }, { phrase("Score test") },
            { phrase("Fisher’s exact test") }, { phrase("Mid-p exact test") } },
        .rows = {} };
    for (const auto& indicator : index.release().indicators) {
        const auto* result =
            index.find(indicator.id, index.default_scope().id, index.default_definition().id);
        if (result == nullptr || indicator.method == IndicatorWords::Method::PercentagePointDifference)
            continue;
        const Headline headline = headline_of(indicator, *result);
        if (headline.comparison->ratio.value.visible())
            add_rows(intervals, tests, indicator, *headline.comparison,
                fmt::format("{}. {}{}{}", indicator.id, indicator.title, headline.about.empty() ? "" : ": ",
                    headline.about));
    }
    document::Section section { .id = "annex",
        .overline = {},
        .heading = phrase("Annex: other intervals and tests"),
        .is_indicator = false,
        .blocks = {} };
    auto& blocks = section.blocks;
    blocks.emplace_back(document::plain(phrase(
        "Statisticians differ on the best interval for a ratio when numbers are small. The headline is the "
        "score interval with a skewness "
        "correction. Where the methods below lead to different conclusions, treat the finding with care.")));
    blocks.emplace_back(std::move(intervals));
    blocks.emplace_back(std::move(tests));
    return section;
}

} // namespace wres::report
