// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/derived_columns.h"
#include "intake/row_values.h"
#include "intake/submission.h"

namespace wres::intake {

/// Where the scope of a row comes from when its own cell does not say.
struct ScopeFallback {
    std::optional<std::size_t> directorate; // a Label column whose words may name a scope
    std::optional<std::size_t> named; // by the name of the file or the sheet
    bool one_service = false; // a file of this kind is always about one: it says nothing of the others
};

/// The last step of every reader of records, whatever the file's format: takes one decoded row at a time,
/// completes it (links, scope, derived columns), holds it against what came before, and hands the coded
/// record to the sink.
class RecordWriter {
public:
    /// `given` says which columns of the table the file has.
    RecordWriter(Submission& submission, std::size_t table, std::string file, std::uint16_t file_number,
        std::vector<bool> given, ScopeFallback fallback);

    /// An empty row to fill; `finish` takes it.
    RowValues& begin(std::uint64_t row);
    void finish();

    /// The columns that tell, in this order, who a row is about; and that such a row comes soon.
    [[nodiscard]] const std::vector<std::size_t>& person_columns() const { return derived_.person_columns(); }
    void expect(Identity person) const { submission_.people[table_place_].expect(person); }

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

    [[nodiscard]] std::string scope_label(std::size_t scope) const;
    [[nodiscard]] std::string option_label(const std::string& setting) const;
    void plan_deciding();
    bool say_if_left_out();
    [[nodiscard]] bool is_known(standard::GroupIndex group) const;
    [[nodiscard]] bool marks_disagree() const;
    void plan_links();
    void link();
    void choose_scope();
    bool seen_before(Identity key);
    void note_person();
    void remember();

    Submission& submission_;
    std::size_t table_place_;
    const standard::RecordTable* table_;
    std::string file_;
    std::uint16_t file_number_;
    std::vector<bool> given_;
    ScopeFallback fallback_;
    DerivedColumns derived_;
    RowValues row_;
    std::vector<std::uint16_t> codes_;
    std::vector<std::size_t> coded_columns_; // those that have a code in the record
    std::vector<std::optional<std::size_t>> scope_of_label_;
    std::vector<bool> scope_of_label_known_;
    std::optional<std::size_t> person_column_;
    std::optional<std::size_t> scope_column_;
    std::optional<std::size_t> group_column_;
    std::optional<std::size_t> snapshot_column_;
    std::optional<std::size_t> contract_column_;
    std::optional<std::size_t> outcome_column_, shortlisted_column_, appointed_column_;
    bool linked_by_number_ = false;
    std::uint64_t unknown_groups_ = 0;
    struct Deciding {
        std::size_t column;
        standard::Derivation derivation;
        std::uint16_t no;
    };
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
