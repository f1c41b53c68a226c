// SPDX-License-Identifier: MIT
//
// Releases in which every count is rounded, or changed by noise: what they say adds up or does not as they
// say it does, nothing in them is made from the true counts, and the attacker, who shares no code with what
// made them, is left with as many numbers as the rules ask for.

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "attack/attacker.h"
#include "attack/changed_count.h"
#include "attack/system_knowledge.h"
#include "cells/proof.h"
#include "disclosure/complete_results.h"
#include "disclosure/given_counts.h"
#include "disclosure/made_up_council_test.h"
#include "disclosure/public_release.h"
#include "disclosure/release_cells.h"
#include "protection/cell_key.h"

using namespace wres;
using namespace wres::disclosure;

namespace {

/// @param most  the base of a rounding, or how far noise goes
standard::DisclosureProfile profile(
    standard::DisclosureMethod method, std::uint64_t most, std::uint64_t least_apart)
{
    standard::DisclosureProfile rules;
    rules.id = "made-up";
    rules.label = "Made-up rules";
    rules.method = method;
    rules.least_apart = least_apart;
    if (method == standard::DisclosureMethod::ControlledRounding) {
        rules.rounding_base = most;
    } else {
        rules.rounding_base = 1;
        rules.noise_most = most;
        rules.noise_variance = 3;
    }
    return rules;
}

std::uint64_t made_up_key(std::string_view name, std::int64_t count)
{
    static const sealing::Key secret(std::string(32, 'p'));
    return protection::cell_key(secret, name, count);
}

/// One made-up council and all its counts.
struct Council {
    explicit Council(std::uint32_t seed, std::uint64_t staff = 260)
        : cube(test::made_up_cube(standard, seed, staff, 3, 3))
        , results(test::made_up_results(standard, cube))
    {
    }

    [[nodiscard]] Result<Released<Release>> released(standard::DisclosureProfile rules)
    {
        rules.cost = standard.disclosure_profiles.front().cost;
        standard.disclosure_profiles.push_back(rules);
        Occasion occasion;
        occasion.audience = Audience::Public;
        occasion.profile = rules.id;
        occasion.keys = made_up_key;
        return Gate::release(results, cube, standard, standard::Settings(standard), occasion);
    }

