// SPDX-License-Identifier: MIT
#include "report/csv_report.h"

#include <array>
#include <cmath>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "base/csv.h"
#include "report/number_rows.h"
#include "report/number_words.h"
#include "report/verdict_words.h"

namespace wres::report {
namespace {

using disclosure::Shown;

constexpr std::string_view header = "standard,indicator,indicator_title,area,area_name,scope,period,"
                                    "definition,part,dimension,row,label,side,measure,unit,"
                                    "value,lower_limit,upper_limit,finding\n";

void append_number(std::string& csv, const Shown<double>& shown)
{
    csv += ',';
    if (!shown.visible())
        csv += shorthand(shown.hidden());
    else if (std::isinf(shown.value()))
        csv += "INF";
    else
        fmt::format_to(std::back_inserter(csv), "{:.10g}", shown.value());
}

void append_text(std::string& csv, std::string_view text)
{
    csv += ',';
    csv += text.empty() ? "[z]" : csv_cell(text);
}

/// The cells that all lines of one result begin with.
std::string beginning(const disclosure::Release& release, const disclosure::ReleasedResult& result)
{
    std::string title;
    for (const auto& indicator : release.indicators) {
        if (indicator.id == result.indicator)
            title = indicator.title;
    }
    std::string csv = csv_cell(release.standard_name);
    for (const std::string_view text :
        { std::string_view(result.indicator), std::string_view(title), std::string_view(result.area),
            std::string_view(result.area_name), std::string_view(result.scope),
            std::string_view(result.period), std::string_view(result.definition) })
        append_text(csv, text);
    return csv;
}

} // namespace

std::string csv_of(const disclosure::Release& release)
{
    std::string csv(header);
    const disclosure::ReleasedResult* last = nullptr;
    std::string start;
    visit_numbers(release, [&](const NumberRow& row) {
        if (last != &row.result) {
            last = &row.result;
            start = beginning(release, row.result);
        }
        csv += start;
        for (const auto text :
            { row.part, row.dimension, row.row, row.label, row.side, row.measure, row.unit })
            append_text(csv, text);
        append_number(csv, row.number.value);
        append_number(csv, row.number.lower);
        append_number(csv, row.number.upper);
        append_text(
            csv, row.comparison != nullptr ? verdict_code(row.comparison->verdict) : std::string_view());
        csv += '\n';
    });
    return csv;
}

std::string csv_report(const disclosure::Released<disclosure::Release>& release)
{
    return csv_of(release.value());
}

} // namespace wres::report
