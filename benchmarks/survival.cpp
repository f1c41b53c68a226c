// SPDX-License-Identifier: MIT
//
// How much of a council's report survives different ways of hiding small counts, and what an attacker makes
// of each. wres_bench_survival FOLDER... takes councils' folders, as `wres generate` makes them, and prints a
// table.

#include <algorithm>
#include <bit>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "attack/attacker.h"
#include "disclosure/complete_results.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/judge.h"
#include "disclosure/perturbed_counts.h"
#include "disclosure/release_cells.h"
#include "indicators/calculate.h"
#include "protection/cell_key.h"
#include "workflow/input_files.h"
#include "workflow/receive.h"
#include "workflow/release.h"
#include "workflow/standards_folder.h"

namespace {

using namespace wres;
using disclosure::CountForm;

constexpr std::int64_t threshold = 10;
constexpr std::size_t every_so_many = 5; // of the small numbers: an attack takes a while

struct Council {
    workflow::Basis basis;
    counts::Cube cube;
    indicators::Results results;
    std::vector<disclosure::ResultForms> forms;
    std::map<CountForm, std::int64_t> count;
};

Result<Council> read_council(const std::string& folder)
{
    workflow::Instructions instructions;
    instructions.council = workflow::council_named_by({ folder });
    const auto standards = TRY(workflow::read_standards_folder(""));
    Council council { TRY(workflow::prepare(standards, instructions)), {}, {}, {}, {} };
    const auto& basis = council.basis;
    const auto submission = TRY(workflow::receive(basis, instructions, { folder }));
    const auto results = TRY(indicators::calculate(*basis.standard, basis.settings, basis.populations,
        submission.cube, { workflow::area_of(basis.populations, instructions.council), {} }));
    council.cube = disclosure::with_totals(submission.cube);
    council.results = disclosure::with_every_group(results, council.cube, *basis.standard, basis.settings);
    for (const auto& result : council.results.all)
        council.forms.push_back(disclosure::forms_of(result, council.cube, *basis.standard, basis.settings));
    for (const auto& [period, costs] : disclosure::hiding_costs(council.results, council.forms, council.cube,
             basis.settings, basis.standard->disclosure_profile("swe-lt10")->cost))
        for (const auto& [form, cost] : costs)
            if (const auto sum = disclosure::sum_of(form, council.cube))
                council.count[form] = static_cast<std::int64_t>(*sum);
    return council;
}

bool is_small(std::int64_t count)
{
    return count > 0 && count < threshold;
}

using Shown = std::set<CountForm>;

Shown threshold_only(const Council& council)
{
    Shown shown;
    for (const auto& [form, count] : council.count)
        if (!is_small(count))
            shown.insert(form);
    return shown;
}

std::vector<CountForm> counts_of(const disclosure::ComparisonForms& forms)
{
    return { forms.group.numerator, forms.group.denominator, forms.reference.numerator,
        forms.reference.denominator };
}

/// Every count of an indicator's results, in any scope and definition, when one of them is small.
Shown whole_indicators(const Council& council)
{
    std::set<std::string> withheld;
    const auto for_each = [&](const std::function<void(const std::string&, const CountForm&)>& visit) {
        for (std::size_t index = 0; index < council.forms.size(); ++index) {
            const auto& forms = council.forms[index];
            const auto& indicator = council.results.all[index].indicator;
            auto all = forms.levels;
            all.push_back(forms.headline);
            for (const auto& rows : forms.breakdowns)
                all.insert(all.end(), rows.begin(), rows.end());
            all.insert(
                all.end(), forms.groups_against_reference.begin(), forms.groups_against_reference.end());
            all.insert(all.end(), forms.groups_against_others.begin(), forms.groups_against_others.end());
            for (const auto& comparison : all)
                for (const auto& form : counts_of(comparison))
                    if (council.count.contains(form))
                        visit(indicator, form);
        }
    };
    for_each([&](const std::string& indicator, const CountForm& form) {
        if (is_small(council.count.at(form)))
            withheld.insert(indicator);
    });
    Shown shown;
    for_each([&](const std::string& indicator, const CountForm& form) {
        if (!withheld.contains(indicator))
            shown.insert(form);
    });
    return shown;
}

/// A total and the parts that add up to it, all published.
struct Line {
    std::vector<CountForm> all;
};

/// Lines as a person with a spreadsheet sees them: the values of a breakdown and their total, the groups of a
/// side and the side, adult's and children's services and both together.
std::vector<Line> lines_of(const Council& council)
{
    std::map<CountForm, std::vector<CountForm>> by_value;
    std::map<CountForm, std::vector<CountForm>> by_scope;
    std::map<CountForm, std::vector<CountForm>> by_group;
    for (const auto& [form, count] : council.count) {
        if (!form.dimension.empty()) {
            auto total = form;
            total.value.clear();
            by_value[total].push_back(form);
        }
        if (form.scopes.size() == 1) {
            auto anywhere = form;
            anywhere.scopes.clear();
            by_scope[anywhere].push_back(form);
        }
        if (std::popcount(form.groups) == 1) {
            auto any = form;
            any.groups = 0;
            by_group[any].push_back(form);
        }
    }
    std::vector<Line> lines;
    for (const auto& [form, count] : council.count) {
        auto key = form;
        if (form.dimension.empty()) {
            for (auto& [total, parts] : by_value) {
                auto without = total;
                without.dimension.clear();
                if (without != form)
                    continue;
                lines.push_back({ parts });
                lines.back().all.push_back(form);
            }
        }
        key.scopes.clear();
        if (const auto parts = by_scope.find(key); form.scopes.size() > 1 && parts != by_scope.end()) {
            Line line { { form } };
            std::ranges::copy_if(parts->second, std::back_inserter(line.all), [&](const CountForm& part) {
                return std::ranges::find(form.scopes, part.scopes.front()) != form.scopes.end();
            });
            if (line.all.size() == form.scopes.size() + 1)
                lines.push_back(std::move(line));
        }
        key = form;
        key.groups = 0;
        if (const auto parts = by_group.find(key);
            std::popcount(form.groups) > 1 && parts != by_group.end()) {
            Line line { { form } };
            disclosure::GroupSet covered = 0;
            for (const auto& part : parts->second) {
                if ((part.groups & form.groups) == 0)
                    continue;
                covered |= part.groups;
                line.all.push_back(part);
            }
            if (covered == form.groups)
                lines.push_back(std::move(line));
        }
    }
    return lines;
}

/// In each line where one count is hidden, the smallest other one is hidden too, until no line has just one.
Shown two_per_line(const Council& council)
{
    auto shown = threshold_only(council);
    const auto lines = lines_of(council);
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& line : lines) {
            const auto hidden =
                std::ranges::count_if(line.all, [&](const CountForm& form) { return !shown.contains(form); });
            if (hidden != 1)
                continue;
            const CountForm* smallest = nullptr;
            for (const auto& form : line.all)
                if (shown.contains(form) && council.count.at(form) > 0
                    && (smallest == nullptr || council.count.at(form) < council.count.at(*smallest)))
                    smallest = &form;
            if (smallest == nullptr)
                continue;
            shown.erase(*smallest);
            changed = true;
        }
    }
    return shown;
}

