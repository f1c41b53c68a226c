// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wres::test {

/// A strict reading of a table with its CSV on the Web metadata: every breach of the W3C's rules, for the
/// part of them that one table with one header row can use, each a line that begins with the name of the
/// rule. What the rules let a lenient reader pass over with a warning is a breach here.
/// @source W3C, Metadata Vocabulary for Tabular Data, 17 December 2015, sections 3.2.4, 5 and 6.1; W3C, Model
/// for Tabular Data and Metadata on the Web, sections 6.4 (parsing cells), 8.1 (CSV) and 9
[[nodiscard]] std::vector<std::string> csvw_breaches(std::string_view metadata_json, std::string_view csv);

} // namespace wres::test
