// SPDX-License-Identifier: MIT
#include "calculator/strata.h"

namespace wres::calculator {

Result<std::vector<statistics::Stratum>> strata_of(const Inputs& inputs)
{
    const auto x1 = TRY(inputs.counts("x1"));
    const auto n1 = TRY(inputs.counts("n1"));
    const auto x2 = TRY(inputs.counts("x2"));
    const auto n2 = TRY(inputs.counts("n2"));
    if (x1.empty() || n1.size() != x1.size() || x2.size() != x1.size() || n2.size() != x1.size())
        return failure(
            "calc.not_strata", "The inputs x1, n1, x2 and n2 are lists of one length, one number a stratum.");
    std::vector<statistics::Stratum> strata;
    for (std::size_t i = 0; i < x1.size(); ++i) {
        if (n1[i] == 0 || n2[i] == 0)
            continue; // a stratum with only one side compares nobody
        const auto group = TRY(statistics::Proportion::of(x1[i], n1[i]));
        const auto reference = TRY(statistics::Proportion::of(x2[i], n2[i]));
        strata.push_back({ group, reference });
    }
    return strata;
}

} // namespace wres::calculator
