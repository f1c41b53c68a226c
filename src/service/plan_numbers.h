// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "distributions/interval.h"
#include "improvement/plan_history.h"
#include "improvement/test_plan.h"
#include "service/plan_readers.h"
#include "service/service.h"
#include "store/bodies.h"
#include "store/organisations.h"
#include "workflow/receive.h"

namespace wres::service {

/// Whose numbers a plan is shown with: of those who put collections together, what they have calculated; of
/// readers inside, what was released inside; of everybody else, what is public. What is public is read from
/// the public tables themselves, so that nothing hidden in them can be shown.
enum class NumbersFor : std::uint8_t { Workers, ReadersInside, Public };

/// Whose numbers somebody is shown.
[[nodiscard]] NumbersFor numbers_for(const PlanReader& reader);

/// Whether a verdict may be shown to somebody who sees this much of an action: what is counted, and how
/// success is measured.
[[nodiscard]] bool shows_number(const improvement::Action& seen);

/// The numbers of an organisation's collections, and of other councils where the public may read them.
class PlanNumbers {
public:
    /// @param standard  that the plan is written by
    /// @errors those of workflow::prepare(); store.*
    [[nodiscard]] static Result<PlanNumbers> read(store::View& view, const Service& service,
        const store::Organisation& organisation, const std::string& standard, NumbersFor who);

    [[nodiscard]] improvement::PlanData data() const;
    [[nodiscard]] const workflow::Basis& basis() const { return *basis_; }
    [[nodiscard]] statistics::ConfidenceLevel level() const;

    /// Where they come from: "2025: released inside the organisation".
    [[nodiscard]] const std::vector<std::string>& sources() const { return sources_; }
    [[nodiscard]] NumbersFor who() const { return who_; }

private:
    struct Counted {
        const workflow::Basis* basis {};
        counts::Cube cube;
    };
    struct Released {
        const workflow::Basis* basis {};
        std::unique_ptr<const improvement::ReleasedNumbers> numbers;
    };

    Result<const workflow::Basis*> basis_for(const Service& service, const std::string& standard);
    Done add_collection(store::View& view, const Service& service, const store::Collection& collection);
    Done add_calculation(store::View& view, const Service& service, const store::Collection& collection,
        const store::CalculationId& calculation, std::string_view where_from);
    Done add_release(store::View& view, const Service& service, const store::Collection& collection,
        const store::ReleaseId& release);
    Done add_others(store::View& view, const Service& service, const store::OrganisationId& own);

    NumbersFor who_ {};
    std::map<std::string, std::unique_ptr<workflow::Basis>> bases_; // by standard
    const workflow::Basis* basis_ {};
    std::vector<std::unique_ptr<Counted>> counted_;
    std::vector<Released> released_;
    std::vector<std::string> sources_;
};

/// The verdicts of a plan's actions on these numbers. To the public and to those who see what is public, the
/// frozen baseline's counts are not used, since they were never released; a target that is not published is
/// not held against anything.
/// @param history  what was moved after the work had begun is told beside the verdict
/// @errors plan.no_such_council
[[nodiscard]] Result<improvement::PlanEffects> effects_of(
    const improvement::Plan& plan, const PlanNumbers& numbers, const improvement::PlanHistory& history);

/// The numbers of an action over time, as these numbers have them.
[[nodiscard]] improvement::Series series_for(
    const improvement::Plan& plan, const improvement::Action& action, const PlanNumbers& numbers);

} // namespace wres::service
