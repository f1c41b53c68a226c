// SPDX-License-Identifier: MIT
#include "report/hundred_chart.h"

#include <cmath>

#include <fmt/format.h>

#include "language/phrase.h"
#include "report/letter_case.h"
#include "report/section_ids.h"

namespace wres::report {
namespace {

using language::phrase;

/// "12", or why it is not a whole number of people.
std::string of_hundred(double share)
{
    const auto whole = std::lround(100 * share);
    if (whole == 0 && share > 0)
        return phrase("fewer than 1");
    if (whole == 100 && share < 1)
        return phrase("more than 99");
    return fmt::format("{}", whole);
}

} // namespace

void write_hundred_chart(document::Blocks& blocks, const IndicatorView& view)
{
    const auto& shown = view.result.headline;
    const auto& group = shown.group.rate.value;
    const auto& reference = shown.reference.rate.value;
    if (!group.visible() || !reference.visible())
        return;
    const auto& words = view.indicator;
    const auto group_name = phrase("{} {}", view.definition().group_words, words.people);
    const auto reference_name = phrase("{} {}", view.definition().reference_words, words.people);
    const auto sentence = phrase("{}: {} out of 100 {}, and {} out of 100 {}.", with_capital(words.event),
        of_hundred(group.value()), group_name, of_hundred(reference.value()), reference_name);
    document::WaffleChart chart;
    chart.hundreds.push_back({ with_capital(group_name), group });
    chart.hundreds.push_back({ with_capital(reference_name), reference });
    blocks.emplace_back(document::plain(sentence));
    blocks.emplace_back(document::Figure { part_id(words, "of-100"),
        phrase("{} out of 100 people, {}", words.title, view.result.period), sentence, std::move(chart) });
}

} // namespace wres::report
