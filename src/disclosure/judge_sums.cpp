// SPDX-License-Identifier: MIT
#include "disclosure/judge_sums.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/invariant.h"
#include "disclosure/lines_of_sums.h"
#include "protection/protect_sums.h"
#include "protection/sums_check.h"
#include "protection/sums_cost_bound.h"

namespace wres::disclosure {

namespace {

using protection::JointNumber;
using protection::SumsProblem;

/// Judges one period.
class SumsJudge {
public:
    SumsJudge(const std::string& period, const HidingCosts& costs, const SumsQuestion& question,
        const standard::DisclosureProfile& profile)
        : period_(period)
        , costs_(costs)
        , question_(question)
        , profile_(profile)
    {
        problem_.small = { static_cast<std::int64_t>(profile.small_below()), profile.zero_is_protected };
        problem_.width = static_cast<std::int64_t>(profile.threshold);
        add_contributors();
    }

    void judge(JudgedSums& all)
    {
        auto& judged = all.forms;
        for (const auto& [form, cost] : costs_)
            add_sum(form, cost, judged);
        if (profile_.threshold == 0 || !profile_.complementary) {
            judge_each_alone(judged);
            return;
        }
        problem_.dear = dear_to_hide(profile_.cost, costs_);
        add_cells();
        add_differences();
        const auto protection = protection::protect_sums(problem_);
        INVARIANT(is_protected(problem_, protection), "what is shown was proved safe before it is shown");
        auto& cost = judged.periods[period_];
        for (std::size_t sum = 0; sum < forms_.size(); ++sum) {
            if (protection.shown[sum] != 0) {
                judged.safe.insert(forms_[sum]);
                continue;
            }
            ++(protection.small[sum] != 0 ? judged.small : judged.to_protect);
            cost.cost += protection.small[sum] != 0 ? 0 : problem_.cost[sum];
        }
        judged.known_before += protection.unprotected.size();
        cost.cost_bound =
            std::min(cost.cost, cost_bound(problem_, protection, lines_of_sums(forms_, question_.sums)));
        all.sums[period_] = summed_forms();
        for (const auto& [council, contributor] : place_of_) {
            const auto& forms = periods_[contributor]->cells->forms();
            for (std::size_t sum = 0; sum < forms.size(); ++sum)
                if (protection.own_shown[contributor][sum] < periods_[contributor]->shown[sum])
                    all.hidden_besides[council].push_back({ forms[sum], periods_[contributor]->cost[sum] });
        }
    }

private:
    void add_contributors()
    {
        const auto judged = question_.judged.find(period_);
        if (judged == question_.judged.end())
            return;
        for (const auto& [council, period] : judged->second) {
            place_of_[council] = static_cast<std::uint32_t>(problem_.contributors.size());
            periods_.push_back(&period);
            protection::Contributor contributor { &period.cells->system(), &period.cells->counts(),
                &period.floors, period.shown, period.cost, period.worlds, period.sensitive, {},
                period.cells.get() };
            keep_counts_of_nobody(contributor);
            for (cells::Cell cell = 0; cell < period.cells->system().cells(); ++cell)
                contributor.topics.push_back(topics_
                                                 .try_emplace(period.cells->topic_of(cell),
                                                     static_cast<protection::Topic>(topics_.size()))
                                                 .first->second);
            problem_.contributors.push_back(std::move(contributor));
        }
    }

    /// A count of nobody that is hidden for others' sake has to go as far as a small one, or a reader who
    /// narrows it down cannot tell it from one. That is seen to where a council is judged: none is hidden
    /// besides.
    void keep_counts_of_nobody(protection::Contributor& contributor) const
    {
        for (std::size_t sum = 0; sum < contributor.shown.size(); ++sum)
            if (contributor.shown[sum] != 0
                && cells::value_of({ contributor.system->sums()[sum], {} }, *contributor.counts) == 0)
                contributor.cost[sum] = std::numeric_limits<double>::infinity();
    }

    /// The form of a council whose people are among those of a form of a sum.
    [[nodiscard]] std::optional<CountForm> form_in(
        const std::string& council, const CountForm& form, const counts::AreaSum& sum) const
    {
        auto own = form;
        own.area = council;
        std::erase_if(own.scopes, [&](const std::string& scope) {
            return !sum.columns.contains({ council, period_, scope, form.dimension });
        });
        if (own.scopes.empty())
            return std::nullopt;
        return own;
    }

    struct Parts {
        JointNumber number;
        bool is_counted = false; // somebody was asked
        bool is_known = true; // cells add up to it
    };

    [[nodiscard]] Parts parts_of(const CountForm& form) const
    {
        Parts parts;
        const auto& sum = *question_.sums.at(form.area).sum;
        for (const auto& [council, contributor] : place_of_) {
            const auto own = form_in(council, form, sum);
            if (!own)
                continue;
            const auto count = sum_of(*own, question_.cubes.at(council));
            if (!count)
                continue;
            parts.is_counted = true;
            auto cells =
                periods_[contributor]->cells->cells_adding_up_to(*own, static_cast<std::int64_t>(*count));
            if (!cells)
                parts.is_known = false;
            else if (!cells->empty())
                parts.number.push_back({ contributor, { std::move(*cells), {} } });
        }
        return parts;
    }

