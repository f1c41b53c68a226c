// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/derived_columns.h"
#include "intake/record_columns.h"
#include "intake/record_tally.h"
#include "intake/row_values.h"
#include "intake/submission.h"

namespace wres::intake {

/// Where the scope of a row comes from when its own cell does not say.
struct ScopeFallback {
    std::optional<std::size_t> directorate; // a Label column whose words may name a scope
    std::optional<std::size_t> named; // by the name of the file or the sheet
    bool one_service = false; // a file of this kind is always about one: it says nothing of the others
};

/// The last steps of every reader of records, whatever the file's format: completes decoded rows (links,
/// scope, derived columns), holds them against what came before, and hands the coded records to the sink.
///
/// Rows come one at a time (`begin`, `finish`), or column by column: `prepare`, which may run in several
/// threads, then `settle`, in the order of the rows, then `count`, in several threads again.
class RecordWriter {
public:
    /// `given` says which columns of the table the file has.
    RecordWriter(Submission& submission, std::size_t table, std::string file, std::uint16_t file_number,
        std::vector<bool> given, ScopeFallback fallback);

    /// An empty row to fill; `finish` takes it.
    RowValues& begin(std::uint64_t row);
    void finish();

    /// What can be said of the rows without those before them.
    void prepare(RecordColumns& rows) const;

    /// What hangs on the rows before them: who was met, links. Says what is odd, row by row.
    void settle(RecordColumns& rows);

    /// Adds settled rows up.
    void count(RecordColumns& rows, RecordTally& tally) const;

    /// A tally for rows of this table, and what becomes of it when everything is counted.
    [[nodiscard]] RecordTally tally() const;
    void add(RecordTally& tally);

    /// Whether the sink adds up in any order; otherwise `count` is called in the order of the rows.
    [[nodiscard]] bool counts_in_any_order() const;

    /// The columns that tell, in this order, who a row is about.
    [[nodiscard]] const std::vector<std::size_t>& person_columns() const { return derived_.person_columns(); }

    /// Leaves the row out; the caller has said why in a finding.
    void leave_out() { ++left_out_; }

    /// The findings about the file as a whole, and that it was supplied.
    void end();

    [[nodiscard]] const standard::RecordTable& table() const { return *table_; }
    [[nodiscard]] std::size_t table_place() const { return table_place_; }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] std::uint64_t used() const { return used_; }
    [[nodiscard]] std::uint64_t left_out() const { return left_out_; }

    void find(std::string code, std::uint64_t row, std::string_view column,
        std::vector<std::string> details = {}) const;

private:
    struct Link {
        std::size_t from; // place among Submission::linkable()
        std::size_t to; // column of this table
        bool label;
        std::vector<std::uint16_t> codes; // Label: from the workforce's code
    };
    struct Deciding {
        std::size_t column;
        standard::Derivation derivation;
        std::uint16_t no;
    };

    [[nodiscard]] std::string scope_label(std::size_t scope) const;
    [[nodiscard]] std::string option_label(const std::string& setting) const;
    [[nodiscard]] bool is_known(standard::GroupIndex group) const;
    void plan_links();
    void plan_deciding();

    /// Whether completing a row takes what rows before it said.
    [[nodiscard]] bool hangs_on_others() const { return linked_by_number_; }

    void say(RecordColumns& rows, std::size_t row, FindingStep step, std::string code,
        std::vector<std::string> details = {}) const;
    void complete(RecordColumns& rows) const;
    void find_ruled_out(RecordColumns& rows) const;
    [[nodiscard]] std::optional<Finding> why_left_out(const RecordColumns& rows, std::size_t row) const;
    void note_rows(RecordColumns& rows) const;
    void find_disagreeing_marks(RecordColumns& rows) const;
    [[nodiscard]] bool marks_disagree(const RecordColumns& rows, std::size_t row) const;
    void link(RecordColumns& rows);
    void link_row(RecordColumns& rows, std::size_t row);
    std::uint16_t linked_code(Link& link, std::uint16_t code);
    void choose_scopes(RecordColumns& rows);
    std::optional<std::size_t> scope_of_label(std::uint16_t label);
    bool seen_before(RecordColumns& rows, std::size_t row, Identity person);
    void note_snapshots(const RecordColumns& rows);
    void remember(const RecordColumns& rows);

    Submission& submission_;
    std::size_t table_place_;
    const standard::RecordTable* table_;
    std::string file_;
    std::uint16_t file_number_;
    std::vector<bool> given_;
    ScopeFallback fallback_;
    DerivedColumns derived_;
    std::optional<RecordColumns> one_row_;
    std::optional<RecordTally> tally_of_rows_;
    RowValues row_;
    std::vector<std::optional<std::size_t>> scope_of_label_;
    std::vector<bool> scope_of_label_known_;
    std::optional<std::size_t> person_column_;
    std::optional<std::size_t> scope_column_;
    std::optional<std::size_t> group_column_;
    std::optional<std::size_t> snapshot_column_;
    std::optional<std::size_t> contract_column_;
    std::optional<std::size_t> outcome_column_, shortlisted_column_, appointed_column_;
    std::optional<std::size_t> scope_said_; // by the operator
    std::vector<bool> known_groups_;
    bool linked_by_number_ = false;
    std::uint64_t unknown_groups_ = 0;
    std::vector<Deciding> deciding_;
    bool links_group_ = false;
    bool links_scope_ = false;
    std::vector<Link> links_;
    std::uint64_t used_ = 0;
    std::uint64_t left_out_ = 0;
    std::uint64_t linked_ = 0;
    std::size_t scope_when_unknown_ = 0;
    bool scope_from_operator_ = false;
    bool scope_from_directorate_ = false;
    bool scope_from_name_ = false;
    std::vector<bool> scopes_; // met in this file
};

} // namespace wres::intake
