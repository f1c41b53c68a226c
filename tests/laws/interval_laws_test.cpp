// SPDX-License-Identifier: MIT
//
// The laws of every interval of a proportion, a ratio, a difference and an odds ratio.
#include <algorithm>

#include "association/chi_squared_tests.h"
#include "association/fisher_p.h"
#include "association/odds_ratio.h"
#include "contrasts/adjusted_inverse_sinh_ratio_interval.h"
#include "contrasts/adjusted_log_ratio_interval.h"
#include "contrasts/agresti_caffo_difference_interval.h"
#include "contrasts/gart_nam_ratio_interval.h"
#include "contrasts/inverse_sinh_ratio_interval.h"
#include "contrasts/katz_ratio_interval.h"
#include "contrasts/koopman_ratio_interval.h"
#include "contrasts/mee_difference_interval.h"
#include "contrasts/miettinen_nurminen_difference_interval.h"
#include "contrasts/miettinen_nurminen_ratio_interval.h"
#include "contrasts/mover_jeffreys_difference_interval.h"
#include "contrasts/mover_ratio_interval.h"
#include "contrasts/newcombe_difference_interval.h"
#include "contrasts/price_bonett_ratio_interval.h"
#include "contrasts/ratio_score.h"
#include "contrasts/scas_difference_interval.h"
#include "contrasts/scas_ratio_interval.h"
#include "contrasts/scas_ratio_p.h"
#include "contrasts/wald_corrected_difference_interval.h"
#include "contrasts/wald_difference_interval.h"
#include "proportions/agresti_coull_interval.h"
#include "proportions/clopper_pearson_interval.h"
#include "proportions/jeffreys_interval.h"
#include "proportions/mid_p_interval.h"
#include "proportions/skewness_corrected_interval.h"
#include "proportions/wald_interval.h"
#include "proportions/wilson_corrected_interval.h"
#include "proportions/wilson_interval.h"
#include "support/random_counts.h"

using namespace wres::statistics;
using namespace wres::statistics::test;
using wres::test::holds;

