// SPDX-License-Identifier: MIT
#include "standard/standard.h"

#include <algorithm>

namespace wres::standard {
namespace {

template <typename Item, typename Name>
const Item* found_in(const std::vector<Item>& items, std::string_view name, Name Item::*member)
{
    const auto found = std::ranges::find(items, name, member);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

std::optional<std::size_t> RecordTable::find(std::string_view name) const
{
    const auto found = std::ranges::find(columns, name, &Column::name);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

const Column* RecordTable::column(std::string_view name) const
{
    return found_in(columns, name, &Column::name);
}

const Option* Setting::option(std::string_view name) const
{
    return found_in(options, name, &Option::id);
}

const RecordTable* Standard::record_table(std::string_view name) const
{
    return found_in(record_tables, name, &RecordTable::id);
}

const Measure* Standard::measure(std::string_view name) const
{
    return found_in(measures, name, &Measure::id);
}

const Indicator* Standard::indicator(std::string_view name) const
{
    return found_in(indicators, name, &Indicator::id);
}

const Setting* Standard::setting(std::string_view name) const
{
    return found_in(settings, name, &Setting::id);
}

const ReportingScope* Standard::scope(std::string_view name) const
{
    return found_in(scopes, name, &ReportingScope::id);
}

const FindingText* Standard::finding(std::string_view code) const
{
    return found_in(findings, code, &FindingText::code);
}

const HidingCost* Standard::hiding_cost(std::string_view name) const
{
    return found_in(hiding_costs, name, &HidingCost::id);
}

const DisclosureProfile* Standard::disclosure_profile(std::string_view name) const
{
    return found_in(disclosure_profiles, name, &DisclosureProfile::id);
}

std::vector<std::string> Standard::counted_measures(std::string_view name) const
{
    const auto* wanted = measure(name);
    if (wanted == nullptr)
        return {};
    return wanted->sum_of.empty() ? std::vector { wanted->id } : wanted->sum_of;
}

} // namespace wres::standard
