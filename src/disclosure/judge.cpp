// SPDX-License-Identifier: MIT
#include "disclosure/judge.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"
#include "disclosure/form_words.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/printed_counts.h"
#include "disclosure/release_cells.h"
#include "protection/protect.h"

namespace wres::disclosure {

namespace {

using protection::Protection;
using protection::ProtectionProblem;
using standard::DisclosureProfile;
using standard::GroupDisclosure;

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
    PeriodJudge(const Period& period, const counts::Cube& cube, const standard::Standard& standard,
        const DisclosureProfile& profile)
        : period_(period)
        , cube_(cube)
        , standard_(standard)
        , profile_(profile)
        , cells_(forms_of(period), cube, standard)
    {
    }

    [[nodiscard]] Done judge(SafeForms& judged)
    {
        TRY_DONE(no_small_count_stays_public());
        judge_known_zeros(judged);
        make_problem();
        const auto protection = protect(problem_, cells_);
        INVARIANT(is_protected(problem_, protection), "what is shown was proved safe before it is shown");
        if (!protection.unprotected.empty())
            return contradiction(protection);
        for (std::size_t sum = 0; sum < cells_.forms().size(); ++sum) {
            if (protection.shown[sum] != 0)
                judged.safe.insert(cells_.forms()[sum]);
            else
                ++(problem_.small[sum] != 0 ? judged.small : judged.to_protect);
        }
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
        for (auto& number : cells_.numbers())
            if (is_small(cells::value_of(number, cells_.counts()), profile_))
                problem_.sensitive.push_back(std::move(number));
        protect_whole_groups();
        if (profile_.reader_may_be_counted)
            problem_.floors = protection::floors_of_people_counted(cells_.system(), cells_.counts());
        for (const auto& form : period_.stays_public)
            if (const auto sum = cells_.sum_of(form)) {
                problem_.fixed.resize(cells_.forms().size(), 0);
                problem_.fixed[*sum] = 1;
            }
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

    const Period& period_;
    const counts::Cube& cube_;
    const standard::Standard& standard_;
    const DisclosureProfile& profile_;
    ReleaseCells cells_;
    ProtectionProblem problem_;
};

} // namespace

Result<SafeForms> safe_forms(const indicators::Results& results, const std::vector<ResultForms>& forms,
    const counts::Cube& cube, const standard::Standard& standard, const standard::Settings& settings,
    const DisclosureProfile& profile)
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

    SafeForms judged;
    for (const auto& [name, period] : periods)
        TRY_DONE(PeriodJudge(period, cube, standard, profile).judge(judged));
    return judged;
}

} // namespace wres::disclosure
