// SPDX-License-Identifier: MIT
#include "indicators/dimension.h"

#include <algorithm>
#include <utility>

#include "counts/breakdown_values.h"

namespace wres::indicators {

Dimensions::Dimensions(const standard::Standard& standard, const standard::Settings& settings)
{
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            // A breakdown has one meaning in all tables that have it.
            if (known_.contains(column.name))
                continue;
            Known known { column.label, column.derivation == "pay_band" ? Order::LowToHigh : Order::None,
                {} };
            for (const auto& code : settings.codes(column))
                known.values.push_back(code.label);
            known_.emplace(column.name, std::move(known));
        }
    }
}

Dimension Dimensions::of(const std::string& name, const std::map<std::string, Counted>& by_value) const
{
    static const Known unknown;
    const auto found = known_.find(name);
    const auto& known = found == known_.end() ? unknown : found->second;

    Dimension dimension { name, known.label.empty() ? name : known.label, known.order, {}, {} };
    for (const auto& [value, counted] : by_value) {
        const bool placed = value != counts::not_recorded && value != counts::name_not_shown;
        (placed ? dimension.parts : dimension.unplaced).push_back({ value, counted });
    }
    // Coded values in the standard's order, and labels after them A to Z.
    const auto place = [&](const Part& part) {
        return std::pair(std::ranges::find(known.values, part.value) - known.values.begin(), part.value);
    };
    std::ranges::sort(dimension.parts, {}, place);
    return dimension;
}

} // namespace wres::indicators
