// SPDX-License-Identifier: MIT
#include "intake/find_repeated_people.h"

#include <algorithm>
#include <optional>
#include <span>

#include "formats/csv_pieces.h"
#include "intake/record_reader.h"

namespace wres::intake {
namespace {

/// Notes who the rows of one file are about.
class PeopleOfPiece final : public formats::PieceReader {
public:
    PeopleOfPiece(const KeyedHash& hash, const RecordLayout& layout, RepeatedPeople& repeated)
        : decoder_(hash, layout)
        , repeated_(repeated)
    {
    }

    void row(const formats::Row& row) override { people_.push_back(decoder_.rough_person(row)); }
    void forget() override { people_.clear(); }
    void rows_end() override { }
    void in_turn(std::uint64_t, std::span<const formats::Oddity>) override { }

    void after_turn() override
    {
        repeated_.note(people_);
        people_.clear();
    }

    void finish() override { }

private:
    RecordDecoder decoder_;
    RepeatedPeople& repeated_;
    std::vector<std::uint64_t> people_;
};

/// The same of the rows that come one by one.
class PeopleOfRows final : public formats::TableSink {
public:
    PeopleOfRows(PeopleOfPiece& people, std::uint64_t heading_row)
        : people_(people)
        , heading_row_(heading_row)
    {
    }

    void table(std::string_view) override { }
    void oddity(formats::Oddity) override { }

    void row(const formats::Row& row) override
    {
        if (row.number <= heading_row_)
            return;
        people_.row(row);
        if (++rows_ % rows_at_once == 0)
            people_.after_turn();
    }

private:
    static constexpr std::uint64_t rows_at_once = 4096;

    PeopleOfPiece& people_;
    std::uint64_t heading_row_;
    std::uint64_t rows_ = 0;
};

struct FileOfTable {
    const SourceFile* source;
    const PlannedTable* planned;
};

/// The files of a record table, if each is a CSV file of records; none otherwise.
std::optional<std::vector<FileOfTable>> csv_files_of(
    const std::vector<SourceFile>& files, const std::vector<PlannedFile>& plan, std::size_t table)
{
    std::vector<FileOfTable> found;
    for (std::size_t file = 0; file < files.size(); ++file) {
        if (plan[file].is_census)
            return std::nullopt;
        for (const auto& planned : plan[file].tables) {
            if (planned.turn == Turn::Never)
                continue;
            if (planned.recognised.kind == TableKind::AscWdsWorkers)
                return std::nullopt;
            if (planned.recognised.kind != TableKind::Records || planned.recognised.record_table != table)
                continue;
            if (plan[file].format != formats::Format::Csv)
                return std::nullopt;
            found.push_back({ &files[file], &planned });
        }
    }
    return found;
}

/// As many as it takes to come to those that tell who a row is about.
std::size_t cells_wanted(const RecordLayout& layout)
{
    std::size_t cells = 1;
    for (const auto& input : layout.inputs) {
        if (std::ranges::find(layout.person_columns, input.column) != layout.person_columns.end())
            cells = std::max(cells, input.cell + 1);
    }
    return cells;
}

Done note_people(Submission& submission, const FileOfTable& file, RepeatedPeople& repeated)
{
    const RecordReader reader(submission, file.planned->recognised, file.planned->file_and_sheet, 0,
        file.planned->match, file.planned->fallback);
    PeopleOfPiece one_by_one(submission.hash, reader.layout(), repeated);
    PeopleOfRows rows(one_by_one, file.planned->recognised.heading_row);
    TRY_DONE(formats::read_csv_in_pieces(file.source->name, *file.source->bytes, rows,
        { [&] { return std::make_unique<PeopleOfPiece>(submission.hash, reader.layout(), repeated); },
            submission.pace.threads, submission.pace.piece_bytes, file.planned->recognised.heading_row,
            cells_wanted(reader.layout()) }));
    one_by_one.after_turn();
    return {};
}

} // namespace

Result<std::unique_ptr<RepeatedPeople>> find_repeated_people(Submission& submission,
    const std::vector<SourceFile>& files, const std::vector<PlannedFile>& plan, std::size_t table)
{
    const auto found = csv_files_of(files, plan, table);
    std::uint64_t bytes = 0;
    for (const auto& file : found.value_or(std::vector<FileOfTable>()))
        bytes += file.source->bytes->size();
    if (bytes == 0 || bytes < submission.pace.look_ahead_from_bytes)
        return nullptr;

    auto repeated = std::make_unique<RepeatedPeople>(bytes);
    for (std::size_t round = 0; round < repeated->rounds(); ++round) {
        repeated->begin_round(round);
        for (const auto& file : *found)
            TRY_DONE(note_people(submission, file, *repeated));
    }
    repeated->finish();
    return repeated;
}

} // namespace wres::intake
