// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "intake/column_match.h"
#include "intake/mappings.h"
#include "intake/table_beginning.h"
#include "standard/standard.h"

namespace wres::intake {

enum class TableKind : std::uint8_t {
    Records, // a record table of the standard
    AscWdsWorkers, // ASC-WDS bulk upload, worker file
    AscWdsOther, // ASC-WDS bulk upload, workplaces or training: nothing in it is counted
    AggregateList, // counts, one a row: measure, scope, ethnic group, count
    AggregateGrid, // counts, a row an ethnic group and a column a measure
    PublishedWorkforce, // the Department for Education's published statistics
    NotATable, // guidance, notes, a cover
    Unclear, // a table, and not clear which
};

/// What one table of a file was recognised as, by the headings it has.
struct RecognisedTable {
    TableKind kind = TableKind::NotATable;
    std::size_t record_table {}; // Records
    std::uint64_t rows_above {}; // that are not blank: titles
    std::uint64_t heading_row {}; // as a spreadsheet numbers it
    std::vector<std::string> headings;
    bool by_default = false; // Records: nothing said which table, so it was taken for the workforce
    std::vector<std::size_t> could_be; // Unclear: record tables that fit equally well; none when nothing fits
};

/// Which headings lead to which columns, for every record table of a standard at once, and which to measures.
class HeadingIndex {
public:
    HeadingIndex(const standard::Standard& standard, const Mappings& mappings);

    struct Place {
        std::size_t table;
        std::size_t column;
    };
    [[nodiscard]] const std::vector<Place>& find(const std::string& identifier) const;

    /// Whether it names a measure that is counted, by its id or its label.
    [[nodiscard]] bool is_measure(const std::string& identifier) const
    {
        return measures_.contains(identifier);
    }

private:
    std::unordered_map<std::string, std::vector<Place>> places_;
    std::unordered_set<std::string> measures_;
};

/// What tables there are to recognise, and how people named them.
struct Recognition {
    const standard::Standard& standard;
    const Mappings& mappings;
    const HeadingIndex& index;
};

/// Finds the row of headings, which need not be the first, and the kind of table under it. What the file or
/// sheet is called breaks a tie; a mapping of the file's name settles it.
[[nodiscard]] RecognisedTable recognise_table(
    const Recognition& with, std::string_view file, const TableBeginning& beginning);

/// The record table that a file or sheet is named for ("Leavers 2024-25.csv"), when it is named for one only.
[[nodiscard]] std::optional<std::size_t> table_named(
    const standard::Standard& standard, std::string_view name);

} // namespace wres::intake
