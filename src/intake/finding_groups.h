// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/finding.h"

namespace wres::intake {

/// Puts alike findings together, in the order of their first: one group for each code, file, column and
/// detail. Its memory has a limit, however many rows are odd and in however many ways.
class FindingGroups {
public:
    /// Rows that are named in a group; the others are only counted.
    static constexpr std::size_t rows_named = 5;

    /// Different details told apart for one code, file and column. Further ones share one group, whose
    /// details are the word "others".
    static constexpr std::size_t details_told_apart = 500;

    void add(Finding finding);

    [[nodiscard]] const std::vector<FindingGroup>& groups() const { return groups_; }
    [[nodiscard]] bool empty() const { return groups_.empty(); }

private:
    std::vector<FindingGroup> groups_;
    std::unordered_map<std::string, std::size_t> by_detail_; // code, file, column, details -> group
    std::unordered_map<std::string, std::size_t> details_by_column_; // code, file, column -> how many groups
    std::size_t last_ = 0;
};

} // namespace wres::intake
