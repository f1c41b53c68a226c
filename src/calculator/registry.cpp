// SPDX-License-Identifier: MIT
#include "calculator/registry.h"

namespace wres::calculator {

const std::vector<Method>& all_methods()
{
    static const auto methods = [] {
        std::vector<Method> all;
        add_proportion_methods(all);
        add_ratio_methods(all);
        add_difference_methods(all);
        add_test_methods(all);
        add_strata_methods(all);
        add_council_methods(all);
        add_multiplicity_methods(all);
        add_rate_methods(all);
        add_funnel_methods(all);
        add_time_methods(all);
        add_pay_methods(all);
        add_planning_methods(all);
        return all;
    }();
    return methods;
}

} // namespace wres::calculator
