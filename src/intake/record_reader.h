// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "formats/csv_pieces.h"
#include "formats/table.h"
#include "intake/column_match.h"
#include "intake/recognise_table.h"
#include "intake/record_columns.h"
#include "intake/record_decoder.h"
#include "intake/record_writer.h"
#include "intake/row_reader.h"
#include "intake/submission.h"
#include "intake/work_beside.h"

namespace wres::intake {

/// Reads the rows of a record table of the standard. A cell that cannot be read is left as not known; nothing
/// is corrected.
///
/// Rows come in blocks. Handed over one by one (`row`), a block is worked on beside the next, in a second
/// thread when Submission::pace allows it. A large CSV file comes in pieces, several at a time (`pieces`).
/// Neither the size of blocks nor the threads change what is found or its order.
class RecordReader final : public RowReader {
public:
    RecordReader(Submission& submission, const RecognisedTable& table, std::string file,
        std::uint16_t file_number, ColumnMatch match, ScopeFallback fallback);
    ~RecordReader() override;

    void row(const formats::Row& row) override;
    [[nodiscard]] bool keep_in_order(Finding& finding) override;
    void settle() override;
    void end() override;
    [[nodiscard]] FileReport report() const override;

    [[nodiscard]] const RecordLayout& layout() const { return layout_; }

    /// Only these persons can have more than one row, in this file or another.
    void look_up_only(const RepeatedPeople& repeated);

    /// Takes pieces of a CSV file, a reader a thread. Oddities of the file are told under its name.
    [[nodiscard]] std::unique_ptr<formats::PieceReader> piece_reader();

private:
    class PieceOfRecords;

    void pass_on();
    void take(RecordColumns& rows);
    void settle_rows(RecordDecoder& decoder, RecordTally& tally, RecordColumns& rows);
    void add_lengths(const RecordDecoder& decoder);

    Submission& submission_;
    std::string recognised_as_;
    std::uint64_t rows_above_;
    std::uint64_t rows_ = 0;
    std::uint64_t last_row_ = 0;
    RecordWriter writer_;
    RecordLayout layout_;
    std::vector<NumberLengths> lengths_; // by input
    bool counts_in_any_order_;
    std::unique_ptr<RecordDecoder> decoder_;
    RecordTally tally_;
    RecordColumns filling_;
    std::unique_ptr<WorkBeside<RecordColumns>> beside_; // the last: it uses the others
};

/// Which columns a file has, as RecordWriter asks.
[[nodiscard]] std::vector<bool> columns_given(const ColumnMatch& match);

} // namespace wres::intake
