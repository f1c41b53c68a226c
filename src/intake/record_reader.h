// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "formats/table.h"
#include "intake/code_words.h"
#include "intake/column_match.h"
#include "intake/recognise_table.h"
#include "intake/record_writer.h"
#include "intake/row_reader.h"
#include "intake/submission.h"

namespace wres::intake {

/// Reads the rows of a record table of the standard: decodes each cell by its column's type and says what is
/// odd. A cell that cannot be read is left as not known; nothing is corrected.
class RecordReader final : public RowReader {
public:
    RecordReader(Submission& submission, const RecognisedTable& table, std::string file,
        std::uint16_t file_number, ColumnMatch match, ScopeFallback fallback);

    void row(const formats::Row& row) override;
    void end() override;
    [[nodiscard]] FileReport report() const override;

private:
    /// A finding that each row with one text gives.
    struct Odd {
        std::string code;
        std::vector<std::string> details;
    };
    /// What a text in a Code, Scope, Label or EthnicGroup column came to the first time it was met.
    struct Reading {
        std::uint16_t code {};
        standard::GroupIndex group {};
        std::vector<Odd> odd;
    };
    /// Lets a text be looked up without a copy of it.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    struct InputColumn {
        std::size_t cell; // place in the file's rows
        std::size_t column; // place in the table
        const standard::Column* meaning;
        std::optional<CodeWords> words;
        Vocabulary vocabulary;
        std::unordered_map<std::string, Reading, TextHash, std::equal_to<>> readings;
        std::string last_text;
        const Reading* last = nullptr;
        bool sees_leading_zero = false;
        std::size_t longest_number = 0;
        std::uint64_t shorter_numbers = 0;
    };

    void decode(InputColumn& input, const formats::Cell& cell, RowValues& values);
    void decode_person(InputColumn& input, const formats::Cell& cell, RowValues& values);
    void decode_money(const InputColumn& input, const formats::Cell& cell, RowValues& values);
    void decode_date(const InputColumn& input, const formats::Cell& cell, RowValues& values);
    void decode_words(InputColumn& input, std::string_view text, RowValues& values);
    Reading read_words(const InputColumn& input, std::string_view text);
    Reading read_group(const InputColumn& input, std::string_view text) const;
    void note_length(InputColumn& input, std::string_view identifier);
    [[nodiscard]] bool is_left_out(const formats::Row& row);
    [[nodiscard]] bool is_headings_again(const formats::Row& row) const;

    Submission& submission_;
    std::vector<std::string> headings_;
    std::string recognised_as_;
    std::vector<InputColumn> inputs_;
    std::size_t width_;
    std::uint64_t rows_above_;
    std::string code_list_; // that the column of ethnic groups is written in
    int latest_year_ = 9999;
    std::uint64_t rows_ = 0;
    RecordWriter writer_;
};

/// Which columns a file has, as RecordWriter asks.
[[nodiscard]] std::vector<bool> columns_given(const ColumnMatch& match);

} // namespace wres::intake
