// SPDX-License-Identifier: MIT
#include "improvement/test_plan.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/is_among.h"
#include "improvement/quantity_estimate.h"

namespace wres::improvement {
namespace {

using standard::AreaKind;
using statistics::ConfidenceLevel;

constexpr std::size_t similar_councils = 15;
constexpr std::size_t most_baseline_periods = 3;

std::string area_of(const standard::Populations& populations, const std::string& council)
{
    const auto* found = populations.find(council);
    return found == nullptr ? council : found->area.code;
}

std::vector<std::string> areas_of(
    const standard::Populations& populations, const std::vector<std::string>& councils)
{
    std::vector<std::string> areas;
    for (const auto& council : councils)
        areas.push_back(area_of(populations, council));
    return areas;
}

bool is_council(const standard::Populations& populations, const std::string& area)
{
    const auto* known = populations.find(area);
    return known == nullptr || known->area.kind == AreaKind::Council
        || known->area.kind == AreaKind::FormerCouncil || known->area.kind == AreaKind::JointService;
}

/// Makes the series of one plan.
class Reader {
public:
    Reader(const Plan& plan, const PlanData& data)
        : plan_(plan)
        , data_(data)
        , own_area_(area_of(data.populations, plan.council))
        , merged_(areas_of(data.populations, plan.also_councils))
    {
        for (const auto& counted : data.counted)
            for (const auto& [key, people] : counted.cube.slices())
                written_as_[area_of(data.populations, key.area)].insert(key.area);
        for (const auto& one : data.released)
            written_as_[area_of(data.populations, one.numbers.area())].insert(one.numbers.area());
    }

    /// With the frozen baseline in the place of what the files say of its periods now, or where they say
    /// nothing of them any more.
    [[nodiscard]] Series own(const Action& action) const
    {
        auto all = series(action, own_area_, merged_);
        const auto& baseline = action.measure.baseline;
        if (!baseline.frozen_on)
            return all;
        for (const auto& frozen : baseline.periods) {
            const auto period = period_of(frozen.period, plan_.year_ends);
            if (!period)
                continue;
            const indicators::FourCounts counts { frozen.group_numerator, frozen.group_denominator,
                frozen.reference_numerator, frozen.reference_denominator };
            const auto there = std::ranges::find_if(
                all.observations, [&](const Observation& one) { return one.period.label == frozen.period; });
            if (there != all.observations.end() && there->definition == baseline.definition)
                there->counts = counts;
            if (there != all.observations.end())
                continue;
            Observation kept;
            kept.period = *period;
            kept.counts = counts;
            kept.definition = baseline.definition;
            Series one;
            one.observations.push_back(std::move(kept));
            add_periods(all, one);
        }
        return all;
    }

    /// What the plan says to compare with; empty when it says nothing.
    [[nodiscard]] Result<std::vector<Series>> others(const Action& action) const
    {
        std::vector<Series> all;
        for (const auto& area : TRY(other_areas(action))) {
            auto one = series(action, area, {});
            if (!one.observations.empty())
                all.push_back(std::move(one));
        }
        if (is_among(action.measure.compare_with, "similar"))
            keep_similar(all, own(action));
        return all;
    }

    [[nodiscard]] std::optional<ResolvedDisparity> disparity(const Action& action) const
    {
        for (const auto& counted : data_.counted)
            if (auto found = resolved(action.disparity, counted.standard, counted.settings))
                return *found;
        for (const auto& one : data_.released)
            if (auto found = resolved(action.disparity, one.standard, one.settings))
                return *found;
        return std::nullopt;
    }

    [[nodiscard]] Better usual_better(const Action& action) const
    {
        const auto found = disparity(action);
        return found && found->indicator->adverse == standard::Adverse::Higher ? Better::Lower
                                                                               : Better::Higher;
    }

private:
    /// A council whose code changed stands in the files under both.
    [[nodiscard]] Series series(
        const Action& action, const std::string& area, const std::vector<std::string>& merged) const
    {
        Series all { .area = area, .counted_as = CountedAs::Flow, .observations = {} };
        auto written = std::set<std::string> { area };
        if (const auto found = written_as_.find(area); found != written_as_.end())
            written.insert(found->second.begin(), found->second.end());
        for (const auto& counted : data_.counted) {
            const auto found = resolved(action.disparity, counted.standard, counted.settings);
            if (!found)
                continue;
            all.counted_as = found->counted_as;
            for (const auto& name : written)
                add_periods(all, series_of(counted, *found, name, merged, plan_.year_ends));
        }
        add_released(all, action, area);
        if (!merged.empty())
            add_periods(all, released_together(action, merged));
        return all;
    }

    void add_released(Series& all, const Action& action, const std::string& area) const
    {
        for (const auto& one : data_.released) {
            const auto found = resolved(action.disparity, one.standard, one.settings);
            if (!found || area_of(data_.populations, one.numbers.area()) != area)
                continue;
            all.counted_as = found->counted_as;
            add_periods(all, series_of(one, action.disparity, *found, plan_.year_ends));
        }
    }

    /// What councils that became one had released, added up where all of them had.
    [[nodiscard]] Series released_together(const Action& action, const std::vector<std::string>& merged) const
    {
        std::vector<Series> parts(merged.size());
        for (std::size_t at = 0; at < merged.size(); ++at)
            add_released(parts[at], action, merged[at]);
        return added_up(parts, plan_.also_councils);
    }

    [[nodiscard]] std::set<std::string> councils_in_data() const
    {
        std::set<std::string> areas;
        for (const auto& [area, written] : written_as_)
            if (area != own_area_ && !is_among(merged_, area) && is_council(data_.populations, area))
                areas.insert(area);
        return areas;
    }

