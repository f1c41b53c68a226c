// SPDX-License-Identifier: MIT
#include "cli/audit_file_command.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/wrapped_text.h"
#include "inspection/inspect.h"
#include "inspection/inspection_words.h"
#include "workflow/finished_files.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

using inspection::CheckResult;
using inspection::Inspection;
using inspection::Outcome;

struct AuditFileOptions {
    std::vector<std::string> files;
    std::string format = "text";
    std::string standards;
    bool everything = false;
};

constexpr std::size_t indent = 8;
constexpr std::size_t most_places = 5;

void print_line(std::string_view name, std::string_view text)
{
    constexpr std::size_t width = 9;
    fmt::print("{}{}{}\n", std::string(indent, ' '), padded(name, width), wrapped(text, indent + width));
}

void print_fault(const CheckResult& result)
{
    fmt::print("  FAIL  {} ({})\n", result.check.code, inspection::code_of(result.check.weight));
    fmt::print("{}{}\n", std::string(indent, ' '), wrapped(result.check.rule, indent));
    bool is_first = true;
    for (const auto& place : inspection::places_in_words(result, most_places)) {
        print_line(is_first ? "Where" : "", place);
        is_first = false;
    }
    print_line("Mend", result.check.remedy);
    print_line("Source", result.check.source);
    fmt::print("\n");
}

void print_text(const Inspection& inspection, bool everything)
{
    fmt::print("{}\n", inspection.file);
    fmt::print("  {}\n\n",
        wrapped(fmt::format("{}{}{}. {}.", inspection::words_of(inspection.kind),
                    inspection.about.empty() ? "" : ", ", inspection.about,
                    inspection::counts_in_words(inspection)),
            2));
    for (const auto& result : inspection.results) {
        if (result.outcome == Outcome::Failed)
            print_fault(result);
    }
    if (!everything)
        return;
    for (const auto outcome : { Outcome::Passed, Outcome::NotApplicable }) {
        for (const auto& result : inspection.results) {
            if (result.outcome == outcome)
                fmt::print("  {}  {}  {}\n", outcome == Outcome::Passed ? "pass" : "  - ",
                    padded(result.check.code, 28), wrapped(result.check.rule, 38));
        }
    }
    fmt::print("\n");
}

/// Among many files, those in which nothing failed take two lines.
void print_passed(const Inspection& inspection)
{
    fmt::print("{}\n  {}\n\n", inspection.file,
        wrapped(fmt::format("{}{}{}. Nothing failed.", inspection::words_of(inspection.kind),
                    inspection.about.empty() ? "" : ", ", inspection.about),
            2));
}

Result<ExitStatus> audit_files(const AuditFileOptions& options)
{
    const auto standards = TRY(workflow::read_standards_folder(options.standards));
    const auto checks = TRY(workflow::checks_of_finished_files(standards));
    std::vector<Inspection> inspections;
    std::vector<Error> unreadable;
    for (const auto& path : options.files) {
        auto found = workflow::inspect_path(path, checks);
        std::ranges::move(found.inspections, std::back_inserter(inspections));
        std::ranges::move(found.unreadable, std::back_inserter(unreadable));
    }
    if (options.format == "json") {
        fmt::print("{}", inspection::inspections_json(inspections, unreadable));
    } else {
        for (const auto& inspection : inspections) {
            if (inspections.size() > 1 && !options.everything && inspection.count(Outcome::Failed) == 0)
                print_passed(inspection);
            else
                print_text(inspection, options.everything);
        }
    }
    std::fflush(stdout);
    auto status = ExitStatus::Done;
    const auto failed = std::ranges::count_if(
        inspections, [](const Inspection& each) { return each.count(Outcome::Failed) > 0; });
    if (failed > 0)
        status = ExitStatus::NeedsAPerson;
    if (options.format == "text" && inspections.size() > 1)
        fmt::print("{}\n",
            failed == 0 ? fmt::format("Nothing failed in {} files.", inspections.size())
                        : fmt::format("Something failed in {} of {} files.", failed, inspections.size()));
    for (const auto& error : unreadable)
        status = not_done(error);
    return status;
}

} // namespace

void add_audit_file_command(CLI::App& program, ExitStatus& status)
{
    const Command command(
        program, "audit-file", "Check a finished file, ours or anybody's, against the rules for its kind");
    const auto options = std::make_shared<AuditFileOptions>();
    command
        .words("FILES", options->files,
            "XLSX, ODS, HTML, PDF or CSV files, or folders of them, such as a static site")
        .required();
    command.option("--format", options->format, "text or json").with_default().one_of({ "text", "json" });
    command.flag(
        "--all", options->everything, "Also list the checks that passed, and those that do not apply");
    command.option(
        "--standards", options->standards, "The folder of standards (default: the one beside the program)");
    command.on_call([options, &status] {
        const auto done = audit_files(*options);
        status = done ? *done : not_done(done.error());
    });
}

} // namespace wres::cli
