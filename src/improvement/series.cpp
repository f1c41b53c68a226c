// SPDX-License-Identifier: MIT
#include "improvement/series.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/text.h"
#include "indicators/cube_view.h"
#include "standard/fault.h"

namespace wres::improvement {
namespace {

using indicators::Counted;
using standard::GroupCounts;

constexpr std::size_t fingerprint_digits = 16;

template <typename Things>
std::string ids_of(const Things& things)
{
    std::vector<std::string> ids;
    for (const auto& thing : things)
        ids.push_back(thing.id);
    return standard::alternatives(ids);
}

Result<indicators::Sides> sides_of(const std::string& group, const standard::Classification& classification)
{
    if (group.empty())
        return classification.definitions.front().membership;
    if (const auto* definition = classification.definition(group))
        return definition->membership;
    if (const auto code = classification.find(group))
        return indicators::against_reference(*code, classification);
    return failure("plan.no_such_group",
        fmt::format(
            "There is no group \"{}\". Use a definition of the two sides, {}, or the code of an ethnic "
            "group.",
            group, ids_of(classification.definitions)));
}

bool is_from(const standard::Standard& standard, const std::string& measure, std::string_view table)
{
    const auto parts = standard.counted_measures(measure);
    return std::ranges::all_of(parts, [&](const std::string& part) {
        const auto* counted = standard.measure(part);
        return counted != nullptr && counted->record_table == table;
    });
}

/// The value as counts carry it: the label of a code, or what was written.
std::string value_in_counts(const std::string& written, const std::string& dimension,
    const standard::Standard& standard, const standard::Settings& settings)
{
    for (const auto& table : standard.record_tables) {
        const auto* column = table.column(dimension);
        if (column == nullptr)
            continue;
        for (const auto& code : settings.codes(*column))
            if (code.id == written || as_identifier(code.label) == as_identifier(written))
                return code.label;
    }
    return written;
}

Done resolve_breakdown(const std::string& text, ResolvedDisparity& resolved,
    const standard::Standard& standard, const standard::Settings& settings)
{
    const auto& indicator = *resolved.indicator;
    const auto at = text.find('=');
    if (text.empty())
        return {};
    resolved.dimension = text.substr(0, at);
    resolved.value = at == std::string::npos ? "" : text.substr(at + 1);
    std::vector<std::string> known = indicator.levels;
    known.insert(known.end(), indicator.breakdowns.begin(), indicator.breakdowns.end());
    if (resolved.value.empty() || std::ranges::find(known, resolved.dimension) == known.end())
        return failure("plan.no_such_breakdown",
            fmt::format("\"{}\" is no breakdown of indicator {}. Write a column and a value, such as "
                        "\"role=senior_manager\"; the columns are {}.",
                text, indicator.id, standard::alternatives(known)));
    resolved.value = value_in_counts(resolved.value, resolved.dimension, standard, settings);
    return {};
}

/// The people of the disparity, in everybody or in one value of a breakdown.
Counted people_of(const indicators::IndicatorCounts& all, const ResolvedDisparity& disparity)
{
    if (disparity.dimension.empty())
        return all.total;
    Counted counted;
    if (const auto by_value = all.by_dimension.find(disparity.dimension);
        by_value != all.by_dimension.end()) {
        for (const auto& [value, people] : by_value->second)
            if (value == disparity.value || as_identifier(value) == as_identifier(disparity.value))
                counted.add(people);
    }
    if (disparity.indicator->method == standard::Method::ShareByLevel)
        counted.denominator = all.total.denominator;
    return counted;
}

std::uint64_t unknown_in(const GroupCounts& people, const standard::Classification& classification)
{
    std::uint64_t unknown = 0;
    for (std::size_t group = 0; group < classification.groups.size(); ++group)
        if (classification.groups[group].level == standard::GroupLevel::Unknown)
            unknown += people[group];
    return unknown;
}

std::uint64_t everybody(const GroupCounts& people)
{
    return std::accumulate(people.begin(), people.end(), std::uint64_t { 0 });
}

/// Reads one area and period; and whether it has numbers at all.
class Reader {
public:
    Reader(const CountedData& data, const ResolvedDisparity& disparity)
        : data_(data)
        , disparity_(disparity)
        , definition_(definition_fingerprint(disparity, data.standard, data.settings))
    {
    }