namespace {

using OfShare = Interval (*)(Proportion, ConfidenceLevel);
using OfTwo = Interval (*)(Proportion, Proportion, ConfidenceLevel);

const std::map<std::string, OfShare> of_share {
    { "Agresti-Coull", agresti_coull_interval },
    { "Clopper-Pearson", clopper_pearson_interval },
    { "Jeffreys", jeffreys_interval },
    { "mid-P", mid_p_interval },
    { "SCAS", skewness_corrected_interval },
    { "Wald", wald_interval },
    { "Wilson", wilson_interval },
    { "Wilson, corrected", wilson_corrected_interval },
};

enum class Centre : std::uint8_t { Observed, Adjusted };

struct RatioMethod {
    OfTwo interval;
    Centre centre; // an adjusted one can leave out the observed ratio
};

const std::map<std::string, RatioMethod> of_ratio {
    { "SCAS", { scas_ratio_interval, Centre::Observed } },
    { "Gart-Nam", { gart_nam_ratio_interval, Centre::Observed } },
    { "Koopman", { koopman_ratio_interval, Centre::Observed } },
    { "Miettinen-Nurminen", { miettinen_nurminen_ratio_interval, Centre::Observed } },
    { "MOVER-R", { mover_ratio_interval, Centre::Observed } },
    { "Katz", { katz_ratio_interval, Centre::Observed } },
    { "inverse sinh", { inverse_sinh_ratio_interval, Centre::Observed } },
    { "adjusted inverse sinh", { adjusted_inverse_sinh_ratio_interval, Centre::Observed } },
    { "adjusted log", { adjusted_log_ratio_interval, Centre::Adjusted } },
    { "Price-Bonett", { price_bonett_ratio_interval, Centre::Adjusted } },
};

struct DifferenceMethod {
    OfTwo interval;
    Centre centre;
    double farthest; // beyond which no limit goes
};

const std::map<std::string, DifferenceMethod> of_difference {
    { "Newcombe", { newcombe_difference_interval, Centre::Observed, 1 } },
    { "Miettinen-Nurminen", { miettinen_nurminen_difference_interval, Centre::Observed, 1 } },
    { "Mee", { mee_difference_interval, Centre::Observed, 1 } },
    { "SCAS", { scas_difference_interval, Centre::Observed, 1 } },
    { "MOVER-J", { mover_jeffreys_difference_interval, Centre::Adjusted, 1 } },
    { "Agresti-Caffo", { agresti_caffo_difference_interval, Centre::Adjusted, 1 } },
    { "Wald", { wald_difference_interval, Centre::Observed, 10 } },
    { "Wald, corrected", { wald_corrected_difference_interval, Centre::Observed, 10 } },
};

/// The p of the test that belongs to a score interval.
struct ScoreMethod {
    OfTwo ratio;
    OfTwo difference;
    double (*p)(Proportion, Proportion);
};

const std::map<std::string, ScoreMethod> score_methods {
    { "SCAS", { scas_ratio_interval, scas_difference_interval, scas_ratio_p } },
    { "Koopman and Mee",
        { koopman_ratio_interval, mee_difference_interval,
            [](Proportion a, Proportion b) { return pearson_chi_squared(a, b).p; } } },
    { "Miettinen-Nurminen",
        { miettinen_nurminen_ratio_interval, miettinen_nurminen_difference_interval,
            [](Proportion a, Proportion b) { return n_minus_1_chi_squared(a, b).p; } } },
};

double ratio_of(const Pair& table)
{
    return table.group.value() / table.reference.value();
}

bool somebody_counted(const Pair& table)
{
    return table.group.numerator() + table.reference.numerator() > 0;
}

bool within(const Interval& inner, const Interval& outer)
{
    return at_most(outer.lower, inner.lower) && at_most(inner.upper, outer.upper);
}

ConfidenceLevel lower_level(ConfidenceLevel level)
{
    return ConfidenceLevel::of(0.9 * level.value());
}

} // namespace

TEST_CASE("laws of intervals of a proportion")
{
    for (const auto& [name, interval] : of_share) {
        holds(name + ": holds the proportion, within 0 and 1", [&] {
            const auto share = any_share();
            const auto got = interval(share, any_level());
            RC_ASSERT(got.lower >= 0);
            RC_ASSERT(got.lower <= share.value());
            RC_ASSERT(got.upper >= share.value());
            RC_ASSERT(got.upper <= 1);
        });
        holds(name + ": of those not counted it is the mirror image", [&] {
            const auto share = any_share();
            const auto level = any_level();
            RC_ASSERT(near(interval(share, level).lower, 1 - interval(others(share), level).upper, 1e-12));
        });
        holds(name + ": at a lower level it lies within", [&] {
            const auto share = any_share();
            const auto level = any_level();
            RC_ASSERT(within(interval(share, lower_level(level)), interval(share, level)));
        });
        if (name == "Wald")
            continue; // has no width at 0 and 1, and so falls there
        holds(name + ": rises with one more counted, falls with one more not counted", [&] {
            const auto share = any_share();
            const auto level = any_level();
            const auto got = interval(share, level);
            const auto fewer = interval(one_more_not_counted(share), level);
            RC_ASSERT(at_most(fewer.lower, got.lower));
            RC_ASSERT(at_most(fewer.upper, got.upper));
            RC_PRE(share.numerator() < share.denominator());
            const auto more = interval(one_more(share), level);
            RC_ASSERT(at_most(got.lower, more.lower));
            RC_ASSERT(at_most(got.upper, more.upper));
        });
    }
}

