// SPDX-License-Identifier: MIT
#include "cli/report_command.h"

#include <memory>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/plan_files.h"
#include "cli/submission_options.h"
#include "language/phrase.h"
#include "workflow/languages_folder.h"
#include "workflow/open_data_files.h"
#include "workflow/plan_words.h"
#include "workflow/release.h"
#include "workflow/report_folder.h"
#include "workflow/site_folder.h"
#include "workflow/standards_folder.h"
#include "workflow/store_place.h"

namespace wres::cli {
namespace {

struct ReportOptions {
    SubmissionOptions submission;
    std::string folder;
    std::string site_folder;
    std::string audience;
    std::string profile = "swe-lt10";
    std::vector<std::string> earlier; // folders
    workflow::StorePlace key; // for rules that add noise
    bool every_council = false;
    workflow::ReportForms forms;
    bool no_papers = false;
    bool is_published = false;
    std::string publisher; // path of the file of settings
    std::string correction;
    std::vector<std::string> papers; // names of templates
    std::string plan; // path of a file
    std::string language = language::Language::english().tag();
};

/// None where no key was named: most rules need none.
Result<disclosure::CellKeys> keys_of(const ReportOptions& options)
{
    auto master = workflow::read_key(options.key);
    if (master)
        return workflow::noise_keys(*master);
    if (!options.key.key_file.empty())
        return std::unexpected(std::move(master).error());
    return disclosure::CellKeys();
}

Result<workflow::ReleaseTerms> terms_of(const ReportOptions& options)
{
    workflow::ReleaseTerms terms { options.audience == "public" ? disclosure::Audience::Public
                                                                : disclosure::Audience::Internal,
        options.profile };
    for (const auto& folder : options.earlier)
        terms.earlier.push_back(TRY(workflow::earlier_release(folder)));
    terms.keys = TRY(keys_of(options));
    return terms;
}

/// The yearly papers, and the action plan that they show.
Done add_papers(workflow::ReleaseTerms& terms, const ReportOptions& options, const Reception& reception,
    const std::string& council)
{
    if (options.papers.empty() && options.plan.empty())
        return {};
    const auto standards = TRY(workflow::read_standards_folder(options.submission.standards_folder));
    for (const auto& name : options.papers)
        terms.papers.push_back(TRY(standard::load_paper(standards, name, *reception.basis.standard)));
    if (options.plan.empty())
        return {};
    const auto area = TRY(workflow::chosen_council(reception.basis, reception.submission.cube, council));
    const auto plan = TRY(read_plan_file(options.plan));
    const auto themes = TRY(improvement::load_themes(standards));
    terms.plan = TRY(workflow::plan_words(plan, themes, reception.basis, area, terms.audience));
    return {};
}

Done report_one(const ReportOptions& options, const Reception& reception, const std::string& council,
    const std::string& folder)
{
    auto terms = TRY(terms_of(options));
    TRY_DONE(add_papers(terms, options, reception, council));
    const auto release = TRY(workflow::release(reception.basis, reception.submission, council, terms));
    const auto page = TRY(
        workflow::write_report_folder(folder, release, reception.basis, reception.submission, options.forms));
    fmt::print("{}\n", page);
    return {};
}

/// What the accessibility statement of a site lacks, said to whoever makes it.
void say_what_is_unsaid(const opendata::Publisher& publisher)
{
    const auto unsaid = opendata::unsaid_for_accessibility(publisher);
    if (!unsaid.empty())
        fmt::print(stderr,
            "The accessibility statement is not finished. Say with --publisher: {}. (docs/guides/site.md)\n",
            join(unsaid, ", "));
}

Result<std::vector<std::string>> councils_of_site(const ReportOptions& options, const Reception& reception)
{
    auto councils = workflow::councils_in(reception.basis, reception.submission.cube);
    if (options.every_council)
        return councils;
    if (!options.submission.council.empty())
        return std::vector { workflow::area_of(reception.basis.populations, options.submission.council) };
    if (councils.size() == 1)
        return councils;
    return failure("release.which_council",
        fmt::format("These files hold {} councils. Say which one with --council, or ask for all with "
                    "--every-council.",
            councils.size()));
}

Done write_site(
    const ReportOptions& options, const Reception& reception, const opendata::Publisher& publisher)
{
    const auto councils = TRY(councils_of_site(options, reception));
    const auto keys = TRY(keys_of(options));
    const auto page =
        TRY(workflow::write_site_folder({ options.site_folder, options.profile, options.earlier,
                                            options.correction, publisher, options.forms, keys },
            reception.basis, reception.submission, councils));
    fmt::print("{}\n", page);
    say_what_is_unsaid(publisher);
    return {};
}

Done write_folders(const ReportOptions& options, const Reception& reception)
{
    if (!options.every_council)
        return report_one(options, reception, options.submission.council, options.folder);

    for (const auto& council : workflow::councils_in(reception.basis, reception.submission.cube)) {
        const auto name = workflow::name_of(reception.basis, council);
        TRY_DONE(report_one(options, reception, council, options.folder + "/" + as_identifier(name)));
    }
    return {};
}

Done check_folders(const ReportOptions& options)
{
    if (options.folder.empty() && options.site_folder.empty())
        return failure("option.nowhere_to_write",
            options.is_published ? "Say where to write to: --out FOLDER for the files, --site FOLDER for a "
                                   "whole site, or both."
                                 : "Say where to write to: --out FOLDER.");
    if (!options.papers.empty() && options.folder.empty())
        return failure("paper.nowhere_to_write",
            "Yearly papers are written beside the report: name a folder with --out.");
    if (!options.plan.empty() && options.papers.empty())
        return failure("paper.none_for_plan",
            "An action plan is shown by yearly papers: name one with --paper, such as --paper local-report.");
    if (!options.site_folder.empty() && options.audience == "internal")
        return failure(
            "site.not_public", "A site is for everyone. Leave out --audience internal, or --site.");
    return {};
}

Done report(ReportOptions options)
{
    TRY_DONE(check_folders(options));
    const auto in_language = TRY(workflow::language_of(options.language));
    const language::LanguageScope scope(in_language);
    if (options.no_papers)
        options.forms.papers = workflow::Papers::Without;
    const auto publisher = TRY(workflow::publisher_of(options.publisher));
    if (options.is_published && !options.folder.empty())
        options.forms.publication =
            TRY(workflow::publication_of(publisher, options.earlier, options.correction));
    const auto reception = TRY(receive(options.submission));
    if (!options.site_folder.empty())
        TRY_DONE(write_site(options, reception, publisher));
    if (!options.folder.empty())
        TRY_DONE(write_folders(options, reception));
    return {};
}

void add_publishing_options(const Command& command, ReportOptions& options)
{
    command.flag("--no-papers", options.no_papers,
        "Leave out the PDF, the Word document and the slides, which are made with Node.js");
    command.repeated("--paper", options.papers,
        "A yearly paper to make as well, in every form: local-report, workforce-information, dashboard (see: "
        "docs/guides/yearly-papers.md)");
    command
        .option("--language", options.language,
            "The language of readers: en-GB, or a folder in languages/ (see: docs/guides/translating.md)")
        .with_default();
    command.option("--plan", options.plan,
        "The council's action plan, for the papers that show one: what it marks as published "
        "(see: docs/guides/action-plans.md)");
    command.option("--site", options.site_folder,
        "A folder to write a whole site to: pages, tables, downloads, search; for any web server");
    command.option("--publisher", options.publisher,
        "A file of settings: who publishes, where, and whom to ask (see: docs/guides/open-data.md)");
    command.option("--correction", options.correction,
        "What this release corrects, a sentence for readers; with --earlier");
}

void add_command(const Command& command, const ReportOptions& defaults, ExitStatus& status)
{
    const auto options = std::make_shared<ReportOptions>(defaults);
    add_submission_options(command, options->submission);
    command.option("--out", options->folder, "The folder to write to");
    command.option("--audience", options->audience, "internal (full counts) or public (nobody identifiable)")
        .with_default()
        .one_of({ "internal", "public" });
    command
        .option(
            "--profile", options->profile, "The disclosure rules for the public (see: wres standard show)")
        .with_default();
    command.option("--key-file", options->key.key_file,
        "For rules that add noise: a file with the key that it is drawn from (wres key new); the "
        "environment's "
        "WRES_KEY_FILE or WRES_KEY unless told otherwise");
    command.repeated("--earlier", options->earlier,
        "The folder of a release that is public already, oldest first: what it shows stays public, and "
        "nothing "
        "can be worked out from both together");
    command.flag("--every-council", options->every_council,
        "A report for each council in the files, in folders of their own");
    if (defaults.is_published)
        add_publishing_options(command, *options);
    command.on_call([options, &status] {
        if (const auto done = report(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace

void add_report_command(CLI::App& program, ExitStatus& status)
{
    ReportOptions defaults;
    defaults.audience = "internal";
    add_command(Command(program, "report",
                    "Write the report: a page, every number as CSV and JSON, and the findings"),
        defaults, status);
}

void add_publish_command(CLI::App& program, ExitStatus& status)
{
    ReportOptions defaults;
    defaults.audience = "public";
    defaults.forms = { workflow::Workbooks::With, workflow::Papers::With };
    defaults.is_published = true;
    add_command(
        Command(program, "publish",
            "Write the report in every form, for the public: also as workbooks, a PDF and a Word document"),
        defaults, status);
}

} // namespace wres::cli
