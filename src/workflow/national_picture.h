// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "counts/cube.h"
#include "disclosure/national_picture.h"
#include "disclosure/released.h"
#include "nation/neighbours.h"
#include "workflow/national_release.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// What a national report and the packs are told besides the counts.
struct PictureTerms {
    Date made_on {}; // given, so that the same report can be made again
    standard::NationalTemplate report_template;
    std::set<std::string> named; // area codes of councils that agreed to be named in public
    nation::NeighbourList neighbours; // instead of statistical neighbours
    std::vector<disclosure::ParticipationLine> participation = {}; // of a collection
    disclosure::CorrectionNote correction = {};
    std::vector<std::string> inputs = {}; // what the counts came from, in words
};

/// A list of neighbours of one's own: the content of its file.
/// @errors neighbours.faulty, csv.malformed
[[nodiscard]] Result<nation::NeighbourList> own_neighbours(
    const std::string& name, const std::string& content, const standard::Populations& populations);

using ReleasedPicture = disclosure::Released<disclosure::NationalPicture>;

/// Every council's numbers, whole, with England and its regions as sums of them: for the programme team.
/// @errors nation.no_councils, calculate.*
[[nodiscard]] Result<ReleasedPicture> picture_inside(
    const Basis& basis, const counts::Cube& cube, const PictureTerms& terms);

/// What everybody may see of the same: gathered from the releases of one nation as they are made, with
/// release_nation(), or read again.
class PublicPicture {
public:
    PublicPicture(const Basis& basis, const counts::Cube& cube, const PictureTerms& terms);

    /// Every council, and the nation last.
    void take(const AreaRelease& area);

    /// @errors nation.no_councils  no nation was taken
    [[nodiscard]] Result<ReleasedPicture> finish() const;

private:
    disclosure::NationalPicture frame_;
    std::string nation_;
    std::vector<disclosure::Released<disclosure::CouncilFigures>> councils_;
    std::vector<disclosure::Released<disclosure::Release>> sums_; // one, once it was taken
};

/// A council's own counts of every question: for its own pack.
[[nodiscard]] disclosure::CouncilFigures own_figures(
    const Basis& basis, const counts::Cube& cube, const std::string& council);

} // namespace wres::workflow
