// SPDX-License-Identifier: MIT
//
// Rules that hide small counts and round the others claim to need no further hiding. They do not keep a
// number from somebody who adds up.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "disclosure/attacked_release_test.h"
#include "disclosure/made_up_council_test.h"

using namespace wres;
using namespace wres::disclosure;

namespace {

constexpr double base = 5;
constexpr double least_shown = 8;

/// What is said of a count by what is published for it: hidden, it is 1 to 7; 0 is 0; else it lies within
/// half the base.
attack::Limits said_by(const std::map<CountForm, std::int64_t>& published, const CountForm& form)
{
    const auto found = published.find(form);
    if (found == published.end())
        return { 1, least_shown - 1 };
    const auto printed = static_cast<double>(found->second);
    if (printed == 0)
        return { 0, 0 };
    const double half = (base - 1) / 2;
    return { std::max(least_shown, printed - half), printed + half };
}

struct Uncovered {
    std::size_t hidden = 0;
    std::size_t exact = 0;
    std::size_t narrowed = 0; // not exact, and known to be fewer than 1 to 7
};

Uncovered uncovered(std::uint32_t seed, std::uint64_t staff)
{
    const auto standard = test::made_up_standard();
    const auto cube = test::made_up_cube(standard, seed, staff, 3, 3);
    const auto results = test::made_up_results(standard, cube);
    const standard::Settings settings(standard);
    const auto complete = with_every_group(results, cube, standard, settings);
    const auto inside = test::released(standard, cube, complete, Audience::Internal);
    const auto outside = test::released(standard, cube, results, Audience::Public, "rounded");
    std::map<CountForm, std::int64_t> exact;
    std::map<CountForm, std::int64_t> published;
    for (std::size_t index = 0; index < complete.all.size(); ++index) {
        const auto forms = forms_of(complete.all[index], cube, standard, settings);
        read_given_counts(exact, inside.results[index], forms);
        read_given_counts(published, outside.results[index], forms);
    }
    std::vector<CountForm> forms;
    for (const auto& [form, count] : exact)
        forms.push_back(form);
    const ReleaseCells cells(forms, cube, standard);
    std::vector<attack::Limits> known;
    for (const auto& form : cells.forms())
        known.push_back(said_by(published, form));
    attack::Attacker attacker(cells.system(), known);
    REQUIRE(attacker.has_a_solution());
    Uncovered result;
    for (std::size_t sum = 0; sum < cells.forms().size(); ++sum) {
        if (published.contains(cells.forms()[sum]))
            continue;
        const SignedSum number { cells.system().sums()[sum], {} };
        const auto value = static_cast<double>(cells::value_of(number, cells.counts()));
        const auto bounds = attacker.bounds(number);
        CHECK(bounds.lower <= value);
        CHECK(bounds.upper >= value);
        ++result.hidden;
        result.exact += bounds.width() == 0 ? 1U : 0U;
        result.narrowed += bounds.width() > 0 && bounds.width() < least_shown - 2 ? 1U : 0U;
    }
    return result;
}

} // namespace

TEST_CASE(
    "counts of 1 to 7 hidden and the others rounded: some hidden ones are exact, and more are narrowed down")
{
    const auto found = uncovered(4, 260);
    MESSAGE(found.hidden, " hidden, ", found.exact, " exact, ", found.narrowed, " narrowed down");
    CHECK(found.hidden > 20);
    CHECK(found.exact + found.narrowed > 0);
}
