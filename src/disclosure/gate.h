// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "disclosure/earlier_release.h"
#include "disclosure/pay_release.h"
#include "disclosure/perturbed_counts.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "indicators/results.h"
#include "standard/population.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// What the gate is told besides the numbers.
struct Occasion {
    Audience audience {};
    std::string profile; // standard::DisclosureProfile::id; ignored for the internal audience
    std::string made_on; // 30 September 2025
    std::vector<FileLine> files;
    std::vector<QualityLine> quality;
    std::map<std::string, std::string>
        area_names; // code -> name, for comparators; codes without one stand for themselves
    std::vector<EarlierRelease> earlier {}; // what is public already, oldest first
    std::vector<Commentary> commentary {}; // goes out as it stands
    std::optional<ActionPlanWords> plan {}; // as its audience may read it, as it stands
    std::vector<standard::PaperTemplate> papers {}; // to be made of what is released
    CellKeys keys {}; // for rules that add noise
};

/// The one way out. Everything that an audience will see passes here once, together, because a total, a
/// percentage, a ratio and an interval each give a count away to somebody who has the others.
class Gate {
public:
    /// @errors disclosure.unknown_profile, disclosure.small_stays_public, disclosure.stays_public_uncovers,
    /// disclosure.perturbed_twice; those of perturbed_counts()
    [[nodiscard]] static Result<Released<Release>> release(const indicators::Results& results,
        const counts::Cube& cube, const standard::Standard& standard, const standard::Settings& settings,
        const Occasion& occasion);

    /// Pay by ethnicity, by rules of its own (pay_release.h).
    [[nodiscard]] static Released<ReleasedPay> release_pay(
        const earnings::PayResults& results, const earnings::PayRules& rules, const PayOccasion& occasion);
};

} // namespace wres::disclosure
