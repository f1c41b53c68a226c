// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "standard/fault.h"
#include "standard/toml_document.h"

namespace wres::standard {

/// Reads the keys of one TOML table one after another, and remembers the first trouble, so that a definition
/// can be read in a straight line and asked once, at the end, whether all went well. A key that nobody asked
/// for is refused then.
class TomlFields {
public:
    TomlFields(std::string file, const TomlNode& table);

    /// A text with something in it.
    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise);
    [[nodiscard]] std::int64_t integer(std::string_view key);
    [[nodiscard]] std::optional<std::int64_t> optional_integer(std::string_view key);
    [[nodiscard]] double number_or(std::string_view key, double otherwise);
    [[nodiscard]] bool boolean(std::string_view key);
    [[nodiscard]] bool boolean_or(std::string_view key, bool otherwise);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts_or_none(std::string_view key);

    /// A table whose values are texts or lists of texts: key -> texts.
    [[nodiscard]] std::vector<std::pair<std::string, std::vector<std::string>>> lists_or_none(
        std::string_view key);

    /// [[key]] : one table each; none when the key is not there.
    [[nodiscard]] std::vector<TomlFields> tables(std::string_view key);

    /// One name of a closed list, as its place in that list.
    [[nodiscard]] std::size_t one_of(std::string_view key, const std::vector<std::string>& names);

    /// The line of a key, or of the table when the key is not there.
    [[nodiscard]] Place place(std::string_view key = {}) const;

    /// The first trouble met, or a key that was never asked for.
    [[nodiscard]] Done finish() const;

private:
    const TomlNode* ask(std::string_view key, bool required);
    void trouble(std::string_view key, std::string_view words);
    std::vector<std::string> texts_of(std::string_view key, const TomlNode& node);

    std::string file_;
    const TomlNode* table_;
    std::set<std::string, std::less<>> asked_;
    std::optional<Error> trouble_;
};

} // namespace wres::standard
