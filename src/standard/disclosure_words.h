// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "standard/standard.h"

namespace wres::standard {

inline constexpr std::array group_disclosures { GroupDisclosure::NotProtected, GroupDisclosure::Everybody,
    GroupDisclosure::NobodyOrEverybody };
inline constexpr std::array disclosure_methods { DisclosureMethod::Suppression,
    DisclosureMethod::ControlledRounding, DisclosureMethod::CellKey };
inline constexpr std::array printed_parts { PrintedPart::Headline, PrintedPart::Composition,
    PrintedPart::Level, PrintedPart::DetailedGroup, PrintedPart::Breakdown };
inline constexpr std::array hiding_cost_rules { HidingCost::Rule::Priority, HidingCost::Rule::Count,
    HidingCost::Rule::One, HidingCost::Rule::Log };

/// As they are written in disclosure.toml.
[[nodiscard]] std::string_view name_of(GroupDisclosure rule);
[[nodiscard]] std::string_view name_of(DisclosureMethod method);
[[nodiscard]] std::string_view name_of(PrintedPart part);
[[nodiscard]] std::string_view name_of(HidingCost::Rule rule);

/// What hiding costs in one part, under the rule Priority.
[[nodiscard]] double& part_of(HidingCost& cost, PrintedPart part);
[[nodiscard]] double part_of(const HidingCost& cost, PrintedPart part);

/// What a profile asks, rule by rule, in sentences.
[[nodiscard]] std::vector<std::string> rules_in_words(const DisclosureProfile& profile);

} // namespace wres::standard
