// SPDX-License-Identifier: MIT
#include "cli/pay_gap_command.h"

#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/date.h"
#include "cli/command_line.h"
#include "report/pay_document.h"
#include "workflow/disk.h"
#include "workflow/pay_gap.h"
#include "workflow/report_files.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

struct PayGapOptions {
    std::string file;
    std::string council;
    std::string snapshot;
    std::string standard = "sc-wres/2025";
    std::string standards_folder;
    std::string audience = "public";
    std::string folder;
    std::vector<std::string> settings; // name=value
    bool no_papers = false;
};

Result<workflow::PayInstructions> instructions_of(const PayGapOptions& options)
{
    workflow::PayInstructions instructions;
    instructions.standard = options.standard;
    instructions.council = options.council;
    instructions.audience =
        options.audience == "public" ? disclosure::Audience::Public : disclosure::Audience::Internal;
    const auto snapshot = parse_iso_date(options.snapshot);
    if (!snapshot)
        return failure("option.bad_date",
            fmt::format("--snapshot is the day that pay is of, such as 2025-03-31, and not \"{}\".",
                options.snapshot));
    instructions.snapshot = *snapshot;
    for (const auto& setting : options.settings) {
        const auto at = setting.find('=');
        if (at == std::string::npos)
            return failure("option.no_value",
                fmt::format("--set takes a name and a value, such as smallest_group=20, "
                            "and not \"{}\".",
                    setting));
        instructions.settings.emplace_back(setting.substr(0, at), setting.substr(at + 1));
    }
    return instructions;
}

Done write_pay_gap(const PayGapOptions& options)
{
    const auto instructions = TRY(instructions_of(options));
    const auto standards = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto pay = TRY(workflow::pay_release(standards, instructions, options.file));
    const workflow::ReportForms forms { workflow::Workbooks::With,
        options.no_papers ? workflow::Papers::Without : workflow::Papers::With };
    const auto files = TRY(workflow::paper_files(report::pay_document(pay), "ethnicity-pay-gap", forms));
    TRY_DONE(workflow::make_folder(options.folder));
    for (const auto& file : files)
        TRY_DONE(workflow::write_file(options.folder + "/" + file.name, file.content));
    fmt::print("{}/{}\n", options.folder, files.front().name);
    return {};
}

} // namespace

void add_pay_gap_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "pay-gap",
        "The ethnicity pay gap of a council, in every form: the six measures of gender pay reporting, "
        "composition and "
        "declaration");
    const auto options = std::make_shared<PayGapOptions>();
    command.option("FILE", options->file, "The list of employees' pay: CSV or XLSX").required();
    command.option("--council", options->council, "The council's name or area code").required();
    command.option("--snapshot", options->snapshot, "The day that pay is of, such as 2025-03-31").required();
    command.option("--out", options->folder, "The folder to write to").required();
    command
        .option("--audience", options->audience,
            "internal (every number) or public (nobody's pay can be worked out)")
        .with_default()
        .one_of({ "internal", "public" });
    command.repeated("--set", options->settings, "A setting and its value: smallest_group=20");
    command.option("--standard", options->standard, "Whose ethnic groups and definitions are taken")
        .with_default();
    command.option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");
    command.flag("--no-papers", options->no_papers,
        "Leave out the PDF and the Word document, which are made with Node.js");
    command.on_call([options, &status] {
        if (const auto done = write_pay_gap(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
