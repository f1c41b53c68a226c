// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/release.h"

namespace wres::report {

/// The other way up: 1 / value, with its limits changed over. 0 and infinity are each other's inverse.
[[nodiscard]] disclosure::ShownEstimate inverse(const disclosure::ShownEstimate& ratio);

/// A group / reference ratio in the orientation in which its standard prints it. SC-WRES prints minority ÷
/// white throughout; NHS WRES 2 and 4 are white ÷ minority, which is the same result turned over.
[[nodiscard]] disclosure::ShownEstimate as_printed(
    const disclosure::IndicatorWords& indicator, const disclosure::ShownEstimate& ratio);

/// "minority ethnic ÷ white": what the printed ratio is of what.
[[nodiscard]] std::string orientation_words(
    const disclosure::IndicatorWords& indicator, const disclosure::DefinitionWords& definition);

/// "white ÷ minority ethnic": the label of the printed ratio's inverse.
[[nodiscard]] std::string inverse_words(
    const disclosure::IndicatorWords& indicator, const disclosure::DefinitionWords& definition);

} // namespace wres::report
