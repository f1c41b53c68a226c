// SPDX-License-Identifier: MIT
#include "cli/audit_trail_command.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/csv.h"
#include "base/date.h"
#include "base/text.h"
#include "cli/store_options.h"
#include "cli/wrapped_text.h"
#include "workflow/disk.h"

namespace wres::cli {
namespace {

struct AuditOptions {
    workflow::StorePlace place;
    std::string head_file;
    std::string organisation;
    std::int64_t last = 100;
};

/// A head as a line of text: the number, a space, and the code.
Result<std::optional<store::AuditHead>> read_head(const std::string& path)
{
    if (path.empty())
        return std::nullopt;
    const auto text = workflow::read_file(path);
    if (!text && text.error().code == "disk.no_such_file")
        return std::nullopt; // the first time
    const auto content = TRY(text);
    const auto words = split(trimmed(content), ' ');
    const auto number = words.size() == 2 ? parse_integer(words[0]) : std::nullopt;
    if (!number || words[1].size() != 64)
        return failure("audit.not_a_head",
            fmt::format(
                "{} does not hold the head of an audit trail: a number and 64 digits. Name another file.",
                path));
    return store::AuditHead { *number, std::string(words[1]) };
}

Result<ExitStatus> verify(const AuditOptions& options)
{
    const auto noted = TRY(read_head(options.head_file));
    auto opened = TRY(open_store(options.place));
    const auto verdict =
        TRY(opened.read([&](store::View& view) { return store::verify_trail(view, noted); }));
    if (!verdict.intact()) {
        const auto sentence =
            fmt::format("The audit trail is broken at entry {}: {}. Somebody changed the database by "
                        "another way than this program, or put back an older one. Keep it as it is, "
                        "tell whoever answers for security, and compare it with a backup.",
                *verdict.broken_at, verdict.what);
        fmt::print("{}\n", wrapped(sentence, 0));
        return ExitStatus::NeedsAPerson;
    }
    fmt::print("The audit trail is whole: {} {}.\n",
        with_thousands(static_cast<std::uint64_t>(verdict.entries)),
        verdict.entries == 1 ? "entry" : "entries");
    fmt::print("head {} {}\n", verdict.head.number, verdict.head.code);
    if (!options.head_file.empty())
        TRY_DONE(workflow::write_file(
            options.head_file, fmt::format("{} {}\n", verdict.head.number, verdict.head.code)));
    return ExitStatus::Done;
}

/// 2025-10-09T08:53:20Z
std::string iso_time(store::Moment moment)
{
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_date(day), time.hours().count(), time.minutes().count(),
        time.seconds().count());
}

Done list(const AuditOptions& options)
{
    auto opened = TRY(open_store(options.place));
    const auto entries = TRY(opened.read([&](store::View& view) {
        return store::audit_entries(view, { options.organisation }, options.last);
    }));
    fmt::print("number,happened_at,actor,organisation,action,subject,detail\n");
    for (const auto& entry : entries)
        fmt::print("{},{},{},{},{},{},{}\n", entry.number, iso_time(entry.happened_at), csv_cell(entry.actor),
            csv_cell(entry.organisation), csv_cell(entry.action), csv_cell(entry.subject),
            csv_cell(entry.detail));
    return {};
}

} // namespace

void add_audit_trail_command(CLI::App& program, ExitStatus& status)
{
    auto* command = program.add_subcommand("audit", "Check and show the audit trail of a store");
    command->require_subcommand(1);
    const auto options = std::make_shared<AuditOptions>();

    auto* verifying = command->add_subcommand("verify", "Check that nobody has changed the trail");
    add_store_options(*verifying, options->place);
    verifying->add_option("--head", options->head_file,
        "A file outside the store that remembers where the trail ended: compared with, then written anew");
    verifying->callback([options, &status] {
        const auto verified = verify(*options);
        status = verified ? *verified : not_done(verified.error());
    });

    auto* listing = command->add_subcommand("list", "Print entries as CSV, the newest first");
    add_store_options(*listing, options->place);
    listing->add_option("--last", options->last, "How many")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    listing->add_option(
        "--organisation", options->organisation, "Only those of the organisation with this identifier");
    listing->callback([options, &status] {
        if (const auto done = list(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
