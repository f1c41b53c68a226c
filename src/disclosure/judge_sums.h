// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "counts/area_sum.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/judge.h"
#include "disclosure/public_before.h"
#include "disclosure/sums_proof.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// A sum of councils that counts may be of.
struct SumOfCouncils {
    const counts::AreaSum* sum {};
    std::string code; // of the larger area that it is of
    unsigned tier = 0;
};

/// Everything that sums of councils are judged by.
struct SumsQuestion {
    const std::map<std::string, SumOfCouncils>& sums; // by the area that forms name
    const std::map<std::string, counts::Cube>& cubes; // by council, with totals
    const std::map<std::string, std::map<std::string, JudgedPeriod>>& judged; // by period and council
    const std::map<std::string, HidingCosts>& costs; // by period: the counts that could be shown
    const PublicBefore& before;
};

/// A council's own count that has to be hidden so that counts of sums can be shown.
struct HiddenBesides {
    CountForm form;
    double cost {};
};

struct JudgedSums {
    SafeForms forms;
    std::map<std::string, std::vector<HiddenBesides>> hidden_besides; // by council
    std::map<std::string, std::vector<SummedForm>> sums; // by period: every count of a sum that is not known
                                                         // to be 0; none where there are too many cells to
                                                         // prove
};

/// Which counts of sums of councils are safe beside what each council shows of itself, for outsiders and for
/// coalitions of up to three councils, and what some councils have to hide of their own for it.
///
/// Of a count is known what follows from its councils' counts, and no more. A count that is the sum of cells
/// of which a council's own release knows nothing is hidden.
[[nodiscard]] JudgedSums safe_sums(const SumsQuestion& question, const standard::DisclosureProfile& profile);

} // namespace wres::disclosure
