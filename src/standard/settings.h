// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "standard/standard.h"

namespace wres::standard {

/// Bands must follow each other from 0 without a gap, the last one open.
/// @errors pay_bands.gap, pay_bands.overlap, pay_bands.empty
[[nodiscard]] Done check_pay_bands(const std::vector<PayBand>& bands);

/// One answer to every open question of a standard, and the pay bands: defaults, replaced by what a council
/// chose.
class Settings {
public:
    explicit Settings(const Standard& standard);

    /// @errors setting.unknown, setting.not_an_option  each naming what is accepted
    Done choose(std::string_view id, std::string_view value);

    /// As check_pay_bands asks.
    /// @errors pay_bands.gap, pay_bands.overlap, pay_bands.empty
    Done choose_pay_bands(std::vector<PayBand> bands);

    /// The value of a setting the standard has.
    [[nodiscard]] const std::string& value(std::string_view id) const;
    [[nodiscard]] double number(std::string_view id) const;
    [[nodiscard]] const std::vector<PayBand>& pay_bands() const { return pay_bands_; }

    /// The codes of a column of the standard: its own, or the pay bands where it is derived from pay.
    [[nodiscard]] std::vector<Code> codes(const Column& column) const;

    /// The filters whose codes make a Derived column "yes" under the chosen option of the setting it obeys.
    [[nodiscard]] const std::vector<Filter>& takes(const Column& column) const;

    /// The measure an indicator is divided by, as the settings choose it.
    [[nodiscard]] const std::string& denominator(const Indicator& indicator) const;

    /// The ways to divide people in two, the one that the setting `minority_definition` chooses first: the
    /// headline.
    [[nodiscard]] std::vector<Definition> definitions() const;

    /// Whether a setting has its default.
    [[nodiscard]] bool is_default(std::string_view id) const;
    [[nodiscard]] bool pay_bands_are_default() const;

private:
    const Standard* standard_;
    std::map<std::string, std::string, std::less<>> values_;
    std::vector<PayBand> pay_bands_;
};

} // namespace wres::standard
