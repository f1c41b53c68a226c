// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding.h"
#include "intake/measure_patterns.h"
#include "standard/classification.h"

namespace wres::intake {

/// One row of a record table, checked and coded: no name, no number, no date is left in it.
///
/// `codes` has one entry a column of the table, in the order of standard::RecordTable::columns: 0 is blank;
/// for Code, Scope and Derived columns n is the column's code n - 1; for Label columns n is the file's label
/// n - 1 (Sink::label tells the words once, before the first record that uses them); other columns are always
/// 0.
struct Record {
    std::size_t table; // index into standard::Standard::record_tables
    std::size_t scope; // index into the Scope column's codes
    standard::GroupIndex group;
    std::span<const std::uint16_t> codes;
};

/// Many records of one table, column by column.
struct RecordBatch {
    std::size_t size {};
    std::span<const std::uint8_t> scopes; // as Record::scope
    std::span<const standard::GroupIndex> groups;
    std::vector<const std::uint16_t*> codes; // by column, then by row; null: all 0
    std::span<const std::uint32_t> patterns; // which measures each counts for: a number of `measures`
    const MeasurePatterns* measures {};
};

/// Adds up records of one table in a thread of its own.
class SinkTally {
public:
    virtual ~SinkTally() = default;

    /// In the order of the rows: everything told so far may be needed by the next batch.
    virtual void catch_up() = 0;
    virtual void count(const RecordBatch& records) = 0;
};

/// A number of people that arrived already counted: from an aggregate return or published statistics.
struct CountedPeople {
    std::string_view area; // code or name; empty: the submitting council
    std::string_view period; // empty: the submission's own
    std::string_view scope; // code of the Scope column
    std::string_view measure;
    std::string_view dimension; // column name of a breakdown, or empty for the total
    std::string_view value; // label of the breakdown's value, or empty
    standard::GroupIndex group;
    std::uint64_t people;
};

/// Takes what intake reads, as it is read: nothing is kept, so memory does not grow with the file.
class Sink {
public:
    virtual ~Sink() = default;

    /// The words of one label of a Label column: code `code` of column `column` in table `table`.
    virtual void label(std::size_t table, std::size_t column, std::uint16_t code, std::string_view words) = 0;
    virtual void record(const Record& record) = 0;

    /// For sinks that take records in any order and add them up: one that several threads can each have, and
    /// that `add` takes back. None: every record goes to `record`, in the order of the rows.
    [[nodiscard]] virtual std::unique_ptr<SinkTally> tally(std::size_t) { return nullptr; }
    virtual void add(std::size_t, SinkTally&) { }

    virtual void counted(const CountedPeople& people) = 0;
    virtual void finding(Finding finding) = 0;

    /// A file of this record table was read, even if it had no rows: nobody left is not the same as no
    /// leavers' file.
    virtual void table_supplied(std::size_t table, std::size_t scope) = 0;
};

} // namespace wres::intake
