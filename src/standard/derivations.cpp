// SPDX-License-Identifier: MIT
#include "standard/derivations.h"

#include <algorithm>
#include <array>

namespace wres::standard {
namespace {

constexpr std::array names {
    DerivationName { "pay_band", Derivation::PayBand,
        "the pay band that holds the annual pay, or the hourly pay made annual" },
    DerivationName {
        "first_in_file", Derivation::FirstInFile, "yes for the first row of a person that counts" },
    DerivationName { "in_period", Derivation::InPeriod, "no for a date outside the reporting period" },
    DerivationName {
        "stage_reached", Derivation::StageReached, "applied, shortlisted, appointed or left_out" },
    DerivationName {
        "by_setting", Derivation::BySetting, "yes for the codes that the chosen option of a setting takes" },
    DerivationName { "unless_marked", Derivation::UnlessMarked, "no where a column says yes, otherwise yes" },
};

} // namespace

std::span<const DerivationName> derivations()
{
    return names;
}

std::optional<Derivation> find_derivation(std::string_view name)
{
    const auto found = std::ranges::find(names, name, &DerivationName::name);
    if (found == names.end())
        return std::nullopt;
    return found->derivation;
}

} // namespace wres::standard
