// SPDX-License-Identifier: MIT
#include "disclosure/judge.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "attack/attacker.h"
#include "base/invariant.h"
#include "base/text.h"
#include "disclosure/form_words.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/printed_counts.h"
#include "disclosure/release_cells.h"
#include "disclosure/release_lines.h"
#include "protection/cost_bound.h"
#include "protection/protect.h"

namespace wres::disclosure {

namespace {

using protection::Protection;
using protection::ProtectionProblem;
using standard::DisclosureProfile;
using standard::GroupDisclosure;

/// How much of a cost the relaxation takes away.
constexpr double guided = 0.9;

/// What was hidden last time costs this much less to hide again.
constexpr double hidden_again = 7.0 / 8;

bool is_small(std::int64_t count, const DisclosureProfile& profile)
{
    const auto below = static_cast<std::int64_t>(profile.small_below());
    return count < below && (count > 0 || (count == 0 && profile.zero_is_protected));
}

/// All that is asked about one period.
struct Period {
    HidingCosts costs;
    std::set<PartOfWhole> parts; // numerators and their denominators
    std::set<CountForm> stays_public;
};

bool matches(const standard::StaysPublic& stays, const PrintedCount& printed)
{
    const auto is = [](const std::string& asked, const std::string& name) {
        return asked.empty() || asked == name;
    };
    return stays.part == printed.part && is(stays.indicator, printed.result.indicator)
        && is(stays.scope, printed.result.scope) && is(stays.definition, printed.result.definition);
}

/// Judges one period.
class PeriodJudge {
public:
    PeriodJudge(const std::string& name, const Period& period, const counts::Cube& cube,
        const standard::Standard& standard, const DisclosureProfile& profile, const PublicBefore& before)
        : name_(name)
        , period_(period)
        , cube_(cube)
        , standard_(standard)
        , profile_(profile)
        , before_(before)
        , shared_(std::make_shared<ReleaseCells>(forms_of(period), cube, standard))
        , cells_(*shared_)
    {
    }

    [[nodiscard]] Done judge(SafeForms& judged, JudgedPeriod& kept)
    {
        TRY_DONE(no_small_count_stays_public());
        judge_known_zeros(judged);
        make_problem();
        be_guided_by_bound();
        auto protection = protect(problem_, cells_);
        INVARIANT(is_protected(problem_, protection), "what is shown was proved safe before it is shown");
        kept.sensitive = protected_by(protection);
        if (!protection.unprotected.empty())
            TRY_DONE(make_up_for(protection, judged));
        add_cost(judged, protection);
        for (std::size_t sum = 0; sum < cells_.forms().size(); ++sum) {
            if (protection.shown[sum] != 0)
                judged.safe.insert(cells_.forms()[sum]);
            else
                ++(problem_.small[sum] != 0 ? judged.small : judged.to_protect);
        }
        kept.cells = shared_;
        kept.cost = problem_.cost;
        for (std::size_t sum = 0; sum < kept.cost.size(); ++sum)
            if (problem_.is_fixed(sum))
                kept.cost[sum] = std::numeric_limits<double>::infinity();
        kept.floors = std::move(problem_.floors);
        kept.shown = std::move(protection.shown);
        kept.worlds = std::move(protection.worlds);
        return {};
    }

private:
    static std::vector<CountForm> forms_of(const Period& period)
    {
        std::vector<CountForm> forms;
        for (const auto& [form, cost] : period.costs)
            forms.push_back(form);
        return forms;
    }

    [[nodiscard]] std::vector<SignedSum> protected_by(const Protection& protection) const
    {
        std::vector<SignedSum> numbers;
        for (std::uint32_t number = 0; number < problem_.sensitive.size(); ++number)
            if (!std::ranges::binary_search(protection.unprotected, number))
                numbers.push_back(problem_.sensitive[number]);
        return numbers;
    }

    /// The forms of what was counted but has no cell of its own are zeros that everybody knows of.
    void judge_known_zeros(SafeForms& judged) const
    {
        for (const auto& [form, cost] : period_.costs) {
            if (cells_.sum_of(form))
                continue;
            const auto sum = disclosure::sum_of(form, cube_);
            if (!sum)
                continue;
            INVARIANT(*sum == 0, "a form with people in it has cells");
            if (is_small(0, profile_))
                ++judged.small;
            else
                judged.safe.insert(form);
        }
    }

    void make_problem()
    {
        problem_.system = &cells_.system();
        problem_.counts = cells_.counts();
        problem_.dear = dear_to_hide(profile_.cost, period_.costs);
        problem_.width = static_cast<std::int64_t>(profile_.threshold);
        for (std::size_t sum = 0; sum < cells_.forms().size(); ++sum) {
            problem_.small.push_back(is_small(count_of(sum), profile_) ? 1 : 0);
            problem_.cost.push_back(period_.costs.at(cells_.forms()[sum]));
        }
        if (!profile_.complementary)
            return;
        stay_as_before();
        for (auto& number : cells_.numbers())
            if (is_small(cells::value_of(number, cells_.counts()), profile_))
                problem_.sensitive.push_back(std::move(number));
        protect_whole_groups();
        if (profile_.reader_may_be_counted)
            problem_.floors = protection::floors_of_people_counted(cells_.system(), cells_.counts());
        for (const auto& form : period_.stays_public)
            fix(form);
    }

