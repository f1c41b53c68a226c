// SPDX-License-Identifier: MIT
#include "improvement/check_plan.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/series.h"

namespace wres::improvement {
namespace {

class Check {
public:
    Check(const standard::Standard& standard, const standard::Settings& settings, const Themes& themes,
        Date today)
        : standard_(standard)
        , settings_(settings)
        , themes_(themes)
        , today_(today)
    {
    }

    std::vector<PlanRemark> remarks(const Plan& plan)
    {
        if (plan.actions.empty())
            add("no_actions", "The plan has no actions yet. Add one [[action]] for each.");
        sign_offs(plan);
        for (const auto& action : plan.actions) {
            action_ = action.id;
            people(action);
            disparity(action);
            theme(action);
            measure(action);
            dates(action);
        }
        return std::move(remarks_);
    }

private:
    void add(std::string code, std::string sentence)
    {
        remarks_.push_back({ action_, std::move(code), std::move(sentence) });
    }

    void sign_offs(const Plan& plan)
    {
        for (const auto& [service, words] :
            { std::pair { "adult", "adults'" }, { "children", "children's" } }) {
            const auto signed_off = std::ranges::any_of(plan.sign_offs,
                [&](const SignOff& one) { return one.service == service && one.on.has_value(); });
            if (!signed_off)
                add(fmt::format("not_signed_off_{}", service),
                    fmt::format("The plan is not signed off for {} services yet. A plan is signed off by two "
                                "sponsors; add a [[sign_off]] with its day.",
                        words));
        }
    }

    void people(const Action& action)
    {
        if (action.owner.empty())
            add("no_owner", "Nobody owns this action, so nobody will do it. Name a role under `owner`.");
        if (action.sponsor.empty())
            add("no_sponsor", "Nobody senior stands for this action. Name a role under `sponsor`.");
        if (action.co_produced_with.empty())
            add("not_co_produced",
                "Nobody is named with whom this action was made. Ask the staff it is for, and name them "
                "under "
                "`co_produced_with`.");
        if (action.root_cause.empty())
            add("no_root_cause",
                "No cause is given. Ask the staff network what is behind the number before deciding what to "
                "do.");
    }

    void disparity(const Action& action)
    {
        const auto found = resolved(action.disparity, standard_, settings_);
        if (!found)
            add("disparity", found.error().message);
        else if (action.measure.quantity == Quantity::LikelihoodRatio && action.disparity.breakdown.empty()
            && found->indicator->method == standard::Method::ShareByLevel)
            add("no_level",
                fmt::format(
                    "Indicator {} has a ratio for each level only. Name one under `breakdown`, such as "
                    "\"{}=...\", or set `quantity` to \"share\".",
                    found->indicator->id, found->indicator->levels.front()));
    }

    void theme(const Action& action)
    {
        if (action.theme.empty())
            return;
        const auto* theme = themes_.find(action.theme);
        std::vector<std::string> fitting;
        for (const auto* one : themes_.of(action.disparity.indicator))
            fitting.push_back(one->id);
        if (theme == nullptr)
            add("no_such_theme",
                fmt::format("There is no theme \"{}\". For indicator {} there are {}.", action.theme,
                    action.disparity.indicator, join(fitting, ", ")));
        else if (!theme->covers(action.disparity.indicator))
            add("theme_of_other_metrics",
                fmt::format(
                    "The theme {} is mapped to other metrics ({}), not to {}; {} would fit. Say so on "
                    "purpose, or change it.",
                    theme->label, join(theme->metrics, ", "), action.disparity.indicator,
                    join(fitting, ", ")));
    }

    void measure(const Action& action)
    {
        const auto& measure = action.measure;
        const bool has_started = action.starts && *action.starts <= today_;
        if (!measure.target && !measure.better)
            add("no_target",
                "Neither a target nor a direction is stated. State `target` or `better` before the work "
                "begins.");
        if (!measure.smallest_change)
            add("no_smallest_change",
                "The smallest change worth having is not stated; 1.25, a quarter, is taken. State "
                "`smallest_change`.");
        if (!measure.baseline.frozen_on)
            add("no_baseline",
                has_started
                    ? "The work has begun and no baseline was frozen before: what later numbers are held "
                      "against can be doubted."
                    : "No baseline is frozen yet. Freeze it before the work begins: wres plan freeze.");
        if (measure.chosen_on.empty())
            add("no_chosen_on",
                "The plan does not say on which periods' numbers this action was chosen. The last period "
                "before "
                "the start is taken, and does not count as its test. State `chosen_on`, or [\"none\"].");
        const auto& value = measure.baseline.value;
        if (measure.target && measure.better && value
            && (*measure.better == Better::Higher ? *measure.target <= *value : *measure.target >= *value))
            add("target_is_no_improvement",
                fmt::format("The target {} is not better than the baseline {:.2f}. Correct one of them.",
                    *measure.target, *value));
    }

    void dates(const Action& action)
    {
        for (const auto& milestone : action.milestones)
            if (!milestone.reached && *milestone.due < today_)
                add("overdue_milestone",
                    fmt::format("\"{}\" was due on {} and is not marked as reached.", milestone.what,
                        british_date(*milestone.due)));
        if (action.review_on && *action.review_on < today_ && action.state != ActionState::Done
            && action.state != ActionState::Stopped)
            add("review_overdue",
                fmt::format("The review was to be on {}. Hold it, or set a new day.",
                    british_date(*action.review_on)));
        if (!action.starts)
            add("no_start",
                "Without a day on which the work starts its effect cannot be tested. State `starts`.");
    }

    const standard::Standard& standard_;
    const standard::Settings& settings_;
    const Themes& themes_;
    Date today_;
    std::string action_;
    std::vector<PlanRemark> remarks_;
};

} // namespace

std::vector<PlanRemark> check_plan(const Plan& plan, const standard::Standard& standard,
    const standard::Settings& settings, const Themes& themes, Date today)
{
    return Check(standard, settings, themes, today).remarks(plan);
}

} // namespace wres::improvement