TEST_CASE("laws of intervals of a ratio")
{
    for (const auto& [name, method] : of_ratio) {
        const auto interval = method.interval;
        const auto centre = method.centre;
        holds(name + ": in order, never NaN, holds the ratio it is centred on", [=] {
            const auto table = any_table();
            const auto got = interval(table.group, table.reference, any_level());
            RC_ASSERT(got.lower >= 0);
            RC_ASSERT(ordered(got));
            if (centre == Centre::Adjusted || !somebody_counted(table))
                return;
            RC_ASSERT(at_most(got.lower, ratio_of(table)));
            RC_ASSERT(at_most(ratio_of(table), got.upper));
        });
        holds(name + ": changing the groups over turns it upside down", [=] {
            const auto [group, reference] = any_table();
            const auto level = any_level();
            const auto there = interval(group, reference, level);
            const auto back = interval(reference, group, level);
            RC_ASSERT(near(there.lower, 1 / back.upper, 0, 1e-9));
            RC_ASSERT(near(there.upper, 1 / back.lower, 0, 1e-9));
        });
        holds(name + ": at a lower level it lies within", [=] {
            const auto [group, reference] = any_table();
            const auto level = any_level();
            RC_ASSERT(
                within(interval(group, reference, lower_level(level)), interval(group, reference, level)));
        });
    }
}

TEST_CASE("laws of intervals of a difference")
{
    for (const auto& [name, method] : of_difference) {
        const auto interval = method.interval;
        const auto centre = method.centre;
        const auto farthest = method.farthest;
        holds(name + ": in order, never NaN, holds the difference it is centred on", [=] {
            const auto [group, reference] = any_table();
            const auto got = interval(group, reference, any_level());
            RC_ASSERT(ordered(got));
            RC_ASSERT(got.lower >= -farthest);
            RC_ASSERT(got.upper <= farthest);
            const double difference = group.value() - reference.value();
            RC_ASSERT(centre == Centre::Adjusted
                || (at_most(got.lower, difference) && at_most(difference, got.upper)));
        });
        holds(name + ": changing the groups over, or what is counted, changes its sign", [=] {
            const auto [group, reference] = any_table();
            const auto level = any_level();
            const auto got = interval(group, reference, level);
            for (const auto& turned :
                { interval(reference, group, level), interval(others(group), others(reference), level) }) {
                RC_ASSERT(near(got.lower, -turned.upper, 1e-9));
                RC_ASSERT(near(got.upper, -turned.lower, 1e-9));
            }
        });
        holds(name + ": at a lower level it lies within", [=] {
            const auto [group, reference] = any_table();
            const auto level = any_level();
            RC_ASSERT(
                within(interval(group, reference, lower_level(level)), interval(group, reference, level)));
        });
    }
}

TEST_CASE("score intervals leave out equal rates exactly when their test rejects")
{
    for (const auto& [name, methods] : score_methods)
        for (const auto& interval : { methods.ratio, methods.difference })
            holds(name, [&, p_of = methods.p] {
                const auto [group, reference] = any_table();
                const auto level = any_level();
                const double p = p_of(group, reference);
                RC_PRE(!near(p, 1 - level.value(), 0, 1e-9)); // on the edge rounding decides
                const double equal = interval == methods.ratio ? 1 : 0;
                const auto got = interval(group, reference, level);
                RC_ASSERT((got.lower > equal || got.upper < equal) == (p < 1 - level.value()));
            });
}

