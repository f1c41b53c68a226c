// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "calculator/inputs.h"

namespace wres::calculator {

/// One method that can be asked for by name.
struct Method {
    std::string_view statistic;
    std::string_view method; // empty where the statistic has only one
    std::string_view inputs; // their names, for people
    std::string_view source; // the paper
    Result<nlohmann::ordered_json> (*answer)(const Inputs&);
};

// One function a family of methods, each in a file of its own.
void add_proportion_methods(std::vector<Method>& methods);
void add_ratio_methods(std::vector<Method>& methods);
void add_difference_methods(std::vector<Method>& methods);
void add_test_methods(std::vector<Method>& methods);
void add_strata_methods(std::vector<Method>& methods);
void add_council_methods(std::vector<Method>& methods);
void add_multiplicity_methods(std::vector<Method>& methods);
void add_rate_methods(std::vector<Method>& methods);
void add_funnel_methods(std::vector<Method>& methods);
void add_time_methods(std::vector<Method>& methods);
void add_pay_methods(std::vector<Method>& methods);
void add_planning_methods(std::vector<Method>& methods);

/// Every method, in the order of the families.
[[nodiscard]] const std::vector<Method>& all_methods();

} // namespace wres::calculator
