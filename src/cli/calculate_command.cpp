// SPDX-License-Identifier: MIT
#include "cli/calculate_command.h"

#include <memory>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/submission_options.h"
#include "counts/cube_file.h"
#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/terminal_report.h"
#include "workflow/disk.h"
#include "workflow/release.h"

namespace wres::cli {
namespace {

struct CalculateOptions {
    SubmissionOptions submission;
    std::string format = "text";
    std::string cube_file;
};

Done calculate(const CalculateOptions& options)
{
    const auto reception = TRY(receive(options.submission));
    if (!options.cube_file.empty()) {
        const auto& classification = *reception.basis.standard->classification;
        TRY_DONE(workflow::write_file(options.cube_file,
            counts::write_cube(reception.submission.cube, classification, workflow::made_by)));
    }
    const auto release =
        TRY(workflow::release(reception.basis, reception.submission, options.submission.council, {}));
    if (options.format == "csv")
        fmt::print("{}", report::csv_report(release));
    else if (options.format == "json")
        fmt::print("{}", report::json_report(release));
    else
        fmt::print("{}", report::terminal_report(release));
    return {};
}

} // namespace

void add_calculate_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "calculate", "Calculate every indicator, for the council's own eyes");
    const auto options = std::make_shared<CalculateOptions>();
    add_submission_options(command, options->submission);
    command.option("--format", options->format, "text, csv or json")
        .with_default()
        .one_of({ "text", "csv", "json" });
    command.option(
        "--cube", options->cube_file, "Also write the counts, without people, to this .wrescube file");
    command.on_call([options, &status] {
        if (const auto done = calculate(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
