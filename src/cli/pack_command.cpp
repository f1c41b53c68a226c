// SPDX-License-Identifier: MIT
#include "cli/pack_command.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/national_report_options.h"
#include "cli/pack_words.h"
#include "cli/submission_options.h"
#include "nation/neighbours.h"
#include "workflow/disk.h"
#include "workflow/nation.h"
#include "workflow/national_folders.h"
#include "workflow/release.h"

namespace wres::cli {
namespace {

struct PackOptions {
    SubmissionOptions submission;
    std::string neighbours;
    std::string format = "text";
    std::string out;
};

std::string words_of(const PackOptions& options, const workflow::Basis& basis, const workflow::Pack& pack)
{
    return options.format == "json" ? pack_json(basis, pack) : pack_text(basis, pack);
}

bool is_document(const PackOptions& options)
{
    return options.format == "html" || options.format == "all";
}

/// As pages, with workbooks and PDF where they are asked for.
Done write_documents(const PackOptions& options, const Reception& reception)
{
    if (options.out.empty())
        return failure("pack.no_folder", "Packs as pages are written to a folder: name it with --out.");
    NationalReportOptions forms;
    forms.no_papers = forms.no_workbooks = options.format == "html";
    const workflow::NationalOrder order { .audience = disclosure::Audience::Internal,
        .profile = {},
        .counted = counted_with(reception.instructions),
        .terms = TRY(picture_terms(forms, options.submission, options.neighbours, reception.basis)),
        .forms = forms_of(forms) };
    return workflow::write_nation_with_inputs(reception.basis, reception.submission.cube, order,
        { {}, {}, options.out }, [](const std::string& page) { fmt::print("{}\n", page); });
}

/// As text or JSON, a file a council.
Done write_texts(const PackOptions& options, const Reception& reception)
{
    const auto& basis = reception.basis;
    const auto neighbours = TRY(neighbours_in(options.neighbours, basis));
    const auto councils = workflow::councils_in(basis, reception.submission.cube);
    TRY_DONE(workflow::make_folder(options.out));
    for (const auto& pack : workflow::packs(basis, reception.submission.cube, councils, neighbours)) {
        const auto name = as_identifier(workflow::name_of(basis, pack.area));
        const auto* ending = options.format == "json" ? "json" : "txt";
        TRY_DONE(workflow::write_file(
            fmt::format("{}/{}.{}", options.out, name, ending), words_of(options, basis, pack)));
    }
    fmt::print("{} packs are in {}. They are not for publication.\n", councils.size(), options.out);
    return {};
}

Done print_pack(const PackOptions& options)
{
    const auto reception = TRY(receive(options.submission));
    const auto& basis = reception.basis;
    if (is_document(options))
        return write_documents(options, reception);
    if (!options.out.empty())
        return write_texts(options, reception);
    const auto neighbours = TRY(neighbours_in(options.neighbours, basis));
    const auto councils = workflow::councils_in(basis, reception.submission.cube);
    const auto area = workflow::area_of(basis.populations, options.submission.council);
    if (std::ranges::find(councils, area) == councils.end())
        return failure("pack.which_council",
            "Name a council that is in these counts with --council, or a folder for the packs of all with "
            "--out.");
    const auto made = workflow::packs(basis, reception.submission.cube, { area }, neighbours);
    fmt::print("{}", words_of(options, basis, made.front()));
    return {};
}

} // namespace

void add_pack_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "pack",
        "A council's place beside the nation, its region and its statistical neighbours, from many councils' "
        "counts");
    const auto options = std::make_shared<PackOptions>();
    add_submission_options(command, options->submission);
    command.option("--neighbours", options->neighbours,
        "A list to use instead of statistical neighbours: a CSV with the columns council and neighbour");
    command
        .option("--format", options->format,
            "text or json; with --out also html (pages with their data) or all (also workbooks and PDF)")
        .with_default()
        .one_of({ "text", "json", "html", "all" });
    command.option("--out", options->out, "A folder for the packs of all councils");
    command.on_call([options, &status] {
        if (const auto done = print_pack(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
