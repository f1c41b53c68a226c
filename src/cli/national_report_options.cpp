// SPDX-License-Identifier: MIT
#include "cli/national_report_options.h"

#include <set>

#include <fmt/format.h>

#include "base/csv.h"
#include "nation/neighbours.h"
#include "workflow/clock.h"
#include "workflow/disk.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

/// A CSV with the column `council`: a name or area code a row.
Result<std::set<std::string>> named_in(const std::string& file, const workflow::Basis& basis)
{
    std::set<std::string> named;
    if (file.empty())
        return named;
    const auto content = TRY(workflow::read_file(file));
    const auto table = TRY(CsvTable::parse(file, content));
    if (!table.has("council"))
        return failure("nation.no_council_column",
            fmt::format(
                "{} has no column \"council\". It lists the councils that agreed to be named, one a row.",
                file));
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto* population = basis.populations.find(table.at(row, "council"));
        if (population == nullptr)
            return failure("nation.unknown_council",
                fmt::format(
                    "{}, line {}: this is no council that the program knows. Use its name or its area code.",
                    file, table.line(row)));
        named.insert(population->area.code);
    }
    return named;
}

Result<standard::NationalTemplate> template_of(
    const NationalReportOptions& options, const SubmissionOptions& submission)
{
    if (!options.template_file.empty()) {
        const auto content = TRY(workflow::read_file(options.template_file));
        return workflow::own_national_template(options.template_file, content);
    }
    const auto standards = TRY(workflow::read_standards_folder(submission.standards_folder));
    return workflow::national_template(standards);
}

} // namespace

workflow::CountedWith counted_with(const workflow::Instructions& instructions)
{
    return { instructions.standard, instructions.settings, instructions.pay_bands_csv.value_or("") };
}

Result<nation::NeighbourList> neighbours_in(const std::string& file, const workflow::Basis& basis)
{
    if (file.empty())
        return nation::NeighbourList {};
    const auto content = TRY(workflow::read_file(file));
    return nation::parse_neighbour_list(file, content, basis.populations);
}

void add_national_report_options(const Command& command, NationalReportOptions& options)
{
    command.option("--template", options.template_file,
        "How the report is built, instead of reports/national.toml of the folder of standards");
    command.option("--named", options.named_file,
        "The councils that agreed to be named in public: a CSV with the column council");
    command.flag(
        "--no-papers", options.no_papers, "Without PDF, Word and slides, which are made with Node.js");
    command.flag("--no-workbooks", options.no_workbooks, "Without workbooks");
}

workflow::ReportForms forms_of(const NationalReportOptions& options)
{
    workflow::ReportForms forms;
    forms.workbooks = options.no_workbooks ? workflow::Workbooks::Without : workflow::Workbooks::With;
    forms.papers = options.no_papers ? workflow::Papers::Without : workflow::Papers::With;
    return forms;
}

Result<workflow::PictureTerms> picture_terms(const NationalReportOptions& options,
    const SubmissionOptions& submission, const std::string& neighbours_file, const workflow::Basis& basis)
{
    workflow::PictureTerms terms;
    terms.made_on = workflow::today();
    terms.report_template = TRY(template_of(options, submission));
    terms.named = TRY(named_in(options.named_file, basis));
    terms.neighbours = TRY(neighbours_in(neighbours_file, basis));
    return terms;
}

} // namespace wres::cli
