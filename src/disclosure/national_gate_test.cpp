// SPDX-License-Identifier: MIT
//
// A made-up nation, released whole and attacked by somebody who has every report of it.

#include "disclosure/national_gate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "attack/attacker.h"
#include "disclosure/complete_results.h"
#include "disclosure/given_counts.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/made_up_council_test.h"
#include "disclosure/release_cells.h"

using namespace wres;
using namespace wres::disclosure;

namespace {

constexpr std::int64_t threshold = 10;

indicators::Results results_of(
    const standard::Standard& standard, const counts::Cube& cube, const std::string& area)
{
    const standard::Settings settings(standard);
    return indicators::calculate(standard, settings, standard::Populations({}, "made up"), cube, { area, {} })
        .value();
}

counts::Cube made_up_council(
    const standard::Standard& standard, const std::string& area, std::uint32_t seed, std::uint64_t staff)
{
    const auto made_up = test::made_up_cube(standard, seed, staff, 2, 2);
    counts::Cube cube;
    for (const auto& [key, people] : made_up.slices()) {
        auto own = key;
        own.area = area;
        cube.add(own, people);
    }
    return cube;
}

/// Six councils in two regions.
struct Nation {
    standard::Standard standard = test::made_up_standard();
    standard::Settings settings { standard };
    std::map<std::string, counts::Cube> councils;
    std::vector<SummedArea> areas;
    std::map<std::string, Release> released; // of councils
    std::optional<Release> sums;

    explicit Nation(std::uint32_t seed)
    {
        const std::vector<std::uint64_t> staff { 30, 250, 60, 400, 35, 150 };
        for (std::uint32_t one = 0; one < staff.size(); ++one) {
            const auto area = "E0600000" + std::to_string(one);
            councils[area] = made_up_council(standard, area, 10 * seed + one, staff[one]);
        }
        add_area("E92000001", 0, 6, 1);
        add_area("E12000001", 0, 3, 0);
        add_area("E12000002", 3, 6, 0);
    }

    void add_area(const std::string& code, std::uint32_t first, std::uint32_t last, unsigned tier)
    {
        SummedArea area { { code + "/1", {} }, code, { { "2025", "Area " + code } }, tier, {} };
        counts::Cube sum;
        for (auto one = first; one < last; ++one) {
            const auto& cube = councils.at("E0600000" + std::to_string(one));
            for (const auto& [key, people] : cube.slices())
                area.sum.columns.insert({ key.area, key.period, key.scope, key.dimension });
            add_area_sum(sum, cube, area.sum);
        }
        area.results = results_of(standard, sum, area.sum.area);
        areas.push_back(std::move(area));
    }

    void release(const std::string& profile)
    {
        auto gate = NationalGate::open(standard, settings, profile).value();
        Occasion occasion;
        occasion.audience = Audience::Public;
        for (const auto& [council, cube] : councils)
            REQUIRE(gate.judge_council(results_of(standard, cube, council), cube, occasion).has_value());
        sums = gate.release_sums(areas, occasion).value();
        for (const auto& [council, cube] : councils)
            released[council] =
                gate.release_council(results_of(standard, cube, council), cube, occasion).value();
    }

    /// Every council released on its own, and the sums with nothing but their own small counts hidden.
    void release_apart()
    {
        release("threshold-only");
        const auto alone = *sums;
        release("under-10");
        sums = alone;
    }
};

/// All councils' cells side by side, with everything that is shown of them and of their sums.
class NationAttacked {
public:
    /// @param coalition  councils that know all of their own
    NationAttacked(const Nation& nation, const std::vector<std::string>& coalition)
    {
        for (const auto& [council, cube] : nation.councils)
            add_council(nation, council, cube);
        for (const auto& council : coalition)
            for (cells::Cell cell = 0; cell < cells_.at(council).system().cells(); ++cell)
                show({ first_.at(council) + cell }, cells_.at(council).counts()[cell]);
        add_sums(nation);
        attacker_.emplace(system_, shown_);
        REQUIRE(attacker_->has_a_solution());
        coalition_ = coalition;
    }

    struct Found {
        std::size_t sensitive = 0;
        std::size_t uncovered = 0;
    };

    /// Among every so many numbers of those who are not in it.
    [[nodiscard]] Found attack(std::size_t every)
    {
        Found found;
        std::size_t number = 0;
        const auto ask = [&](const SignedSum& asked, std::int64_t value) {
            if (value <= 0 || value >= threshold || ++number % every != 0)
                return;
            ++found.sensitive;
            found.uncovered += attacker_->bounds(asked).width() < threshold ? 1U : 0U;
        };
        for (const auto& [council, cells] : cells_) {
            if (std::ranges::find(coalition_, council) != coalition_.end())
                continue;
            for (const auto& own : cells.numbers())
                ask({ moved(own.plus, council), moved(own.minus, council) },
                    cells::value_of(own, cells.counts()));
        }
        return found;
    }

private:
    void add_council(const Nation& nation, const std::string& council, const counts::Cube& some_cube)
    {
        const auto& cube = cubes_.emplace(council, with_totals(some_cube)).first->second;
        const auto results = with_every_group(
            results_of(nation.standard, some_cube, council), cube, nation.standard, nation.settings);
        std::map<CountForm, std::int64_t> known;
        std::map<CountForm, double> all;
        for (std::size_t index = 0; index < results.all.size(); ++index) {
            const auto forms = forms_of(results.all[index], cube, nation.standard, nation.settings);
            read_given_counts(known, nation.released.at(council).results[index], forms);
            std::vector<ResultForms> one { forms };
            indicators::Results result;
            result.all = { results.all[index] };
            for (const auto& [period, costs] : hiding_costs(
                     result, one, cube, nation.settings, nation.standard.disclosure_profiles.front().cost))
                all.insert(costs.begin(), costs.end());
        }
        std::vector<CountForm> forms;
        for (const auto& [form, cost] : all)
            forms.push_back(form);
        const auto& cells = cells_.emplace(council, ReleaseCells(forms, cube, nation.standard)).first->second;
        first_[council] = static_cast<cells::Cell>(system_.cells());
        for (std::size_t cell = 0; cell < cells.system().cells(); ++cell)
            (void)system_.add_cell();
        for (const auto& equality : cells.system().equalities())
            system_.add_equality({ moved(equality.left, council), moved(equality.right, council) });
        for (const auto& order : cells.system().orders())
            system_.add_order({ order.smaller + first_[council], order.larger + first_[council] });
        for (const auto& [form, count] : known)
            if (const auto sum = cells.sum_of(form))
                show(moved(cells.system().sums()[*sum], council), count);
    }