TEST_CASE("with the sizes as they are, limits rise with the group's count and fall with the reference's")
{
    const std::map<std::string, OfTwo> following { { "ratio, SCAS", scas_ratio_interval },
        { "ratio, Koopman", koopman_ratio_interval }, { "ratio, MOVER-R", mover_ratio_interval },
        { "ratio, Miettinen-Nurminen", miettinen_nurminen_ratio_interval },
        { "difference, Newcombe", newcombe_difference_interval },
        { "difference, Mee", mee_difference_interval }, { "difference, SCAS", scas_difference_interval },
        { "difference, MOVER-J", mover_jeffreys_difference_interval },
        { "difference, Miettinen-Nurminen", miettinen_nurminen_difference_interval } };
    for (const auto& [name, interval] : following) {
        // Far in the tails, in small groups, the skewness-corrected score itself is not quite monotone.
        const bool corrected_for_skewness = name.ends_with("SCAS");
        holds(
            name,
            [&] {
                const auto [group, reference] = any_table();
                const auto level = any_published_level();
                RC_PRE(!corrected_for_skewness || level.value() == 0.95);
                const auto got = interval(group, reference, level);
                if (group.numerator() < group.denominator()) {
                    const auto more = interval(one_more(group), reference, level);
                    RC_ASSERT(at_most(got.lower, more.lower, 1e-8));
                    RC_ASSERT(at_most(got.upper, more.upper, 1e-8));
                }
                if (reference.numerator() < reference.denominator()) {
                    const auto more = interval(group, one_more(reference), level);
                    RC_ASSERT(at_most(more.lower, got.lower, 1e-8));
                    RC_ASSERT(at_most(more.upper, got.upper, 1e-8));
                }
            },
            1000);
    }
}

TEST_CASE("without a factor N / (N - 1), one more not counted moves both limits the other way")
{
    // The factor shrinks as people are added: a limit can fall although the rate hardly does (0 of 1 v 0 of
    // 1).
    const std::map<std::string, OfTwo> following { { "ratio, Koopman", koopman_ratio_interval },
        { "ratio, MOVER-R", mover_ratio_interval }, { "difference, Mee", mee_difference_interval },
        { "difference, Newcombe", newcombe_difference_interval } };
    for (const auto& [name, interval] : following)
        holds(name, [&] {
            const auto [group, reference] = any_table();
            const auto level = any_published_level();
            const auto got = interval(group, reference, level);
            const auto lower = interval(one_more_not_counted(group), reference, level);
            RC_ASSERT(at_most(lower.lower, got.lower, 1e-8));
            RC_ASSERT(at_most(lower.upper, got.upper, 1e-8));
            const auto higher = interval(group, one_more_not_counted(reference), level);
            RC_ASSERT(at_most(got.lower, higher.lower, 1e-8));
            RC_ASSERT(at_most(got.upper, higher.upper, 1e-8));
        });
}

TEST_CASE("laws of exact odds ratio intervals")
{
    for (const auto& [name, interval] : std::map<std::string, OfTwo> {
             { "exact", exact_odds_ratio_interval }, { "mid-P", mid_p_odds_ratio_interval } })
        holds(
            name,
            [&] {
                const auto [group, reference] = any_table(100'000);
                const auto level = any_level();
                const auto got = interval(group, reference, level);
                RC_ASSERT(got.lower >= 0);
                RC_ASSERT(ordered(got));
                for (const auto& turned : { interval(reference, group, level),
                         interval(others(group), others(reference), level) }) {
                    RC_ASSERT(near(got.lower, 1 / turned.upper, 0, 1e-7));
                    RC_ASSERT(near(got.upper, 1 / turned.lower, 0, 1e-7));
                }
                if (const auto estimate = conditional_odds_ratio(group, reference)) {
                    RC_ASSERT(at_most(got.lower, *estimate, 1e-7));
                    RC_ASSERT(at_most(*estimate, got.upper, 1e-7));
                }
            },
            300);
    holds(
        "the exact interval leaves out 1 exactly when a one-sided Fisher test rejects at half the level",
        [] {
            const auto [group, reference] = any_table(100'000);
            const auto level = any_level();
            const double tail = (1 - level.value()) / 2;
            const double lower_p = fisher_lower_p(group, reference);
            const double upper_p = fisher_upper_p(group, reference);
            RC_PRE(!near(lower_p, tail, 0, 1e-7) && !near(upper_p, tail, 0, 1e-7));
            const auto got = exact_odds_ratio_interval(group, reference, level);
            RC_ASSERT((got.lower > 1) == (upper_p < tail));
            RC_ASSERT((got.upper < 1) == (lower_p < tail));
        },
        300);
}
