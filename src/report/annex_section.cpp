// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "report/closing_sections.h"
#include "report/headline.h"
#include "report/html_table.h"
#include "report/number_words.h"
#include "report/printed_ratio.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComparison;

void add_rows(Table& intervals, Table& tests, const IndicatorWords& indicator,
    const ReleasedComparison& comparison, std::string name)
{
    const std::pair<std::string_view, const disclosure::ShownEstimate&> methods[] {
        { "Score, skewness corrected (headline)", comparison.ratio },
        { "Koopman", comparison.ratio_koopman },
        { "Miettinen–Nurminen", comparison.ratio_miettinen_nurminen },
        { "Katz (logarithm)", comparison.ratio_katz },
    };
    for (const auto& [method, as_calculated] : methods) {
        const auto ratio = as_printed(indicator, as_calculated);
        intervals.rows.push_back({ name, method, shown_words(ratio.value, ratio_words),
            shown_words(ratio.lower, ratio_limit_words), shown_words(ratio.upper, ratio_limit_words) });
    }
    tests.rows.push_back({ name, shown_words(comparison.p_score, p_words),
        shown_words(comparison.p_fisher, p_words), shown_words(comparison.p_mid, p_words) });
}

} // namespace

void write_annex(markup::Html& html, const ReleaseIndex& index)
{
    Table intervals { .id = "annex-intervals",
        .caption = fmt::format("Relative likelihoods by four methods, {}, {}", index.default_scope().label,
            index.latest_period()),
        .columns = { { "Indicator", ColumnKind::Words }, { "Method of the interval", ColumnKind::Words },
            { "Relative likelihood" }, { "Lower 95% limit" }, { "Upper 95% limit" } },
        .rows = {} };
    Table tests { .id = "annex-tests",
        .caption = fmt::format("Tests of no difference: two-sided p values, {}, {}",
            index.default_scope().label, index.latest_period()),
        .columns = { { "Indicator", ColumnKind::Words }, { "Score test" }, { "Fisher’s exact test" },
            { "Mid-p exact test" } },
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
    html.open("section", { { "id", "annex" }, { "aria-labelledby", "annex-heading" } });
    html.element("h2", { { "id", "annex-heading" } }, "Annex: other intervals and tests");
    html.element("p",
        "Statisticians differ on the best interval for a ratio when numbers are small. The headline is the "
        "score interval with a skewness "
        "correction. Where the methods below lead to different conclusions, treat the finding with care.");
    write_table(html, intervals);
    write_table(html, tests);
    html.close();
}

} // namespace wres::report
