// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "formats/table.h"
#include "intake/finding.h"
#include "intake/person_register.h"

namespace wres::intake {

/// What a row is, told from its texts alone.
enum class RowKind : std::uint8_t { OfPerson, Ragged, Total, HeadingsAgain };

/// A block of rows of one table of a file in which numbers stand for the cells: RowCoder makes it,
/// RecordReader takes it.
struct CodedRows {
    struct Row {
        std::uint64_t number {};
        std::uint32_t cells_hash {};
        RowKind kind {};
        std::size_t beyond {}; // Ragged: the cell beyond the headings, from 1
    };
    /// A copy of a cell.
    struct Text {
        formats::CellKind kind {};
        std::string text;
    };
    /// Something about the file itself, met before a row.
    struct Remark {
        std::size_t before_row {}; // place in `rows`
        Finding finding;
    };

    std::vector<Row> rows; // without blank ones
    std::vector<std::uint32_t> cells; // of rows of people: a number for each column that is read (CellNumber)
    std::vector<Identity> identities; // of rows of people: one for each column of numbers of people
    std::vector<Text> new_texts; // of the numbers that occur for the first time, in their order
    std::vector<Text> unnumbered; // in their order
    std::vector<Remark> remarks;

    [[nodiscard]] bool empty() const { return rows.empty() && remarks.empty(); }

    void clear()
    {
        rows.clear();
        cells.clear();
        identities.clear();
        new_texts.clear();
        unnumbered.clear();
        remarks.clear();
    }
};

/// What the numbers in CodedRows::cells are, besides those of a dictionary.
namespace cell_number {

/// The next of CodedRows::unnumbered: a cell that comes after the dictionary is full.
inline constexpr std::uint32_t unnumbered = 0xFFFFFFFF;

/// Whole pounds that can be pay for a year: the lower bits say how many.
inline constexpr std::uint32_t pounds = 0x80000000;

/// Of a column of numbers of people, instead of a dictionary's.
inline constexpr std::uint32_t person = 0;
inline constexpr std::uint32_t person_blank = 1;
inline constexpr std::uint32_t person_as_power = 2; // 1.23E+05

} // namespace cell_number

} // namespace wres::intake
