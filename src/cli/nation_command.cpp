// SPDX-License-Identifier: MIT
#include "cli/nation_command.h"

#include <memory>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/nation_json.h"
#include "cli/nation_text.h"
#include "cli/submission_options.h"

namespace wres::cli {
namespace {

struct NationOptions {
    SubmissionOptions submission;
    std::string format = "text";
    bool by_region = false;
};

Done print_nation(const NationOptions& options)
{
    const auto reception = TRY(receive(options.submission));
    const auto results = TRY(workflow::national_results(reception.basis, reception.submission.cube));
    const auto regions = options.by_region
        ? workflow::regional_results(reception.basis, reception.submission.cube)
        : std::vector<workflow::RegionalResults> {};
    fmt::print("{}",
        options.format == "json" ? nation_json(reception.basis, results, regions)
                                 : nation_text(reception.basis, results, regions));
    return {};
}

} // namespace

void add_nation_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "nation",
        "What many councils' counts say together: national estimates, what of a change is change, and who "
        "stands apart");
    const auto options = std::make_shared<NationOptions>();
    add_submission_options(command, options->submission);
    command
        .option("--format", options->format, "text (the latest period) or json (every period, every council)")
        .with_default()
        .one_of({ "text", "json" });
    command.flag("--by-region", options->by_region, "And what the councils of each region say together");
    command.on_call([options, &status] {
        if (const auto done = print_nation(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
