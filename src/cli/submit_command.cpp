// SPDX-License-Identifier: MIT
#include "cli/submit_command.h"

#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/submission_options.h"
#include "cli/wrapped_text.h"
#include "submission/keys.h"
#include "submission/submission_file.h"
#include "workflow/clock.h"
#include "workflow/disk.h"
#include "workflow/secret_file.h"
#include "workflow/submit.h"

namespace wres::cli {
namespace {

struct SubmitOptions {
    SubmissionOptions submission;
    std::string to;
    std::string key_file;
    std::string out;
    std::uint64_t number = 1;
    std::string signed_off;
    std::vector<std::string> services;
};

Result<workflow::SubmitTerms> terms_of(const SubmitOptions& options, const std::string& council)
{
    workflow::SubmitTerms terms { .council = council,
        .number = static_cast<std::uint32_t>(options.number),
        .made_on = workflow::today(),
        .signed_off_on = {},
        .scopes = options.services };
    if (options.signed_off.empty())
        return terms;
    terms.signed_off_on = parse_iso_date(options.signed_off);
    if (!terms.signed_off_on)
        terms.signed_off_on = parse_british_date(options.signed_off);
    if (!terms.signed_off_on)
        return failure("option.not_a_date", "--signed-off takes a date such as 2025-10-02.");
    return terms;
}

std::uint64_t people_in(const counts::Cube& cube)
{
    std::uint64_t numbers = 0;
    for (const auto& [key, people] : cube.slices()) {
        for (const auto number : people)
            numbers += number > 0 ? 1U : 0U;
    }
    return numbers;
}

Done submit(SubmitOptions options)
{
    const auto secret = TRY(workflow::read_secret_file(options.key_file));
    const auto key = TRY(submission::parse_council_secret(secret));
    const auto asks = TRY(workflow::read_file(options.to));
    if (!submission::is_key_like(asks)) {
        // The request says which standard and period: the files are read by it.
        const auto request = TRY(submission::parse_request(options.to, asks));
        options.submission.standard = request.standard;
        options.submission.period = request.period;
    }
    const auto reception = TRY(receive(options.submission));
    const auto period =
        options.submission.period.empty() ? reception.basis.standard->year : options.submission.period;
    const auto request = TRY(workflow::read_request_or_key(options.to, reception.basis, period));
    const auto terms = TRY(terms_of(options, reception.instructions.council));
    const auto made = TRY(workflow::submission_of(reception.basis, reception.submission, request, terms));
    TRY_DONE(workflow::write_file(options.out,
        submission::write_submission(
            made, *reception.basis.standard->classification, key, request.programme)));
    fmt::print("{}\n",
        wrapped(
            fmt::format(
                "Submission {} of {} for {} is in {}: {} counts of people in {}, signed, and sealed so that "
                "only the programme can read it. No record of a person is in it. Send it as a file, by any "
                "way.",
                made.number, reception.instructions.council, request.collection, options.out,
                with_thousands(people_in(made.cube)), join(made.scopes(), " and ")),
            0));
    return {};
}

} // namespace

void add_submit_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "submit",
        "Send a council's counts to the programme: signed, sealed, and without anything about a person");
    const auto options = std::make_shared<SubmitOptions>();
    add_submission_options(command, options->submission);
    command
        .option("--to", options->to, "What the programme asks for (its collection.toml), or its public key")
        .required();
    command.option("--key", options->key_file, "The file with the council's secret key (wres key council)")
        .required();
    command.option("--out", options->out, "The file to write, such as leeds.wressubmission").required();
    command
        .option(
            "--number", options->number, "1 the first time, then one more each time the council sends again")
        .with_default()
        .from_to(1, 10'000);
    command.option(
        "--signed-off", options->signed_off, "The day on which the senior sponsor signed the numbers off");
    command.repeated("--service", options->services,
        "Send this service alone, adult or children; the other can follow with the next number");
    command.on_call([options, &status] {
        if (const auto done = submit(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
