// SPDX-License-Identifier: MIT
#include "disclosure/perturbed_audit.h"

#include <algorithm>
#include <utility>

#include "attack/first_world.h"
#include "attack/nearby_worlds.h"
#include "attack/repair.h"
#include "attack/system_knowledge.h"

namespace wres::disclosure {

namespace {

/// Where noise leaves no world in the middle, one is looked for that mostly lies as near as this.
constexpr std::int64_t nearly_exact = 2;
constexpr std::size_t moves_to_the_middle = 20'000;

std::int64_t farthest(const PrintedSums& printed)
{
    std::int64_t most = 0;
    for (const auto& count : printed)
        most = std::max(most, count ? count->within : 0);
    return most;
}

} // namespace

PerturbedAttack::PerturbedAttack(
    const cells::CellSystem& system, std::vector<cells::SignedSum> numbers, std::int64_t apart)
    : system_(system)
    , apart_(apart)
{
    found_.narrow = std::move(numbers);
}

/// What is printed, if none of it were farther than this from the truth.
attack::Knowledge PerturbedAttack::knowledge_within(const PrintedSums& printed, std::int64_t most) const
{
    std::vector<attack::Limits> known;
    for (const auto& count : printed)
        known.push_back(
            count ? attack::limits_of({ count->printed, std::min(count->within, most) }) : attack::Limits {});
    return attack::knowledge_of(system_, known);
}

/// As near to what is printed as one is found, so that there is room around it.
std::optional<attack::World> PerturbedAttack::middle_world(const PrintedSums& printed) const
{
    const auto most = farthest(printed);
    for (std::int64_t within = 0; within <= most; ++within)
        if (const auto world = attack::first_world(knowledge_within(printed, within)))
            return within == 0 ? world : nearer_the_middle(*world, printed);
    return given_;
}

/// Moved towards what is printed as if that were nearly exact, and then back to where all holds.
std::optional<attack::World> PerturbedAttack::nearer_the_middle(
    const attack::World& world, const PrintedSums& printed) const
{
    const auto near = knowledge_within(printed, nearly_exact);
    attack::Repair towards(near, world);
    static_cast<void>(towards.settle(moves_to_the_middle));
    const auto knowledge = knowledge_within(printed, farthest(printed));
    attack::Repair back(knowledge, towards.world());
    return back.settle(moves_to_the_middle) ? back.world() : world;
}

std::int64_t PerturbedAttack::room_of(std::size_t sum, const attack::ChangedCount& printed) const
{
    if (!start_)
        return 0;
    const auto value = static_cast<double>(cells::value_of({ system_.sums()[sum], {} }, *start_));
    const auto limits = attack::limits_of(printed);
    return static_cast<std::int64_t>(std::min(limits.upper - value, value - limits.lower));
}

void PerturbedAttack::add_system(const PrintedSums& printed)
{
    auto& proved = found_.proved;
    proved.cells = system_.cells();
    proved.equalities = system_.equalities();
    proved.orders = system_.orders();
    proved.sums.clear();
    for (std::size_t sum = 0; sum < printed.size(); ++sum) {
        cells::ProvedSum entry { system_.sums()[sum], {}, {}, 0 };
        if (printed[sum]) {
            entry.shown = printed[sum]->printed;
            entry.within = printed[sum]->within;
        }
        proved.sums.push_back(std::move(entry));
    }
}

/// Worlds are added to those there are, and numbers with two that are far enough apart go to what is proved.
void PerturbedAttack::ask_about_narrow(const attack::Knowledge& knowledge)
{
    auto& proved = found_.proved;
    std::vector<attack::Form> asked;
    for (const auto& number : found_.narrow)
        asked.push_back(attack::form_of(number));
    const auto nearby = attack::worlds_nearby(knowledge, *start_, asked, static_cast<double>(apart_));
    const auto before = static_cast<std::uint32_t>(proved.worlds.size());
    std::vector<cells::SignedSum> narrow;
    for (std::size_t number = 0; number < asked.size(); ++number) {
        const auto& ends = nearby.ends[number];
        if (ends.width < static_cast<double>(apart_))
            narrow.push_back(std::move(found_.narrow[number]));
        else
            proved.numbers.push_back(
                { std::move(found_.narrow[number]), before + ends.least, before + ends.most, {}, {} });
    }
    proved.worlds.insert(proved.worlds.end(), nearby.worlds.begin(), nearby.worlds.end());
    found_.narrow = std::move(narrow);
}

const PerturbedAudit& PerturbedAttack::audit(const PrintedSums& printed)
{
    add_system(printed);
    const auto knowledge = knowledge_within(printed, farthest(printed));
    if (!start_)
        start_ = middle_world(printed);
    if (start_ && !attack::agrees(knowledge, *start_))
        start_.reset();
    if (start_)
        ask_about_narrow(knowledge);
    return found_;
}

} // namespace wres::disclosure
