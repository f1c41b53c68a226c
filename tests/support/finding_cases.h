// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wres::test {

/// Files, and what the operator says of them, that raise one finding. Under sc-wres/2025.
struct FindingCase {
    std::string code;
    std::vector<std::pair<std::string, std::string>> files; // name, content
    std::optional<std::string> scope {}; // --scope
    std::vector<std::pair<std::string, std::string>> settings {}; // --set
    std::vector<std::pair<std::string, std::string>> columns {}; // --map
    std::vector<std::pair<std::string, std::string>> kinds {}; // --file
};

/// At least one for every finding there is.
[[nodiscard]] std::vector<FindingCase> finding_cases();

} // namespace wres::test
