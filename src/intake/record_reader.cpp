// SPDX-License-Identifier: MIT
#include "intake/record_reader.h"

#include <algorithm>
#include <utility>

namespace wres::intake {

std::vector<bool> columns_given(const ColumnMatch& match)
{
    std::vector<bool> given;
    for (const auto& heading : match.heading_of)
        given.push_back(heading.has_value());
    return given;
}

namespace {

RecordLayout layout_of(const Submission& submission, const RecognisedTable& table, const RecordWriter& writer,
    const ColumnMatch& match)
{
    RecordLayout layout { .file = writer.file(),
        .headings = table.headings,
        .inputs = {},
        .person_columns = writer.person_columns(),
        .everybody_is_known_by_number = submission.linking };
    for (std::size_t cell = 0; cell < match.column_of.size(); ++cell) {
        if (const auto column = match.column_of[cell])
            layout.inputs.push_back(
                { cell, *column, CellMeaning(submission, writer.table().columns[*column], match.code_list) });
    }
    return layout;
}

} // namespace

RecordReader::RecordReader(Submission& submission, const RecognisedTable& table, std::string file,
    std::uint16_t file_number, ColumnMatch match, ScopeFallback fallback)
    : submission_(submission)
    , recognised_as_(submission.standard.record_tables[table.record_table].label)
    , rows_above_(table.rows_above)
    , writer_(submission, table.record_table, std::move(file), file_number, columns_given(match), fallback)
    , layout_(layout_of(submission, table, writer_, match))
    , lengths_(layout_.inputs.size())
    , counts_in_any_order_(writer_.counts_in_any_order())
    , decoder_(std::make_unique<RecordDecoder>(submission.hash, layout_))
    , tally_(writer_.tally())
    , filling_(writer_.table())
{
}

RecordReader::~RecordReader() = default;

void RecordReader::look_up_only(const RepeatedPeople& repeated)
{
    layout_.repeated = &repeated;
}

void RecordReader::row(const formats::Row& row)
{
    last_row_ = row.number;
    decoder_->add(row, filling_);
    if (filling_.size + filling_.said.size() >= submission_.pace.rows_at_once)
        pass_on();
}

bool RecordReader::keep_in_order(Finding& finding)
{
    filling_.said.push_back({ last_row_ + 1, FindingStep::Before, std::move(finding) });
    return true;
}

/// The codes of labels are given while the other thread waits: it is the sink that is told of them.
void RecordReader::pass_on()
{
    if (submission_.pace.threads < 2) {
        decoder_->settle_labels(submission_, writer_.table_place(), filling_);
        take(filling_);
        return;
    }
    if (beside_ == nullptr)
        beside_ = std::make_unique<WorkBeside<RecordColumns>>(
            RecordColumns(writer_.table()), [this](RecordColumns& rows) { take(rows); });
    beside_->settle();
    decoder_->settle_labels(submission_, writer_.table_place(), filling_);
    beside_->hand_over(filling_);
}

void RecordReader::settle()
{
    if (beside_ != nullptr)
        beside_->settle();
    decoder_->settle_labels(submission_, writer_.table_place(), filling_);
    take(filling_);
}

void RecordReader::take(RecordColumns& rows)
{
    writer_.prepare(rows);
    rows_ += rows.size + rows.rows_without_person;
    writer_.settle(rows);
    if (tally_.of_sink != nullptr)
        tally_.of_sink->catch_up();
    writer_.count(rows, tally_);
    rows.clear();
}

/// One thread's share of the pieces of a file.
class RecordReader::PieceOfRecords final : public formats::PieceReader {
public:
    explicit PieceOfRecords(RecordReader& reader)
        : reader_(reader)
        , decoder_(reader.submission_.hash, reader.layout_)
        , tally_(reader.writer_.tally())
        , rows_(reader.writer_.table())
    {
    }

    void row(const formats::Row& row) override { decoder_.add(row, rows_); }

    void forget() override
    {
        decoder_.forget();
        rows_.clear();
    }

    void rows_end() override { reader_.writer_.prepare(rows_); }

    void in_turn(std::uint64_t rows_before, std::span<const formats::Oddity> oddities) override
    {
        for (const auto& oddity : oddities)
            rows_.said.push_back({ oddity.row, FindingStep::Before,
                { oddity.code, { reader_.layout_.file, oddity.row, "" }, { oddity.detail } } });
        rows_.count_rows_from(rows_before);
        decoder_.settle_labels(reader_.submission_, reader_.writer_.table_place(), rows_);
        reader_.rows_ += rows_.size + rows_.rows_without_person;
        reader_.writer_.settle(rows_);
        if (tally_.of_sink != nullptr)
            tally_.of_sink->catch_up();
        if (!reader_.counts_in_any_order_)
            reader_.writer_.count(rows_, tally_);
    }

    void after_turn() override
    {
        if (reader_.counts_in_any_order_)
            reader_.writer_.count(rows_, tally_);
        rows_.clear();
    }

    void finish() override
    {
        reader_.writer_.add(tally_);
        reader_.add_lengths(decoder_);
    }

private:
    RecordReader& reader_;
    RecordDecoder decoder_;
    RecordTally tally_;
    RecordColumns rows_;
};

std::unique_ptr<formats::PieceReader> RecordReader::piece_reader()
{
    settle();
    return std::make_unique<PieceOfRecords>(*this);
}

void RecordReader::add_lengths(const RecordDecoder& decoder)
{
    for (std::size_t input = 0; input < lengths_.size(); ++input)
        lengths_[input].add(decoder.lengths(input));
}

void RecordReader::end()
{
    settle();
    add_lengths(*decoder_);
    writer_.add(tally_);
    if (rows_above_ > 0)
        writer_.find("rows_above_headings", 0, "", { std::to_string(rows_above_) });
    for (std::size_t input = 0; input < lengths_.size(); ++input) {
        if (lengths_[input].leading_zero && lengths_[input].differ)
            writer_.find("leading_zeros_lost", 0, layout_.headings[layout_.inputs[input].cell],
                { std::to_string(lengths_[input].longest) });
    }
    writer_.end();
}

FileReport RecordReader::report() const
{
    FileReport report { writer_.file(), recognised_as_, rows_, writer_.used(), writer_.left_out(), {} };
    for (const auto& input : layout_.inputs)
        report.columns.emplace_back(layout_.headings[input.cell], input.meaning.column().label);
    return report;
}

} // namespace wres::intake
