// SPDX-License-Identifier: MIT
#include "cli/load_command.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/store_options.h"
#include "service/calculation.h"
#include "standard/library.h"
#include "store/collections.h"
#include "store/organisations.h"
#include "store/uploads.h"
#include "workflow/input_files.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

/// As much as is in memory of one file.
constexpr std::uint64_t longest_file_bytes = 1024ULL * 1024 * 1024;

struct LoadOptions {
    workflow::StorePlace place;
    std::string organisation;
    std::string area_code;
    std::string standard = "sc-wres/2025";
    std::string standards_folder;
    std::vector<std::string> paths;
};

Result<store::CollectionId> start(
    store::Change& change, const LoadOptions& options, const std::string& period)
{
    const auto known = TRY(store::organisations(change));
    const auto found = std::ranges::find(known, options.organisation, &store::Organisation::name);
    if (found != known.end())
        return store::start_collection(change, found->id, options.standard, period);
    const auto added = TRY(store::add_organisation(
        change, store::OrganisationKind::Council, options.organisation, options.area_code));
    return store::start_collection(change, added, options.standard, period);
}

Done load(const LoadOptions& options)
{
    const auto standards = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto standard = TRY(standard::load_standard(standards, options.standard));
    const auto input = TRY(workflow::open_input(options.paths));
    auto opened = TRY(open_store(options.place));
    const store::Occasion occasion { store::Actor::machine_operator(), workflow::now() };
    const auto collection = TRY(opened.change(
        occasion, [&](store::Change& change) { return start(change, options, standard.year); }));
    for (const auto* files : { &input.sources, &input.cubes }) {
        for (const auto& file : *files) {
            const auto content = TRY(read_all(*file.bytes, longest_file_bytes));
            TRY(store::receive_file(opened, occasion, collection, file.name, content));
        }
    }
    TRY(service::calculate_collection(opened, standards, occasion, collection));
    fmt::print("/collections/{}\n", collection.text);
    return {};
}

} // namespace

void add_load_command(CLI::App& store, ExitStatus& status)
{
    auto* command =
        store.add_subcommand("load", "Start a collection with files of this machine, and have them read");
    const auto options = std::make_shared<LoadOptions>();
    command->add_option("FILES", options->paths, "Files, or folders of files, of one organisation")
        ->required();
    command
        ->add_option("--organisation", options->organisation,
            "The organisation they are of; added when it is not there yet")
        ->required();
    command->add_option("--area-code", options->area_code, "The organisation's area code, when it is added");
    command->add_option("--standard", options->standard, "The standard and year of the collection")
        ->capture_default_str();
    command->add_option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");
    add_store_options(*command, options->place);
    command->callback([options, &status] {
        if (const auto done = load(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