Shown proved(const Council& council)
{
    const auto& basis = council.basis;
    auto judged = disclosure::safe_forms(council.results, council.forms, council.cube, *basis.standard,
        basis.settings, *basis.standard->disclosure_profile("swe-lt10"), {});
    return judged ? std::move(judged->safe) : Shown();
}

/// What is published, and what it says of each count.
using Known = std::map<CountForm, attack::Limits>;

Known exact(const Council& council, const Shown& shown)
{
    Known known;
    for (const auto& form : shown) {
        const auto count = static_cast<double>(council.count.at(form));
        known[form] = { count, count };
    }
    return known;
}

/// Rules that round or add noise; the key is made up.
Known changed(const Council& council, const char* profile)
{
    static const sealing::Key secret(std::string(32, 's'));
    const auto& basis = council.basis;
    const auto counts = disclosure::perturbed_counts(council.results, council.forms, council.cube,
        *basis.standard, basis.settings, *basis.standard->disclosure_profile(profile),
        [](std::string_view name, std::int64_t count) { return protection::cell_key(secret, name, count); });
    Known known;
    if (!counts)
        return known;
    for (const auto& [form, count] : counts->published)
        known[form] = attack::limits_of(count);
    return known;
}

struct Tally {
    std::size_t counts = 0;
    std::size_t counts_shown = 0;
    std::size_t headlines = 0;
    std::size_t headlines_shown = 0;
    std::size_t attacked = 0;
    std::size_t exact = 0;
    std::size_t narrow = 0; // known to within less than the threshold
};

