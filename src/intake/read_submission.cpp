// SPDX-License-Identifier: MIT
#include "intake/read_submission.h"

#include <algorithm>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/table.h"
#include "intake/aggregate_reader.h"
#include "intake/asc_wds_workers.h"
#include "intake/check_across_files.h"
#include "intake/code_words.h"
#include "intake/csww_census.h"
#include "intake/find_repeated_people.h"
#include "intake/plan_submission.h"
#include "intake/published_workforce.h"
#include "intake/record_reader.h"
#include "intake/submission.h"

namespace wres::intake {
namespace {

/// Hands the rows of one file to the readers of its tables: those that are read this time.
class FileReading final : public formats::TableSink {
public:
    using Readers = std::map<std::size_t, std::unique_ptr<RowReader>>; // by the table's place in the file

    FileReading(Submission& submission, std::string file, const Readers& readers,
        const std::map<std::size_t, std::uint64_t>& first_rows, bool tell_oddities)
        : submission_(submission)
        , file_(std::move(file))
        , readers_(readers)
        , first_rows_(first_rows)
        , tell_oddities_(tell_oddities)
    {
    }

    void table(std::string_view name) override
    {
        sheet_ = name;
        if (reader_ != nullptr)
            reader_->settle();
        const auto reader = readers_.find(next_table_);
        reader_ = reader == readers_.end() ? nullptr : reader->second.get();
        first_row_ = reader_ == nullptr ? 0 : first_rows_.at(next_table_);
        ++next_table_;
    }

    void row(const formats::Row& row) override
    {
        if (reader_ != nullptr && row.number > first_row_)
            reader_->row(row);
    }

    void oddity(formats::Oddity oddity) override
    {
        if (!tell_oddities_)
            return;
        Finding finding { std::move(oddity.code), { file_and_sheet(file_, sheet_), oddity.row, "" },
            { std::move(oddity.detail) } };
        if (reader_ == nullptr || !reader_->keep_in_order(finding))
            submission_.sink.finding(std::move(finding));
    }

private:
    Submission& submission_;
    std::string file_;
    std::string sheet_;
    const Readers& readers_;
    const std::map<std::size_t, std::uint64_t>& first_rows_;
    bool tell_oddities_;
    std::size_t next_table_ = 0;
    RowReader* reader_ = nullptr;
    std::uint64_t first_row_ = 0;
};

std::unique_ptr<RowReader> make_reader(
    Submission& submission, const PlannedTable& table, std::uint16_t file_number)
{
    switch (table.recognised.kind) {
    case TableKind::Records: {
        auto reader = std::make_unique<RecordReader>(
            submission, table.recognised, table.file_and_sheet, file_number, table.match, table.fallback);
        if (const auto& repeated = submission.repeated_people[table.recognised.record_table])
            reader->look_up_only(*repeated);
        return reader;
    }
    case TableKind::PublishedWorkforce:
        return std::make_unique<PublishedWorkforceReader>(submission, table.recognised, table.file_and_sheet);
    case TableKind::AscWdsWorkers:
        return std::make_unique<AscWdsReader>(
            submission, table.recognised, table.file_and_sheet, file_number);
    case TableKind::AggregateList:
    case TableKind::AggregateGrid:
        return std::make_unique<AggregateReader>(
            submission, table.recognised, table.file_and_sheet, table.sheet);
    case TableKind::AscWdsOther:
    case TableKind::NotATable:
    case TableKind::Unclear: break;
    }
    return nullptr;
}

/// The reader of a CSV file of records that is large enough to be read in pieces.
RecordReader* reader_of_pieces(
    const Submission& submission, const PlannedFile& file, const SourceFile& source, RowReader& reader)
{
    if (file.format != formats::Format::Csv || submission.pace.threads < 2
        || source.bytes->size() < submission.pace.pieces_from_bytes)
        return nullptr;
    return dynamic_cast<RecordReader*>(&reader);
}

Done read_csv(const Submission& submission, const PlannedFile& file, const SourceFile& source,
    const FileReading::Readers& readers, FileReading& reading)
{
    auto* const in_pieces = reader_of_pieces(submission, file, source, *readers.begin()->second);
    if (in_pieces == nullptr)
        return formats::read_csv(source.name, *source.bytes, reading);
    return formats::read_csv_in_pieces(source.name, *source.bytes, reading,
        { [in_pieces] { return in_pieces->piece_reader(); }, submission.pace.threads,
            submission.pace.piece_bytes, file.tables.front().recognised.heading_row });
}

/// Reads those tables of one file whose turn it is.
Done read_file(Submission& submission, const PlannedFile& file, const SourceFile& source, Turn turn,
    std::uint16_t& file_number, std::vector<FileReport>& reports)
{
    if (file.is_census)
        return turn == Turn::Workforce ? read_csww_census(submission, source, file_number, reports) : Done {};

    FileReading::Readers readers;
    std::map<std::size_t, std::uint64_t> first_rows;
    for (std::size_t place = 0; place < file.tables.size(); ++place) {
        if (file.tables[place].turn != turn)
            continue;
        auto reader = make_reader(submission, file.tables[place], ++file_number);
        if (reader == nullptr)
            continue;
        readers.emplace(place, std::move(reader));
        first_rows.emplace(place, file.tables[place].recognised.heading_row);
    }
    if (readers.empty())
        return {};

    FileReading reading(submission, source.name, readers, first_rows, file.first_turn() == turn);
    if (file.format == formats::Format::Csv)
        TRY_DONE(read_csv(submission, file, source, readers, reading));
    else
        TRY_DONE(formats::read_xlsx(source.name, *source.bytes, reading));
    for (const auto& [place, reader] : readers) {
        reader->end();
        reports.push_back(reader->report());
    }
    return {};
}

} // namespace

Result<std::vector<FileReport>> read_submission(const std::vector<SourceFile>& files,
    const standard::Standard& standard, const standard::Settings& settings,
    const ethnicity::Resolver& resolver, const Mappings& mappings, const Circumstances& circumstances,
    Sink& sink, Pace pace)
{
    Submission submission(standard, settings, resolver, mappings, circumstances, sink);
    submission.pace = pace;
    const auto plan = TRY(plan_submission(submission, files));

    for (std::size_t table = 0; table < standard.record_tables.size(); ++table)
        submission.repeated_people.push_back(TRY(find_repeated_people(submission, files, plan, table)));

    std::vector<FileReport> reports;
    std::uint16_t file_number = 0;
    for (const auto turn : { Turn::Workforce, Turn::Others }) {
        for (std::size_t file = 0; file < files.size(); ++file)
            TRY_DONE(read_file(submission, plan[file], files[file], turn, file_number, reports));
    }
    if (std::ranges::all_of(reports, [](const FileReport& report) { return report.rows == 0; }))
        return failure("submission.no_rows",
            fmt::format(
                "{} headings and no rows, so there is nobody to report about: export {} again, with the "
                "rows.",
                files.size() == 1 ? files.front().name + " has"
                                  : fmt::format("All {} files have", files.size()),
                files.size() == 1 ? "it" : "them"));
    submission.aggregate.finish(submission);
    check_across_files(submission);
    return reports;
}

} // namespace wres::intake