    [[nodiscard]] std::optional<Observation> read(const std::string& area, const Period& period) const
    {
        const indicators::CubeView view(data_.standard, data_.cube, area, period.label);
        const auto& indicator = *disparity_.indicator;
        const auto all =
            view.counts(indicator.numerator, data_.settings.denominator(indicator), *disparity_.scope);
        if (!all)
            return std::nullopt;
        const auto people = people_of(*all, disparity_);
        const auto& classification = *data_.standard.classification;
        Observation one { .period = period,
            .counts = indicators::four_counts(people, disparity_.sides),
            .unknown_numerator = unknown_in(people.numerator, classification),
            .unknown_denominator = unknown_in(people.denominator, classification),
            .unknown_is_hidden = false,
            .response = response(view, *all),
            .definition = definition_,
            .counted_for = {} };
        if (one.counts.group_denominator + one.counts.reference_denominator == 0)
            return std::nullopt;
        return one;
    }

private:
    [[nodiscard]] std::optional<double> response(
        const indicators::CubeView& view, const indicators::IndicatorCounts& answers) const
    {
        if (!disparity_.is_survey)
            return std::nullopt;
        const auto staff = view.counts("headcount", "headcount", *disparity_.scope);
        if (!staff || everybody(staff->total.denominator) == 0)
            return std::nullopt;
        return static_cast<double>(everybody(answers.total.denominator))
            / static_cast<double>(everybody(staff->total.denominator));
    }