void count_survivors(Tally& tally, const Council& council, const Known& shown)
{
    tally.counts += council.count.size();
    for (const auto& [form, count] : council.count)
        tally.counts_shown += shown.contains(form) ? 1U : 0U;
    for (const auto& forms : council.forms) {
        const auto four = counts_of(forms.headline);
        if (!std::ranges::all_of(four, [&](const CountForm& form) { return council.count.contains(form); }))
            continue;
        ++tally.headlines;
        tally.headlines_shown +=
            std::ranges::all_of(four, [&](const CountForm& form) { return shown.contains(form); }) ? 1U : 0U;
    }
}

void attack_release(Tally& tally, const Council& council, const Known& shown)
{
    std::map<std::string, std::vector<CountForm>> periods;
    for (const auto& [form, count] : council.count)
        periods[form.period].push_back(form);
    for (const auto& [period, forms] : periods) {
        const disclosure::ReleaseCells cells(forms, council.cube, *council.basis.standard);
        std::vector<attack::Limits> limits;
        for (const auto& form : cells.forms())
            limits.push_back(shown.contains(form) ? shown.at(form) : attack::Limits {});
        attack::Attacker attacker(cells.system(), limits);
        std::size_t small = 0;
        for (const auto& number : cells.numbers()) {
            if (!is_small(value_of(number, cells.counts())) || small++ % every_so_many != 0)
                continue;
            const auto bounds = attacker.bounds(number);
            ++tally.attacked;
            tally.exact += bounds.width() == 0 ? 1U : 0U;
            tally.narrow += bounds.width() < static_cast<double>(threshold) ? 1U : 0U;
        }
    }
}

double percent(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void print_row(const char* name, const Tally& tally, double seconds)
{
    fmt::print("| {} | {} of {} ({:.0f} %) | {} of {} ({:.0f} %) | {:.1f} % | {:.1f} % | {:.2f} |\n", name,
        tally.counts_shown, tally.counts, percent(tally.counts_shown, tally.counts), tally.headlines_shown,
        tally.headlines, percent(tally.headlines_shown, tally.headlines),
        percent(tally.exact, tally.attacked), percent(tally.narrow, tally.attacked), seconds);
    std::fflush(stdout);
}

} // namespace

int main(int argument_count, char** arguments)
{
    std::vector<Council> councils;
    for (int place = 1; place < argument_count; ++place) {
        auto council = read_council(arguments[place]);
        if (!council) {
            fmt::print(stderr, "{}\n", council.error().message);
            return 2;
        }
        councils.push_back(std::move(*council));
    }
    using Rule = std::function<Known(const Council&)>;
    const auto hiding = [](Shown (*rule)(const Council&)) -> Rule {
        return [rule](const Council& council) { return exact(council, rule(council)); };
    };
    const std::vector<std::pair<const char*, Rule>> rules {
        { "small counts alone", hiding(threshold_only) },
        { "two in every line", hiding(two_per_line) },
        { "indicators with a small count whole", hiding(whole_indicators) },
        { "everything", hiding([](const Council&) { return Shown(); }) },
        { "what the proof needs", hiding(proved) },
        { "nothing; rounded to 5, adding up",
            [](const Council& council) { return changed(council, "round-5"); } },
        { "nothing; noise of at most 5", [](const Council& council) { return changed(council, "noise-5"); } },
    };
    fmt::print(
        "| hidden | counts shown | headlines shown | small numbers known exactly | known to within {} | s "
        "|\n|---|---|---|---|---|---|\n",
        threshold - 1);
    for (const auto& [name, rule] : rules) {
        Tally tally;
        double seconds = 0;
        for (const auto& council : councils) {
            const auto start = std::chrono::steady_clock::now();
            const auto shown = rule(council);
            seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            count_survivors(tally, council, shown);
            attack_release(tally, council, shown);
        }
        print_row(name, tally, seconds);
    }
    return 0;
}
