// SPDX-License-Identifier: MIT
#include "disclosure/national_gate.h"

#include <fmt/format.h>

#include <utility>

#include "base/invariant.h"
#include "disclosure/complete_results.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/judge_sums.h"
#include "disclosure/judgement.h"
#include "disclosure/public_before.h"
#include "disclosure/public_release.h"

namespace wres::disclosure {

namespace {

/// Where what is shown of sums is kept beside what is shown of councils.
const std::string of_sums;

/// The counts of all sums, each under its own name.
counts::Cube cube_of_sums(
    const std::vector<SummedArea>& areas, const std::map<std::string, counts::Cube>& cubes)
{
    counts::Cube sums;
    for (const auto& [council, cube] : cubes)
        for (const auto& area : areas)
            add_area_sum(sums, cube, area.sum);
    return sums;
}

void hide_besides(SafeForms& council, const std::vector<HiddenBesides>& hidden)
{
    for (const auto& [form, cost] : hidden) {
        council.safe.erase(form);
        ++council.to_protect;
        council.periods[form.period].cost += cost;
    }
}

} // namespace

Result<NationalGate> NationalGate::open(
    const standard::Standard& standard, const standard::Settings& settings, const std::string& profile)
{
    const auto& rules = *TRY(profile_named(profile, standard));
    if (rules.group_disclosure != standard::GroupDisclosure::NotProtected || !rules.stays_public.empty())
        return failure("disclosure.rules_of_a_council",
            fmt::format("The rules {} ask that everybody or nobody of a group is protected, or that some "
                        "counts stay public. That "
                        "is kept for one council, and not yet for the sums of many. Choose other rules for a "
                        "nation; nothing "
                        "was released.",
                rules.id));
    return NationalGate(standard, settings, rules);
}

Done NationalGate::judge_council(
    const indicators::Results& results, const counts::Cube& cube, const Occasion& occasion)
{
    std::map<std::string, JudgedPeriod> judged;
    auto all = public_results(results, cube, *standard_, *settings_);
    judgements_[results.council] =
        TRY(judge_public(all, *standard_, *settings_, *profile_, occasion, &judged));
    cubes_[results.council] = std::move(all.cube);
    for (auto& [period, of] : judged)
        judged_[period][results.council] = std::move(of);
    return {};
}

/// Of periods that can be proved.
void NationalGate::keep_shown(
    const std::string& area, const Release& release, const std::vector<ResultForms>& forms)
{
    if (!claims_safety(*profile_))
        return;
    for (auto& [period, shown] : shown_periods(release, forms))
        if (const auto sums = sums_.sums.find(period); sums != sums_.sums.end() && !sums->second.empty())
            shown_[period][area] = std::move(shown);
}

Released<Release> NationalGate::release_council(
    const indicators::Results& results, const counts::Cube& cube, const Occasion& occasion)
{
    INVARIANT(judgements_.contains(results.council), "a council is judged before it is released");
    const auto all = public_results(results, cube, *standard_, *settings_);
    auto release = release_public(
        all, std::move(judgements_.at(results.council)), *standard_, *settings_, *profile_, occasion);
    keep_shown(results.council, release, all.forms);
    return Released<Release>(std::move(release));
}

Released<Release> NationalGate::release_sums(const std::vector<SummedArea>& areas, const Occasion& occasion)
{
    const auto cube = cube_of_sums(areas, cubes_);
    indicators::Results all = areas.front().results;
    all.all.clear();
    std::vector<ResultForms> forms;
    std::map<std::string, SumOfCouncils> sums;
    std::vector<const SummedArea*> area_of; // by result
    for (const auto& area : areas) {
        sums[area.sum.area] = { &area.sum, area.code, area.tier };
        const auto complete = with_every_group(area.results, cube, *standard_, *settings_);
        for (auto result : complete.all) {
            forms.push_back(forms_of(result, cube, *standard_, *settings_));
            result.area = area.code;
            all.all.push_back(std::move(result));
            area_of.push_back(&area);
        }
    }
    all.council = areas.front().code;
    const auto costs = hiding_costs(all, forms, cube, *settings_, profile_->cost);
    auto before = public_before(claims_safety(*profile_) ? occasion.earlier : std::vector<EarlierRelease>(),
        all, forms, cube, *standard_, *settings_);
    sums_ = safe_sums({ sums, cubes_, judged_, costs, before }, *profile_);
    for (const auto& [council, hidden] : sums_.hidden_besides)
        hide_besides(judgements_.at(council).forms, hidden);
    auto& judged = sums_.forms;

    auto release = frame(all, *standard_, *settings_, occasion);
    release.adds_councils_up = true;
    release.earlier = std::move(before.summaries);
    release.known_from_earlier = judged.known_before;
    add_judgement(release, judged, *profile_);
    const ShowSafe judgement(cube, std::move(judged.safe), *profile_);
    add_results(release, all, forms, judgement, *standard_, *settings_, occasion);
    for (std::size_t result = 0; result < release.results.size(); ++result)
        release.results[result].area_name = area_of[result]->names.at(release.results[result].period);
    keep_shown(of_sums, release, forms);
    return Released<Release>(std::move(release));
}

Released<Release> NationalGate::with_proof(const Released<Release>& sums) const
{
    auto release = sums.value();
    release.proof.made_on = release.made_on;
    release.proof.rules = { profile_->id, profile_->label, static_cast<std::int64_t>(profile_->threshold),
        profile_->zero_is_protected };
    for (const auto& [period, areas] : shown_) {
        NationPeriod nation { judged_.at(period), sums_.sums.at(period), {}, &areas.at(of_sums) };
        for (const auto& [area, shown] : areas)
            if (area != of_sums)
                nation.shown[area] = &shown;
        auto system = prove_nation(period, nation, release.proof.rules);
        if (const auto known = sums_.forms.periods.find(period); known != sums_.forms.periods.end()) {
            system.cost = known->second.cost;
            system.cost_bound = known->second.cost_bound;
        }
        release.proof.systems.push_back(std::move(system));
    }
    return Released<Release>(std::move(release));
}

} // namespace wres::disclosure
