// SPDX-License-Identifier: MIT
#include "cli/collection_command.h"

#include <functional>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/collection_text.h"
#include "cli/command_line.h"
#include "cli/wrapped_text.h"
#include "counts/cube_file.h"
#include "submission/keys.h"
#include "workflow/clock.h"
#include "workflow/collection.h"
#include "workflow/disk.h"
#include "workflow/release.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

using collection::Event;
using collection::EventKind;
using workflow::OpenCollection;

struct CollectionOptions {
    std::string folder;
    std::string standards_folder;
    std::string format = "text";

    std::string name;
    std::string standard = "sc-wres/2025";
    std::string period;
    std::vector<std::string> services;
    std::vector<std::string> breakdowns;
    std::string opens;
    std::string closes;
    std::string key_file;

    std::string register_file;
    std::string council;
    std::vector<std::string> earlier;
    std::vector<std::string> published;
    std::uint64_t question = 0;
    std::string answer;
    std::string note;
    std::string out;
};

using Verb = Done (*)(const CollectionOptions&, OpenCollection&);

void say(const std::string& sentence)
{
    fmt::print("{}\n", wrapped(sentence, 0));
}

Result<Date> date_of(const std::string& option, const std::string& text)
{
    if (const auto date = parse_iso_date(text))
        return *date;
    if (const auto date = parse_british_date(text))
        return *date;
    return failure("option.not_a_date", fmt::format("{} takes a date such as 2025-09-01.", option));
}

Done open_new(const CollectionOptions& options)
{
    const auto standards = TRY(workflow::read_standards_folder(options.standards_folder));
    workflow::Instructions instructions;
    instructions.standard = options.standard;
    const auto basis = TRY(workflow::prepare(standards, instructions));
    const auto key = TRY(workflow::read_file(options.key_file));
    const auto programme = TRY(submission::parse_programme_public(key));
    auto request = submission::usual_request(
        *basis.standard, options.period.empty() ? basis.standard->year : options.period, programme);
    if (!options.name.empty())
        request.collection = options.name;
    request.opens = TRY(date_of("--opens", options.opens));
    request.closes = TRY(date_of("--closes", options.closes));
    if (!options.services.empty())
        request.scopes = options.services;
    if (!options.breakdowns.empty())
        request.breakdowns = options.breakdowns;
    static_cast<void>(TRY(workflow::make_collection(standards, options.folder, request)));
    say(fmt::format(
        "{} is open in {}. Send collection.toml, which is in it, to the councils: it says what is asked, and "
        "holds the key to seal to.",
        request.collection, options.folder));
    return {};
}

Done invite(const CollectionOptions& options, OpenCollection& open)
{
    const auto csv = TRY(workflow::read_file(options.register_file));
    const auto councils =
        TRY(submission::parse_council_register(options.register_file, csv, open.basis.populations));
    const auto invited = TRY(workflow::invite(open, councils));
    say(fmt::format(
        "{} councils are invited; {} have a key in the register.", invited.size(), councils.all().size()));
    return {};
}

Done compare(const CollectionOptions& options, OpenCollection& open)
{
    const auto standards = TRY(workflow::read_standards_folder(options.standards_folder));
    if (options.earlier.empty() && options.published.empty())
        return failure("collection.compare_what",
            "Name counts of earlier years with --earlier, or published headcounts "
            "with --published.");
    if (!options.earlier.empty())
        TRY_DONE(workflow::keep_comparison(open, standards, workflow::Comparison::Earlier, options.earlier));
    if (!options.published.empty())
        TRY_DONE(
            workflow::keep_comparison(open, standards, workflow::Comparison::Published, options.published));
    say("Submissions are held against these counts from now on.");
    return {};
}

Done show_status(const CollectionOptions& options, OpenCollection& open)
{
    const auto cube = TRY(workflow::collected_counts(open));
    fmt::print("{}",
        options.format == "json" ? collection_status_json(open, cube, workflow::today())
                                 : collection_status_text(open, cube, workflow::today()));
    return {};
}

std::string area_asked_for(const CollectionOptions& options, const OpenCollection& open)
{
    return options.council.empty() ? std::string()
                                   : workflow::area_of(open.basis.populations, options.council);
}

Done show_history(const CollectionOptions& options, OpenCollection& open)
{
    fmt::print("{}", history_text(open, area_asked_for(options, open)));
    return {};
}

Done show_questions(const CollectionOptions& options, OpenCollection& open)
{
    const auto area = area_asked_for(options, open);
    fmt::print("{}", options.format == "json" ? questions_json(open, area) : questions_text(open, area));
    return {};
}

Done ask(const CollectionOptions&, OpenCollection& open)
{
    const auto added = TRY(workflow::ask_again(open));
    say(fmt::format("{} new {}.", added, added == 1 ? "question" : "questions"));
    return {};
}

Event event_of(const CollectionOptions& options, const OpenCollection& open, EventKind kind)
{
    return { .kind = kind, .at = {}, .area = area_asked_for(options, open), .scopes = options.services };
}

Done answer(const CollectionOptions& options, OpenCollection& open)
{
    auto event = event_of(options, open, EventKind::Answered);
    event.question_number = static_cast<std::uint32_t>(options.question);
    event.answer =
        options.answer == "right" ? collection::Answer::NumbersAreRight : collection::Answer::WillBeCorrected;
    event.note = options.note;
    return workflow::record(open, std::move(event));
}

Done accept(const CollectionOptions& options, OpenCollection& open)
{
    return workflow::record(open, event_of(options, open, EventKind::Accepted));
}

Done withdraw(const CollectionOptions& options, OpenCollection& open)
{
    return workflow::record(open, event_of(options, open, EventKind::Withdrawn));
}

