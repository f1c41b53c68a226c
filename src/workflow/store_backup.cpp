// SPDX-License-Identifier: MIT
#include "workflow/store_backup.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include <fmt/format.h>

#include "workflow/disk.h"
#include "workflow/growing_file.h"

namespace wres::workflow {
namespace {

/// A database with the files that SQLite keeps beside it.
void remove_database(const std::string& path)
{
    for (const auto* ending : { "", "-wal", "-shm", "-journal" })
        std::remove((path + ending).c_str());
}

Result<store::BackupSummary> restore_to_file(const std::string& path, const sealing::MasterKey& key,
    const Bytes& backup, const store::Occasion& occasion)
{
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        return failure("store.already_there",
            fmt::format("{} is there already. Restore to another path, and then change over to it.", path));
    const auto unfinished = path + ".unfinished";
    remove_database(unfinished);
    auto summary = store::restore_backup(database::Location::parse(unfinished), key, backup, occasion);
    if (!summary) {
        remove_database(unfinished);
        return summary;
    }
    if (std::rename(unfinished.c_str(), path.c_str()) != 0)
        return failure("disk.not_writable", fmt::format("{} cannot be written. Check the folder.", path));
    return summary;
}

} // namespace

Result<store::BackupSummary> back_up(store::Store& store, store::BackupFiles files, const std::string& path)
{
    auto file = TRY(GrowingFile::begin(path));
    const auto summary =
        TRY(store::write_backup(store, files, [&](std::string_view bytes) { return file.add(bytes); }));
    TRY_DONE(file.finish());
    return summary;
}

Result<store::BackupSummary> restore(
    const std::string& database, const sealing::MasterKey& key, const std::string& backup_path)
{
    const auto backup = TRY(open_file(backup_path));
    const auto location = database::Location::parse(database);
    const store::Occasion occasion { store::Actor::machine_operator(), now() };
    if (location.dialect == database::Dialect::Sqlite)
        return restore_to_file(database, key, *backup, occasion);
    return store::restore_backup(location, key, *backup, occasion);
}

} // namespace wres::workflow
