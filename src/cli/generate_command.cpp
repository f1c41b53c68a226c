// SPDX-License-Identifier: MIT
#include "cli/generate_command.h"

#include <memory>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "generator/generate.h"
#include "standard/library.h"
#include "workflow/folder_sink.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

struct GenerateOptions {
    generator::Order order;
    std::string folder;
    std::string standards_folder;
};

Done generate(const GenerateOptions& options)
{
    const auto standards = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto classification = TRY(standard::load_classification(standards, "census_2021"));
    workflow::FolderSink sink(options.folder);
    TRY_DONE(generator::generate(options.order, *classification, sink));
    fmt::print("Made {} made-up councils of {} staff each in {}.\nWhat is planted in each stands in its "
               "README.md.\n",
        options.order.councils, options.order.staff, options.folder);
    return {};
}

} // namespace

void add_generate_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "generate", "Make a made-up county to try things out with");
    const auto options = std::make_shared<GenerateOptions>();
    command.option("--councils", options->order.councils, "How many councils")
        .with_default()
        .from_to(1, 1000);
    command.option("--staff", options->order.staff, "Staff in each council")
        .with_default()
        .from_to(1, 2'000'000);
    command.option("--seed", options->order.seed, "The same seed makes the same county").with_default();
    command.option("--year", options->order.year, "The collection year").with_default().from_to(2015, 2100);
    command.option("--dir", options->folder, "The folder to write to").required();
    command.option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");
    command.on_call([options, &status] {
        if (const auto done = generate(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
