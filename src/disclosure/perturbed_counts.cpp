// SPDX-License-Identifier: MIT
#include "disclosure/perturbed_counts.h"

#include <algorithm>
#include <future>
#include <optional>
#include <tuple>

#include <fmt/format.h>

#include "base/invariant.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/perturbed_audit.h"
#include "disclosure/release_cells.h"
#include "protection/noise_table.h"
#include "protection/round_sums.h"

namespace wres::disclosure {

namespace {

using standard::DisclosureMethod;
using standard::DisclosureProfile;

/// A count's name in the keys: the same in every release of the same standard.
std::string name_of(const CountForm& form, const standard::Standard& standard)
{
    std::string name = form.area + "|" + form.period;
    for (const auto& measure : form.measures)
        name += "|measure " + measure;
    name += "|" + form.dimension + "|" + form.value;
    for (const auto& scope : form.scopes)
        name += "|scope " + scope;
    const auto& groups = standard.classification->groups;
    for (std::size_t group = 0; group < groups.size(); ++group)
        if ((form.groups >> group & 1U) != 0)
            name += "|group " + groups[group].code;
    return name;
}

std::int64_t count_of(const ReleaseCells& cells, std::size_t sum)
{
    return cells::value_of({ cells.system().sums()[sum], {} }, cells.counts());
}

/// Forms of the same cells are one number, and have one name: that of the first.
PrintedSums with_noise(const ReleaseCells& cells, const standard::Standard& standard,
    const protection::NoiseTable& noise, const CellKeys& keys)
{
    std::map<std::vector<Cell>, attack::ChangedCount> of_cells;
    PrintedSums printed;
    for (std::size_t sum = 0; sum < cells.forms().size(); ++sum) {
        const auto [known, added] = of_cells.try_emplace(cells.system().sums()[sum]);
        if (added) {
            const auto count = count_of(cells, sum);
            const auto key = keys(name_of(cells.forms()[sum], standard), count);
            known->second = { count + noise.noise(count, key), noise.rules().most };
        }
        printed.emplace_back(known->second);
    }
    return printed;
}

/// What is printed in the place of every sum, and where it is that of a table, that table.
struct Perturbed {
    PrintedSums printed;
    std::optional<attack::World> table;
};

Result<Perturbed> rounded(const ReleaseCells& cells, std::int64_t base)
{
    auto sums = TRY(protection::round_sums(cells.system(), cells.counts(), base));
    Perturbed perturbed { {}, std::move(sums.cells) };
    for (std::size_t sum = 0; sum < sums.sums.size(); ++sum)
        perturbed.printed.emplace_back(attack::ChangedCount { sums.sums[sum], sums.within[sum] });
    return perturbed;
}

/// Withholds counts of one period until every number is left uncertain enough.
class Withholding {
public:
    Withholding(const ReleaseCells& cells, const HidingCosts& costs, Perturbed perturbed)
        : cells_(cells)
        , costs_(costs)
        , printed_(std::move(perturbed.printed))
        , table_(std::move(perturbed.table))
    {
    }

    PerturbedAudit run(const DisclosureProfile& profile)
    {
        PerturbedAttack attack(
            cells_.system(), cells_.numbers(), static_cast<std::int64_t>(profile.least_apart));
        if (table_)
            attack.start_from(*table_);
        const auto* audit = &attack.audit(printed_);
        while (!audit->narrow.empty()) {
            bool withheld = false;
            for (const auto& number : audit->narrow)
                withheld = withhold_near(number, attack) || withheld;
            if (!withheld)
                std::ranges::fill(printed_, std::nullopt);
            audit = &attack.audit(printed_);
            INVARIANT(withheld || audit->narrow.empty(), "of what is not shown nothing can be told");
        }
        return *audit;
    }

    /// What is left.
    [[nodiscard]] const PrintedSums& printed() const { return printed_; }

private:
    /// Of the counts published that share a cell with the number, the one with least room around it, and of
    /// those the one that costs the reader least.
    /// @return false where none does
    bool withhold_near(const SignedSum& number, const PerturbedAttack& attack)
    {
        std::optional<std::tuple<std::int64_t, double, std::size_t>> first;
        for (std::size_t sum = 0; sum < printed_.size(); ++sum) {
            if (!printed_[sum] || !shares_a_cell(cells_.system().sums()[sum], number))
                continue;
            const std::tuple candidate { attack.room_of(sum, *printed_[sum]), cost_of(sum), sum };
            if (!first || candidate < *first)
                first = candidate;
        }
        if (!first)
            return false;
        const auto cheapest = std::get<std::size_t>(*first);
        // The same count under another name says the same.
        for (std::size_t sum = 0; sum < printed_.size(); ++sum)
            if (cells_.system().sums()[sum] == cells_.system().sums()[cheapest])
                printed_[sum].reset();
        return true;
    }

