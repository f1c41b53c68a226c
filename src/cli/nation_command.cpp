// SPDX-License-Identifier: MIT
#include "cli/nation_command.h"

#include <memory>
#include <utility>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/nation_json.h"
#include "cli/nation_text.h"
#include "cli/national_report_options.h"
#include "cli/submission_options.h"
#include "workflow/chosen_period.h"
#include "workflow/nation.h"
#include "workflow/national_folders.h"
#include "workflow/national_inputs.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

struct NationOptions {
    SubmissionOptions submission;
    std::string format = "text";
    bool by_region = false;
    std::string audience = "internal";
    std::string profile = "swe-lt10";
    std::string folder;
    std::string packs;
    std::vector<std::string> earlier; // folders
    std::string neighbours;
    bool again = false;
    std::string corrects; // folder of inputs
    std::string correction;
    NationalReportOptions report;
};

bool is_public(const NationOptions& options)
{
    return options.audience == "public";
}

/// Of a period that is asked for the public is given that one alone; inside, those before it stay beside it.
Result<Reception> receive_chosen(const NationOptions& options)
{
    auto reception = TRY(receive(options.submission));
    const auto& period = options.submission.period;
    if (period.empty())
        return reception;
    auto& cube = reception.submission.cube;
    cube = TRY(is_public(options) ? workflow::counts_of_period(cube, period)
                                  : workflow::counts_up_to_period(cube, period));
    return reception;
}

/// Makes what was made before again, and says what is not the same.
Done write_again(const NationOptions& options, ExitStatus& status)
{
    if (options.submission.inputs.size() != 1 || (options.folder.empty() && options.packs.empty()))
        return failure("nation.again_from_one_folder",
            "To make a report again, name the one folder that was written beside it (its name ends in "
            "\"-inputs\"), "
            "and a new folder with --out.");
    const auto standards = TRY(workflow::read_standards_folder(options.submission.standards_folder));
    const auto differ = TRY(workflow::make_nation_again(standards, options.submission.inputs.front(),
        options.folder, options.packs, [](const std::string& page) { fmt::print("{}\n", page); }));
    for (const auto& path : differ)
        fmt::print("{} is not what it was.\n", path);
    if (differ.empty())
        fmt::print("Every file is what it was, byte for byte.\n");
    else
        status = ExitStatus::NeedsAPerson;
    return {};
}

/// The version after the one that is corrected, and what a reader is told.
Result<disclosure::CorrectionNote> correction_of(const NationOptions& options)
{
    if (options.corrects.empty() && options.correction.empty())
        return disclosure::CorrectionNote {};
    if (options.corrects.empty() || options.correction.empty())
        return failure("nation.correction_incomplete",
            "A correction needs both: --corrects, the folder of inputs of the report that is corrected, and "
            "--correction, a sentence that tells readers what was wrong and what has changed.");
    const auto corrected = TRY(workflow::read_national_record(options.corrects));
    return disclosure::CorrectionNote { corrected.order.terms.correction.version + 1, options.correction };
}

Done write_nation(const NationOptions& options)
{
    if (is_public(options) && options.folder.empty())
        return failure(
            "nation.no_folder", "A release for the public is written to a folder: name it with --out.");
    const auto reception = TRY(receive_chosen(options));
    auto terms = TRY(picture_terms(options.report, options.submission, options.neighbours, reception.basis));
    terms.correction = TRY(correction_of(options));
    const workflow::NationalOrder order { .audience = is_public(options) ? disclosure::Audience::Public
                                                                         : disclosure::Audience::Internal,
        .profile = options.profile,
        .counted = counted_with(reception.instructions),
        .terms = std::move(terms),
        .forms = forms_of(options.report) };
    return workflow::write_nation_with_inputs(reception.basis, reception.submission.cube, order,
        { options.earlier, options.folder, options.packs },
        [](const std::string& page) { fmt::print("{}\n", page); });
}

Done print_nation(const NationOptions& options)
{
    const auto reception = TRY(receive_chosen(options));
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
            "internal (councils are named, few people counted) or public (nobody identifiable)")
        .with_default()
        .one_of({ "internal", "public" });
    command.option("--out", options->folder,
        "The folder to write the national report to; for the public also a report for each council and one "
        "for "
        "England and its regions");
    command.option("--packs", options->packs,
        "A folder for the packs of all councils, made together with the report; for the public each holds "
        "its council's "
        "own counts and of the others what is published");
    command
        .option(
            "--profile", options->profile, "The disclosure rules for the public (see: wres standard show)")
        .with_default();
    command.repeated("--earlier", options->earlier,
        "The folder of a national release that is public already, oldest first: what it shows stays public");
    command.option("--neighbours", options->neighbours,
        "For the packs, a list to use instead of statistical neighbours: a CSV with the columns council and "
        "neighbour");
    command.flag("--again", options->again,
        "Makes a report again, byte for byte: FILES-OR-FOLDER is the folder of inputs that was written "
        "beside it");
    command.option("--corrects", options->corrects,
        "The folder of inputs of the report that this one corrects: this is its next version");
    command.option("--correction", options->correction,
        "What was wrong and what has changed, a sentence for readers at the head of the report");
    add_national_report_options(command, options->report);
    command.on_call([options, &status] {
        const bool writes = is_public(*options) || !options->folder.empty() || !options->packs.empty();
        const auto done = options->again ? write_again(*options, status)
            : writes                     ? write_nation(*options)
                                         : print_nation(*options);
        if (!done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
