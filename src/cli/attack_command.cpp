// SPDX-License-Identifier: MIT
#include "cli/attack_command.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "attack/problem_attack.h"
#include "cells/read_suppression_problem.h"
#include "cli/command_line.h"
#include "published/audit.h"
#include "published/audit_words.h"
#include "published/given_totals.h"
#include "published/problem_answer.h"
#include "published/verify_proof.h"
#include "workflow/disk.h"
#include "workflow/proof_file.h"
#include "workflow/published_files.h"
#include "workflow/receive.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

struct AttackOptions {
    std::vector<std::string> files;
    std::string problem;
    std::string proof;
    std::string format = "text";
    std::string totals;
    std::string standards_folder;
    std::vector<std::string> symbols;
    double threshold = 0; // 0: what the symbols say
    double rounded = 0; // 0: looked for
    std::size_t coalition = 0;
};

Result<ExitStatus> attack_problem(const std::string& file)
{
    const auto text = TRY(workflow::read_file(file));
    const auto problem = TRY(cells::read_suppression_problem(text));
    const auto start = std::chrono::steady_clock::now();
    const auto found = attack::attack_problem(problem);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (!found.possible)
        return failure("attack.contradiction",
            "No numbers within the bounds of the cells agree with what is published. Check the bounds.");
    fmt::print("{}", published::problem_answer(problem, found, taken.count()));
    return published::is_uncovered(found) ? ExitStatus::NeedsAPerson : ExitStatus::Done;
}

Result<published::AuditOptions> audit_options(const AttackOptions& options)
{
    published::AuditOptions asked;
    if (options.threshold > 0)
        asked.threshold = options.threshold;
    asked.rounding_base = options.rounded;
    asked.coalition = options.coalition;
    for (const auto& symbol : options.symbols)
        asked.meanings.insert(TRY(published::read_symbol_meaning(symbol)));
    if (!options.totals.empty()) {
        const auto content = TRY(workflow::read_file(options.totals));
        asked.totals = TRY(published::read_given_totals(options.totals, content));
    }
    return asked;
}

/// Empty where the program stands alone, without a folder of standards: then no areas are added up.
Result<published::AreaHierarchy> hierarchy_of_areas(const AttackOptions& options)
{
    const auto standards = workflow::read_standards_folder(options.standards_folder);
    if (!standards && options.standards_folder.empty())
        return published::AreaHierarchy {};
    return workflow::area_hierarchy(TRY(standards), workflow::Instructions {}.standard);
}

Result<ExitStatus> attack_files(const AttackOptions& options)
{
    auto asked = TRY(audit_options(options));
    const auto files = TRY(workflow::open_published(options.files));
    asked.hierarchy = TRY(hierarchy_of_areas(options));
    const auto found = TRY(published::audit(files, asked));
    if (options.format == "json")
        fmt::print("{}", published::audit_json(found));
    else
        fmt::print(
            "{}", options.format == "csv" ? published::audit_csv(found) : published::audit_text(found));
    return found.anything_uncovered() ? ExitStatus::NeedsAPerson : ExitStatus::Done;
}

Result<ExitStatus> verify(const AttackOptions& options)
{
    const auto files = TRY(workflow::open_proof(options.proof));
    const auto found = published::verify_proof(files.proof, files.published);
    fmt::print("{}",
        options.format == "json" ? published::verification_json(files.proof, found)
                                 : published::verification_text(files.proof, found));
    return found.holds() ? ExitStatus::Done : ExitStatus::NeedsAPerson;
}

Result<ExitStatus> attack(const AttackOptions& options)
{
    if (!options.problem.empty())
        return attack_problem(options.problem);
    if (!options.proof.empty())
        return verify(options);
    if (options.files.empty())
        return failure("attack.nothing_named",
            "Name the published files, as CSV, XLSX, ODS or web pages, a problem with --problem, or a proof "
            "with "
            "--verify.");
    return attack_files(options);
}

} // namespace

void add_attack_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "attack", "Say what can still be worked out of numbers that were hidden");
    const auto options = std::make_shared<AttackOptions>();
    command.words("FILES", options->files,
        "Published tables, as CSV, XLSX, ODS or web pages, the results.json of a report, or the folder of a "
        "release or of all areas; several are attacked as one");
    command.option("--problem", options->problem, "A table with its true values and what is hidden, as JSON");
    command.option("--verify", options->proof,
        "The proof of a public release: public-proof.json, for the folder public beside it");
    command.option("--format", options->format, "text, csv or json")
        .with_default()
        .one_of({ "text", "csv", "json" });
    command
        .option("--threshold", options->threshold,
            "A hidden number is safe in a range as wide (default: what the symbols say, else 10)")
        .above_zero();
    command.option("--totals", options->totals,
        "A CSV file with the columns total and part: which labels add up to which");
    command.option("--standards", options->standards_folder,
        "The folder of standards, which says what area lies in which (default: the one beside the program)");
    command.repeated("--symbol", options->symbols,
        "What a symbol means: \"-=0\", \"*=1-4\", \"..=unavailable\", \"#=hidden\"");
    command.option("--rounded", options->rounded, "The base that counts are rounded to (default: looked for)")
        .above_zero();
    command
        .option("--coalition", options->coalition,
            "How many hidden numbers somebody may know already: 1, 2 or 3 (default: none)")
        .from_to(0, 3);
    command.on_call([options, &status] {
        const auto done = attack(*options);
        status = done ? *done : not_done(done.error());
    });
}

} // namespace wres::cli