    const CountedData& data_;
    const ResolvedDisparity& disparity_;
    std::string definition_;
};

void add(Observation& sum, const Observation& other)
{
    sum.counts.group_numerator += other.counts.group_numerator;
    sum.counts.group_denominator += other.counts.group_denominator;
    sum.counts.reference_numerator += other.counts.reference_numerator;
    sum.counts.reference_denominator += other.counts.reference_denominator;
    sum.unknown_numerator += other.unknown_numerator;
    sum.unknown_denominator += other.unknown_denominator;
    sum.unknown_is_hidden = sum.unknown_is_hidden || other.unknown_is_hidden;
    sum.response.reset();
}

/// The sum of the councils that became one, where all of them have numbers.
std::optional<Observation> merged_observation(
    const Reader& reader, const std::vector<std::string>& merged, const Period& period)
{
    std::optional<Observation> sum;
    for (const auto& area : merged) {
        const auto one = reader.read(area, period);
        if (!one)
            return std::nullopt;
        if (sum)
            add(*sum, *one);
        else
            sum = one;
    }
    if (sum)
        sum->counted_for = join(merged, ", ");
    return sum;
}

void sort(Series& series)
{
    std::ranges::sort(series.observations, {}, [](const Observation& one) { return one.period.ends; });
}

/// Everything about a measure that decides who is counted.
std::string described(
    const standard::Standard& standard, const standard::Settings& settings, const std::string& id)
{
    std::string text;
    for (const auto& part : standard.counted_measures(id)) {
        const auto* measure = standard.measure(part);
        if (measure == nullptr)
            continue;
        text += fmt::format("{} {}\n", measure->id, measure->record_table);
        const auto* table = standard.record_table(measure->record_table);
        for (const auto& filter : measure->filters) {
            text += fmt::format("  {} {}\n", filter.column, join(filter.any_of, ","));
            const auto* column = table == nullptr ? nullptr : table->column(filter.column);
            if (column != nullptr && !column->setting.empty())
                text += fmt::format("  {}={}\n", column->setting, settings.value(column->setting));
        }
    }
    return text;
}

} // namespace

const Observation* Series::find(std::string_view period) const
{
    const auto found = std::ranges::find_if(
        observations, [&](const Observation& one) { return one.period.label == period; });
    return found == observations.end() ? nullptr : &*found;
}

Result<ResolvedDisparity> resolved(
    const Disparity& disparity, const standard::Standard& standard, const standard::Settings& settings)
{
    ResolvedDisparity result;
    result.indicator = standard.indicator(disparity.indicator);
    if (result.indicator == nullptr)
        return failure("plan.no_such_indicator",
            fmt::format("{} has no indicator \"{}\"; it has {}.", standard.name(), disparity.indicator,
                ids_of(standard.indicators)));
    result.scope = standard.scope(disparity.scope);
    if (result.scope == nullptr)
        return failure("plan.no_such_scope",
            fmt::format("{} has no scope \"{}\"; it has {}.", standard.name(), disparity.scope,
                ids_of(standard.scopes)));
    result.sides = TRY(sides_of(disparity.group, *standard.classification));
    TRY_DONE(resolve_breakdown(disparity.breakdown, result, standard, settings));
    const auto& denominator = settings.denominator(*result.indicator);
    const bool is_stock = is_from(standard, result.indicator->numerator, "workforce")
        && is_from(standard, denominator, "workforce");
    result.counted_as = is_stock ? CountedAs::Stock : CountedAs::Flow;
    result.is_survey = is_from(standard, result.indicator->numerator, "survey");
    return result;
}

std::string definition_fingerprint(const ResolvedDisparity& disparity, const standard::Standard& standard,
    const standard::Settings& settings)
{
    const auto& indicator = *disparity.indicator;
    std::string text = fmt::format("{}\n{}\n{}\n", described(standard, settings, indicator.numerator),
        described(standard, settings, settings.denominator(indicator)), join(disparity.scope->counted, ","));
    for (std::size_t group = 0; group < disparity.sides.size(); ++group)
        text += fmt::format(
            "{}{}", standard.classification->groups[group].code, static_cast<int>(disparity.sides[group]));
    if (disparity.dimension == "pay_band")
        for (const auto& band : settings.pay_bands())
            text += fmt::format("\n{} {} {}", band.id, band.from_pence, band.below_pence.value_or(-1));
    return sha256(text).substr(0, fingerprint_digits);
}

Series series_of(const CountedData& data, const ResolvedDisparity& disparity, const std::string& area,
    const std::vector<std::string>& merged, std::string_view year_ends)
{
    const Reader reader(data, disparity);
    Series series { .area = area, .counted_as = disparity.counted_as, .observations = {} };
    for (const auto& label : data.cube.periods()) {
        const auto period = period_of(label, year_ends);
        if (!period)
            continue;
        auto one = reader.read(area, *period);
        if (!one && !merged.empty())
            one = merged_observation(reader, merged, *period);
        if (one)
            series.observations.push_back(*std::move(one));
    }
    sort(series);
    return series;
}

void add_periods(Series& series, const Series& other)
{
    for (const auto& one : other.observations)
        if (series.find(one.period.label) == nullptr)
            series.observations.push_back(one);
    sort(series);
}

Series added_up(const std::vector<Series>& councils, const std::vector<std::string>& names)
{
    Series all;
    if (councils.empty())
        return all;
    all.counted_as = councils.front().counted_as;
    for (auto sum : councils.front().observations) {
        bool has_all = true;
        for (std::size_t at = 1; at < councils.size(); ++at) {
            const auto* one = councils[at].find(sum.period.label);
            has_all = has_all && one != nullptr && one->definition == sum.definition;
            if (has_all)
                add(sum, *one);
        }
        sum.counted_for = join(names, ", ");
        if (has_all)
            all.observations.push_back(std::move(sum));
    }
    return all;
}

} // namespace wres::improvement
