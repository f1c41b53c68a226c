// SPDX-License-Identifier: MIT
#include "calculator/inputs.h"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wres::calculator {
namespace {

using Json = nlohmann::ordered_json;

constexpr double largest_count = 9007199254740992.0; // 2^53: every whole number up to here is a double

/// What was given, as far as it fits into a sentence.
std::string shown(const Json& value)
{
    constexpr std::size_t longest = 40;
    const auto text = value.dump(-1, ' ', true);
    return text.size() <= longest ? text : text.substr(0, longest) + " …";
}

Result<double> as_number(const Json& value, std::string_view name)
{
    if (value.is_number())
        return value.get<double>();
    if (value == "Infinity")
        return HUGE_VAL;
    if (value == "-Infinity")
        return -HUGE_VAL;
    return failure("calc.not_a_number", fmt::format("The input {} is {}, not a number.", name, shown(value)));
}

Result<std::uint64_t> as_count(const Json& value, std::string_view name)
{
    const double number = value.is_number() ? value.get<double>() : -1.0;
    if (number < 0.0 || number > largest_count || number != std::floor(number))
        return failure("calc.not_a_count",
            fmt::format("The input {} is {}, not a whole number of people.", name, shown(value)));
    return static_cast<std::uint64_t>(number);
}

Result<const Json*> as_list(const Json& value, std::string_view name)
{
    if (!value.is_array())
        return failure("calc.not_a_list", fmt::format("The input {} is {}, not a list.", name, shown(value)));
    return &value;
}

} // namespace

Result<const Json*> Inputs::find(std::string_view name) const
{
    const auto found = values_.find(std::string(name));
    if (found == values_.end())
        return failure("calc.missing_input", fmt::format("The input {} is missing.", name));
    return &*found;
}

bool Inputs::has(std::string_view name) const
{
    return values_.contains(std::string(name));
}

Result<double> Inputs::number(std::string_view name) const
{
    const auto* value = TRY(find(name));
    return as_number(*value, name);
}

Result<double> Inputs::number_or(std::string_view name, double otherwise) const
{
    return has(name) ? number(name) : Result<double>(otherwise);
}

Result<std::uint64_t> Inputs::count(std::string_view name) const
{
    const auto* value = TRY(find(name));
    return as_count(*value, name);
}

Result<std::uint64_t> Inputs::count_or(std::string_view name, std::uint64_t otherwise) const
{
    return has(name) ? count(name) : Result<std::uint64_t>(otherwise);
}

Result<std::string> Inputs::word(std::string_view name) const
{
    const auto* value = TRY(find(name));
    if (!value->is_string())
        return failure("calc.not_a_word", fmt::format("The input {} is not a word.", name));
    return value->get<std::string>();
}

Result<std::string> Inputs::word_or(std::string_view name, std::string_view otherwise) const
{
    return has(name) ? word(name) : Result<std::string>(std::string(otherwise));
}

Result<bool> Inputs::flag_or(std::string_view name, bool otherwise) const
{
    if (!has(name))
        return otherwise;
    const auto* value = TRY(find(name));
    if (!value->is_boolean())
        return failure("calc.not_a_flag", fmt::format("The input {} is not true or false.", name));
    return value->get<bool>();
}

Result<std::vector<double>> Inputs::numbers(std::string_view name) const
{
    const auto* value = TRY(find(name));
    const auto* list = TRY(as_list(*value, name));
    std::vector<double> numbers;
    for (const auto& item : *list) {
        const double number = item.is_null() ? 0.0 : TRY(as_number(item, name));
        numbers.push_back(number);
    }
    return numbers;
}

Result<std::vector<std::uint64_t>> Inputs::counts(std::string_view name) const
{
    const auto* value = TRY(find(name));
    const auto* list = TRY(as_list(*value, name));
    std::vector<std::uint64_t> counts;
    for (const auto& item : *list) {
        const std::uint64_t count = item.is_null() ? 0 : TRY(as_count(item, name));
        counts.push_back(count);
    }
    return counts;
}

Result<std::vector<std::vector<std::uint64_t>>> Inputs::table() const
{
    const auto* value = TRY(find("table"));
    const auto* rows = TRY(as_list(*value, "table"));
    std::vector<std::vector<std::uint64_t>> table;
    for (const auto& row : *rows) {
        const auto* cells = TRY(as_list(row, "table"));
        auto& counts = table.emplace_back();
        for (const auto& cell : *cells) {
            const auto count = TRY(as_count(cell, "table"));
            counts.push_back(count);
        }
        if (counts.empty() || counts.size() != table.front().size())
            return failure("calc.not_a_table", "The rows of the input table are not all of one length.");
    }
    if (table.empty())
        return failure("calc.not_a_table", "The input table has no rows.");
    return table;
}

Result<statistics::Proportion> Inputs::proportion(
    std::string_view numerator, std::string_view denominator) const
{
    const auto part = TRY(count(numerator));
    const auto whole = TRY(count(denominator));
    if (part > whole)
        return failure("proportion.more_than_all",
            fmt::format("More people are counted than there are: {} is {}, {} is {}.", numerator, part,
                denominator, whole));
    return statistics::Proportion::of(part, whole);
}

Result<std::vector<statistics::Proportion>> Inputs::proportions(
    std::string_view numerators, std::string_view denominators) const
{
    const auto parts = TRY(counts(numerators));
    const auto wholes = TRY(counts(denominators));
    if (parts.size() != wholes.size() || parts.empty())
        return failure("calc.not_groups",
            fmt::format(
                "The inputs {} and {} are lists of one length, one number a group: {} and {} numbers were "
                "given.",
                numerators, denominators, parts.size(), wholes.size()));
    std::vector<statistics::Proportion> groups;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto group = TRY(statistics::Proportion::of(parts[i], wholes[i]));
        groups.push_back(group);
    }
    return groups;
}

Result<statistics::ConfidenceLevel> Inputs::level() const
{
    const double level = TRY(number_or("level", 0.95));
    if (!(level > 0.0 && level < 1.0))
        return failure(
            "calc.not_a_level", "A confidence level is more than 0 and less than 1, such as 0.95.");
    return statistics::ConfidenceLevel::of(level);
}

} // namespace wres::calculator