    /// In the order of the report: area by area.
    void add_sums(const Nation& nation)
    {
        counts::Cube sums;
        for (const auto& [council, cube] : nation.councils)
            for (const auto& area : nation.areas)
                add_area_sum(sums, cube, area.sum);
        std::size_t place = 0;
        for (const auto& area : nation.areas) {
            const auto results = with_every_group(area.results, sums, nation.standard, nation.settings);
            for (const auto& result : results.all) {
                const auto forms = forms_of(result, sums, nation.standard, nation.settings);
                std::map<CountForm, std::int64_t> known;
                read_given_counts(known, nation.sums->results[place++], forms);
                for (const auto& [form, count] : known) {
                    auto cells = cells_of(area, form);
                    shown_sums_ += cells.empty() ? 0U : 1U;
                    if (!cells.empty())
                        show(std::move(cells), count);
                }
            }
        }
    }

    [[nodiscard]] std::vector<cells::Cell> cells_of(const SummedArea& area, const CountForm& form) const
    {
        std::vector<cells::Cell> all;
        for (const auto& [council, cells] : cells_) {
            if (!area.sum.columns.contains({ council, form.period, form.scopes.front(), form.dimension }))
                continue;
            auto own = form;
            own.area = council;
            const auto count = sum_of(own, cubes_.at(council));
            const auto found = cells.cells_adding_up_to(own, static_cast<std::int64_t>(count.value()));
            REQUIRE(found.has_value());
            const auto there = moved(*found, council);
            all.insert(all.end(), there.begin(), there.end());
        }
        return all;
    }

    void show(std::vector<cells::Cell> cells, std::int64_t count)
    {
        system_.add_sum(cells);
        shown_.emplace_back(count);
    }

    [[nodiscard]] std::vector<cells::Cell> moved(
        std::vector<cells::Cell> cells, const std::string& council) const
    {
        for (auto& cell : cells)
            cell += first_.at(council);
        return cells;
    }

public:
    std::size_t shown_sums_ = 0;

private:
    std::map<std::string, ReleaseCells> cells_;
    std::map<std::string, cells::Cell> first_;
    std::map<std::string, counts::Cube> cubes_;
    CellSystem system_;
    std::vector<std::optional<std::int64_t>> shown_;
    std::optional<attack::Attacker> attacker_;
    std::vector<std::string> coalition_;
};

} // namespace

TEST_CASE("everything that a nation publishes together gives no small number of it away")
{
    Nation nation(3);
    nation.release("under-10");
    const std::vector<std::vector<std::string>> coalitions { {}, { "E06000003" },
        { "E06000001", "E06000003" }, { "E06000001", "E06000003", "E06000005" } };
    for (const auto& coalition : coalitions) {
        CAPTURE(coalition.size());
        NationAttacked attacked(nation, coalition);
        const auto found = attacked.attack(coalition.empty() ? 3 : 9);
        CHECK(attacked.shown_sums_ > 50); // there is something to subtract
        CHECK(found.sensitive > 20);
        CHECK(found.uncovered == 0);
    }
}

TEST_CASE("the same councils and sums, each protected apart, do")
{
    Nation nation(3);
    nation.release_apart();
    CHECK(NationAttacked(nation, {}).attack(25).uncovered > 0);
}

TEST_CASE("sums are named by their area, and no report of sums has a proof with councils' cells")
{
    Nation nation(4);
    nation.release("under-10");
    REQUIRE(nation.sums.has_value());
    std::set<std::string> areas;
    for (const auto& result : nation.sums->results)
        areas.insert(result.area + " " + result.area_name);
    CHECK(areas
        == std::set<std::string> {
            "E12000001 Area E12000001", "E12000002 Area E12000002", "E92000001 Area E92000001" });
    CHECK(nation.sums->proof.systems.empty());
    CHECK(nation.sums->hiding_cost >= nation.sums->hiding_cost_bound);
    CHECK_FALSE(NationalGate::open(nation.standard, nation.settings, "no such rules").has_value());
}

TEST_CASE("rules that are kept for one council alone release no nation")
{
    const auto refuses = [](auto change) {
        auto standard = test::made_up_standard();
        change(standard.disclosure_profiles.front());
        const auto gate = NationalGate::open(standard, standard::Settings(standard), "under-10");
        return !gate && gate.error().code == "disclosure.rules_of_a_council";
    };
    CHECK_FALSE(refuses([](auto&) {}));
    CHECK(refuses([](auto& rules) { rules.group_disclosure = standard::GroupDisclosure::Everybody; }));
    CHECK(refuses([](auto& rules) { rules.stays_public.emplace_back(); }));
}
