// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "national/funnel_figure.h"
#include "national/indicator_parts.h"
#include "national/ratio_in_words.h"
#include "report/letter_case.h"

namespace wres::national {
namespace {

using document::Blocks;
using document::ColumnKind;
using document::Table;
using nation::CouncilPlace;

/// Among all councils, adjusted for how many there are.
constexpr double stands_apart_below = 0.05;

struct Range {
    std::string_view words;
    double from;
};

constexpr std::array ranges { Range { "Below 0.5", 0 }, Range { "0.5 to below 0.8", 0.5 },
    Range { "0.8 to below 1.25", 0.8 }, Range { "1.25 to below 2", 1.25 }, Range { "2 and above", 2 } };

std::size_t range_of(double ratio)
{
    std::size_t at = 0;
    while (at + 1 < ranges.size() && ratio >= ranges[at + 1].from)
        ++at;
    return at;
}

Table table_of(const IndicatorView& view)
{
    std::array<std::uint64_t, ranges.size()> own {};
    std::array<std::uint64_t, ranges.size()> shrunken {};
    std::uint64_t nobody = 0;
    for (const auto& place : view.latest().estimate.places) {
        ++shrunken[range_of(printed(view.indicator, place.shrunken).value.value())];
        if (place.counts.group_numerator + place.counts.reference_numerator == 0)
            ++nobody;
        else
            ++own[range_of(printed(view.indicator, place.ratio).value.value())];
    }
    Table table { .id = view.id("distribution"),
        .caption = fmt::format("Councils by their relative likelihood, {}, {}",
            report::within_sentence(view.scope.label), view.index.question(view.latest()).period),
        .columns = { { "Relative likelihood", ColumnKind::Words }, { "Councils, by their own counts" },
            { "Councils, once chance is taken out" } },
        .rows = {} };
    for (std::size_t at = 0; at < ranges.size(); ++at)
        table.rows.push_back(
            { document::words(ranges[at].words), document::count(own[at]), document::count(shrunken[at]) });
    if (nobody > 0)
        table.rows.push_back({ document::words("Nobody counted in either group"), document::count(nobody),
            document::count(disclosure::Hidden::NotApplicable) });
    return table;
}

void write_heterogeneity(Blocks& blocks, const IndicatorView& view)
{
    const auto& between = view.latest().estimate.between;
    if (!between || between->strata < 2)
        return;
    const bool differ = between->heterogeneity.p < 0.05;
    blocks.emplace_back(document::plain(differ
            ? fmt::format(
                "Councils differ by more than chance alone would make them: of the variation between "
                "their ratios, {} is not chance (I²; Cochran's Q, p {}).",
                document::percent_words(between->i_squared), document::p_words(between->heterogeneity.p))
            : fmt::format(
                "What councils' ratios differ by is no more than chance alone would make them differ "
                "(I² {}; Cochran's Q, p {}). That does not show that they are alike: small councils "
                "could differ a good deal unseen.",
                document::percent_words(between->i_squared), document::p_words(between->heterogeneity.p))));
}

void write_apart(Blocks& blocks, const IndicatorView& view)
{
    std::vector<std::string> named;
    std::size_t unnamed = 0;
    for (const auto& place : view.latest().estimate.places) {
        if (place.p_adjusted >= stands_apart_below)
            continue;
        const auto* council = view.index.council(place.area);
        if (view.index.is_public() && (council == nullptr || !council->is_named))
            ++unnamed;
        else
            named.push_back(fmt::format("{} ({})", council == nullptr ? place.area : council->name,
                document::ratio_limit_words(printed(view.indicator, place.ratio).value.value())));
    }
    if (named.empty() && unnamed == 0) {
        blocks.emplace_back(document::plain(
            "No council stands apart from the others by more than chance and the usual differences between "
            "councils."));
        return;
    }
    auto text =
        fmt::format("{} {} apart from the others by more than chance and the usual differences between "
                    "councils",
            named.size() + unnamed, named.size() + unnamed == 1 ? "council stands" : "councils stand");
    if (!named.empty())
        text += ": " + join(named, ", ");
    blocks.emplace_back(document::plain(text + "."));
}

void write_ranks(Blocks& blocks, const IndicatorView& view)
{
    const auto& ranks = view.latest().ranks;
    if (ranks.size() < 3)
        return;
    std::vector<std::size_t> widths;
    for (const auto& rank : ranks)
        widths.push_back(rank.upper - rank.lower + 1);
    std::ranges::nth_element(widths, widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2));
    const double apart = view.latest().pairs_told_apart;
    blocks.emplace_back(
        document::plain(fmt::format("A league table would mislead. Of all pairs of councils, {} can be told "
                                    "apart{}. Half of the councils "
                                    "could, by their numbers, stand at any of {} or more of the {} ranks.",
            apart > 0 ? document::percent_words(apart) : std::string("none"),
            apart > 0 && apart < 0.5 ? "; most cannot" : "", widths[widths.size() / 2], ranks.size())));
}

std::vector<nation::CouncilCounts> drawn(const IndicatorView& view)
{
    if (!view.index.is_public())
        return view.latest().shown;
    std::vector<nation::CouncilCounts> named;
    for (const auto& council : view.latest().shown) {
        const auto* known = view.index.council(council.area);
        if (known != nullptr && known->is_named)
            named.push_back(council);
    }
    return named;
}

} // namespace

Blocks distribution_part(const IndicatorView& view)
{
    Blocks blocks;
    const auto& latest = view.latest();
    if (!latest.councils_speak || latest.estimate.places.size() < 3)
        return blocks;
    write_heterogeneity(blocks, view);
    blocks.emplace_back(table_of(view));
    blocks.emplace_back(document::note(
        "The last column is each council's shrunken ratio: drawn towards what councils have in common, the "
        "smaller the council the further. It is the better guess at what a council's ratio truly is."));
    if (const auto councils = drawn(view); !councils.empty()) {
        blocks.emplace_back(funnel_figure(
            { view.indicator, latest.estimate.middle, latest.estimate.together, councils, {}, {} },
            view.id("funnel"),
            fmt::format(
                "{}: councils by their size, {}", view.indicator.title, view.index.question(latest).period)));
        blocks.emplace_back(document::note(std::string(how_to_read_a_funnel)
            + (view.index.is_public() ? " Only councils that agreed to be named are drawn." : "")));
    }
    write_apart(blocks, view);
    write_ranks(blocks, view);
    return blocks;
}

} // namespace wres::national