    void fix(const CountForm& form)
    {
        const auto sum = cells_.sum_of(form);
        if (!sum)
            return;
        problem_.fixed.resize(cells_.forms().size(), 0);
        problem_.fixed[*sum] = 1;
    }

    /// What was public stays public, small or not: hiding it would take nothing back. Of the others, those
    /// hidden last time are hidden rather than new ones.
    void stay_as_before()
    {
        problem_.price = problem_.cost;
        for (std::size_t sum = 0; sum < cells_.forms().size(); ++sum) {
            const auto& form = cells_.forms()[sum];
            if (before_.shown.contains(form)) {
                fix(form);
                problem_.small[sum] = 0;
            } else if (before_.hidden.contains(form)) {
                problem_.price[sum] *= hidden_again;
            }
        }
    }

    /// Numbers are left that the fixed counts leave no way to protect, or for which none was found. Those
    /// that earlier releases give away on their own are counted; for any others, what must stay public is at
    /// fault, or else nothing new is shown.
    [[nodiscard]] Done make_up_for(Protection& protection, SafeForms& judged)
    {
        std::vector<std::optional<std::int64_t>> known;
        for (std::size_t sum = 0; sum < cells_.forms().size(); ++sum)
            known.push_back(
                before_.shown.contains(cells_.forms()[sum]) ? std::optional(count_of(sum)) : std::nullopt);
        attack::Attacker attacker(cells_.system(), known);
        INVARIANT(attacker.has_a_solution(), "what is public agrees with the counts");
        const auto given_away = std::ranges::partition(protection.unprotected, [&](std::uint32_t number) {
            return attacker.bounds(problem_.sensitive[number]).width() >= static_cast<double>(problem_.width);
        });
        judged.known_before += given_away.size();
        // The bound asks for the protection of all of them.
        if (!given_away.empty())
            cost_bound_ = 0;
        protection.unprotected.erase(given_away.begin(), given_away.end());
        if (protection.unprotected.empty())
            return {};
        if (!period_.stays_public.empty())
            return contradiction(protection);
        for (std::size_t sum = 0; sum < protection.shown.size(); ++sum)
            protection.shown[sum] = problem_.is_fixed(sum) ? 1 : 0;
        return {};
    }

    /// What the relaxation hides has to be hidden in one way or another, more often than not: so ways through
    /// it are looked for first.
    void be_guided_by_bound()
    {
        if (problem_.sensitive.empty())
            return;
        const auto bound = protection::cost_bound(problem_.cost, lines_of(cells_, problem_));
        cost_bound_ = std::floor(bound.cost);
        for (std::size_t sum = 0; sum < problem_.price.size(); ++sum)
            problem_.price[sum] *= 1 - guided * bound.hidden[sum];
    }

    void add_cost(SafeForms& judged, const Protection& protection) const
    {
        if (problem_.sensitive.empty())
            return;
        double cost = 0;
        for (std::size_t sum = 0; sum < problem_.cost.size(); ++sum)
            if (protection.shown[sum] == 0 && problem_.small[sum] == 0)
                cost += problem_.cost[sum];
        judged.periods[name_].cost = cost;
        judged.periods[name_].cost_bound = std::min(cost, cost_bound_);
    }

    [[nodiscard]] std::int64_t count_of(std::size_t sum) const
    {
        return cells::value_of({ cells_.system().sums()[sum], {} }, cells_.counts());
    }

    /// That nobody of a group had the event is the numerator's 0; that everybody had is the 0 of those who
    /// had not.
    void protect_whole_groups()
    {
        if (profile_.group_disclosure == GroupDisclosure::NotProtected)
            return;
        std::set<SignedSum> numbers;
        for (const auto& [part, whole] : period_.parts) {
            const auto of_part = cells_.sum_of(part);
            const auto of_whole = cells_.sum_of(whole);
            if (!of_part || !of_whole || *of_part == *of_whole || count_of(*of_whole) == 0)
                continue;
            const auto& sums = cells_.system().sums();
            if (count_of(*of_part) == count_of(*of_whole))
                numbers.insert({ sums[*of_whole], sums[*of_part] });
            if (count_of(*of_part) == 0 && profile_.group_disclosure == GroupDisclosure::NobodyOrEverybody) {
                numbers.insert({ sums[*of_part], {} });
                problem_.small[*of_part] = 1;
            }
        }
        for (const auto& number : problem_.sensitive)
            numbers.erase(number);
        problem_.sensitive.insert(problem_.sensitive.end(), numbers.begin(), numbers.end());
    }

