// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "disclosure/release.h"
#include "distributions/stratum.h"
#include "document/table.h"

namespace wres::national {

/// A ratio group / reference as its standard prints it.
[[nodiscard]] disclosure::ShownEstimate printed(
    const disclosure::IndicatorWords& indicator, const statistics::EstimateWithInterval& ratio);

/// "0.44 (95% interval 0.35 to 0.55)", as printed.
[[nodiscard]] std::string with_limits(
    const disclosure::IndicatorWords& indicator, const statistics::EstimateWithInterval& ratio);

/// A factor by which a ratio changed or may differ, the way up in which it is printed: 1.09 of a ratio that
/// is printed upside down is 1 / 1.09.
[[nodiscard]] statistics::EstimateWithInterval printed_factor(
    const disclosure::IndicatorWords& indicator, const statistics::EstimateWithInterval& factor);

[[nodiscard]] disclosure::ReleasedVerdict verdict_of(const disclosure::IndicatorWords& indicator,
    const statistics::EstimateWithInterval& ratio, double worthwhile_ratio);

/// "Minority ethnic staff were 56% less likely than white staff in the same council to be senior managers.";
/// where the limits allow either direction it says so and claims none.
/// @param among  "in the same council"; may be empty
[[nodiscard]] std::string likelihood_sentence(const disclosure::IndicatorWords& indicator,
    const disclosure::DefinitionWords& definition, const statistics::EstimateWithInterval& ratio,
    std::string_view among);

/// The three cells value, lower and upper limit, as printed.
void add_ratio_cells(std::vector<document::Cell>& row, const disclosure::IndicatorWords& indicator,
    const statistics::EstimateWithInterval& ratio);

/// The same where there is no ratio.
void add_ratio_cells(std::vector<document::Cell>& row, disclosure::Hidden why);

/// How often one side counted had the outcome, of how many: four cells.
void add_count_cells(std::vector<document::Cell>& row, std::uint64_t group_numerator,
    std::uint64_t group_denominator, std::uint64_t reference_numerator, std::uint64_t reference_denominator);

} // namespace wres::national
