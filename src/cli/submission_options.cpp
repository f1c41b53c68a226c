// SPDX-License-Identifier: MIT
#include "cli/submission_options.h"

#include <filesystem>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "workflow/disk.h"
#include "workflow/input_files.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

/// "left=right", cut at the last equals sign: a heading may hold one, our own names never do.
Result<std::pair<std::string, std::string>> cut(const std::string& option, const std::string& text)
{
    const auto at = text.rfind('=');
    if (at == std::string::npos || at == 0 || at + 1 == text.size())
        return failure("option.not_a_pair",
            fmt::format("{} takes two names with an equals sign between them, such as \"Staff "
                        "No=person_id\"; this is \"{}\".",
                option, text));
    return std::pair { std::string(trimmed(text.substr(0, at))), std::string(trimmed(text.substr(at + 1))) };
}

/// The mappings file: the one named, or wres-mappings.toml beside the input.
std::string mappings_path(const SubmissionOptions& options)
{
    if (!options.mappings_file.empty())
        return options.mappings_file;
    const std::filesystem::path first(options.inputs.empty() ? "." : options.inputs.front());
    const auto folder = std::filesystem::is_directory(first) ? first : first.parent_path();
    return (folder / "wres-mappings.toml").string();
}

/// What was remembered, and what this command line adds; what is new is remembered for next time.
Result<intake::Mappings> mappings_of(const SubmissionOptions& options)
{
    const auto path = mappings_path(options);
    intake::Mappings mappings;
    if (std::filesystem::exists(path)) {
        const auto content = TRY(workflow::read_file(path));
        mappings = TRY(intake::parse_mappings(path, content));
    } else if (!options.mappings_file.empty() && options.column_mappings.empty()
        && options.file_mappings.empty()) {
        return failure("disk.no_such_file",
            fmt::format("There is no mappings file {}. Check the name and the folder.", path));
    }

    for (const auto& text : options.column_mappings) {
        auto [theirs, ours] = TRY(cut("--map", text));
        mappings.columns[theirs] = ours;
    }
    for (const auto& text : options.file_mappings) {
        auto [file, table] = TRY(cut("--file", text));
        mappings.files[file] = table;
    }
    if (!options.column_mappings.empty() || !options.file_mappings.empty())
        TRY_DONE(workflow::write_file(path, intake::write_mappings(mappings)));
    return mappings;
}

Result<workflow::Instructions> instructions_of(const SubmissionOptions& options)
{
    workflow::Instructions instructions;
    instructions.standard = options.standard;
    instructions.council = options.council;
    instructions.period = options.period;
    if (!options.scope.empty())
        instructions.scope = options.scope;
    if (!options.snapshot_date.empty()) {
        instructions.snapshot_date = parse_iso_date(options.snapshot_date);
        if (!instructions.snapshot_date)
            instructions.snapshot_date = parse_british_date(options.snapshot_date);
        if (!instructions.snapshot_date)
            return failure("option.not_a_date",
                fmt::format(
                    "--snapshot takes a date such as 2025-03-31; this is \"{}\".", options.snapshot_date));
    }
    for (const auto& text : options.settings) {
        auto setting = TRY(cut("--set", text));
        instructions.settings.push_back(std::move(setting));
    }
    if (!options.pay_bands_file.empty())
        instructions.pay_bands_csv = TRY(workflow::read_file(options.pay_bands_file));
    instructions.mappings = TRY(mappings_of(options));
    return instructions;
}

} // namespace

void add_submission_options(const Command& command, SubmissionOptions& options)
{
    command.words("FILES-OR-FOLDER", options.inputs, "The council's files, or a folder that holds them")
        .required();
    command.option("--standard", options.standard, "The standard and year").with_default();
    command.option(
        "--council", options.council, "The council's name or area code (default: the folder's name)");
    command.option("--period", options.period, "The collection year (default: the standard's)");
    command.option("--scope", options.scope, "adult or children, when the files do not say");
    command.option(
        "--snapshot", options.snapshot_date, "The date on which staff were counted, such as 2025-03-31");
    command.repeated("--map", options.column_mappings,
        "A heading of theirs and our column: \"Staff No=person_id\" (remembered)");
    command.repeated(
        "--file", options.file_mappings, "A file and what it holds: \"export1.csv=leavers\" (remembered)");
    command.option("--mappings", options.mappings_file,
        "The file of remembered mappings (default: wres-mappings.toml beside the input)");
    command.repeated(
        "--set", options.settings, "A setting of the standard and its value (see: wres standard show)");
    command.option(
        "--pay-bands", options.pay_bands_file, "A CSV of the council's own pay bands: id,label,from,below");
    command.option("--standards", options.standards_folder,
        "The folder of standards (default: the one beside the program)");
}

Result<Reception> receive(const SubmissionOptions& options)
{
    auto instructions = TRY(instructions_of(options));
    const auto folder = TRY(workflow::read_standards_folder(options.standards_folder));
    auto basis = TRY(workflow::prepare(folder, instructions));
    if (instructions.council.empty())
        instructions.council = workflow::council_named_by(options.inputs);
    auto submission = TRY(workflow::receive(basis, instructions, options.inputs));
    return Reception { std::move(basis), std::move(instructions), std::move(submission) };
}

} // namespace wres::cli
