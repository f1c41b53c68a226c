// SPDX-License-Identifier: MIT
#include "cli/pack_words.h"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/wrapped_text.h"
#include "document/number_words.h"
#include "workflow/release.h"

namespace wres::cli {
namespace {

using document::ratio_interval_words;
using document::ratio_words;
using Json = nlohmann::ordered_json;
using nation::HeldAgainst;
using nation::Standing;
using workflow::PackLine;

/// Among all councils, adjusted for how many there are.
constexpr double stands_out_below = 0.05;

constexpr std::string_view not_for_publication =
    "For the programme team and the council itself. Nothing is hidden, so it is not for publication.";

std::string_view words_of(Standing standing)
{
    switch (standing) {
    case Standing::TooFewToTell: return "too few to tell";
    case Standing::Usual: return "as usual";
    case Standing::Higher: return "higher than usual";
    case Standing::Lower: return "lower than usual";
    case Standing::FarHigher: return "far higher than usual";
    case Standing::FarLower: return "far lower than usual";
    }
    return "";
}

std::string_view code_of(Standing standing)
{
    switch (standing) {
    case Standing::TooFewToTell: return "too_few_to_tell";
    case Standing::Usual: return "usual";
    case Standing::Higher: return "higher";
    case Standing::Lower: return "lower";
    case Standing::FarHigher: return "far_higher";
    case Standing::FarLower: return "far_lower";
    }
    return "";
}

std::string title_of(const PackLine& line)
{
    return fmt::format("{} {}, {}, {} ({})", line.indicator, line.title, line.scope_label, line.period,
        line.definition_label);
}

std::string held_words(std::string_view name, const HeldAgainst& held)
{
    if (held.standing == Standing::TooFewToTell)
        return fmt::format("{}: {} others that can be compared, too few to tell.", name, held.councils);
    return fmt::format("{}: {} together in {} others. A council of this size would lie from {} to {}: {}.",
        name, held.together ? ratio_words(held.together->value) : "none", held.councils,
        ratio_words(held.usual_95.lower), ratio_words(held.usual_95.upper), words_of(held.standing));
}

std::string line_words(const PackLine& line)
{
    const auto& pack = line.pack;
    auto text = wrapped(title_of(line), 0) + "\n";
    const auto add = [&](const std::string& sentence) {
        text += fmt::format("  {}\n", wrapped(sentence, 2));
    };
    add(fmt::format("{} of {} and {} of {}: {} (95% interval {}).",
        with_thousands(pack.counts.group_numerator), with_thousands(pack.counts.group_denominator),
        with_thousands(pack.counts.reference_numerator), with_thousands(pack.counts.reference_denominator),
        ratio_words(pack.ratio.value),
        ratio_interval_words(pack.ratio.interval.lower, pack.ratio.interval.upper)));
    add(held_words("Nation", pack.nation));
    add(held_words("Region", pack.region));
    add(held_words("Neighbours", pack.neighbours));
    if (pack.since)
        add(fmt::format("Since {}: {} times what it was ({}), {}.", line.previous_period,
            ratio_words(pack.since->same_councils.value),
            ratio_interval_words(
                pack.since->same_councils.interval.lower, pack.since->same_councils.interval.upper),
            pack.since->p < 0.05 ? "more than chance" : "which may be chance"));
    return text + "\n";
}

/// JSON has no infinity.
Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json("INF");
}

Json json_of(const HeldAgainst& held)
{
    Json json { { "councils", held.councils }, { "standing", code_of(held.standing) } };
    if (held.together)
        json["together"] = number(held.together->value);
    if (held.standing == Standing::TooFewToTell)
        return json;
    json["deviation"] = held.deviation;
    json["usual_95"] = { number(held.usual_95.lower), number(held.usual_95.upper) };
    json["usual_99_8"] = { number(held.usual_99_8.lower), number(held.usual_99_8.upper) };
    return json;
}

Json json_of(const PackLine& line)
{
    const auto& pack = line.pack;
    Json json { { "indicator", line.indicator }, { "title", line.title }, { "scope", line.scope },
        { "definition", line.definition }, { "period", line.period },
        { "group", { pack.counts.group_numerator, pack.counts.group_denominator } },
        { "reference", { pack.counts.reference_numerator, pack.counts.reference_denominator } },
        { "ratio",
            { { "value", number(pack.ratio.value) }, { "lower", number(pack.ratio.interval.lower) },
                { "upper", number(pack.ratio.interval.upper) } } },
        { "p_adjusted", pack.p_adjusted }, { "stands_out", pack.p_adjusted < stands_out_below },
        { "nation", json_of(pack.nation) }, { "region", json_of(pack.region) },
        { "neighbours", json_of(pack.neighbours) } };
    if (pack.since)
        json["since"] = { { "period", line.previous_period },
            { "times", number(pack.since->same_councils.value) },
            { "lower", number(pack.since->same_councils.interval.lower) },
            { "upper", number(pack.since->same_councils.interval.upper) }, { "p", pack.since->p } };
    return json;
}

} // namespace

std::string pack_text(const workflow::Basis& basis, const workflow::Pack& pack)
{
    std::vector<std::string> names;
    for (const auto& neighbour : pack.neighbours)
        names.push_back(workflow::name_of(basis, neighbour));
    auto text =
        fmt::format("{}\n{}\n\n", workflow::name_of(basis, pack.area), wrapped(not_for_publication, 0));
    std::string apart;
    std::size_t not_apart = 0;
    for (const auto& line : pack.lines) {
        if (line.pack.p_adjusted >= stands_out_below) {
            ++not_apart;
            continue;
        }
        apart += fmt::format("  {}\n",
            wrapped(fmt::format("{}: {}, {}", title_of(line), ratio_words(line.pack.ratio.value),
                        line.pack.nation.deviation > 0 ? "higher than others'" : "lower than others'"),
                2));
    }
    const auto looked_at =
        fmt::format("{} {}", pack.lines.size(), pack.lines.size() == 1 ? "result" : "results");
    const auto first = apart.empty()
        ? fmt::format("Of {}, none stands out from other councils by more than chance and their usual "
                      "differences.",
            looked_at)
        : fmt::format("Of {}, these stand out from other councils by more than chance and their usual "
                      "differences; the other {} {} not:",
            looked_at, not_apart, not_apart == 1 ? "does" : "do");
    text += wrapped(first, 0) + "\n" + apart + "\n";
    text += fmt::format("{}\n\n",
        wrapped(
            fmt::format("Every number is a relative likelihood, minority ethnic over white. Neighbours: {}.",
                names.empty() ? "none" : join(names, ", ")),
            0));
    for (const auto& line : pack.lines)
        text += line_words(line);
    return text;
}

std::string pack_json(const workflow::Basis& basis, const workflow::Pack& pack)
{
    Json lines = Json::array();
    for (const auto& line : pack.lines)
        lines.push_back(json_of(line));
    return Json {
        { "council", pack.area }, { "name", workflow::name_of(basis, pack.area) }, { "region", pack.region },
        { "neighbours", pack.neighbours }, { "note", not_for_publication }, { "lines", std::move(lines) }
    }.dump(2)
        + "\n";
}

} // namespace wres::cli
