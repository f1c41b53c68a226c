// SPDX-License-Identifier: MIT
#include "improvement/indicator_series.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/csv.h"
#include "base/text.h"
#include "improvement/is_among.h"
#include "improvement/plan_fields.h"
#include "improvement/quantity_estimate.h"

namespace wres::improvement {
namespace {

constexpr std::size_t digits_of_a_fingerprint = 16;

std::unexpected<Error> faulty(std::string_view name, std::size_t line, std::string_view words)
{
    return failure("series.faulty", fmt::format("{}, line {}: {}", name, line, words));
}

/// "yearly", "quarterly", "monthly"
std::string frequency_word(PeriodLength frequency)
{
    return std::string(words_of(Slot(&frequency))[static_cast<std::size_t>(frequency)]);
}

/// The names under which values of an indicator can come, besides the council's own.
std::vector<std::string> names_of(const PlanIndicator& indicator)
{
    auto names = indicator.comparators;
    if (!indicator.group.empty())
        names.insert(names.end(), { indicator.group, indicator.reference });
    return names;
}

class Reader {
public:
    Reader(std::string_view name, const CsvTable& table, const Plan& plan)
        : name_(name)
        , table_(table)
        , plan_(plan)
    {
    }

    Result<SentValue> value(std::size_t row)
    {
        const auto line = table_.line(row);
        SentValue sent { .indicator = std::string(trimmed(table_.at(row, "indicator"))),
            .period = std::string(trimmed(table_.at(row, "period"))),
            .of = table_.has("of") ? std::string(trimmed(table_.at(row, "of"))) : std::string(),
            .value = {} };
        const auto* indicator = plan_.indicator(sent.indicator);
        if (indicator == nullptr || !indicator->is_own())
            return faulty(name_, line,
                fmt::format("\"{}\" is no indicator of your own in this plan; write the short name of one.",
                    sent.indicator));
        const auto period = period_of(sent.period, plan_.year_ends);
        if (!period || period->length != indicator->frequency)
            return faulty(name_, line,
                fmt::format("\"{}\" is no period of an indicator that is {}; write one such as {}.",
                    sent.period, frequency_word(indicator->frequency), example_of(indicator->frequency)));
        if (!sent.of.empty() && !is_among(names_of(*indicator), sent.of))
            return faulty(name_, line,
                fmt::format(
                    "\"{}\" is neither a side of the gap nor a comparator of \"{}\"; leave `of` empty for "
                    "the council's own value, or add the name to the indicator.",
                    sent.of, sent.indicator));
        const auto text = trimmed(table_.at(row, "value"));
        sent.value = parse_decimal(text);
        if (!sent.value && lower_case(text) != "none")
            return faulty(name_, line,
                fmt::format(
                    "\"{}\" is no number; write one such as 41.5, or none to take a value back.", text));
        if (!seen_.insert({ sent.indicator, sent.period, sent.of }).second)
            return faulty(name_, line,
                fmt::format("{} of \"{}\" is there twice; leave one out.", sent.period, sent.indicator));
        return sent;
    }

private:
    static std::string_view example_of(PeriodLength frequency)
    {
        return frequency == PeriodLength::Year   ? "2026"
            : frequency == PeriodLength::Quarter ? "2026-Q2"
                                                 : "2026-04";
    }