    standard::Standard standard = test::made_up_standard();
    counts::Cube cube;
    indicators::Results results;
};

/// What a release prints of each form, the same wherever it stands.
std::map<CountForm, std::uint64_t> printed(const Release& release, const Council& council)
{
    const standard::Settings settings(council.standard);
    const auto all = public_results(council.results, council.cube, council.standard, settings);
    std::map<CountForm, std::uint64_t> printed;
    const auto read = [&](const Shown<std::uint64_t>& count, const CountForm& form) {
        if (!count.visible() || form.groups == 0)
            return;
        const auto [known, added] = printed.emplace(form, count.value());
        CHECK(known->second == count.value());
    };
    for (std::size_t index = 0; index < all.forms.size(); ++index) {
        const auto& result = release.results[index];
        const auto& forms = all.forms[index];
        const auto compare = [&](const ReleasedComparison& shown, const ComparisonForms& of) {
            read(shown.group.numerator, of.group.numerator);
            read(shown.group.denominator, of.group.denominator);
            read(shown.reference.numerator, of.reference.numerator);
            read(shown.reference.denominator, of.reference.denominator);
        };
        compare(result.headline, forms.headline);
        for (std::size_t row = 0; row < result.levels.size(); ++row)
            compare(result.levels[row].comparison, forms.levels[row]);
        for (std::size_t of = 0; of < result.breakdowns.size(); ++of)
            for (std::size_t row = 0; row < result.breakdowns[of].rows.size(); ++row)
                compare(result.breakdowns[of].rows[row].comparison, forms.breakdowns[of][row]);
        for (std::size_t row = 0; row < result.groups_against_reference.size(); ++row)
            compare(result.groups_against_reference[row].comparison, forms.groups_against_reference[row]);
        for (std::size_t row = 0; row < result.left_out.size(); ++row)
            read(result.left_out[row].numerator, forms.left_out[row].numerator);
        for (std::size_t row = 0; row < result.composition.size(); ++row)
            read(result.composition[row].group, forms.composition[row].group);
    }
    return printed;
}

void check_nothing_is_exact(const ReleasedComparison& shown)
{
    CHECK(shown.verdict != ReleasedVerdict::Adverse);
    CHECK(shown.verdict != ReleasedVerdict::Favourable);
    CHECK(shown.verdict != ReleasedVerdict::NoClearDifference);
    CHECK(shown.verdict != ReleasedVerdict::TooFewToTell);
    for (const auto* p : { &shown.p_score, &shown.p_fisher, &shown.p_mid, &shown.p_adjusted })
        CHECK_FALSE(p->visible());
    for (const auto* estimate : { &shown.ratio, &shown.ratio_katz, &shown.difference, &shown.group.rate })
        CHECK_FALSE(estimate->lower.visible());
    for (const auto* side : { &shown.group, &shown.reference }) {
        if (!side->rate.value.visible())
            continue;
        REQUIRE(side->denominator.value() > 0);
        CHECK(side->rate.value.value()
            == doctest::Approx(static_cast<double>(side->numerator.value())
                / static_cast<double>(side->denominator.value())));
    }
    if (shown.ratio.value.visible())
        CHECK(shown.ratio.value.value()
            == doctest::Approx(shown.group.rate.value.value() / shown.reference.rate.value.value()));
}

void check_nothing_is_exact(const Release& release)
{
    for (const auto& result : release.results) {
        check_nothing_is_exact(result.headline);
        for (const auto* rows :
            { &result.levels, &result.groups_against_reference, &result.groups_against_others })
            for (const auto& row : *rows)
                check_nothing_is_exact(row.comparison);
        for (const auto& breakdown : result.breakdowns) {
            CHECK_FALSE(breakdown.crude.value.visible());
            CHECK_FALSE(breakdown.mantel_haenszel.value.visible());
            CHECK_FALSE(breakdown.p_cmh.visible());
            CHECK(breakdown.strata_used == 0);
            for (const auto& row : breakdown.rows)
                check_nothing_is_exact(row.comparison);
        }
        CHECK_FALSE(result.if_all_left_out_in_group.value.visible());
        for (const auto& composition : result.composition) {
            const auto& share = composition.group_of_known;
            CHECK_FALSE(share.lower.visible());
            if (share.value.visible())
                CHECK(share.value.value()
                    == doctest::Approx(static_cast<double>(composition.group.value())
                        / static_cast<double>(composition.group.value() + composition.reference.value())));
        }
        for (const auto& population : result.population)
            CHECK_FALSE(population.share.lower.visible());
    }
}

/// The attacker with a linear programme against every number that the forms let somebody ask for; and what
/// the release's own proof says, from what is printed again.
void check_attack(const std::map<CountForm, std::uint64_t>& published, const Council& council,
    const Release& release, std::int64_t apart)
{
    const standard::Settings settings(council.standard);
    const auto all = public_results(council.results, council.cube, council.standard, settings);
    std::vector<CountForm> forms;
    for (const auto& [form, count] : published)
        forms.push_back(form);
    const ReleaseCells cells(forms, all.cube, council.standard);
    std::vector<attack::Limits> known;
    const auto within = static_cast<std::int64_t>(release.counts_within);
    for (std::size_t sum = 0; sum < cells.forms().size(); ++sum) {
        const auto value = static_cast<std::int64_t>(published.at(cells.forms()[sum]));
        const auto truth = cells::value_of({ cells.system().sums()[sum], {} }, cells.counts());
        CHECK(std::abs(value - truth) <= within);
        CHECK((truth > 0 || value == 0));
        known.push_back(attack::limits_of({ value, within }));
    }
    attack::Attacker attacker(cells.system(), known);
    REQUIRE(attacker.has_a_solution());
    std::size_t attacked = 0;
    for (const auto& number : cells.numbers()) {
        if (attacked++ % 7 == 0) // each takes a linear programme
            CHECK(attacker.bounds(number).width() >= static_cast<double>(apart) - 1e-6);
    }
    CHECK(attacked > 100);
}

/// Every world of the proof is possible, and agrees with what is printed; of every number two are apart.
void check_proof(const Release& release, std::int64_t apart)
{
    REQUIRE(release.proof.systems.size() == 1);
    CHECK(release.proof.rules.changes_counts);
    CHECK(release.proof.rules.apart == apart);
    const auto& system = release.proof.systems.front();
    cells::CellSystem of;
    for (std::size_t cell = 0; cell < system.cells; ++cell)
        of.add_cell();
    for (const auto& equality : system.equalities)
        of.add_equality(equality);
    for (const auto& order : system.orders)
        of.add_order(order);
    std::vector<attack::Limits> known;
    std::set<std::vector<cells::Cell>> asked;
    for (const auto& number : system.numbers) {
        asked.insert(number.number.plus);
        CHECK(cells::value_of(number.number, system.worlds.at(number.most_world))
                - cells::value_of(number.number, system.worlds.at(number.least_world))
            >= apart);
    }
    for (const auto& sum : system.sums) {
        of.add_sum(sum.cells);
        known.push_back(sum.shown ? attack::limits_of({ *sum.shown, sum.within }) : attack::Limits {});
        CHECK(asked.contains(sum.cells));
        CHECK_FALSE(sum.places.empty());
    }
    const auto knowledge = attack::knowledge_of(of, known);
    for (const auto& world : system.worlds)
        CHECK(attack::agrees(knowledge, world));
    // Written and read again it is the same.
    const auto read = cells::read_proof(cells::write_proof(release.proof));
    REQUIRE(read.has_value());
    CHECK(cells::write_proof(*read) == cells::write_proof(release.proof));
}

/// All that a release gives away by its rates, ratios and shares is what it prints.
void check_nothing_else_follows(
    const Release& release, const Council& council, const std::map<CountForm, std::uint64_t>& published)
{
    const standard::Settings settings(council.standard);
    const auto all = public_results(council.results, council.cube, council.standard, settings);
    std::size_t followed = 0;
    for (std::size_t index = 0; index < all.forms.size(); ++index) {
        std::map<CountForm, std::int64_t> known;
        read_given_counts(known, release.results[index], all.forms[index]);
        for (const auto& [form, count] : known)
            if (const auto printed = published.find(form); printed != published.end()) {
                CHECK(static_cast<std::int64_t>(printed->second) == count);
                ++followed;
            }
    }
    CHECK(followed > 100);
}

} // namespace

