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

    /// How many rows of one table there are by pattern, scope and group; a thread can have its own.
    class Part {
    public:
        explicit Part(std::size_t scopes) : scopes_(scopes) { }

        void count(std::span<const std::uint32_t> patterns, std::span<const std::uint8_t> scopes,
            std::span<const standard::GroupIndex> groups, std::size_t patterns_known);

    private:
        friend class MeasureTotals;
        std::size_t scopes_;
        std::vector<std::uint64_t> people_;
    };

    /// Adds what a part counted of a record table, by the patterns it was counted with; the part is empty
    /// then.
    void add(std::size_t table, Part& part, const MeasurePatterns& patterns);

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
