// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/keyed_hash.h"
#include "formats/table.h"
#include "intake/cell_dictionary.h"
#include "intake/coded_rows.h"

namespace wres::intake {

/// How a column's cells are coded.
enum class Coding : std::uint8_t {
    Dictionary,
    AnnualPay, // whole pounds as they are, everything else by the dictionary
    Person, // by a keyed hash: the number itself goes no further
};

/// What was seen of the lengths of the numbers of people in one column.
struct NumberLengths {
    bool leading_zero = false;
    std::size_t longest = 0;
    std::uint64_t shorter = 0;

    void note(std::string_view number);
};

/// The first step of reading records: from the texts of cells to numbers, without asking what they mean. It
/// shares nothing with the second step but the blocks it fills, so that the two can work at the same time.
class RowCoder {
public:
    struct Column {
        std::size_t cell; // place in the file's rows
        Coding coding;
    };

    /// `columns` stand in the order of their places in the rows.
    RowCoder(const KeyedHash& hash, std::vector<std::string> headings, const std::vector<Column>& columns);

    void add(const formats::Row& row, CodedRows& to);

    /// Of one of the columns; by its place among them.
    [[nodiscard]] const NumberLengths& lengths(std::size_t column) const { return columns_[column].lengths; }

private:
    struct CodedColumn {
        std::size_t cell;
        Coding coding;
        CellDictionary dictionary;
        NumberLengths lengths;
    };

    [[nodiscard]] RowKind kind_of(const formats::Row& row, bool may_be_total, std::size_t& beyond) const;
    [[nodiscard]] bool is_headings_again(const formats::Row& row) const;
    std::uint32_t code_cells(const formats::Row& row, CodedRows& to);
    std::uint32_t code(CodedColumn& column, const formats::Cell& cell, const TextKey& key, CodedRows& to);
    std::uint32_t code_person(CodedColumn& column, const formats::Cell& cell, CodedRows& to);

    const KeyedHash& hash_;
    std::vector<std::string> headings_;
    TextKeys text_keys_;
    std::vector<CodedColumn> columns_; // by place in the row
};

/// #N/A and the like: what a spreadsheet shows where a formula has no result.
[[nodiscard]] bool is_formula_error(const formats::Cell& cell);

} // namespace wres::intake
