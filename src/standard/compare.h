// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "standard/standard.h"

namespace wres::standard {

/// One thing a standard states: "indicator 9", "method", {"relative likelihood"}. A list has a value for each
/// entry.
struct Fact {
    std::string item;
    std::string what;
    std::vector<std::string> values;

    bool operator==(const Fact&) const = default;
};

/// Everything a standard states, in the order of its parts: about, pay bands, scopes, settings, indicators,
/// measures, files, findings, disclosure. Two standards with the same facts give the same results for the
/// same files.
[[nodiscard]] std::vector<Fact> facts(const Standard& standard);

/// What one standard states and another does not.
struct Difference {
    std::string item;
    std::string what;
    std::vector<std::string> only_in_first;
    std::vector<std::string> only_in_second;
};

/// Every difference between two standards, in the order of the second's parts, then what the second no longer
/// has.
[[nodiscard]] std::vector<Difference> compare(const Standard& first, const Standard& second);

/// Whether counts made by one standard are counts by the other: the same ethnic groups, services, pay bands,
/// settings, measures and files. Wording, and how indicators are made of the counts, may differ.
[[nodiscard]] bool count_alike(const Standard& first, const Standard& second);

/// The entries of the closed lists, for people. What group and reference are called is the classification's
/// to say.
[[nodiscard]] std::string name_of(Method method);
[[nodiscard]] std::string name_of(Orientation orientation);
[[nodiscard]] std::string name_of(Adverse adverse);
[[nodiscard]] std::string name_of(ColumnType type);
[[nodiscard]] std::string name_of(Severity severity);

} // namespace wres::standard
