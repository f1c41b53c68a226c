// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "improvement/tested_effect.h"

namespace wres::improvement {

/// Staff alike at the start (one grade, one service), with and without a place on a leadership programme.
struct CohortStratum {
    std::string stratum;
    std::uint64_t participants {};
    std::uint64_t participants_progressed {}; // to a higher grade, within the months
    std::uint64_t matched {};
    std::uint64_t matched_progressed {};
};

/// One cohort, looked at so many months after it began.
struct Cohort {
    std::string programme; // "BALI", "Be Your Best"
    std::string cohort;
    std::uint32_t months {}; // 12, 24, 36
    std::vector<CohortStratum> strata;
};

/// How often participants progressed against matched staff: like with like, stratum by stratum.
struct CohortEffect {
    std::string programme;
    std::string cohort;
    std::uint32_t months {};
    std::uint64_t participants {};
    std::uint64_t progressed {};
    EffectVerdict verdict = EffectVerdict::TooFewToTell;
    statistics::EstimateWithInterval ratio; // participants' rate / matched staff's (Mantel-Haenszel)
    double p = 1;
    double p_adjusted = 1; // among all cohorts and months
};

/// The four words for every cohort, judged together (Benjamini and Hochberg at 5 %).
///
/// People who get a place are not as those who do not: they applied, and were chosen. The fairest matched
/// staff are those who applied and just missed. "Improved" says that participants progressed more often; not
/// that it was the programme.
///
/// @param smallest_change  worth having, as a ratio, more than 1
/// @source Greenland and Robins (1985) Biometrics 41:55-68
/// @cases  tests/cases/improvement/programme_computed.csv
[[nodiscard]] std::vector<CohortEffect> test_cohorts(
    const std::vector<Cohort>& cohorts, double smallest_change, statistics::ConfidenceLevel level);

/// CSV: programme, cohort, months, stratum, participants, participants_progressed, matched,
/// matched_progressed; one row a stratum.
///
/// @errors programme.faulty  with `name`, the line and what to do; csv.malformed
[[nodiscard]] Result<std::vector<Cohort>> read_cohorts(std::string_view name, std::string_view content);

} // namespace wres::improvement
