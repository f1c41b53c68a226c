// SPDX-License-Identifier: MIT
#include "cli/nation_command.h"

#include <memory>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/nation_json.h"
#include "cli/nation_text.h"
#include "cli/submission_options.h"
#include "workflow/national_folder.h"

namespace wres::cli {
namespace {

struct NationOptions {
    SubmissionOptions submission;
    std::string format = "text";
    bool by_region = false;
    std::string audience = "internal";
    std::string profile = "swe-lt10";
    std::string folder;
    std::vector<std::string> earlier; // folders
};

Done publish_nation(const NationOptions& options)
{
    if (options.folder.empty())
        return failure(
            "nation.no_folder", "A release for the public is written to a folder: name it with --out.");
    const auto reception = TRY(receive(options.submission));
    auto terms = TRY(workflow::national_terms(reception.basis, options.profile, options.earlier));
    return workflow::write_national_folder(options.folder, reception.basis, reception.submission, terms,
        [](const std::string& page) { fmt::print("{}\n", page); });
}

Done print_nation(const NationOptions& options)
{
    if (!options.folder.empty())
        return failure("nation.folder_for_public",
            "What many councils' counts say for use inside is printed, and not written to a folder. Add "
            "--audience public for a release that may be published, or leave out --out.");
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
    command
        .option("--audience", options->audience,
            "internal (printed: councils are named, few people counted) or public (nobody identifiable)")
        .with_default()
        .one_of({ "internal", "public" });
    command.option("--out", options->folder,
        "For the public: the folder to write to, a folder for each council and one for England and its "
        "regions");
    command
        .option(
            "--profile", options->profile, "The disclosure rules for the public (see: wres standard show)")
        .with_default();
    command.repeated("--earlier", options->earlier,
        "The folder of a national release that is public already, oldest first: what it shows stays public");
    command.on_call([options, &status] {
        const auto done = options->audience == "public" ? publish_nation(*options) : print_nation(*options);
        if (!done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