TEST_CASE("a rounded release adds up, and leaves as many numbers as its base")
{
    for (const std::uint32_t seed : { 4U, 9U }) {
        for (const std::uint64_t base : { 3U, 5U, 10U }) {
            INFO("council ", seed, ", base ", base);
            Council council(seed);
            const auto released =
                council.released(profile(standard::DisclosureMethod::ControlledRounding, base, base - 1));
            INFO((released ? std::string() : released.error().message));
            REQUIRE(released.has_value());
            const auto& release = released->value();
            CHECK_FALSE(release.counts_are_exact);
            CHECK(release.disclosure_sentence.find("rounded to a multiple of") != std::string::npos);
            const auto published = printed(release, council);
            CHECK(published.size() > 100);
            for (const auto& [form, count] : published)
                CHECK(count % base == 0);
            // The values of a breakdown never come to more than the total.
            std::map<CountForm, std::uint64_t> values;
            for (const auto& [form, count] : published) {
                if (form.dimension.empty())
                    continue;
                auto whole = form;
                whole.value.clear();
                values[whole] += count;
            }
            std::size_t compared = 0;
            for (const auto& [form, sum] : values) {
                auto whole = form;
                whole.dimension.clear();
                if (const auto total = published.find(whole); total != published.end()) {
                    CHECK(sum <= total->second);
                    ++compared;
                }
            }
            CHECK(compared > 5);
            const auto apart = static_cast<std::int64_t>(base) - 1;
            check_attack(published, council, release, apart);
            check_proof(release, apart);
            check_nothing_else_follows(release, council, published);
            check_nothing_is_exact(release);
            CHECK(release.counts_hidden_to_protect == 0);
        }
    }
}

TEST_CASE("a release with noise leaves as many numbers as its rules ask for")
{
    for (const std::uint32_t seed : { 4U, 9U }) {
        INFO("council ", seed);
        Council council(seed);
        const auto released = council.released(profile(standard::DisclosureMethod::CellKey, 5, 2));
        INFO((released ? std::string() : released.error().message));
        REQUIRE(released.has_value());
        const auto& release = released->value();
        CHECK(release.counts_within <= 5);
        const auto published = printed(release, council);
        CHECK(release.counts_hidden_to_protect * 20 < release.counts_shown);
        CHECK(published.size() > 100);
        check_attack(published, council, release, 2);
        check_proof(release, 2);
        check_nothing_else_follows(release, council, published);
        check_nothing_is_exact(release);
        // The same again is the same.
        Council again(seed);
        const auto twice = again.released(profile(standard::DisclosureMethod::CellKey, 5, 2));
        REQUIRE(twice.has_value());
        CHECK(printed(twice->value(), again) == published);
    }
}

TEST_CASE("rules that add noise need a key, and say so")
{
    Council council(4);
    auto rules = profile(standard::DisclosureMethod::CellKey, 5, 2);
    rules.cost = council.standard.disclosure_profiles.front().cost;
    council.standard.disclosure_profiles.push_back(rules);
    Occasion occasion;
    occasion.audience = Audience::Public;
    occasion.profile = rules.id;
    const auto released = Gate::release(
        council.results, council.cube, council.standard, standard::Settings(council.standard), occasion);
    REQUIRE_FALSE(released.has_value());
    CHECK(released.error().code == "noise.no_key");
    CHECK(released.error().message.find("wres key new") != std::string::npos);
}
