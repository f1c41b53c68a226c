// SPDX-License-Identifier: MIT
//
// How often the four words are right: 2,000 simulated plans a design, with planted effects and traps. Prints
// the table of docs/methods/tested-effects.md.
//
//     wres_bench_tested_effects [PLANS]
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "support/simulated_plans.h"

using namespace wres;
using improvement::EffectVerdict;
using test::Design;
using test::Planted;

namespace {

constexpr std::array<std::string_view, test::all_planted.size()> planted_words { "nothing",
    "small (1.15 times)", "large (1.7 times)", "harmful (0.6 times)", "nothing, chosen for a bad year",
    "nothing, another definition", "nothing, other recording", "nothing, activity alone" };

void print(std::string_view design, const test::SimulationResult& result)
{
    fmt::print("\n{}: false discoveries {:.1f} % of \"improved\" and \"worse\", on average over plans\n\n",
        design, 100 * result.false_discoveries);
    fmt::print("| planted | actions | improved | no evidence yet | too few to tell | worse | improved, by "
               "itself | worse, by itself |\n"
               "|---|---|---|---|---|---|---|---|\n");
    for (std::size_t at = 0; at < test::all_planted.size(); ++at) {
        const auto& words = result.together[at];
        const auto& alone = result.alone[at];
        if (words.all() == 0)
            continue;
        fmt::print("| {} | {} | {:.1f} % | {:.1f} % | {:.1f} % | {:.1f} % | {:.1f} % | {:.1f} % |\n",
            planted_words[at], words.all(), 100 * words.share(EffectVerdict::Improved),
            100 * words.share(EffectVerdict::NoEvidenceYet), 100 * words.share(EffectVerdict::TooFewToTell),
            100 * words.share(EffectVerdict::Worse), 100 * alone.share(EffectVerdict::Improved),
            100 * alone.share(EffectVerdict::Worse));
    }
}

} // namespace

int main(int argument_count, char** arguments)
{
    const int plans = argument_count > 1 ? std::atoi(arguments[1]) : 2000;
    print("Two periods", test::simulate_plans(Design::TwoPeriods, plans, 1));
    print("Against twelve other councils", test::simulate_plans(Design::AgainstOthers, plans, 2));
    print("Months", test::simulate_plans(Design::Months, plans, 3));
    return 0;
}
