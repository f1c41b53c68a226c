// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "disclosure/release.h"

namespace wres::disclosure {

/// One way to divide people, after the gate. Gaps and shares are proportions; above 0 the group is paid less.
struct ReleasedPayComparison {
    std::string id;
    std::string label;
    std::string group_words;
    std::string reference_words;
    Shown<std::uint64_t> group_employees;
    Shown<std::uint64_t> reference_employees;
    ShownEstimate mean_gap;
    ShownEstimate median_gap;
    Shown<double> mean_bonus_gap; // among those who were paid any
    Shown<double> median_bonus_gap;
    ShownEstimate group_paid_bonus;
    ShownEstimate reference_paid_bonus;
    std::array<Shown<double>, 4> group_share_of_quarter; // lowest paid first
};

struct ReleasedPayGroup {
    std::string label;
    Shown<std::uint64_t> employees;
    Shown<double> share; // of all employees
};

/// Pay by ethnicity on one day, as one audience may see it. A release of its own: the list it is made from is
/// another than those of the indicators.
struct ReleasedPay {
    Audience audience {};
    std::string council_name;
    std::string snapshot; // 31 March 2025
    std::string made_on;
    std::string title;
    std::string version; // of the definition
    std::string source;
    std::vector<std::string> words; // with {group} and {reference}
    std::vector<SettingWords> settings;
    std::string disclosure_sentence;
    std::vector<ReleasedPayComparison> comparisons; // the headline first
    std::vector<ReleasedPayGroup> groups; // detailed: empty for the public
    std::vector<ReleasedPayGroup> not_declared; // each way not to have a known group
    Shown<std::uint64_t> employees;
    Shown<double> declared; // proportion whose group is known
    Shown<std::uint64_t> without_hourly_pay;
    std::vector<std::string> odd; // what was noticed in the file; empty for the public
    int confidence_per_cent = 95;
    bool has_bonuses {};
};

} // namespace wres::disclosure
