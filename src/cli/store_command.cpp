// SPDX-License-Identifier: MIT
#include "cli/store_command.h"

#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/text.h"
#include "cli/key_pair_command.h"
#include "cli/load_command.h"
#include "cli/store_options.h"
#include "cli/wrapped_text.h"
#include "store/retention.h"
#include "store/status.h"
#include "workflow/store_backup.h"

namespace wres::cli {
namespace {

struct StoreOptions {
    workflow::StorePlace place;
    std::string file;
    std::string collection;
    bool due = false;
    bool without_files = false;
};

std::string counted(std::int64_t number, std::string_view one, std::string_view more)
{
    return fmt::format("{} {}", with_thousands(static_cast<std::uint64_t>(number)), number == 1 ? one : more);
}

void say(const std::string& sentence)
{
    fmt::print("{}\n", wrapped(sentence, 0));
}

Done draw_key(const StoreOptions& options)
{
    TRY_DONE(workflow::write_new_key(options.file));
    say(fmt::format(
        "A new key is in {}. Keep a copy somewhere else that is safe: without it, nobody can ever open what "
        "it protects, and nobody can make it again.",
        options.file));
    return {};
}

Done create(const StoreOptions& options)
{
    const auto key = TRY(key_of(options.place));
    const auto place = workflow::database_of(options.place);
    TRY_DONE(store::Store::create(database::Location::parse(place), key, workflow::now()));
    say("The store is made.");
    return {};
}

Done show_status(const StoreOptions& options)
{
    auto opened = TRY(open_store(options.place));
    const auto status =
        TRY(opened.read([](store::View& view) { return store::status_of(view, workflow::now()); }));
    fmt::print("database       {}\n",
        status.dialect == database::Dialect::Sqlite ? "SQLite, encrypted" : "PostgreSQL");
    fmt::print("form           {}\n", status.form);
    fmt::print("organisations  {}\n", status.organisations);
    fmt::print("people         {}\n", status.people);
    fmt::print("collections    {}\n", status.collections);
    fmt::print("files kept     {}, {} bytes\n", status.files_kept,
        with_thousands(static_cast<std::uint64_t>(status.bytes_kept)));
    fmt::print("files due      {} (wres store forget --due)\n", status.files_due);
    fmt::print("audit entries  {}\n", status.audit_entries);
    return {};
}

Done forget(const StoreOptions& options)
{
    if (options.due == !options.collection.empty())
        return failure("store.forget_what",
            "Say what to forget: --due for every file whose time is over, or --collection for all files of "
            "one.");
    auto opened = TRY(open_store(options.place));
    const store::Occasion occasion { store::Actor::machine_operator(), workflow::now() };
    const auto forgotten = options.due ? store::forget_due(opened, occasion.now)
                                       : store::forget_records(opened, occasion, { options.collection });
    say(fmt::format("{} forgotten. Counts, findings and everything made of them are kept.",
        counted(TRY(forgotten), "file is", "files are")));
    return {};
}

Done back_up(const StoreOptions& options)
{
    auto opened = TRY(open_store(options.place));
    const auto files = options.without_files ? store::BackupFiles::LeftOut : store::BackupFiles::Included;
    const auto summary = TRY(workflow::back_up(opened, files, options.file));
    say(fmt::format("{} of the store are in {}, up to audit entry {}.", counted(summary.rows, "row", "rows"),
        options.file, summary.head.number));
    return {};
}

Done restore(const StoreOptions& options)
{
    const auto key = TRY(key_of(options.place));
    const auto summary = TRY(workflow::restore(workflow::database_of(options.place), key, options.file));
    say(fmt::format("{} are restored, up to audit entry {}. The audit trail is whole.",
        counted(summary.rows, "row", "rows"), summary.head.number));
    return {};
}

/// A command that does one thing with the options.
CLI::App* add(CLI::App& parent, const char* name, const char* what,
    const std::shared_ptr<StoreOptions>& options, Done (*act)(const StoreOptions&), ExitStatus& status)
{
    auto* command = parent.add_subcommand(name, what);
    command->callback([options, act, &status] {
        if (const auto done = act(*options); !done)
            status = not_done(done.error());
    });
    return command;
}

} // namespace

void add_store_commands(CLI::App& program, ExitStatus& status)
{
    const auto options = std::make_shared<StoreOptions>();

    auto* key = program.add_subcommand("key", "Draw keys: of a store, of a programme, of a council");
    key->require_subcommand(1);
    add(*key, "new", "Draw a new key into a new file", options, draw_key, status)
        ->add_option("--out", options->file, "The file to write; only its owner can read it")
        ->required();
    add_key_pair_commands(*key, status);

    auto* store = program.add_subcommand("store", "Make, look at and empty a store");
    store->require_subcommand(1);
    add_store_options(*add(*store, "create", "Make an empty store", options, create, status), options->place);
    add_store_options(
        *add(*store, "status", "Say what a store holds", options, show_status, status), options->place);
    add_load_command(*store, status);
    auto* forgetting =
        add(*store, "forget", "Forget the records of people in files; counts stay", options, forget, status);
    add_store_options(*forgetting, options->place);
    forgetting->add_flag("--due", options->due, "Every file that its organisation has kept for long enough");
    forgetting->add_option(
        "--collection", options->collection, "Every file of the collection with this identifier");

    auto* backup = add(
        program, "backup", "Copy a store into one sealed file, while it is in use", options, back_up, status);
    add_store_options(*backup, options->place);
    backup->add_option("--out", options->file, "The file to write")->required();
    backup->add_flag("--without-files", options->without_files,
        "Leave out the files of people, so that the backup may be kept for longer than they may");

    auto* restoring =
        add(program, "restore", "Make a store of a backup, in either database", options, restore, status);
    add_store_options(*restoring, options->place);
    restoring->add_option("--from", options->file, "The backup to read")->required();
}

} // namespace wres::cli
