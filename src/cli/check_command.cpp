// SPDX-License-Identifier: MIT
#include "cli/check_command.h"

#include <algorithm>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/submission_options.h"
#include "intake/finding_text.h"

namespace wres::cli {
namespace {

struct CheckOptions {
    SubmissionOptions submission;
    std::string format = "text";
};

std::vector<intake::FindingWords> worst_first(const Reception& reception)
{
    std::vector<intake::FindingWords> all;
    for (const auto& group : reception.submission.findings.groups())
        all.push_back(intake::describe(group, *reception.basis.standard));
    std::ranges::stable_sort(all, {}, &intake::FindingWords::severity);
    return all;
}

void print_files(const std::vector<intake::FileReport>& files)
{
    fmt::print("Files\n");
    for (const auto& file : files) {
        fmt::print("  {}\n    read as {}: {} {}, {} used, {} left out\n", file.file, file.recognised_as,
            with_thousands(file.rows), file.rows == 1 ? "row" : "rows", with_thousands(file.used),
            with_thousands(file.left_out));
    }
}

void print_text(const Reception& reception, const std::vector<intake::FindingWords>& findings)
{
    print_files(reception.submission.files);
    fmt::print("\nWhat was noticed\n\n");
    for (const auto& words : findings)
        fmt::print("{}\n", intake::as_text(words));

    std::map<standard::Severity, std::size_t> kinds;
    for (const auto& words : findings)
        ++kinds[words.severity];
    if (findings.empty())
        fmt::print("Nothing.\n");
    std::vector<std::string> parts;
    for (const auto& [severity, count] : kinds)
        parts.push_back(
            fmt::format("{} {}{}", count, intake::severity_name(severity), count == 1 ? "" : "s"));
    if (!parts.empty())
        fmt::print("In all: {}.\n", join(parts, ", "));
}

void print(
    const Reception& reception, const std::vector<intake::FindingWords>& findings, const std::string& format)
{
    if (format == "text") {
        print_text(reception, findings);
        return;
    }
    if (format == "csv")
        fmt::print("{}", intake::findings_csv_header());
    for (const auto& words : findings)
        fmt::print("{}", format == "csv" ? intake::as_csv_row(words) : intake::as_json_line(words) + "\n");
}

} // namespace

void add_check_command(CLI::App& program, ExitStatus& status)
{
    const Command command(
        program, "check", "Say what is odd about a council's files, and what to do about it");
    const auto options = std::make_shared<CheckOptions>();
    add_submission_options(command, options->submission);
    command.option("--format", options->format, "text, csv or json (one object a line)")
        .with_default()
        .one_of({ "text", "csv", "json" });
    command.on_call([options, &status] {
        const auto reception = receive(options->submission);
        if (!reception) {
            status = not_done(reception.error());
            return;
        }
        const auto findings = worst_first(*reception);
        print(*reception, findings, options->format);
        const bool needs_a_person = std::ranges::any_of(
            findings, [](const auto& words) { return words.severity <= standard::Severity::Error; });
        if (needs_a_person)
            status = ExitStatus::NeedsAPerson;
    });
}

} // namespace wres::cli
