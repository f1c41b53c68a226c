// SPDX-License-Identifier: MIT
#include "report/csv_report.h"
#include "report/unreleased.h"

#include <array>
#include <cmath>
#include <map>

#include "base/csv.h"
#include "base/text.h"
#include "document/number_words.h"
#include "document/verdict_words.h"
#include "report/number_rows.h"

namespace wres::report {
namespace {

using disclosure::Shown;
using document::shorthand;
using document::verdict_code;

constexpr std::string_view header = "standard,indicator,indicator_title,area,area_name,scope,period,"
                                    "definition,part,dimension,row,label,side,measure,unit,"
                                    "value,lower_limit,upper_limit,finding\n";

void append_shown(std::string& csv, const Shown<double>& shown)
{
    csv += ',';
    if (!shown.visible())
        csv += shorthand(shown.hidden());
    else if (std::isinf(shown.value()))
        csv += "INF";
    else
        append_number(csv, shown.value());
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

/// The cells that all numbers of one row begin with; made again only when the row changes.
class RowStart {
public:
    explicit RowStart(const disclosure::Release& release) : release_(release) { }

    const std::string& of(const NumberRow& row)
    {
        if (result_ != &row.result) {
            result_ = &row.result;
            result_start_ = beginning(release_, row.result);
            label_ = {};
        }
        const bool is_same_row =
            label_.data() == row.label.data() && label_.data() != nullptr && part_ == row.part;
        if (!is_same_row) {
            label_ = row.label;
            part_ = row.part;
            row_start_ = result_start_;
            for (const auto text : { row.part, row.dimension, row.row, row.label })
                append_text(row_start_, text);
        }
        return row_start_;
    }

private:
    const disclosure::Release& release_;
    const disclosure::ReleasedResult* result_ = nullptr;
    std::string_view label_;
    std::string_view part_;
    std::string result_start_;
    std::string row_start_;
};

} // namespace

std::string csv_of(const disclosure::Release& release)
{
    std::string csv(header);
    RowStart start(release);
    visit_numbers(release, [&](const NumberRow& row) {
        csv += start.of(row);
        for (const auto text : { row.side, row.measure, row.unit }) {
            csv += ',';
            csv += text.empty() ? "[z]" : text;
        }
        append_shown(csv, row.number.value);
        append_shown(csv, row.number.lower);
        append_shown(csv, row.number.upper);
        csv += ',';
        csv += row.comparison != nullptr ? verdict_code(row.comparison->verdict) : "[z]";
        csv += '\n';
    });
    return csv;
}

std::string csv_report(const disclosure::Released<disclosure::Release>& release)
{
    return csv_of(release.value());
}

} // namespace wres::report