    void add_sum(const CountForm& form, double cost, SafeForms& judged)
    {
        if (form.groups == 0)
            return;
        auto parts = parts_of(form);
        if (!parts.is_counted)
            return;
        if (!parts.is_known) {
            ++judged.to_protect;
            return;
        }
        if (parts.number.empty()) {
            if (problem_.small.contain(0))
                ++judged.small;
            else
                judged.safe.insert(form);
            return;
        }
        const auto& of = question_.sums.at(form.area);
        // A count of a larger area stands for as many reports as it has councils.
        problem_.cost.push_back(cost * static_cast<double>(parts.number.size()));
        problem_.tier.push_back(static_cast<std::uint8_t>(of.tier));
        problem_.fixed.push_back(question_.before.shown.contains(form) ? 1 : 0);
        problem_.sums.push_back(std::move(parts.number));
        forms_.push_back(form);
    }

    /// For the proof.
    [[nodiscard]] std::vector<SummedForm> summed_forms() const
    {
        std::size_t cells = 0;
        for (const auto& contributor : problem_.contributors)
            cells += contributor.system->cells();
        if (cells > most_cells_proved)
            return {};
        std::vector<std::string> council_of(place_of_.size());
        for (const auto& [council, contributor] : place_of_)
            council_of[contributor] = council;
        std::vector<SummedForm> summed;
        for (std::size_t sum = 0; sum < forms_.size(); ++sum) {
            SummedForm form { forms_[sum], {} };
            for (const auto& share : problem_.sums[sum])
                form.cells.emplace_back(council_of[share.contributor], share.cells.plus);
            summed.push_back(std::move(form));
        }
        return summed;
    }

    void judge_each_alone(SafeForms& judged) const
    {
        for (std::size_t sum = 0; sum < forms_.size(); ++sum) {
            if (problem_.small.contain(value_of(problem_.sums[sum], problem_)))
                ++judged.small;
            else
                judged.safe.insert(forms_[sum]);
        }
    }

    /// Every sum, and each cell over all the councils of a sum, that nobody may work out when it is small.
    void add_cells()
    {
        problem_.numbers = problem_.sums;
        for (const auto& [name, of] : question_.sums) {
            std::map<protection::Topic, JointNumber> by_topic;
            for (const auto& [council, contributor] : place_of_) {
                const auto& cells = *periods_[contributor]->cells;
                for (cells::Cell cell = 0; cell < cells.system().cells(); ++cell) {
                    const auto topic = cells.topic_of(cell);
                    if (of.sum->columns.contains({ council, period_, topic.scope, topic.dimension }))
                        by_topic[problem_.contributors[contributor].topics[cell]].push_back(
                            { contributor, { { cell }, {} } });
                }
            }
            for (auto& [topic, number] : by_topic)
                problem_.numbers.push_back(std::move(number));
        }
    }

    /// What is left of a larger area without one that lies in it.
    void add_differences()
    {
        std::map<CountForm, std::vector<std::size_t>> places; // of the same count, without its area
        for (std::size_t sum = 0; sum < forms_.size(); ++sum) {
            auto any = forms_[sum];
            any.area.clear();
            places[std::move(any)].push_back(sum);
        }
        for (const auto& [form, sums] : places)
            for (const auto whole : sums)
                for (const auto part : sums)
                    if (problem_.tier[part] < problem_.tier[whole])
                        add_difference(problem_.sums[whole], problem_.sums[part]);
    }

    void add_difference(const JointNumber& whole, const JointNumber& part)
    {
        JointNumber rest;
        std::size_t common = 0;
        for (const auto& share : whole) {
            const auto same =
                std::ranges::lower_bound(part, share.contributor, {}, &protection::Share::contributor);
            if (same == part.end() || same->contributor != share.contributor) {
                rest.push_back(share);
                continue;
            }
            ++common;
            if (same->cells != share.cells)
                return;
        }
        if (!rest.empty() && common == part.size())
            problem_.numbers.push_back(std::move(rest));
    }

    const std::string& period_;
    const HidingCosts& costs_;
    const SumsQuestion& question_;
    const standard::DisclosureProfile& profile_;
    std::map<std::string, std::uint32_t> place_of_; // councils among the contributors
    std::vector<const JudgedPeriod*> periods_; // by contributor
    std::map<CellTopic, protection::Topic> topics_;
    SumsProblem problem_;
    std::vector<CountForm> forms_; // by sum
};

} // namespace

JudgedSums safe_sums(const SumsQuestion& question, const standard::DisclosureProfile& profile)
{
    JudgedSums judged;
    for (const auto& [period, costs] : question.costs)
        SumsJudge(period, costs, question, profile).judge(judged);
    return judged;
}

} // namespace wres::disclosure
