// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "disclosure/release.h"

namespace wres::report {

/// The comparison in plain words, made from the same released numbers as its table, so that the two cannot
/// disagree.
///
/// A clear difference is said as one ("48% less likely than"), with whom it is worse or better for. An
/// unclear one never suggests a direction as fact. Percentages in "x% less likely" are worked from the ratio
/// as printed. Ratios are said the way up in which the standard prints them.
/// @cases tests/cases/report/sentence.csv
[[nodiscard]] std::string sentence(const disclosure::IndicatorWords& indicator,
    const disclosure::DefinitionWords& definition, std::string_view period,
    const disclosure::ReleasedComparison& comparison);

/// The sentence of a whole result. For shares by level (indicator 1): the group's share of the first and of
/// the last level, and what can be said about the last. Otherwise the sentence of its headline.
[[nodiscard]] std::string sentence(const disclosure::IndicatorWords& indicator,
    const disclosure::DefinitionWords& definition, const disclosure::ReleasedResult& result);

/// The claim and the counts alone, for the summary, where the number, its limits and the verdict stand beside
/// it.
[[nodiscard]] std::string summary_sentence(const disclosure::IndicatorWords& indicator,
    const disclosure::DefinitionWords& definition, const disclosure::ReleasedResult& result);

/// "48% less likely than", "as likely as", "more than twice as likely as".
[[nodiscard]] std::string likelihood_words(double ratio);

} // namespace wres::report