    std::string_view name_;
    const CsvTable& table_;
    const Plan& plan_;
    std::set<std::tuple<std::string, std::string, std::string>> seen_;
};

/// Of one period: the values that stand, by name.
struct Standing {
    Period period;
    std::map<std::string, std::pair<double, std::string>>
        values; // and the definition under which each was sent
};

std::optional<double> value_of(const Standing& standing, const std::string& name)
{
    const auto found = standing.values.find(name);
    return found == standing.values.end() ? std::nullopt : std::optional(found->second.first);
}

std::map<int, Standing> standing_values(
    const PlanIndicator& indicator, const std::vector<KeptValue>& values, std::string_view year_ends)
{
    std::map<int, Standing> periods;
    for (const auto& kept : values) {
        const auto period = period_of(kept.sent.period, year_ends);
        if (kept.sent.indicator != indicator.id || !period || period->length != indicator.frequency)
            continue;
        auto& standing = periods[period->number];
        standing.period = *period;
        if (kept.sent.value)
            standing.values[kept.sent.of] = { *kept.sent.value, kept.definition };
        else
            standing.values.erase(kept.sent.of);
    }
    return periods;
}

double rate(std::uint64_t numerator, std::uint64_t denominator)
{
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

std::optional<double> pooled_elsewhere(const PlanIndicator& indicator, const std::vector<Series>& others,
    const std::string& period, std::size_t& councils, statistics::ConfidenceLevel level)
{
    indicators::FourCounts sum {};
    for (const auto& other : others) {
        const auto* there = other.find(period);
        if (there == nullptr)
            continue;
        ++councils;
        sum.group_numerator += there->counts.group_numerator;
        sum.group_denominator += there->counts.group_denominator;
        sum.reference_numerator += there->counts.reference_numerator;
        sum.reference_denominator += there->counts.reference_denominator;
    }
    const auto estimate = councils == 0 ? std::nullopt : quantity_estimate(indicator.quantity, sum, level);
    return estimate ? std::optional(estimate->value) : std::nullopt;
}

} // namespace

Result<std::vector<SentValue>> read_sent_values(
    std::string_view name, std::string_view content, const Plan& plan)
{
    if (!is_utf8(content))
        return faulty(name, 1, "the file is not in UTF-8; save it as \"CSV UTF-8\".");
    const auto table = TRY(CsvTable::parse(name, content));
    for (const auto* column : { "indicator", "period", "value" })
        if (!table.has(column))
            return faulty(name, 1,
                fmt::format("the column {} is missing; there are indicator, period, value and of.", column));
    Reader reader(name, table, plan);
    std::vector<SentValue> all;
    for (std::size_t row = 0; row < table.rows(); ++row)
        all.push_back(TRY(reader.value(row)));
    if (all.empty())
        return faulty(name, 1, "there is no value; add a line for each.");
    return all;
}

std::string definition_fingerprint(const PlanIndicator& indicator)
{
    return sha256(fmt::format("{}\n{}\n{}\n{}", indicator.definition, indicator.unit, indicator.group,
                      indicator.reference))
        .substr(0, digits_of_a_fingerprint);
}

IndicatorSeries series_of_own(
    const PlanIndicator& indicator, const std::vector<KeptValue>& values, std::string_view year_ends)
{
    IndicatorSeries series {
        .periods = {}, .definition = definition_fingerprint(indicator), .comparators = {}
    };
    for (const auto& [number, standing] : standing_values(indicator, values, year_ends)) {
        const auto own = standing.values.find("");
        if (own == standing.values.end())
            continue;
        IndicatorPeriod shown { .period = standing.period,
            .value = own->second.first,
            .limits = {},
            .group = {},
            .reference = {},
            .definition = own->second.second };
        if (!indicator.group.empty()) {
            shown.group = value_of(standing, indicator.group);
            shown.reference = value_of(standing, indicator.reference);
        }
        series.periods.push_back(std::move(shown));
        series.comparators.clear();
        for (const auto& comparator : indicator.comparators)
            if (const auto there = value_of(standing, comparator))
                series.comparators.push_back({ comparator, *there });
    }
    return series;
}

IndicatorSeries series_of_standard(const PlanIndicator& indicator, const Series& own,
    const std::vector<Series>& others, statistics::ConfidenceLevel level)
{
    IndicatorSeries series;
    for (const auto& one : own.observations) {
        const auto estimate = quantity_estimate(indicator.quantity, one.counts, level);
        IndicatorPeriod shown { .period = one.period,
            .value = {},
            .limits = {},
            .group = {},
            .reference = {},
            .definition = one.definition };
        if (estimate) {
            shown.value = estimate->value;
            shown.limits = estimate->interval;
        }
        const bool has_rates = indicator.quantity == Quantity::LikelihoodRatio
            && one.counts.group_denominator > 0 && one.counts.reference_denominator > 0;
        if (has_rates) {
            shown.group = rate(one.counts.group_numerator, one.counts.group_denominator);
            shown.reference = rate(one.counts.reference_numerator, one.counts.reference_denominator);
        }
        series.definition = one.definition;
        if (shown.value)
            series.periods.push_back(std::move(shown));
    }
    if (series.periods.empty())
        return series;
    std::size_t councils = 0;
    if (const auto there =
            pooled_elsewhere(indicator, others, series.periods.back().period.label, councils, level))
        series.comparators.push_back(
            { councils == 1 ? "one other council" : fmt::format("{} other councils together", councils),
                *there });
    return series;
}

} // namespace wres::improvement
