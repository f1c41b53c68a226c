// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "standard/standard.h"

namespace wres::intake {

/// From the words that stand in cells to the codes of one column: by id, label or synonym, whatever the case,
/// spacing and punctuation. A column whose codes are yes and no also takes y, true, 1, n, false and 0.
/// @cases read_submission_test.cpp, through whole files
class CodeWords {
public:
    explicit CodeWords(const std::vector<standard::Code>& codes);

    /// The place of the code in the column's list.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;

    /// What may stand in a cell, for a message: "Permanent, Temporary or Bank".
    [[nodiscard]] const std::string& accepted() const { return accepted_; }

private:
    void add(std::string_view words, std::size_t code);

    std::unordered_map<std::string, std::size_t> by_exact_; // lower case
    std::unordered_map<std::string, std::size_t> by_identifier_; // as_identifier
    std::string accepted_;
};

/// "a, b or c".
[[nodiscard]] std::string listed(const std::vector<std::string>& words, std::string_view last);

} // namespace wres::intake