    [[nodiscard]] std::string region_of(const std::string& area) const
    {
        const auto* known = data_.populations.find(area);
        return known == nullptr ? "" : known->area.region_code;
    }

    [[nodiscard]] Result<std::vector<std::string>> other_areas(const Action& action) const
    {
        const auto& wanted = action.measure.compare_with;
        const auto there = wanted.empty() ? std::set<std::string> {} : councils_in_data();
        std::set<std::string> areas;
        for (const auto& name : wanted) {
            if (name == "all" || name == "similar") {
                areas.insert(there.begin(), there.end());
                continue;
            }
            if (name == "region") {
                const auto region = region_of(own_area_);
                for (const auto& area : there)
                    if (!region.empty() && region_of(area) == region)
                        areas.insert(area);
                continue;
            }
            const auto area = area_of(data_.populations, name);
            if (!there.contains(area))
                return failure("plan.no_such_council",
                    fmt::format(
                        "Action {} is to be compared with \"{}\", of which there are no numbers here. "
                        "Correct the name, add its files, or compare with \"region\", \"similar\" or "
                        "\"all\".",
                        action.id, name));
            areas.insert(area);
        }
        return std::vector<std::string>(areas.begin(), areas.end());
    }

    /// Councils alike in size. Never alike in the number that is to change: councils picked for a bad year
    /// have better ones afterwards too.
    /// @source Daw and Hatfield (2018) Health Serv Res 53:4138-4156
    static void keep_similar(std::vector<Series>& all, const Series& own)
    {
        if (own.observations.empty())
            return;
        const auto& first = own.observations.front();
        const auto size = [](const Observation& one) {
            return std::log(
                static_cast<double>(one.counts.group_denominator + one.counts.reference_denominator) + 1);
        };
        const auto distance = [&](const Series& series) {
            const auto* same = series.find(first.period.label);
            return same == nullptr ? HUGE_VAL : std::abs(size(*same) - size(first));
        };
        std::ranges::stable_sort(all, {}, distance);
        if (all.size() > similar_councils)
            all.resize(similar_councils);
    }

    const Plan& plan_;
    const PlanData& data_;
    std::string own_area_;
    std::vector<std::string> merged_;
    std::map<std::string, std::set<std::string>> written_as_; // area -> its codes and names in the files
};

/// The quantity of all periods together, with its own limits.
void add_value(
    Baseline& baseline, Quantity quantity, const indicators::FourCounts& counts, ConfidenceLevel level)
{
    const auto estimate = quantity_estimate(quantity, counts, level);
    if (!estimate)
        return;
    baseline.value = estimate->value;
    baseline.lower = estimate->interval.lower;
    baseline.upper = estimate->interval.upper;
}

Baseline baseline_of(const Action& action, const Series& series, Date today, ConfidenceLevel level)
{
    Baseline baseline;
    std::vector<const Observation*> before;
    for (const auto& one : series.observations)
        if (one.period.ends < *action.starts)
            before.push_back(&one);
    if (before.empty())
        return baseline;
    const auto definition = before.back()->definition;
    std::erase_if(before, [&](const Observation* one) { return one->definition != definition; });
    if (before.size() > most_baseline_periods)
        before.erase(before.begin(), before.end() - most_baseline_periods);
    indicators::FourCounts sum;
    for (const auto* one : before) {
        const auto& counts = one->counts;
        baseline.periods.push_back({ one->period.label, counts.group_numerator, counts.group_denominator,
            counts.reference_numerator, counts.reference_denominator });
        if (series.counted_as == CountedAs::Stock)
            sum = {};
        sum.group_numerator += counts.group_numerator;
        sum.group_denominator += counts.group_denominator;
        sum.reference_numerator += counts.reference_numerator;
        sum.reference_denominator += counts.reference_denominator;
    }
    baseline.frozen_on = today;
    baseline.definition = definition;
    add_value(baseline, action.measure.quantity, sum, level);
    return baseline;
}

} // namespace

Series own_series(const Plan& plan, const Action& action, const PlanData& data)
{
    return Reader(plan, data).own(action);
}

Result<std::vector<Series>> series_elsewhere(const Plan& plan, const Action& action, const PlanData& data)
{
    return Reader(plan, data).others(action);
}

Result<PlanEffects> test_plan(const Plan& plan, const PlanData& data, ConfidenceLevel level)
{
    const Reader reader(plan, data);
    PlanEffects effects;
    effects.false_discovery = plan.false_discovery;
    for (const auto& action : plan.actions) {
        if (const auto values = data.values.find(action.id); values != data.values.end()) {
            effects.effects.push_back(
                test_by_chart(action, values->second, reader.usual_better(action), level));
            continue;
        }
        ActionData numbers { .own = reader.own(action),
            .others = TRY(reader.others(action)),
            .usual_better = reader.usual_better(action),
            .same_people = {} };
        auto effect = test_action(action, numbers, level);
        if (!action.measure.compare_with.empty() && numbers.others.empty()
            && !effect.has(EffectNote::FewCouncils))
            effect.notes.push_back(EffectNote::FewCouncils);
        if (!reader.disparity(action))
            effect.notes.push_back(EffectNote::NotInStandard);
        effects.effects.push_back(std::move(effect));
    }
    judge_together(effects);
    return effects;
}

Plan with_frozen_baselines(const Plan& plan, const PlanData& data, Date today, ConfidenceLevel level)
{
    const Reader reader(plan, data);
    Plan frozen = plan;
    for (auto& action : frozen.actions) {
        auto& baseline = action.measure.baseline;
        const bool can_be = !baseline.frozen_on && action.starts && *action.starts >= today;
        if (!can_be)
            continue;
        auto made = baseline_of(action, reader.own(action), today, level);
        if (!made.periods.empty())
            baseline = std::move(made);
    }
    return frozen;
}

} // namespace wres::improvement
