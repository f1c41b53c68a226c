// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "intake/mappings.h"
#include "standard/standard.h"

namespace wres::intake {

/// How one file's headings stand to the columns of one record table. Places count from 0.
struct ColumnMatch {
    std::vector<std::optional<std::size_t>> column_of; // by heading
    std::vector<std::optional<std::size_t>> heading_of; // by column
    std::vector<std::size_t> missing; // required columns without a heading
    std::vector<std::pair<std::size_t, std::size_t>>
        doubled; // heading that lost, the column another heading has
    std::vector<std::pair<std::size_t, std::size_t>>
        near_misses; // heading, the missing column it nearly names
    std::string code_list; // that the column of ethnic groups is written in; empty: labels, or no one list

    [[nodiscard]] std::size_t matched() const;
};

/// Finds the column of each heading: first what a person mapped, then the column's own name, then the other
/// headings that the standard knows for it, then one of these with something around it ("Applicant's
/// ethnicity", "Job title (substantive)"). A heading that only resembles one is not taken; it is suggested.
/// Derived columns are made by us: only a heading that a person mapped gives one.
[[nodiscard]] ColumnMatch match_columns(
    const standard::RecordTable& table, const std::vector<std::string>& headings, const Mappings& mappings);

/// Whether a heading promises personal data that no indicator needs: names, addresses, dates of birth,
/// numbers.
[[nodiscard]] bool is_personal_heading(const std::string& heading);

} // namespace wres::intake
