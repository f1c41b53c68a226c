// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace wres::standard {

struct TomlField;

/// A TOML document as a tree that remembers its lines.
struct TomlNode {
    /// Nothing is read from a Date: it only stands for its line, so that a reader can say what to write
    /// instead.
    enum class Kind : std::uint8_t { Text, Integer, Decimal, Boolean, Date, List, Table };

    Kind kind {};
    std::size_t line {};
    std::string text;
    std::int64_t integer {};
    double decimal {};
    bool boolean {};
    std::vector<TomlNode> items; // of a List
    std::vector<TomlField> fields; // of a Table, sorted by key
};

struct TomlField {
    std::string key;
    TomlNode node;
};

/// The first place at which a text is not TOML.
struct TomlFault {
    std::size_t line {};
    std::string words; // one sentence, from "this is not TOML"
};

[[nodiscard]] std::expected<TomlNode, TomlFault> parse_toml(std::string_view content);

} // namespace wres::standard
