// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "standard/standard.h"

namespace wres::counts {

/// The value of people whose cell in a breakdown column is blank.
inline constexpr std::string_view not_recorded = "Not recorded";

/// The value of people whose label is not the name of a part of an organisation, and could point to a person.
inline constexpr std::string_view name_not_shown = "Name not shown";

/// A Label column takes whatever a file calls its parts; with more parts than this it is not a breakdown but
/// a list of people's own words (job titles, teams of two), and it is left out with a finding.
inline constexpr std::size_t most_labels = 60;

/// Whether a text can be the name of a part of an organisation: at most 120 bytes on one line. E-mail
/// addresses, telephone, staff and National Insurance numbers cannot: they have an @, or six digits or more.
[[nodiscard]] bool is_label(std::string_view text);

/// What may stand in a cube beside a number of people: which breakdowns there are, and which values each can
/// have.
class BreakdownValues {
public:
    explicit BreakdownValues(const standard::Standard& standard);

    [[nodiscard]] bool has(std::string_view dimension) const;

    /// A code's label, a pay band, or, for Label columns, a label.
    [[nodiscard]] bool allows(std::string_view dimension, std::string_view value) const;

    /// How many values the breakdown can have in one area and period.
    [[nodiscard]] std::size_t most_values(std::string_view dimension) const;

private:
    std::map<std::string, std::vector<const standard::Column*>, std::less<>> columns_;
};

} // namespace wres::counts
