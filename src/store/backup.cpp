// SPDX-License-Identifier: MIT
#include "store/backup.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "database/migration.h"
#include "store/backup_stream.h"
#include "store/migrations.h"

namespace wres::store {
namespace {

using database::Access;
using database::Row;
using database::Transaction;
using database::Values;

constexpr std::int64_t marks_row = 1;
constexpr std::int64_t marks_end_of_table = 0;

bool goes_into(const Table& table, BackupFiles files)
{
    if (table.kept == TableKept::OnlyHere)
        return false;
    return table.kept == TableKept::Always || files == BackupFiles::Included;
}

Result<std::int64_t> write_table(View& view, const Table& table, BackupWriter& writer)
{
    std::int64_t rows = 0;
    TRY_DONE(writer.put(table.name));
    const auto read =
        view.database().each(fmt::format("SELECT * FROM {} ORDER BY {}", table.name, table.order), {},
            [&](const Row& row) -> Done {
                ++rows;
                TRY_DONE(writer.put(marks_row));
                TRY_DONE(writer.put(static_cast<std::int64_t>(row.values().size())));
                for (const auto& value : row.values())
                    TRY_DONE(writer.put(value));
                return {};
            });
    TRY_DONE(read);
    TRY_DONE(writer.put(marks_end_of_table));
    return rows;
}

std::string insertion(std::string_view table, std::size_t values)
{
    std::string places = "?";
    for (std::size_t i = 1; i < values; ++i)
        places += ", ?";
    return fmt::format("INSERT INTO {} VALUES ({})", table, places);
}

Result<std::int64_t> read_table(database::Connection& database, BackupReader& reader)
{
    const auto name = TRY(reader.take_text());
    if (std::ranges::find(tables(), name, &Table::name) == tables().end())
        return failure("backup.cut_short",
            "The backup names a table that its form does not have. Nothing was restored.");
    std::int64_t rows = 0;
    while (TRY(reader.take_integer()) == marks_row) {
        const auto count = TRY(reader.take_integer());
        Values values;
        for (std::int64_t i = 0; i < count; ++i)
            values.push_back(TRY(reader.take()));
        TRY_DONE(database.run(insertion(name, values.size()), values));
        ++rows;
    }
    return rows;
}

/// An empty form of the tables, as the backup has it. One that an interrupted restore left is taken up.
Done prepare(database::Connection& database, std::int64_t version, Moment now)
{
    const auto known = static_cast<std::int64_t>(migrations().size());
    if (version < 1 || version > known)
        return failure("database.newer_than_program",
            fmt::format(
                "The backup has the form of a newer program (step {}; this program knows {}). Use the newer "
                "program.",
                version, known));
    const auto there = TRY(database::schema_version(database));
    if (there > 0 && TRY(database.row("SELECT id FROM store_identity")))
        return failure("store.already_there",
            "There is a store at this place already. Restore to another place, and then change over to it.");
    if (there > version)
        return failure("store.already_there",
            "There are tables of a newer form at this place. Restore to an empty one.");
    return database::migrate(database, migrations().first(static_cast<std::size_t>(version)), as_number(now));
}

/// What must not be taken over as it was: files that are not in the backup, and those that were arriving.
Done settle_files(Change& change, BackupFiles files)
{
    for (const auto* statement :
        { "DELETE FROM upload_keys WHERE upload IN (SELECT id FROM uploads WHERE state = 'arriving')",
            "DELETE FROM upload_pieces WHERE upload IN (SELECT id FROM uploads WHERE state = 'arriving')",
            "DELETE FROM uploads WHERE state = 'arriving'" })
        TRY_DONE(change.database().run(statement));
    if (files == BackupFiles::LeftOut)
        TRY_DONE(change.database().run("UPDATE uploads SET state = 'forgotten', name = '', forgotten_at = ? "
                                       "WHERE state IN ('received', 'set_aside')",
            { as_number(change.occasion().now) }));
    return {};
}

/// Everything that the backup holds; verified, or not at all.
Result<BackupSummary> read_rows(database::Connection& database, const Keys& keys, BackupReader& reader,
    BackupFiles files, const Occasion& occasion)
{
    BackupSummary summary;
    auto transaction = TRY(Transaction::begin(database, Access::Write));
    const auto count = TRY(reader.take_integer());
    for (std::int64_t i = 0; i < count; ++i)
        summary.rows += TRY(read_table(database, reader));
    if (!reader.at_end())
        return failure(
            "backup.cut_short", "The backup goes on after its end, and was changed. Nothing was restored.");

    Change change(database, keys, occasion);
    const auto verdict = TRY(verify_trail(change));
    if (!verdict.intact())
        return failure("backup.trail_broken",
            fmt::format("The audit trail in the backup is broken: {}. Nothing was restored.", verdict.what));
    summary.head = verdict.head;
    TRY_DONE(settle_files(change, files));
    TRY_DONE(change.record(AuditEvent("store.restored", "store", "backup")
                               .with("entries", verdict.entries)
                               .with("files", files == BackupFiles::Included ? "included" : "left_out")));
    TRY_DONE(transaction.commit());
    return summary;
}

} // namespace

Result<BackupSummary> write_backup(
    Store& store, BackupFiles files, const std::function<Done(std::string_view)>& write)
{
    return store.read([&](View& view) -> Result<BackupSummary> {
        BackupSummary summary;
        BackupWriter writer(view.keys().backup, write);
        const auto head = TRY(verify_trail(view));
        summary.head = head.head;
        TRY_DONE(writer.put(static_cast<std::int64_t>(migrations().size())));
        TRY_DONE(writer.put(files == BackupFiles::Included ? "included" : "left out"));
        const auto count =
            std::ranges::count_if(tables(), [&](const auto& table) { return goes_into(table, files); });
        TRY_DONE(writer.put(static_cast<std::int64_t>(count)));
        for (const auto& table : tables())
            if (goes_into(table, files))
                summary.rows += TRY(write_table(view, table, writer));
        TRY_DONE(writer.finish());
        return summary;
    });
}

Result<BackupSummary> restore_backup(const database::Location& location, const sealing::MasterKey& key,
    const Bytes& backup, const Occasion& occasion)
{
    const Keys keys(key);
    auto reader = TRY(BackupReader::open(keys.backup, backup));
    const auto version = TRY(reader.take_integer());
    const auto files = TRY(reader.take_text()) == "included" ? BackupFiles::Included : BackupFiles::LeftOut;
    auto connection = TRY(database::connect(
        location, key.derive(sealing::Purpose::DatabasePages), database::Opening::CreateIfAbsent));
    TRY_DONE(prepare(*connection, version, occasion.now));
    const auto summary = TRY(read_rows(*connection, keys, reader, files, occasion));
    // From here it is a store; opening it brings it to this program's form.
    TRY_DONE(Store::open(std::move(connection), key, occasion.now));
    return summary;
}

} // namespace wres::store
