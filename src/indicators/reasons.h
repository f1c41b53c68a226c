// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "indicators/results.h"

namespace wres::indicators {

/// The words that sentences about one comparison are made from.
struct SideWords {
    std::string_view group; // "minority ethnic", "Indian"
    std::string_view reference; // "white", "other"
    std::string_view people; // "shortlisted applicants"
};

/// Every way in which a comparison has no number: its stable code, and its sentence in these words. Sentences
/// hold no counts; that a side is empty is itself a count, so the gate judges the reason with the numbers it
/// stands for.
namespace reasons {
[[nodiscard]] NotCalculable nobody_counted(const SideWords& words);
[[nodiscard]] NotCalculable nobody_in_group(const SideWords& words);
[[nodiscard]] NotCalculable nobody_in_reference(const SideWords& words);
[[nodiscard]] NotCalculable more_than_all(const SideWords& words);

/// There is nobody in either numerator: 0 / 0.
[[nodiscard]] NotCalculable no_events(const SideWords& words);

/// There is nobody in the reference's numerator, but somebody in the group's.
[[nodiscard]] NotCalculable reference_rate_zero(const SideWords& words);

/// The Katz interval needs somebody in both numerators, and not everybody in both.
[[nodiscard]] NotCalculable katz_has_no_limits();

/// The method asks for a difference in percentage points, and gives no ratio.
[[nodiscard]] NotCalculable difference_asked();

/// The smaller body of people is the whole larger one.
[[nodiscard]] NotCalculable same_people(const SideWords& words);

/// Many are known only in a broad group that this definition divides ("White"), so neither side is whole.
[[nodiscard]] NotCalculable too_little_detail(const SideWords& words);

/// Only likelihoods are adjusted.
[[nodiscard]] NotCalculable not_adjusted();
[[nodiscard]] NotCalculable fewer_than_two_strata(std::string_view dimension);
[[nodiscard]] NotCalculable not_supplied(
    std::string_view what, std::string_view scope, std::string_view file);
[[nodiscard]] NotCalculable levels_not_supplied(std::string_view levels);
[[nodiscard]] NotCalculable levels_without_order(std::string_view level);
[[nodiscard]] NotCalculable unknown_measure(std::string_view measure);
} // namespace reasons

} // namespace wres::indicators
