// SPDX-License-Identifier: MIT
#include <span>

#include "calculator/answers.h"
#include "calculator/registry.h"
#include "multiplicity/benjamini_hochberg.h"
#include "multiplicity/benjamini_yekutieli.h"
#include "multiplicity/bonferroni.h"
#include "multiplicity/hochberg.h"
#include "multiplicity/holm.h"
#include "multiplicity/hommel.h"
#include "multiplicity/sidak.h"

namespace wres::calculator {
namespace {

Result<std::vector<double>> probabilities(const Inputs& inputs)
{
    auto p = TRY(inputs.numbers("p"));
    for (const double value : p) {
        if (!(value >= 0.0 && value <= 1.0))
            return failure("calc.not_a_probability", "Every p is from 0 to 1.");
    }
    return p;
}

using Adjustment = std::vector<double> (*)(std::span<const double>);

struct Named {
    const char* name;
    Adjustment adjust;
};

constexpr Named adjustments[] = {
    { "bonferroni", &statistics::bonferroni },
    { "holm", &statistics::holm },
    { "hochberg", &statistics::hochberg },
    { "hommel", &statistics::hommel },
    { "sidak", &statistics::sidak },
    { "holm_sidak", &statistics::holm_sidak },
    { "bh", &statistics::benjamini_hochberg },
    { "by", &statistics::benjamini_yekutieli },
};

Result<Json> all(const Inputs& inputs)
{
    const auto p = TRY(probabilities(inputs));
    Json answer;
    for (const auto& [name, adjust] : adjustments)
        answer[name] = adjust(p);
    return answer;
}

template <std::size_t which>
Result<Json> one(const Inputs& inputs)
{
    const auto p = TRY(probabilities(inputs));
    return Json { { adjustments[which].name, adjustments[which].adjust(p) } };
}

} // namespace

void add_multiplicity_methods(std::vector<Method>& methods)
{
    const auto add = [&](std::string_view method, std::string_view source, auto answer) {
        methods.push_back({ "multiplicity", method, "p (a list)", source, answer });
    };
    add("all", "each of the following", &all);
    add("bonferroni", "Bonferroni (1936)", &one<0>);
    add("holm", "Holm (1979) Scand J Stat 6:65", &one<1>);
    add("hochberg", "Hochberg (1988) Biometrika 75:800", &one<2>);
    add("hommel", "Hommel (1988) Biometrika 75:383", &one<3>);
    add("sidak", "Sidak (1967) J Am Stat Assoc 62:626", &one<4>);
    add("holm_sidak", "Holland and Copenhaver (1987) Biometrics 43:417", &one<5>);
    add("bh", "Benjamini and Hochberg (1995) J R Stat Soc B 57:289", &one<6>);
    add("by", "Benjamini and Yekutieli (2001) Ann Stat 29:1165", &one<7>);
}

} // namespace wres::calculator
