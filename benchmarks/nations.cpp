// SPDX-License-Identifier: MIT
//
// How often do the limits of national estimates hold what they are about? Nations are made whose truth is
// known: councils of real sizes, whose true ratios differ. Prints the table that docs/methods/nation.md
// shows.
//
//   build/bench/wres_bench_nations [FOLDER-OF-STANDARDS [NATIONS]]

#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "generator/draws.h"
#include "nation/national_change.h"
#include "nation/national_estimate.h"
#include "standards_folder.h"

namespace {

using namespace wres;
using generator::Random;
using nation::CouncilCounts;

struct Council {
    std::string area;
    std::uint64_t group {};
    std::uint64_t reference {};
    double rate {}; // of the reference, true
    double ratio {}; // true
};

struct Scenario {
    const char* words;
    double people_for_each_resident;
    double rate;
    double ratio;
    double ratios_differ; // standard deviation of log ratios between councils
};

constexpr std::array scenarios {
    Scenario { "appointed of shortlisted, councils differ", 0.0012, 0.28, 0.6, 0.25 },
    Scenario { "appointed of shortlisted, one ratio everywhere", 0.0012, 0.28, 0.6, 0 },
    Scenario { "formal disciplinary, councils differ", 0.0037, 0.015, 1.4, 0.25 },
    Scenario { "funded development, councils differ", 0.0037, 0.35, 1, 0.25 },
    Scenario { "senior managers, councils differ", 0.0037, 0.025, 0.55, 0.25 },
};

/// How often something was so, of how many times it could have been.
struct Share {
    std::size_t times {};
    std::size_t of {};

    void count(bool is_so)
    {
        times += is_so ? 1U : 0U;
        ++of;
    }
    [[nodiscard]] std::string words() const
    {
        return of == 0 ? ""
                       : fmt::format("{:.1f} %", 100 * static_cast<double>(times) / static_cast<double>(of));
    }
};

std::vector<Council> draw_councils(const standard::Populations& populations, standard::GroupIndex reference,
    const Scenario& scenario, Random& random)
{
    std::vector<Council> councils;
    for (const auto& population : populations.all()) {
        if (population.area.kind != standard::AreaKind::Council)
            continue;
        const double residents = static_cast<double>(population.total());
        const double minority = 1 - static_cast<double>(population.residents[reference]) / residents;
        const double people = residents * scenario.people_for_each_resident;
        councils.push_back({ population.area.code,
            static_cast<std::uint64_t>(std::llround(std::max(1.0, people * minority))),
            static_cast<std::uint64_t>(std::llround(std::max(1.0, people * (1 - minority)))),
            scenario.rate * std::exp(0.3 * generator::standard_normal(random)),
            scenario.ratio * std::exp(scenario.ratios_differ * generator::standard_normal(random)) });
    }
    return councils;
}

std::vector<CouncilCounts> counts_of(const std::vector<Council>& councils, Random& random)
{
    std::vector<CouncilCounts> all;
    for (const auto& council : councils)
        all.push_back({ council.area,
            { generator::binomial(random, council.group, std::min(0.95, council.rate * council.ratio)),
                council.group, generator::binomial(random, council.reference, std::min(0.95, council.rate)),
                council.reference } });
    return all;
}

/// What the Mantel-Haenszel ratio of these very councils is an estimate of.
double true_within(const std::vector<Council>& councils)
{
    double above = 0;
    double below = 0;
    for (const auto& council : councils) {
        const double group = static_cast<double>(council.group);
        const double reference = static_cast<double>(council.reference);
        const double weight = group * reference / (group + reference) * council.rate;
        above += weight * council.ratio;
        below += weight;
    }
    return above / below;
}

bool holds(const statistics::Interval& limits, double value)
{
    return limits.lower <= value && value <= limits.upper;
}

struct Found {
    Share within;
    Share middle;
    Share one_more;
    Share named; // nations in which a council that is like the others is named as apart
    Share same_councils; // limits of a change that hold what the same councils did
    Share false_change; // only others reported, and a change is found
    Share apart; // a council whose true ratio is four standard deviations off, or four times, is named
};

bool anybody_is_named(const nation::NationalEstimate& estimate)
{
    for (const auto& place : estimate.places) {
        if (place.p_adjusted < 0.05)
            return true;
    }
    return false;
}

void one_nation(Found& found, const standard::Populations& populations, standard::GroupIndex reference,
    const Scenario& scenario, std::uint64_t seed)
{
    Random random(seed);
    constexpr auto level = statistics::ConfidenceLevel::percent_95();
    const auto councils = draw_councils(populations, reference, scenario, random);
    const auto counts = counts_of(councils, random);
    const auto estimate = nation::national_estimate(counts, level);
    if (estimate.within)
        found.within.count(holds(estimate.within->interval, true_within(councils)));
    const double further =
        scenario.ratio * std::exp(scenario.ratios_differ * generator::standard_normal(random));
    if (estimate.half_added * 10 <= estimate.places.size()) { // otherwise neither is shown
        found.middle.count(holds(estimate.middle.ratio(level).interval, scenario.ratio));
        found.one_more.count(holds(estimate.middle.one_more(level), further));
    }
    found.named.count(anybody_is_named(estimate));

    // The next year the same councils are as they were; but first only the half with the lower ratios
    // reported.
    std::vector<CouncilCounts> first;
    for (std::size_t i = 0; i < councils.size(); ++i) {
        if (councils[i].ratio <= scenario.ratio)
            first.push_back(counts[i]);
    }
    if (const auto change = nation::national_change(first, counts_of(councils, random), level)) {
        found.same_councils.count(holds(change->same_councils.interval, 1));
        found.false_change.count(change->p < 0.05);
    }

    auto one_apart = councils;
    auto& apart = one_apart[seed % one_apart.size()];
    apart.ratio /= 4;
    if (static_cast<double>(apart.group) * scenario.rate * scenario.ratio < 20)
        return; // nobody could tell
    const auto with_one = nation::national_estimate(counts_of(one_apart, random), level);
    for (const auto& place : with_one.places) {
        if (place.area == apart.area)
            found.apart.count(place.p_adjusted < 0.05);
    }
}

} // namespace

int main(int count, char** arguments)
{
    const auto folder = bench::standards_folder(count > 1 ? arguments[1] : "standard");
    const auto standard = standard::load_standard(folder, "sc-wres/2025");
    if (!standard) {
        fmt::print(stderr, "{}\n", standard.error().message);
        return EXIT_FAILURE;
    }
    const auto populations = standard::load_populations(folder, *standard->classification);
    if (!populations) {
        fmt::print(stderr, "{}\n", populations.error().message);
        return EXIT_FAILURE;
    }
    const std::uint64_t nations = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1000;
    fmt::print("{} nations each. Limits of 95 %.\n\n", nations);
    fmt::print("| | like with like | middle council | one more council | councils like the others named as "
               "apart | same "
               "councils' change | change found where only others reported | a council with a quarter of its "
               "ratio is "
               "named |\n|---|---|---|---|---|---|---|---|\n");
    for (const auto& scenario : scenarios) {
        Found found;
        for (std::uint64_t seed = 1; seed <= nations; ++seed)
            one_nation(found, *populations, standard->classification->detailed_reference, scenario, seed);
        fmt::print("| {} | {} | {} | {} | {} | {} | {} | {} |\n", scenario.words, found.within.words(),
            found.middle.words(), found.one_more.words(), found.named.words(), found.same_councils.words(),
            found.false_change.words(), found.apart.words());
    }
}