Done remind(const CollectionOptions&, OpenCollection& open)
{
    const auto silent = workflow::silent_councils(open);
    for (const auto& area : silent) {
        TRY_DONE(
            workflow::record(open, { .kind = EventKind::Reminded, .at = {}, .area = area, .scopes = {} }));
        fmt::print("{}\n", workflow::name_of(open.basis, area));
    }
    say(fmt::format(
        "Nothing has come from {} for one service at least. That they are reminded is in the history; write "
        "to them.",
        silent.size() == 1 ? "this council" : fmt::format("these {} councils", silent.size())));
    return {};
}

Done write_counts(const CollectionOptions& options, OpenCollection& open)
{
    const auto cube = TRY(workflow::collected_counts(open));
    TRY_DONE(workflow::write_file(
        options.out, counts::write_cube(cube, *open.basis.standard->classification, workflow::made_by)));
    say(fmt::format(
        "The counts that stand are in {}. They are true counts, small ones too: not for publication.",
        options.out));
    return {};
}

class CollectionCommands {
public:
    CollectionCommands(const Command& parent, std::shared_ptr<CollectionOptions> options, ExitStatus& status)
        : parent_(parent)
        , options_(std::move(options))
        , status_(status)
    {
    }

    Command add(const std::string& name, const std::string& what, Verb verb)
    {
        auto command = bare(name, what);
        command.on_call([options = options_, verb, &status = status_] {
            const auto act = [&]() -> Done {
                const auto standards = TRY(workflow::read_standards_folder(options->standards_folder));
                auto open = TRY(workflow::open_collection(standards, options->folder));
                return verb(*options, open);
            };
            if (const auto done = act(); !done)
                status = not_done(done.error());
        });
        return command;
    }

    Command bare(const std::string& name, const std::string& what)
    {
        auto command = parent_.command(name, what);
        command.option("FOLDER", options_->folder, "The folder of the collection").required();
        command.option("--standards", options_->standards_folder,
            "The folder of standards (default: the one beside the program)");
        return command;
    }

    CollectionOptions& options() { return *options_; }

private:
    Command parent_;
    std::shared_ptr<CollectionOptions> options_;
    ExitStatus& status_;
};

void add_open(
    CollectionCommands& commands, const std::shared_ptr<CollectionOptions>& options, ExitStatus& status)
{
    const auto command = commands.bare("open", "Open a collection: what is asked of councils, by when");
    command.option("--name", options->name, "Its name, such as \"SC-WRES 2025\"");
    command.option("--standard", options->standard, "The standard and year").with_default();
    command.option("--period", options->period, "The collection year (default: the standard's)");
    command.repeated(
        "--service", options->services, "A service that is asked for (default: adult and children)");
    command.repeated(
        "--breakdown", options->breakdowns, "A column that counts are asked for by (default: pay_band)");
    command.option("--opens", options->opens, "The first day").required();
    command.option("--closes", options->closes, "The last day; what comes later is late").required();
    command.option("--key", options->key_file, "The file with the programme's public key").required();
    command.on_call([options, &status] {
        if (const auto done = open_new(*options); !done)
            status = not_done(done.error());
    });
}

void add_council_verbs(CollectionCommands& commands)
{
    auto& options = commands.options();
    const auto of_council = [&](const Command& command) {
        command.option("--council", options.council, "The council's name or area code").required();
    };
    const auto of_services = [&](const Command& command) {
        of_council(command);
        command.repeated("--service", options.services, "This service alone (default: all that were sent)");
    };
    const auto answering = commands.add("answer", "Enter a council's answer to a question", answer);
    of_council(answering);
    answering.option("--question", options.question, "Its number").required();
    answering
        .option("--answer", options.answer, "right: the numbers are right; corrected: new numbers will come")
        .required()
        .one_of({ "right", "corrected" });
    answering.option("--note", options.note, "Why, in one line that is not about a person");
    of_services(commands.add("accept", "Accept a council's counts", accept));
    of_services(commands.add("withdraw", "Take a council's counts out again", withdraw));
}

} // namespace

void add_collection_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "collection",
        "Run a programme's collection: open it, invite councils, see where each stands, ask and accept");
    command.command_required();
    const auto options = std::make_shared<CollectionOptions>();
    CollectionCommands commands(command, options, status);
    add_open(commands, options, status);
    commands.add("invite", "Invite councils", invite)
        .option("--councils", options->register_file,
            "The register of councils' public keys: a CSV with the columns council and public_key")
        .required();
    const auto comparing = commands.add("compare", "Keep counts to hold submissions against", compare);
    comparing.repeated("--earlier", options->earlier, "Councils' counts of earlier years (.wrescube)");
    comparing.repeated(
        "--published", options->published, "The Department for Education's published headcounts");
    commands.add("status", "Show where every council stands", show_status)
        .option("--format", options->format, "text or json")
        .with_default()
        .one_of({ "text", "json" });
    commands.add("history", "Show what happened", show_history)
        .option("--council", options->council, "Of this council alone");
    const auto questions =
        commands.add("questions", "Show the questions to councils, and their answers", show_questions);
    questions.option("--council", options->council, "To this council alone");
    questions.option("--format", options->format, "text or json").with_default().one_of({ "text", "json" });
    commands.add("ask", "Look again at what was sent, beside what has come since", ask);
    add_council_verbs(commands);
    commands.add("remind", "List councils that have sent nothing, and note that they are reminded", remind);
    commands.add("counts", "Write the counts that stand, for wres nation", write_counts)
        .option("--out", options->out, "The .wrescube file to write")
        .required();
}

} // namespace wres::cli