    [[nodiscard]] double cost_of(std::size_t sum) const { return costs_.at(cells_.forms()[sum]); }

    static bool shares_a_cell(const std::vector<Cell>& sum, const SignedSum& number)
    {
        const auto in_sum = [&](Cell cell) { return std::ranges::find(sum, cell) != sum.end(); };
        return std::ranges::any_of(number.plus, in_sum) || std::ranges::any_of(number.minus, in_sum);
    }

    const ReleaseCells& cells_;
    const HidingCosts& costs_;
    PrintedSums printed_; // by sum
    std::optional<attack::World> table_;
};

/// Somebody who asks for noise has said which.
Result<std::optional<protection::NoiseTable>> noise_of(const DisclosureProfile& profile, const CellKeys& keys)
{
    if (profile.method != DisclosureMethod::CellKey)
        return std::nullopt;
    if (!keys)
        return failure("noise.no_key",
            fmt::format(
                "The rules {} draw noise from a key, and none was named. Make one with `wres key new` "
                "and name it with --key-file, or in the environment's WRES_KEY_FILE; keep it, for as "
                "long as you publish by these rules.",
                profile.id));
    return std::optional(TRY(protection::NoiseTable::make(
        { static_cast<std::int64_t>(profile.noise_most), profile.noise_variance, 1 })));
}

PerturbedCounts perturbed_period(const ReleaseCells& cells, const HidingCosts& costs, Perturbed perturbed,
    const counts::Cube& cube, const DisclosureProfile& profile)
{
    Withholding withholding(cells, costs, std::move(perturbed));
    PerturbedCounts counts;
    PerturbedPeriod period { cells.forms(), withholding.run(profile).proved };
    for (const auto& [form, cost] : costs) {
        if (const auto sum = cells.sum_of(form); !sum) {
            // Nobody is known to be in a form without cells; and what was not supplied has no number.
            if (sum_of(form, cube) == std::uint64_t { 0 })
                counts.published[form] = {};
        } else if (const auto& number = withholding.printed()[*sum]) {
            counts.published[form] = *number;
        } else {
            ++counts.withheld;
        }
    }
    counts.periods.emplace(costs.begin()->first.period, std::move(period));
    return counts;
}

void add(PerturbedCounts& all, PerturbedCounts period)
{
    all.published.merge(period.published);
    all.withheld += period.withheld;
    all.periods.merge(period.periods);
}

} // namespace

std::int64_t PerturbedCounts::within() const
{
    std::int64_t most = 0;
    for (const auto& [form, count] : published)
        most = std::max(most, count.within);
    return most;
}

Result<PerturbedCounts> perturbed_counts(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Standard& standard,
    const standard::Settings& settings, const DisclosureProfile& profile, const CellKeys& keys)
{
    const auto noise = TRY(noise_of(profile, keys));
    const auto perturb_period = [&](const HidingCosts& costs) -> Result<PerturbedCounts> {
        std::vector<CountForm> all;
        for (const auto& [form, cost] : costs)
            all.push_back(form);
        const ReleaseCells cells(all, cube, standard);
        auto perturbed = noise ? Perturbed { with_noise(cells, standard, *noise, keys), {} }
                               : TRY(rounded(cells, static_cast<std::int64_t>(profile.rounding_base)));
        return perturbed_period(cells, costs, std::move(perturbed), cube, profile);
    };
    // Periods have nothing to do with each other.
    const auto periods = hiding_costs(results, forms, cube, settings, profile.cost);
    std::vector<std::future<Result<PerturbedCounts>>> perturbing;
    for (const auto& [name, costs] : periods)
        perturbing.push_back(std::async(std::launch::async, perturb_period, std::cref(costs)));
    std::vector<Result<PerturbedCounts>> answers;
    for (auto& period : perturbing)
        answers.push_back(period.get());
    PerturbedCounts counts;
    for (auto& answer : answers)
        add(counts, TRY(std::move(answer)));
    return counts;
}

} // namespace wres::disclosure
