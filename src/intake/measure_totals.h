// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "intake/measure_patterns.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::intake {

/// How many people each measure comes to, by scope and group: only to hold a submission's numbers against
/// each other. Counting for results is the next room's work.
class MeasureTotals {
public:
    MeasureTotals(const standard::Standard& standard, const standard::Settings& settings);

    /// Counts one coded row of a record table.
    void add(std::size_t table, std::size_t scope, standard::GroupIndex group,
        std::span<const std::uint16_t> codes);

    /// People that arrived counted.
    void add(std::size_t measure, std::size_t scope, standard::GroupIndex group, std::uint64_t people);

    [[nodiscard]] std::uint64_t people(
        std::size_t measure, std::size_t scope, standard::GroupIndex group) const;
    [[nodiscard]] bool counted(std::size_t measure, std::size_t scope) const;
    [[nodiscard]] std::size_t scopes() const { return scopes_; }

private:
    /// What was counted of one record table.
    struct Table {
        MeasurePatterns patterns;
        std::vector<std::uint64_t> people {}; // by pattern, scope and group
        std::vector<bool> scopes {}; // met
    };

    [[nodiscard]] std::size_t cell(std::size_t block, std::size_t scope, standard::GroupIndex group) const;

    std::size_t scopes_ = 1;
    std::vector<Table> tables_;
    std::vector<std::uint64_t> people_; // that arrived counted
    std::vector<bool> counted_; // such, by measure and scope
};

} // namespace wres::intake
