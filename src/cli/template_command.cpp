// SPDX-License-Identifier: MIT
#include "cli/template_command.h"

#include <memory>
#include <string>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "intake/return_template.h"
#include "standard/library.h"
#include "workbooks/write_xlsx.h"
#include "workflow/disk.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

struct TemplateOptions {
    std::string standard = "sc-wres/2025";
    std::string out;
    std::string standards_folder;
    bool records = false;
};

/// "sc-wres/2025" becomes "sc-wres-2025-counts.xlsx".
std::string usual_name(const TemplateOptions& options)
{
    auto name = options.standard;
    for (char& c : name)
        c = c == '/' ? '-' : c;
    return name + (options.records ? "-lists.xlsx" : "-counts.xlsx");
}

Result<std::string> content_of(
    const TemplateOptions& options, const standard::Standard& standard, const std::string& out)
{
    if (out.ends_with(".csv")) {
        if (options.records)
            return failure("template.records_as_csv",
                "The lists are several tables, and a CSV file holds one: ask for a name that ends in .xlsx.");
        return intake::return_template_csv(standard);
    }
    if (!out.ends_with(".xlsx"))
        return failure(
            "template.name", fmt::format("\"{}\" must end in .xlsx or .csv, which says what to write.", out));
    return workbooks::write_xlsx(
        options.records ? intake::records_template(standard) : intake::return_template(standard));
}

Done write_template(const TemplateOptions& options)
{
    const auto folder = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto standard = TRY(standard::load_standard(folder, options.standard));
    const auto out = options.out.empty() ? usual_name(options) : options.out;
    const auto content = TRY(content_of(options, standard, out));
    TRY_DONE(workflow::write_file(out, content));
    fmt::print("Wrote {}. Fill it in, then run: wres check --standard {} {}\n", out, standard.name(), out);
    return {};
}

} // namespace

void add_template_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "template", "Write an empty return to fill in");
    const auto options = std::make_shared<TemplateOptions>();
    command.option("STANDARD", options->standard, "The standard and year").with_default();
    command.option(
        "--out", options->out, "The file to write, .xlsx or .csv (default: named after the standard)");
    command.flag("--records", options->records, "Lists with a row for each person, instead of counts");
    command.option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");
    command.on_call([options, &status] {
        const auto done = write_template(*options);
        status = done ? ExitStatus::Done : not_done(done.error());
    });
}

} // namespace wres::cli
