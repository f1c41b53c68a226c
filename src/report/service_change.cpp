// SPDX-License-Identifier: MIT
#include "report/service_change.h"

#include <algorithm>
#include <cmath>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/headline.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ShownEstimate;
using document::ColumnKind;
using document::SlopeChart;
using document::Table;
using language::phrase;
using Method = IndicatorWords::Method;

struct ServiceNumbers {
    std::string label;
    ShownEstimate before;
    ShownEstimate after;
};

ShownEstimate number_of(const IndicatorView& view, const std::string& scope, const std::string& period)
{
    const auto* result =
        view.index.find(view.indicator.id, scope, period, view.definition().id, view.index.council_area());
    if (result == nullptr || (view.indicator.method == Method::ShareByLevel && result->composition.empty()))
        return { disclosure::Hidden::NotAvailable, disclosure::Hidden::NotAvailable,
            disclosure::Hidden::NotAvailable };
    return view.indicator.method == Method::ShareByLevel ? result->composition.front().group_of_known
                                                         : printed_number(view.indicator, result->headline);
}

/// Those with a number in both periods.
std::vector<ServiceNumbers> services_of(
    const IndicatorView& view, const std::string& before, const std::string& after)
{
    std::vector<ServiceNumbers> services;
    for (const auto& scope : view.index.release().scopes) {
        ServiceNumbers numbers { scope.label, number_of(view, scope.id, before),
            number_of(view, scope.id, after) };
        if (numbers.before.value.visible() && numbers.after.value.visible())
            services.push_back(std::move(numbers));
    }
    return services;
}

document::Cell cell_of(const IndicatorView& view, const disclosure::Shown<double>& number)
{
    switch (view.indicator.method) {
    case Method::ShareByLevel: return document::percent(number);
    case Method::PercentagePointDifference: return document::points(number);
    case Method::RelativeLikelihood: break;
    }
    return document::ratio(number);
}

document::Cell limit_of(const IndicatorView& view, const disclosure::Shown<double>& limit)
{
    return view.indicator.method == Method::RelativeLikelihood ? document::ratio_limit(limit)
                                                               : cell_of(view, limit);
}

std::string what(const IndicatorView& view)
{
    switch (view.indicator.method) {
    case Method::ShareByLevel: return phrase("{} share of everybody counted", view.definition().group_words);
    case Method::PercentagePointDifference: return phrase("difference in percentage points");
    case Method::RelativeLikelihood: break;
    }
    return phrase("relative likelihood, {}", orientation_words(view.indicator, view.definition()));
}

document::Axis axis_of(const IndicatorView& view, const std::vector<ServiceNumbers>& services)
{
    if (view.indicator.method == Method::RelativeLikelihood)
        return document::Axis::of_ratios();
    double largest = 0;
    for (const auto& service : services)
        largest = std::max(
            { largest, std::abs(service.before.value.value()), std::abs(service.after.value.value()) });
    return view.indicator.method == Method::ShareByLevel ? document::Axis::of_shares(largest)
                                                         : document::Axis::of_differences(largest);
}

Table table_of(const IndicatorView& view, const std::vector<ServiceNumbers>& services,
    const std::string& before, const std::string& after, const std::string& caption)
{
    Table table { .id = part_id(view.indicator, "change-table"),
        .caption = caption,
        .columns = { { phrase("Service"), ColumnKind::Words } },
        .rows = {} };
    for (const auto& period : { before, after }) {
        table.columns.push_back({ period });
        table.columns.push_back({ phrase("{}: lower 95% limit", period) });
        table.columns.push_back({ phrase("{}: upper 95% limit", period) });
    }
    for (const auto& service : services) {
        std::vector<document::Cell> row { service.label };
        for (const auto* number : { &service.before, &service.after }) {
            row.push_back(cell_of(view, number->value));
            row.push_back(limit_of(view, number->lower));
            row.push_back(limit_of(view, number->upper));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void write_service_change(document::Blocks& blocks, const IndicatorView& view)
{
    const auto& periods = view.index.release().periods;
    if (periods.size() < 2)
        return;
    const auto& before = periods[periods.size() - 2];
    const auto& after = periods.back();
    const auto services = services_of(view, before, after);
    if (services.size() < 2)
        return;
    const auto caption =
        phrase("{} in each service, {} and {}: {}", view.indicator.title, before, after, what(view));
    blocks.emplace_back(table_of(view, services, before, after, caption));
    SlopeChart chart { .axis = axis_of(view, services), .before = before, .after = after, .lines = {} };
    std::string description;
    for (const auto& service : services) {
        const auto from = document::in_words(cell_of(view, service.before.value));
        const auto to = document::in_words(cell_of(view, service.after.value));
        chart.lines.push_back({ service.label, service.before.value, service.after.value, from, to });
        description += phrase("{}: {} in {}, {} in {}. ", service.label, from, before, to, after);
    }
    blocks.emplace_back(document::Figure { part_id(view.indicator, "change-chart"), caption,
        description + phrase("Limits are in the table."), std::move(chart) });
}

} // namespace wres::report
