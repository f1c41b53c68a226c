// SPDX-License-Identifier: MIT
#include "cli/plan_command.h"

#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/plan_files.h"
#include "cli/plan_json.h"
#include "cli/plan_text.h"
#include "cli/programme_command.h"
#include "cli/projection_command.h"
#include "improvement/plan_calendar.h"
#include "improvement/plan_file.h"
#include "improvement/planned_target.h"
#include "improvement/themes.h"
#include "indicators/confidence_level.h"
#include "workflow/clock.h"
#include "workflow/disk.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

using improvement::Plan;
using improvement::PlanEffects;

struct PlanOptions {
    std::string plan;
    std::vector<std::string> data;
    std::string standards_folder;
    std::string standard = "sc-wres/2025";
    std::string out;
    std::string history;
    std::string series;
    std::string by;
    std::string note;
    std::string format = "text";
    std::uint64_t based_on = 0;
    double power = 0.8;
};

using Options = std::shared_ptr<PlanOptions>;

/// To the file, or to the screen.
Done give(const std::string& path, const std::string& text)
{
    if (!path.empty())
        return workflow::write_file(path, text);
    fmt::print("{}", text);
    return {};
}

Result<ExitStatus> write_template(const PlanOptions& options)
{
    TRY_DONE(give(options.out, improvement::plan_template(options.standard)));
    return ExitStatus::Done;
}

Result<ExitStatus> check(const PlanOptions& options)
{
    const auto plan = TRY(read_plan_file(options.plan));
    const auto folder = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto themes = TRY(improvement::load_themes(folder));
    const auto basis = TRY(basis_of(plan.standard, options.standards_folder));
    const auto remarks =
        improvement::check_plan(plan, *basis.standard, basis.settings, themes, workflow::today());
    fmt::print("{}", options.format == "json" ? remarks_json(remarks) : remarks_text(remarks));
    return remarks.empty() ? ExitStatus::Done : ExitStatus::NeedsAPerson;
}

Result<ExitStatus> convert(const PlanOptions& options)
{
    const auto plan = TRY(read_plan_file(options.plan));
    TRY_DONE(write_plan_file(options.out, plan));
    return ExitStatus::Done;
}

Result<improvement::TargetAnswer> answer_of(const Plan& plan, const improvement::Action& action,
    const workflow::Basis& basis, double power, improvement::TargetQuestion& question)
{
    const auto disparity = TRY(improvement::resolved(action.disparity, *basis.standard, basis.settings));
    question = TRY(improvement::target_question(plan, action, disparity));
    return improvement::judge_target(question, *action.measure.target, power,
        indicators::confidence_level(*basis.standard, basis.settings));
}

Result<ExitStatus> plan_power(const PlanOptions& options)
{
    const auto plan = TRY(read_plan_file(options.plan));
    const auto basis = TRY(basis_of(plan.standard, options.standards_folder));
    std::vector<PlannedTarget> targets;
    for (const auto& action : plan.actions) {
        if (!action.measure.target)
            continue;
        improvement::TargetQuestion question;
        auto answer = answer_of(plan, action, basis, options.power, question);
        targets.push_back({ action, question, std::move(answer) });
    }
    fmt::print("{}", options.format == "json" ? targets_json(targets) : targets_text(targets));
    return ExitStatus::Done;
}

/// What was moved after the work had begun stands beside the verdict.
Done add_late_changes(const std::string& path, PlanEffects& effects)
{
    if (path.empty())
        return {};
    const auto history = TRY(read_history_file(path));
    for (const auto& late : improvement::late_changes(history))
        for (auto& effect : effects.effects)
            if (effect.action == late.change.action && !effect.has(improvement::EffectNote::LateChange))
                effect.notes.push_back(improvement::EffectNote::LateChange);
    return {};
}

Result<ExitStatus> plan_effects(const PlanOptions& options)
{
    if (options.data.empty() && options.series.empty())
        return failure("plan.no_numbers",
            "Effects need numbers: give files or folders with --data, or a series of your own with "
            "--series.");
    const auto plan = TRY(read_plan_file(options.plan));
    const auto numbers = TRY(PlanNumbers::read(plan, options.data, options.standards_folder));
    const auto& basis = numbers.basis();
    auto data = numbers.data();
    if (!options.series.empty()) {
        const auto content = TRY(workflow::read_file(options.series));
        data.values = TRY(improvement::read_value_series(options.series, content, plan.year_ends));
    }
    auto effects = TRY(
        improvement::test_plan(plan, data, indicators::confidence_level(*basis.standard, basis.settings)));
    TRY_DONE(add_late_changes(options.history, effects));
    fmt::print("{}", options.format == "json" ? effects_json(effects) : effects_text(plan, effects));
    return ExitStatus::Done;
}

Result<ExitStatus> freeze(const PlanOptions& options)
{
    const auto plan = TRY(read_plan_file(options.plan));
    const auto numbers = TRY(PlanNumbers::read(plan, options.data, options.standards_folder));
    const auto& basis = numbers.basis();
    const auto frozen = improvement::with_frozen_baselines(plan, numbers.data(), workflow::today(),
        indicators::confidence_level(*basis.standard, basis.settings));
    TRY_DONE(write_plan_file(options.out, frozen));
    std::size_t made = 0;
    for (std::size_t at = 0; at < plan.actions.size(); ++at)
        made += frozen.actions[at] == plan.actions[at] ? 0U : 1U;
    fmt::print(
        "{} of {} actions got a baseline, written to {}. Actions that have one, or have begun, stay as they "
        "are.\n",
        made, plan.actions.size(), options.out);
    return made > 0 ? ExitStatus::Done : ExitStatus::NeedsAPerson;
}

