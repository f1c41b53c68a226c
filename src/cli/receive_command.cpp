// SPDX-License-Identifier: MIT
#include "cli/receive_command.h"

#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/wrapped_text.h"
#include "submission/keys.h"
#include "workflow/collection.h"
#include "workflow/disk.h"
#include "workflow/release.h"
#include "workflow/secret_file.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

struct ReceiveOptions {
    std::vector<std::string> files;
    std::string key_file;
    std::string register_file;
    std::string folder;
    std::string standard = "sc-wres/2025";
    std::string period;
    std::string standards_folder;
};

/// The files of folders that are named, and files that are.
Result<std::vector<std::string>> files_of(const std::vector<std::string>& named)
{
    std::vector<std::string> files;
    for (const auto& path : named) {
        std::error_code error;
        if (!std::filesystem::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
            if (entry.path().extension() == ".wressubmission")
                files.push_back(entry.path().string());
        }
    }
    if (files.empty())
        return failure("input.none", "There is no submission there: a file that ends in .wressubmission.");
    return files;
}

/// The collection in the folder, or a new one that asks for the usual counts.
Result<workflow::OpenCollection> collection_at(
    const ReceiveOptions& options, const standard::Folder& standards, const sealing::OpeningKey& key)
{
    std::error_code error;
    if (std::filesystem::exists(options.folder + "/collection.toml", error))
        return workflow::open_collection(standards, options.folder);
    if (options.register_file.empty())
        return failure("collection.none",
            fmt::format("{} is not the folder of a collection. Give --councils, the register of councils' "
                        "public keys, "
                        "to begin one there; or open one with: wres collection open",
                options.folder));
    workflow::Instructions instructions;
    instructions.standard = options.standard;
    const auto basis = TRY(workflow::prepare(standards, instructions));
    const auto period = options.period.empty() ? basis.standard->year : options.period;
    auto request = submission::usual_request(*basis.standard, period, key.box_key());
    request.opens = Date(std::chrono::year(2000) / 1 / 1);
    request.closes = Date(std::chrono::year(2999) / 12 / 31); // nothing was said of a last day
    return workflow::make_collection(standards, options.folder, request);
}

void print_arrival(const workflow::Basis& basis, const workflow::Arrival& arrival)
{
    const auto name = std::filesystem::path(arrival.file).filename().string();
    if (arrival.refusal) {
        const auto& [code, message] = *arrival.refusal;
        const auto where = message.find(name) == std::string::npos ? name + ": " : std::string();
        fmt::print("{}\n", wrapped(fmt::format("Refused: {}{} ({})", where, message, code), 2));
        return;
    }
    fmt::print("{}\n",
        wrapped(
            fmt::format("{}: {}, submission {}, {}{}", name, workflow::name_of(basis, arrival.area),
                arrival.number, join(arrival.scopes, " and "),
                arrival.questions.empty() ? ". Nothing to ask."
                                          : fmt::format(", {} to ask:",
                                              arrival.questions.size() == 1
                                                  ? "1 question"
                                                  : fmt::format("{} questions", arrival.questions.size()))),
            2));
    for (const auto& question : arrival.questions)
        fmt::print("  - {}\n", wrapped(question.sentence, 4));
}

Result<ExitStatus> receive(const ReceiveOptions& options)
{
    const auto secret = TRY(workflow::read_secret_file(options.key_file));
    const auto key = TRY(submission::parse_programme_secret(secret));
    const auto files = TRY(files_of(options.files));
    const auto standards = TRY(workflow::read_standards_folder(options.standards_folder));
    auto open = TRY(collection_at(options, standards, key));
    if (open.place->request().programme != key.box_key())
        return failure("collection.other_key",
            "This is not the key that the collection asks councils to seal to. Name the file with its secret "
            "key.");
    if (!options.register_file.empty()) {
        const auto csv = TRY(workflow::read_file(options.register_file));
        const auto councils =
            TRY(submission::parse_council_register(options.register_file, csv, open.basis.populations));
        static_cast<void>(TRY(workflow::invite(open, councils)));
    }
    auto worst = ExitStatus::Done;
    const auto arrivals = TRY(workflow::receive_submissions(open, key, files));
    for (const auto& arrival : arrivals) {
        print_arrival(open.basis, arrival);
        if (arrival.refusal || !arrival.questions.empty())
            worst = ExitStatus::NeedsAPerson;
    }
    return worst;
}

} // namespace

void add_receive_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "receive",
        "Take councils' submissions into a collection: open, check, keep, and ask what looks like a slip");
    const auto options = std::make_shared<ReceiveOptions>();
    command.words("FILES-OR-FOLDER", options->files, "Submissions, or a folder that holds them").required();
    command
        .option("--key", options->key_file, "The file with the programme's secret key (wres key programme)")
        .required();
    command.option("--councils", options->register_file,
        "The register of councils' public keys, a CSV with the columns council and public_key; those who are "
        "new are "
        "invited");
    command.option("--out", options->folder, "The folder of the collection").required();
    command.option("--standard", options->standard, "The standard and year of a new folder").with_default();
    command.option(
        "--period", options->period, "The collection year of a new folder (default: the standard's)");
    command.option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");
    command.on_call([options, &status] {
        const auto done = receive(*options);
        status = done ? *done : not_done(done.error());
    });
}

} // namespace wres::cli
