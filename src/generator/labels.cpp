// SPDX-License-Identifier: MIT
#include "generator/labels.h"

#include <algorithm>
#include <array>

#include "base/invariant.h"
#include "generator/council.h"

namespace wres::generator {
namespace {

constexpr std::array<std::string_view, 22> labels = { "White - British", "White - Irish",
    "Gypsy or Irish Traveller", "Roma", "White - Other", "Mixed - White and Black Caribbean",
    "Mixed - White and Black African", "Mixed - White and Asian", "Mixed - Other",
    "Asian or Asian British - Indian", "Asian or Asian British - Pakistani",
    "Asian or Asian British - Bangladeshi", "Chinese", "Asian or Asian British - Other",
    "Black or Black British - African", "Black or Black British - Caribbean",
    "Black or Black British - Other", "Arab", "Any other ethnic group", "Prefer not to say", "Not known",
    "" };

std::string in_capitals(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

std::string with_replaced(std::string text, std::string_view what, std::string_view by)
{
    if (const auto at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), by);
    return text;
}

} // namespace

std::string_view personnel_label(std::uint8_t group)
{
    return labels.at(group);
}

std::string untidy_label(std::uint8_t group, Random& random)
{
    const std::string label(personnel_label(group));
    switch (random.below(12)) {
    case 0: return in_capitals(label);
    case 1: return with_replaced(label, " - ", ": ");
    case 2: return with_replaced(label, " - ", " \xE2\x80\x93 ");
    case 3: return with_replaced(label, " and ", " & ");
    case 4: return label.empty() ? label : label + "  ";
    default: return label;
    }
}

std::string crosswalk_code(
    const standard::Classification& classification, std::string_view scheme, std::uint8_t group)
{
    const auto code = ethnicity_codes().at(group);
    if (code == "blank")
        return "";
    const auto codes_of = [&](std::string_view group_code) -> std::string {
        const auto found = classification.find(group_code);
        INVARIANT(found, "every made-up group is in the classification");
        const auto& crosswalk = classification.groups[*found].crosswalk;
        const auto codes = crosswalk.find(std::string(scheme));
        return codes == crosswalk.end() || codes->second.empty() ? "" : codes->second.front();
    };
    if (auto own = codes_of(code); !own.empty())
        return own;
    if (code == "white_roma" || code == "white_gypsy_or_irish_traveller")
        return codes_of("white_other");
    if (code == "other_arab")
        return codes_of("other_any");
    return code == "not_stated" ? codes_of("not_known") : "";
}

} // namespace wres::generator
