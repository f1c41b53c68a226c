// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/table.h"
#include "intake/code_words.h"
#include "intake/coded_rows.h"
#include "intake/column_match.h"
#include "intake/recognise_table.h"
#include "intake/record_writer.h"
#include "intake/row_coder.h"
#include "intake/row_reader.h"
#include "intake/submission.h"
#include "intake/work_beside.h"

namespace wres::intake {

/// Reads the rows of a record table of the standard: what each different cell of a column means is worked out
/// once, by the column's type, and what is odd is said of every row that has it. A cell that cannot be read
/// is left as not known; nothing is corrected.
///
/// Rows come in blocks: while one is worked on, in a second thread when Submission::pace allows it, the next
/// is coded. Neither the size of blocks nor the thread changes what is found or its order.
class RecordReader final : public RowReader {
public:
    RecordReader(Submission& submission, const RecognisedTable& table, std::string file,
        std::uint16_t file_number, ColumnMatch match, ScopeFallback fallback);

    void row(const formats::Row& row) override;
    [[nodiscard]] bool keep_in_order(Finding& finding) override;
    void settle() override;
    void end() override;
    [[nodiscard]] FileReport report() const override;

private:
    /// A finding that each row with one text gives.
    struct Odd {
        std::string code;
        std::vector<std::string> details;
    };
    /// What a cell came to the first time it was met.
    struct Reading {
        std::uint16_t code {};
        standard::GroupIndex group {};
        std::optional<std::int64_t> pence {};
        std::optional<Date> date {};
        std::vector<Odd> odd {};
    };
    struct InputColumn {
        std::size_t cell; // place in the file's rows
        std::size_t column; // place in the table
        const standard::Column* meaning;
        std::optional<CodeWords> words;
        Vocabulary vocabulary;
        std::vector<Reading> readings; // by the coder's numbers
    };
    /// Where in a block the next texts and identities are to be taken from.
    struct Places {
        std::size_t cell {};
        std::size_t identity {};
        std::size_t new_text {};
        std::size_t unnumbered {};
    };

    [[nodiscard]] std::vector<RowCoder::Column> codings() const;
    void pass_on();
    void take(const CodedRows& rows);
    void take_row(const CodedRows::Row& row, const CodedRows& rows, Places& places);
    void plan_expecting();
    void expect_person(const CodedRows& rows, std::size_t first_identity) const;
    void say_left_out(const CodedRows::Row& row);
    void take_person(const InputColumn& input, std::uint32_t number, const CodedRows& rows, Places& places,
        RowValues& values);
    void take_new_cell(
        InputColumn& input, std::uint32_t number, const CodedRows& rows, Places& places, RowValues& values);
    void use(const InputColumn& input, const Reading& reading, RowValues& values) const;
    Reading read(const InputColumn& input, const CodedRows::Text& text);
    Reading read_money(const InputColumn& input, std::string_view text) const;
    Reading read_day(const formats::Cell& cell) const;
    Reading read_words(const InputColumn& input, std::string_view text);
    Reading read_group(const InputColumn& input, std::string_view text) const;

    Submission& submission_;
    std::vector<std::string> headings_;
    std::string recognised_as_;
    std::vector<InputColumn> inputs_;
    std::size_t identities_a_row_ = 0;
    std::vector<std::size_t> expected_by_; // places among a row's identities; empty: not known
    std::uint64_t rows_above_;
    std::string code_list_; // that the column of ethnic groups is written in
    int latest_year_ = 9999;
    double full_time_hours_;
    std::uint64_t rows_ = 0;
    RecordWriter writer_;
    std::unique_ptr<RowCoder> coder_;
    CodedRows filling_;
    std::unique_ptr<WorkBeside<CodedRows>> beside_; // the last: it uses the others
};

/// Which columns a file has, as RecordWriter asks.
[[nodiscard]] std::vector<bool> columns_given(const ColumnMatch& match);

} // namespace wres::intake
