// SPDX-License-Identifier: MIT
#include "opendata/columns.h"

#include <array>

namespace wres::opendata {
namespace {

using enum ColumnMeaning::Holds;

constexpr std::array meanings {
    ColumnMeaning { "standard", "Standard", "The standard and its year", Text, true, false, "", "" },
    ColumnMeaning {
        "indicator", "Indicator", "The number of the indicator in the standard", Text, true, true, "", "" },
    ColumnMeaning { "indicator_title", "Title of the indicator", "The indicator in a few words", Text, false,
        false, "", "" },
    ColumnMeaning { "area", "Area",
        "The area's code of the Office for National Statistics, or its name where it has none", Text, true,
        true, "", "http://purl.org/linked-data/sdmx/2009/dimension#refArea" },
    ColumnMeaning { "area_name", "Name of the area", "The council, or the region or nation beside it", Text,
        false, false, "", "" },
    ColumnMeaning { "scope", "Services", "The services whose people are counted", Text, true, true, "", "" },
    ColumnMeaning { "period", "Collection year", "The year of the collection", Text, true, true, "",
        "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod" },
    ColumnMeaning { "definition", "Definition", "Who counts as minority ethnic", Text, true, true, "", "" },
    ColumnMeaning { "part", "Part", "The part of the result that the number belongs to", Text, true, true,
        "headline|unknown|bounds|composition|level|population|group_against_reference|group_against_others|"
        "breakdown|adjusted",
        "" },
    ColumnMeaning {
        "dimension", "Dimension", "What a level or breakdown is a value of", Text, false, true, "", "" },
    ColumnMeaning {
        "row", "Row", "The id of the level, value, ethnic group or area", Text, false, true, "", "" },
    ColumnMeaning {
        "label", "Label", "The level, value, ethnic group or area in words", Text, false, true, "", "" },
    ColumnMeaning { "side", "Side",
        "Whose number it is: the group's, the reference's, or that of people whose ethnic group is not known",
        Text, false, true, "group|reference|unknown", "" },
    ColumnMeaning { "measure", "Measure", "What was measured", Text, true, true, "", "" },
    ColumnMeaning { "unit", "Unit", "The unit of the number. Ratios are group divided by reference", Text,
        false, false, "people|proportion|ratio|p_value", "" },
    ColumnMeaning { "value", "Value",
        "The number. In place of one: [c] hidden so that nobody can be identified, [u] of too few people, "
        "[x] not supplied, [z] not applicable",
        Number, false, false, "", "http://purl.org/linked-data/sdmx/2009/measure#obsValue" },
    ColumnMeaning { "lower_limit", "Lower 95% limit", "The lower end of the number's 95% interval", Number,
        false, false, "", "" },
    ColumnMeaning { "upper_limit", "Upper 95% limit",
        "The upper end of the number's 95% interval; INF where it has none", Number, false, false, "", "" },
    ColumnMeaning { "finding", "Finding", "What the comparison comes to", Text, false, false,
        "adverse|favourable|different|no_clear_difference|too_few_to_tell|not_calculable|withheld", "" },
};

} // namespace

std::span<const ColumnMeaning> columns()
{
    return meanings;
}

} // namespace wres::opendata
