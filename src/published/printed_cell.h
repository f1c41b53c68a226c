// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "attack/knowledge.h"
#include "base/result.h"

namespace wres::published {

/// What stands in a cell of a published table.
enum class PrintedKind : std::uint8_t {
    Blank,
    Text, // words that are neither a number nor in place of one
    Number,
    Hidden, // a symbol for a number that is not shown: *, [c], ~
    Within, // limits in place of a number: <5, 1 to 4
    Low, // more than nothing, and rounds to nothing: [low], [k]
    Unavailable, // there is no number to be had: [x]
    NotApplicable, // there is none: [z]
};

/// A percentage as printed, and how many decimals it has.
struct PrintedPercent {
    double value {};
    int decimals = 0;
};

struct PrintedCell {
    PrintedKind kind = PrintedKind::Blank;
    double number {}; // of Number
    int decimals = 0; // of Number
    bool is_percent = false; // the number was followed by %
    attack::Limits limits; // of Within
    std::optional<PrintedPercent> beside; // "45 (12.3%)": a percentage in the same cell
    std::string text; // as printed, trimmed

    /// Whether it is, or stands for, a number.
    [[nodiscard]] bool is_value() const { return kind != PrintedKind::Blank && kind != PrintedKind::Text; }

    /// Whether somebody hid a number here.
    [[nodiscard]] bool is_hidden() const
    {
        return kind == PrintedKind::Hidden || kind == PrintedKind::Within || kind == PrintedKind::Low;
    }
};

/// Meanings that somebody gives to symbols, over those that are usual. Symbols in lower case.
using SymbolMeanings = std::map<std::string, PrintedCell>;

/// Reads one cell. Numbers may have thousands separated by commas, a pound or per cent sign, and flags in
/// square brackets after them ([p], [r]).
[[nodiscard]] PrintedCell read_printed_cell(std::string_view text, const SymbolMeanings& meanings = {});

/// Reads "SYMBOL=MEANING", where the meaning is `hidden`, `unavailable`, `not-applicable`, a whole number, or
/// limits such as `1-4`.
/// @errors attack.symbol
[[nodiscard]] Result<std::pair<std::string, PrintedCell>> read_symbol_meaning(std::string_view assignment);

} // namespace wres::published