Result<ExitStatus> calendar(const PlanOptions& options)
{
    const auto plan = TRY(read_plan_file(options.plan));
    TRY_DONE(give(options.out, improvement::plan_calendar(plan, workflow::today())));
    return ExitStatus::Done;
}

Result<ExitStatus> save(const PlanOptions& options)
{
    const auto plan = TRY(read_plan_file(options.plan));
    improvement::PlanHistory history;
    if (std::filesystem::exists(options.history))
        history = TRY(read_history_file(options.history));
    const auto saved = TRY(improvement::revised(
        history, options.based_on, plan, { workflow::today(), options.by, options.note }));
    TRY_DONE(workflow::write_file(options.history, improvement::write_history(saved)));
    const auto& latest = *saved.latest();
    if (latest.plan != plan)
        TRY_DONE(write_plan_file(options.plan, latest.plan));
    fmt::print("Saved as revision {}.{}\n", latest.number,
        latest.plan == plan ? "" : " Somebody else's changes were joined in, and are in your file too.");
    return ExitStatus::Done;
}

Result<ExitStatus> show_history(const PlanOptions& options)
{
    const auto history = TRY(read_history_file(options.history));
    fmt::print("{}", options.format == "json" ? history_json(history) : history_text(history));
    return ExitStatus::Done;
}

/// One command of `wres plan`, with what it does.
Command add(const Command& plan, const std::string& name, const std::string& description,
    const Options& options, ExitStatus& status, Result<ExitStatus> (*act)(const PlanOptions&))
{
    const auto command = plan.command(name, description);
    command.on_call([options, &status, act] {
        const auto done = act(*options);
        status = done ? *done : not_done(done.error());
    });
    return command;
}

void take_plan(const Command& command, const Options& options)
{
    command.option("PLAN", options->plan, "The plan: a TOML file, or a workbook (.xlsx)").required();
}

void take_standards(const Command& command, const Options& options)
{
    command.option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");
}

void take_format(const Command& command, const Options& options)
{
    command.option("--format", options->format, "text or json").with_default().one_of({ "text", "json" });
}

CommandOption take_data(const Command& command, const Options& options)
{
    return command.repeated("--data", options->data,
        "Files or a folder with numbers: \"FOLDER\", of one collection year \"2024=FOLDER\", or read by "
        "another "
        "year's standard \"sc-wres/2024=FOLDER\"");
}

void add_files(const Command& plan, const Options& options, ExitStatus& status)
{
    const auto form =
        add(plan, "template", "An empty plan, with what belongs where", options, status, write_template);
    form.option("--standard", options->standard, "The standard that it names").with_default();
    form.option("--out", options->out, "The file to write (default: the screen)");

    const auto checks = add(plan, "check", "What a person should look at in a plan", options, status, check);
    take_plan(checks, options);
    take_format(checks, options);
    take_standards(checks, options);

    for (const auto* name : { "export", "import" }) {
        const auto converts =
            add(plan, name, "A plan as a workbook, or a workbook as a plan", options, status, convert);
        take_plan(converts, options);
        converts.option("--out", options->out, "The file to write: .xlsx for a workbook, else TOML")
            .required();
    }

    const auto saves = add(plan, "save", "Adds the plan to its history as a revision", options, status, save);
    take_plan(saves, options);
    saves.option("--history", options->history, "The file of all revisions").required();
    saves.option("--by", options->by, "Who saves it, as a role").required();
    saves.option("--note", options->note, "What was changed, and why").required();
    saves.option("--based-on", options->based_on, "The revision from which it was written; 0 for a new plan")
        .with_default();

    const auto shows =
        add(plan, "history", "Every revision, and what changed", options, status, show_history);
    shows.option("HISTORY", options->history, "The file of all revisions").required();
    take_format(shows, options);

    const auto feed =
        add(plan, "calendar", "What is due when, as a calendar feed (.ics)", options, status, calendar);
    take_plan(feed, options);
    feed.option("--out", options->out, "The file to write (default: the screen)");
}

void add_numbers(const Command& plan, const Options& options, ExitStatus& status)
{
    const auto freezes =
        add(plan, "freeze", "Freezes the baselines of actions that have not begun", options, status, freeze);
    take_plan(freezes, options);
    take_data(freezes, options).required();
    freezes.option("--out", options->out, "The plan to write").required();
    take_standards(freezes, options);

    const auto power = add(plan, "power", "Whether each target could be told from chance, and when", options,
        status, plan_power);
    take_plan(power, options);
    power.option("--power", options->power, "How certain it should be to see a change that is there")
        .with_default();
    take_format(power, options);
    take_standards(power, options);

    const auto effects = add(plan, "effects",
        "Whether each action's number changed: improved, no evidence yet, too few to "
        "tell, or worse",
        options, status, plan_effects);
    take_plan(effects, options);
    take_data(effects, options);
    effects.option(
        "--history", options->history, "The file of all revisions: what was moved after the start is told");
    take_format(effects, options);
    take_standards(effects, options);
}

} // namespace

void add_plan_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "plan",
        "Action plans: whether a target can be told from chance, and whether what was done shows");
    command.command_required();
    const auto options = std::make_shared<PlanOptions>();
    add_files(command, options, status);
    add_numbers(command, options, status);
    add_projection_command(command, status);
    add_programme_command(command, status);
}

} // namespace wres::cli
