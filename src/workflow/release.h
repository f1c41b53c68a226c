// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "disclosure/gate.h"
#include "sealing/master_key.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// The program and version that writes a file.
inline constexpr std::string_view made_by = "openwres 0.1.0";

/// Who a release is for, and by which rules.
struct ReleaseTerms {
    disclosure::Audience audience = disclosure::Audience::Internal;
    std::string profile; // standard::DisclosureProfile::id
    std::vector<disclosure::Commentary> commentary = {};
    std::vector<disclosure::EarlierRelease> earlier = {}; // public already, oldest first
    std::optional<std::vector<disclosure::QualityLine>> quality = {}; // in other words than quality_lines()
    std::optional<disclosure::ActionPlanWords> plan = {}; // as plan_words() gives it for this audience
    std::vector<standard::PaperTemplate> papers = {}; // to be made besides the report
    disclosure::CellKeys keys = {}; // for rules that add noise: see noise_keys()
};

/// What noise is drawn from: a secret of the operator's, from which nobody else can tell it.
[[nodiscard]] disclosure::CellKeys noise_keys(const sealing::MasterKey& master);

/// A public release of before, from the folder that it was written to or from its results.csv.
/// @errors disk.*, csv.malformed, earlier.not_results
[[nodiscard]] Result<disclosure::EarlierRelease> earlier_release(const std::string& path);

/// The councils in the counts: those that are neither a region nor the nation.
[[nodiscard]] std::vector<std::string> councils_in(const Basis& basis, const counts::Cube& cube);

/// A council's name as people know it.
[[nodiscard]] std::string name_of(const Basis& basis, const std::string& area);

/// The area that a report is about: the one asked for by name or code, or the only one in the counts.
/// @errors release.which_council
[[nodiscard]] Result<std::string> chosen_council(
    const Basis& basis, const counts::Cube& cube, const std::string& asked);

/// Calculates everything there is for one council, with its region and England beside it when the counts have
/// them, and passes it through the gate.
/// @errors release.which_council, calculate.*, disclosure.*
[[nodiscard]] Result<disclosure::Released<disclosure::Release>> release(
    const Basis& basis, const Submission& submission, const std::string& council, const ReleaseTerms& terms);

/// Findings of a submission as lines of a data-quality page.
[[nodiscard]] std::vector<disclosure::QualityLine> quality_lines(
    const Basis& basis, const Submission& submission);

} // namespace wres::workflow
