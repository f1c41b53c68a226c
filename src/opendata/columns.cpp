// SPDX-License-Identifier: MIT
#include "opendata/columns.h"

#include <array>

#include "language/phrase.h"

namespace wres::opendata {
namespace {

using language::phrase_id;

using enum ColumnMeaning::Holds;

constexpr std::array meanings {
    ColumnMeaning { "standard", phrase_id("Standard"), phrase_id("The standard and its year"), Text, true,
        false, "", "" },
    ColumnMeaning { "indicator", phrase_id("Indicator"),
        phrase_id("The number of the indicator in the standard"), Text, true, true, "", "" },
    ColumnMeaning { "indicator_title", phrase_id("Title of the indicator"),
        phrase_id("The indicator in a few words"), Text, false, false, "", "" },
    ColumnMeaning { "area", phrase_id("Area"),
        phrase_id("The area's code of the Office for National Statistics, or its name where it has none"),
        Text, true, true, "", "http://purl.org/linked-data/sdmx/2009/dimension#refArea" },
    ColumnMeaning { "area_name", phrase_id("Name of the area"),
        phrase_id("The council, or the region or nation beside it"), Text, false, false, "", "" },
    ColumnMeaning { "scope", phrase_id("Services"), phrase_id("The services whose people are counted"), Text,
        true, true, "", "" },
    ColumnMeaning { "period", phrase_id("Collection year"), phrase_id("The year of the collection"), Text,
        true, true, "", "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod" },
    ColumnMeaning { "definition", phrase_id("Definition"), phrase_id("Who counts as minority ethnic"), Text,
        true, true, "", "" },
    ColumnMeaning { "part", phrase_id("Part"), phrase_id("The part of the result that the number belongs to"),
        Text, true, true,
        "headline|unknown|bounds|composition|level|population|group_against_reference|group_against_others|"
        "breakdown|adjusted",
        "" },
    ColumnMeaning { "dimension", phrase_id("Dimension"), phrase_id("What a level or breakdown is a value of"),
        Text, false, true, "", "" },
    ColumnMeaning { "row", phrase_id("Row"), phrase_id("The id of the level, value, ethnic group or area"),
        Text, false, true, "", "" },
    ColumnMeaning { "label", phrase_id("Label"), phrase_id("The level, value, ethnic group or area in words"),
        Text, false, true, "", "" },
    ColumnMeaning { "side", phrase_id("Side"),
        phrase_id("Whose number it is: the group's, the reference's, or that of people whose ethnic group is "
                  "not known"),
        Text, false, true, "group|reference|unknown", "" },
    ColumnMeaning {
        "measure", phrase_id("Measure"), phrase_id("What was measured"), Text, true, true, "", "" },
    ColumnMeaning { "unit", phrase_id("Unit"),
        phrase_id("The unit of the number. Ratios are group divided by reference"), Text, false, false,
        "people|proportion|ratio|p_value", "" },
    ColumnMeaning { "value", phrase_id("Value"),
        phrase_id("The number. In place of one: [c] hidden so that nobody can be identified, [u] of too few "
                  "people, "
                  "[x] not supplied, [z] not applicable"),
        Number, false, false, "", "http://purl.org/linked-data/sdmx/2009/measure#obsValue" },
    ColumnMeaning { "lower_limit", phrase_id("Lower 95% limit"),
        phrase_id("The lower end of the number's 95% interval"), Number, false, false, "", "" },
    ColumnMeaning { "upper_limit", phrase_id("Upper 95% limit"),
        phrase_id("The upper end of the number's 95% interval; INF where it has none"), Number, false, false,
        "", "" },
    ColumnMeaning { "finding", phrase_id("Finding"), phrase_id("What the comparison comes to"), Text, false,
        false, "adverse|favourable|different|no_clear_difference|too_few_to_tell|not_calculable|withheld",
        "" },
};

} // namespace

std::span<const ColumnMeaning> columns()
{
    return meanings;
}

} // namespace wres::opendata
