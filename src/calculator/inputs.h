// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::calculator {

/// The inputs of one question, taken out by name and type. What is missing or of another kind is an Error
/// that names it.
///
/// @errors calc.missing_input, calc.not_a_number, calc.not_a_count, calc.not_a_list, calc.not_a_table,
///         calc.not_groups, calc.not_a_level
class Inputs {
public:
    explicit Inputs(const nlohmann::ordered_json& values) : values_(values) { }

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] Result<double> number(std::string_view name) const;
    [[nodiscard]] Result<double> number_or(std::string_view name, double otherwise) const;
    [[nodiscard]] Result<std::uint64_t> count(std::string_view name) const;
    [[nodiscard]] Result<std::uint64_t> count_or(std::string_view name, std::uint64_t otherwise) const;
    [[nodiscard]] Result<std::string> word(std::string_view name) const;
    [[nodiscard]] Result<std::string> word_or(std::string_view name, std::string_view otherwise) const;
    [[nodiscard]] Result<bool> flag_or(std::string_view name, bool otherwise) const;

    /// A list of numbers; null stands for 0 ("nobody was counted").
    [[nodiscard]] Result<std::vector<double>> numbers(std::string_view name) const;
    [[nodiscard]] Result<std::vector<std::uint64_t>> counts(std::string_view name) const;

    /// Rows of counts, all of one length.
    [[nodiscard]] Result<std::vector<std::vector<std::uint64_t>>> table() const;

    /// `numerator` out of `denominator`, two counts by their names.
    [[nodiscard]] Result<statistics::Proportion> proportion(
        std::string_view numerator, std::string_view denominator) const;

    /// The same for lists: one numerator and one denominator a group.
    [[nodiscard]] Result<std::vector<statistics::Proportion>> proportions(
        std::string_view numerators, std::string_view denominators) const;

    /// `level`, more than 0 and less than 1; 0.95 when it is not given.
    [[nodiscard]] Result<statistics::ConfidenceLevel> level() const;

    [[nodiscard]] const nlohmann::ordered_json& values() const { return values_; }

private:
    [[nodiscard]] Result<const nlohmann::ordered_json*> find(std::string_view name) const;

    const nlohmann::ordered_json& values_;
};

} // namespace wres::calculator