    [[nodiscard]] Done no_small_count_stays_public() const
    {
        std::vector<std::string> small;
        for (const auto& form : period_.stays_public)
            if (const auto count = disclosure::sum_of(form, cube_);
                count && is_small(static_cast<std::int64_t>(*count), profile_))
                small.push_back(words_of(form, standard_));
        if (small.empty())
            return {};
        return failure("disclosure.small_stays_public",
            fmt::format(
                "The rules \"{}\" say that these counts must stay public, and also that counts so small "
                "must be hidden: {}. Take them out of stays_public; nothing was released.",
                profile_.id, named(small)));
    }

    [[nodiscard]] Done contradiction(const Protection& protection) const
    {
        std::set<std::string> uncovered;
        std::set<std::string> by;
        for (const auto number : protection.unprotected) {
            const auto& cells = problem_.sensitive[number];
            for (std::size_t sum = 0; sum < cells_.forms().size(); ++sum) {
                const auto& of_sum = cells_.system().sums()[sum];
                if (cells.minus.empty() && of_sum == cells.plus)
                    uncovered.insert(words_of(cells_.forms()[sum], standard_));
                else if (problem_.is_fixed(sum) && shares_a_cell(of_sum, cells))
                    by.insert(words_of(cells_.forms()[sum], standard_));
            }
        }
        if (by.empty())
            for (const auto& form : period_.stays_public)
                by.insert(words_of(form, standard_));
        return failure("disclosure.stays_public_uncovers",
            fmt::format(
                "The rules \"{}\" say that these counts must stay public: {}. With them, nobody could be "
                "kept from working out {}. Take some of them out of stays_public; nothing was released.",
                profile_.id, named({ by.begin(), by.end() }),
                uncovered.empty() ? "the difference of two small counts"
                                  : named({ uncovered.begin(), uncovered.end() })));
    }

    static bool shares_a_cell(const std::vector<cells::Cell>& sum, const SignedSum& number)
    {
        const auto in_sum = [&](cells::Cell cell) { return std::ranges::binary_search(sum, cell); };
        return std::ranges::any_of(number.plus, in_sum) || std::ranges::any_of(number.minus, in_sum);
    }

    /// In brackets, as many as one sentence can hold.
    static std::string named(const std::vector<std::string>& names)
    {
        constexpr std::size_t most_named = 5;
        std::vector<std::string> first(
            names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most_named)));
        auto text = "(" + join(first, "), (") + ")";
        if (names.size() > most_named)
            text += fmt::format(" and {} more", names.size() - most_named);
        return text;
    }

    const std::string& name_;
    const Period& period_;
    const counts::Cube& cube_;
    const standard::Standard& standard_;
    const DisclosureProfile& profile_;
    const PublicBefore& before_;
    std::shared_ptr<const ReleaseCells> shared_;
    const ReleaseCells& cells_;
    ProtectionProblem problem_;
    double cost_bound_ = 0;
};

void add(SafeForms& judged, SafeForms period)
{
    judged.safe.merge(period.safe);
    judged.small += period.small;
    judged.to_protect += period.to_protect;
    judged.known_before += period.known_before;
    judged.periods.merge(period.periods);
}

} // namespace

Result<SafeForms> safe_forms(const indicators::Results& results, const std::vector<ResultForms>& forms,
    const counts::Cube& cube, const standard::Standard& standard, const standard::Settings& settings,
    const DisclosureProfile& profile, const PublicBefore& before,
    std::map<std::string, JudgedPeriod>* judged_periods)
{
    std::map<std::string, Period> periods;
    for (auto& [name, costs] : hiding_costs(results, forms, cube, settings, profile.cost))
        periods[name].costs = std::move(costs);
    visit_printed_counts(results, forms, [&](const PrintedCount& printed) {
        for (const auto& stays : profile.stays_public)
            if (matches(stays, printed))
                periods[printed.result.period].stays_public.insert(printed.form);
    });
    if (profile.group_disclosure != GroupDisclosure::NotProtected)
        visit_parts_of_wholes(results, forms, standard,
            [&](const PartOfWhole& line) { periods[line.part.period].parts.insert(line); });

    // Periods have nothing to do with each other, so each is judged beside the others.
    struct Answer {
        SafeForms forms;
        JudgedPeriod kept;
    };
    std::vector<std::future<Result<Answer>>> judging;
    for (const auto& [name, period] : periods)
        judging.push_back(
            std::async(std::launch::async, [&, &its_name = name, &its = period]() -> Result<Answer> {
                Answer answer;
                TRY_DONE(PeriodJudge(its_name, its, cube, standard, profile, before)
                             .judge(answer.forms, answer.kept));
                return answer;
            }));
    std::vector<Result<Answer>> answers;
    for (auto& period : judging)
        answers.push_back(period.get());
    SafeForms judged;
    auto period = periods.begin();
    for (auto& answer : answers) {
        auto one = TRY(std::move(answer));
        add(judged, std::move(one.forms));
        if (judged_periods != nullptr)
            judged_periods->emplace(period->first, std::move(one.kept));
        ++period;
    }
    return judged;
}

} // namespace wres::disclosure
