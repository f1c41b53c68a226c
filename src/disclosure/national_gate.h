// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "counts/area_sum.h"
#include "counts/cube.h"
#include "disclosure/gate.h"
#include "disclosure/judge.h"
#include "disclosure/judge_sums.h"
#include "disclosure/public_release.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// A larger area, or what some of its councils have reported, and what was calculated from it.
struct SummedArea {
    counts::AreaSum sum;
    std::string code; // of the area
    std::map<std::string, std::string> names; // by period: "England (140 of 153 councils)"
    unsigned tier = 0; // 0: regions; 1: the nation
    indicators::Results results; // its areas are named as the sum is
};

/// The way out of a whole nation: councils, and sums of them, as one release. Each council is judged on its
/// own; then the sums of councils beside all that the councils show, so that nobody can work anything out: no
/// outsider, no council, which knows all its own counts, and no two or three councils together. So that more
/// of the sums can be shown, some councils hide a little more.
class NationalGate {
public:
    /// @param profile  standard::DisclosureProfile::id
    /// @errors disclosure.unknown_profile
    ///         disclosure.rules_of_a_council  the rules ask for what is not kept for sums
    [[nodiscard]] static Result<NationalGate> open(
        const standard::Standard& standard, const standard::Settings& settings, const std::string& profile);

    /// Judges a council. All of them, before anything else.
    /// @errors those of Gate::release
    Done judge_council(
        const indicators::Results& results, const counts::Cube& cube, const Occasion& occasion);

    /// What the public may see of the sums of the councils judged.
    /// @param areas  the one whose report it is first
    [[nodiscard]] Released<Release> release_sums(
        const std::vector<SummedArea>& areas, const Occasion& occasion);

    /// What the public may see of a council that was judged, beside the sums released.
    [[nodiscard]] Released<Release> release_council(
        const indicators::Results& results, const counts::Cube& cube, const Occasion& occasion);

    /// The release of the sums, with the proof of all that is published: once every council was released.
    /// Without, where the rules claim nothing to prove, or there are too many cells: @see most_cells_proved
    [[nodiscard]] Released<Release> with_proof(const Released<Release>& sums) const;

private:
    void keep_shown(const std::string& area, const Release& release, const std::vector<ResultForms>& forms);

    NationalGate(const standard::Standard& standard, const standard::Settings& settings,
        const standard::DisclosureProfile& profile)
        : standard_(&standard)
        , settings_(&settings)
        , profile_(&profile)
    {
    }

    const standard::Standard* standard_;
    const standard::Settings* settings_;
    const standard::DisclosureProfile* profile_;
    std::map<std::string, counts::Cube> cubes_; // by council, with totals
    std::map<std::string, std::map<std::string, JudgedPeriod>> judged_; // by period and council
    std::map<std::string, PublicJudgement> judgements_; // by council
    JudgedSums sums_;
    std::map<std::string, std::map<std::string, ShownPeriod>>
        shown_; // by period, and area of a council or empty for the sums; of what is proved
};

} // namespace wres::disclosure
