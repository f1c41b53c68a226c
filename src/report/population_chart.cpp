// SPDX-License-Identifier: MIT
#include "report/population_chart.h"

#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/letter_case.h"
#include "report/section_ids.h"

namespace wres::report {

using language::phrase;

void write_population_chart(document::Blocks& blocks, const IndicatorView& view)
{
    const auto& levels = view.result.composition;
    if (levels.size() < 2 || view.result.population.empty())
        return;
    const auto& residents = view.result.population.front();
    document::ShareChart chart;
    chart.line = residents.residents_share;
    chart.line_label = phrase("residents of {} who are {}, {}", language::known_phrase(residents.area_name),
        view.definition().group_words, document::percent_words(residents.residents_share));
    auto description = fmt::format("{}. ", with_capital(chart.line_label));
    for (std::size_t level = 1; level < levels.size(); ++level) {
        const auto& share = levels[level].group_of_known;
        chart.bars.push_back({ levels[level].label, share });
        description += fmt::format(
            "{} {}; ", levels[level].label, document::shown_words(share.value, document::percent_words));
    }
    blocks.emplace_back(document::Figure { part_id(view.indicator, "population-chart"),
        phrase("{} share of each {} against residents, {}", view.definition().group_words,
            within_sentence(view.result.level_label.empty() ? phrase("Level") : view.result.level_label),
            view.result.period),
        description + phrase("the numbers are in tables before it."), std::move(chart) });
}

} // namespace wres::report
