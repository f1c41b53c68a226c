// SPDX-License-Identifier: MIT
#include "indicators/dimension.h"

#include <algorithm>

#include "counts/breakdown_values.h"

namespace wres::indicators {

namespace {

/// The column of this name; a breakdown has one meaning in all tables that have it.
const standard::Column* find_column(const standard::Standard& standard, const std::string& name)
{
    for (const auto& table : standard.record_tables) {
        if (const auto index = table.find(name))
            return &table.columns[*index];
    }
    return nullptr;
}

} // namespace

Dimension dimension_of(const standard::Standard& standard, const standard::Settings& settings,
    const std::string& name, const std::map<std::string, Counted>& by_value)
{
    Dimension dimension { .name = name, .label = name, .order = Order::None, .parts = {}, .unplaced = {} };
    std::vector<standard::Code> codes;
    if (const auto* column = find_column(standard, name)) {
        dimension.label = column->label;
        codes = settings.codes(*column);
        dimension.order = column->derivation == "pay_band" ? Order::LowToHigh : Order::None;
    }

    for (const auto& [value, counted] : by_value) {
        const bool placed = value != counts::not_recorded && value != counts::name_not_shown;
        (placed ? dimension.parts : dimension.unplaced).push_back({ value, counted });
    }
    // Labels come A to Z from the map; a stable sort by the place among the codes leaves them so.
    std::ranges::stable_sort(dimension.parts, {}, [&](const Part& part) {
        return std::ranges::find(codes, part.value, &standard::Code::label) - codes.begin();
    });
    return dimension;
}

} // namespace wres::indicators
