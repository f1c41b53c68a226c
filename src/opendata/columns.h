// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace wres::opendata {

/// What a column of results.csv holds.
struct ColumnMeaning {
    std::string_view name; // as the header has it
    std::string_view title; // for people
    std::string_view description;
    enum class Holds : unsigned char { Text, Number } holds {};
    bool is_never_empty {}; // never [c], [u], [x] or [z]
    bool tells_rows_apart {};
    std::string_view values; // of a closed list, as a regular expression; empty: any
    std::string_view property; // by which the web of data knows it; empty: none
};

/// In the order of the file.
[[nodiscard]] std::span<const ColumnMeaning> columns();

} // namespace wres::opendata
