// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "counts/cube.h"
#include "disclosure/earlier_release.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// What is public already, by area code, oldest first.
using EarlierByArea = std::map<std::string, std::vector<disclosure::EarlierRelease>>;

/// Which rules a nation is released by, on which day, and what is public already.
struct NationalTerms {
    std::string profile; // standard::DisclosureProfile::id
    Date made_on {};
    EarlierByArea earlier;
    std::function<Done()> go_on = {}; // asked before each council is judged: an error ends the whole
};

/// A release that has come out of the gate: of a council, or of England and its regions.
struct AreaRelease {
    std::string area; // code; the nation's for England and its regions
    std::string name;
    disclosure::Released<disclosure::Release> release;
};

/// Releases every council of the counts, and then England and its regions as sums of these councils beside
/// all that they show. Rows of the counts that are of regions or of England are passed over: they would not
/// be sums of what was judged.
/// @param take  is given each release as soon as it is made, England and its regions last; what it fails with
/// ends the whole
/// @errors nation.no_councils, calculate.*, disclosure.*
Done release_nation(const Basis& basis, const counts::Cube& cube, const NationalTerms& terms,
    const std::function<Done(const AreaRelease&)>& take);

} // namespace wres::workflow
