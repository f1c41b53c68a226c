// SPDX-License-Identifier: MIT
#include "disclosure/release_proof.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <map>

#include "attack/survey.h"
#include "attack/system_knowledge.h"
#include "attack/worlds_apart.h"
#include "base/invariant.h"
#include "disclosure/form_places.h"
#include "disclosure/given_counts.h"
#include "disclosure/release_cells.h"

namespace wres::disclosure {

namespace {

using cells::ProvedNumber;
using cells::ProvedRules;
using cells::ProvedSystem;

/// What two worlds do not show is searched for no longer than this.
constexpr std::size_t nodes_of_a_number = 50;

/// The bounds of what two worlds do not show to be wide enough.
void add_bounds(ProvedSystem& system, std::vector<ProvedNumber>& narrow, attack::Survey& survey)
{
    for (auto& number : narrow) {
        const auto form = attack::form_of(number.number);
        const auto range = survey.range(form);
        number.least = static_cast<std::int64_t>(range.whole.lower);
        if (range.whole.upper < attack::endless)
            number.most = static_cast<std::int64_t>(range.whole.upper);
        system.numbers.push_back(number);
    }
}

/// The facts and the sums that are shown, as the attacker is told them.
attack::Knowledge knowledge_of(const ProvedSystem& system)
{
    CellSystem of;
    for (std::size_t cell = 0; cell < system.cells; ++cell)
        (void)of.add_cell();
    for (const auto& equality : system.equalities)
        of.add_equality(equality);
    for (const auto& order : system.orders)
        of.add_order(order);
    std::vector<std::optional<std::int64_t>> shown;
    for (const auto& sum : system.sums) {
        (void)of.add_sum(sum.cells);
        shown.push_back(sum.shown);
    }
    return attack::knowledge_of(of, shown);
}

ProvedSystem proved(const std::string& name, const ShownPeriod& period, const counts::Cube& cube,
    const standard::Standard& standard, const ProvedRules& rules)
{
    std::vector<CountForm> forms;
    for (const auto& [form, places] : period.places)
        if (form.groups != 0)
            forms.push_back(form);
    const ReleaseCells cells(forms, cube, standard);
    ProvedSystem system;
    system.period = name;
    system.cells = cells.system().cells();
    system.equalities = cells.system().equalities();
    system.orders = cells.system().orders();
    for (std::size_t sum = 0; sum < cells.forms().size(); ++sum) {
        const auto& form = cells.forms()[sum];
        const auto known = period.known.find(form);
        system.sums.push_back({ cells.system().sums()[sum],
            known == period.known.end() ? std::nullopt : std::optional(known->second),
            period.places.at(form) });
    }
    attack_system(system, rules);
    return system;
}

} // namespace

std::map<std::string, ShownPeriod> shown_periods(
    const Release& release, const std::vector<ResultForms>& forms)
{
    INVARIANT(release.results.size() == forms.size(), "every result has its forms");
    std::map<std::string, ShownPeriod> periods;
    for (std::size_t index = 0; index < forms.size(); ++index) {
        const auto& result = release.results[index];
        auto& period = periods[result.period];
        read_given_counts(period.known, result, forms[index]);
        visit_places(result, forms[index],
            [&](const CountForm& form, const Shown<std::uint64_t>& /*count*/, std::string place) {
                period.places[form].push_back(std::move(place));
            });
    }
    return periods;
}

void attack_system(ProvedSystem& system, const ProvedRules& rules)
{
    const auto knowledge = knowledge_of(system);
    std::vector<cells::SignedSum> numbers;
    std::vector<attack::Form> asked;
    for (const auto& sum : system.sums) {
        if (sum.shown)
            continue;
        numbers.push_back({ sum.cells, {} });
        asked.push_back(attack::form_of(numbers.back()));
    }
    const auto threshold = static_cast<double>(rules.threshold);
    const auto apart = attack::worlds_apart(knowledge, asked, threshold);
    INVARIANT(!apart.worlds.empty(), "what is shown of true counts has a world");
    system.worlds = apart.worlds;
    std::vector<ProvedNumber> narrow;
    for (std::size_t number = 0; number < numbers.size(); ++number) {
        const auto& ends = apart.ends[number];
        const ProvedNumber entry { numbers[number], ends.least, ends.most, {}, {} };
        (ends.width >= threshold ? system.numbers : narrow).push_back(entry);
    }
    if (narrow.empty())
        return;
    attack::Survey survey(knowledge, { nodes_of_a_number });
    add_bounds(system, narrow, survey);
}

std::vector<ProvedSystem> prove(const Release& release, const std::vector<ResultForms>& forms,
    const counts::Cube& cube, const standard::Standard& standard, const ProvedRules& rules)
{
    const auto periods = shown_periods(release, forms);
    std::vector<std::future<ProvedSystem>> proving;
    for (const auto& [name, period] : periods)
        proving.push_back(std::async(std::launch::async,
            [&, &its_name = name, &its = period] { return proved(its_name, its, cube, standard, rules); }));
    std::vector<ProvedSystem> systems;
    for (auto& period : proving)
        systems.push_back(period.get());
    return systems;
}

} // namespace wres::disclosure
