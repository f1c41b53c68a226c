// SPDX-License-Identifier: MIT
#include "improvement/plan_history.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/text.h"
#include "improvement/plan_fields.h"
#include "improvement/plan_file.h"
#include "standard/toml_document.h"

namespace wres::improvement {
namespace {

std::string seal_of(const PlanRevision& revision, std::string_view seal_before)
{
    const auto& [on, by, note] = revision.occasion;
    return sha256(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", seal_before, revision.number, iso_date(on),
                      by.size(), by, note.size(), note)
        + "\n" + write_plan(revision.plan));
}

PlanHistory with_revision(PlanHistory history, Plan plan, const PlanOccasion& occasion)
{
    const std::string seal_before = history.revisions.empty() ? "" : history.revisions.back().seal;
    PlanRevision revision {
        .number = history.revisions.size() + 1, .occasion = occasion, .plan = std::move(plan), .seal = {}
    };
    revision.seal = seal_of(revision, seal_before);
    history.revisions.push_back(std::move(revision));
    return history;
}

std::unexpected<Error> changed_meanwhile(const std::vector<PlanConflict>& conflicts)
{
    std::vector<std::string> parts;
    for (const auto& one : conflicts)
        parts.push_back(fmt::format("`{}` of {} is now \"{}\", and you wrote \"{}\"", one.field,
            one.action.empty() ? "the plan" : fmt::format("action {}", one.action), one.theirs, one.mine));
    return failure("plan.changed_meanwhile",
        fmt::format(
            "Somebody else saved this plan while you worked on it: {}. Agree on one, write it into the "
            "latest revision and save again; nothing has been lost.",
            join(parts, "; ")));
}

std::unexpected<Error> faulty(std::size_t line, std::string_view words)
{
    return failure("plan.history_faulty",
        fmt::format("The history of the plan, line {}: {} Take it from a backup.", line, words));
}

const standard::TomlNode* find(const standard::TomlNode& table, std::string_view key)
{
    const auto found = std::ranges::find(table.fields, key, &standard::TomlField::key);
    return found == table.fields.end() ? nullptr : &found->node;
}

Result<std::string> text_at(const standard::TomlNode& table, std::string_view key)
{
    const auto* node = find(table, key);
    if (node == nullptr || node->kind != standard::TomlNode::Kind::Text)
        return faulty(table.line, fmt::format("`{}` is missing.", key));
    return node->text;
}

Result<PlanRevision> read_revision(const standard::TomlNode& table)
{
    PlanRevision revision;
    const auto* number = find(table, "number");
    if (number == nullptr || number->integer < 1)
        return faulty(table.line, "a revision has no number.");
    revision.number = static_cast<std::uint64_t>(number->integer);
    const auto on = parse_iso_date(TRY(text_at(table, "on")));
    if (!on)
        return faulty(table.line, "a revision has no day.");
    revision.occasion = { *on, TRY(text_at(table, "by")), TRY(text_at(table, "note")) };
    revision.seal = TRY(text_at(table, "seal"));
    auto reading = read_plan(TRY(text_at(table, "plan")));
    if (!reading.plan)
        return faulty(table.line, "the plan of a revision cannot be read.");
    revision.plan = *std::move(reading.plan);
    return revision;
}

} // namespace

Result<PlanHistory> revised(
    const PlanHistory& history, std::uint64_t based_on, const Plan& plan, const PlanOccasion& occasion)
{
    if (!is_plain_text(occasion.by) || !is_plain_text(occasion.note))
        return failure(
            "plan.not_text", "The role or the note holds characters that cannot be kept; type it again.");
    const auto* latest = history.latest();
    if (latest == nullptr && based_on == 0)
        return with_revision(history, plan, occasion);
    if (latest == nullptr || based_on == 0 || based_on > latest->number)
        return failure("plan.no_such_revision",
            fmt::format("This plan has {} revisions; number {} is none of them. Begin from the latest one.",
                history.revisions.size(), based_on));
    const auto& base = history.revisions[based_on - 1].plan;
    auto joined = joined_changes(base, latest->plan, plan);
    if (const auto* conflicts = std::get_if<std::vector<PlanConflict>>(&joined))
        return changed_meanwhile(*conflicts);
    auto& result = std::get<Plan>(joined);
    if (result == latest->plan)
        return failure("plan.nothing_changed", "Nothing in the plan is different from its latest revision.");
    return with_revision(history, std::move(result), occasion);
}

std::vector<LateChange> late_changes(const PlanHistory& history)
{
    std::vector<LateChange> late;
    for (std::size_t at = 1; at < history.revisions.size(); ++at) {
        const auto& revision = history.revisions[at];
        const auto& before = history.revisions[at - 1].plan;
        for (auto& change : changes_between(before, revision.plan)) {
            const auto* action = before.action(change.action);
            const bool had_started =
                action != nullptr && action->starts && *action->starts <= revision.occasion.on;
            if (had_started && is_of_the_measure(change))
                late.push_back({ revision.number, revision.occasion, std::move(change) });
        }
    }
    return late;
}

std::string write_history(const PlanHistory& history)
{
    std::string text =
        "# Every revision of an action plan. Only ever added to; a revision that is altered shows.\n";
    for (const auto& revision : history.revisions)
        text += fmt::format(
            "\n[[revision]]\nnumber = {}\non = \"{}\"\nby = {}\nnote = {}\nseal = \"{}\"\nplan = {}\n",
            revision.number, iso_date(revision.occasion.on), toml_text(revision.occasion.by),
            toml_text(revision.occasion.note), revision.seal, toml_text(write_plan(revision.plan)));
    return text;
}

Result<PlanHistory> read_history(std::string_view content)
{
    const auto document = standard::parse_toml(content);
    if (!document)
        return faulty(document.error().line, document.error().words);
    PlanHistory history;
    const auto* revisions = find(*document, "revision");
    if (revisions == nullptr)
        return history;
    for (const auto& item : revisions->items) {
        auto revision = TRY(read_revision(item));
        const std::string seal_before = history.revisions.empty() ? "" : history.revisions.back().seal;
        const bool is_as_saved = revision.number == history.revisions.size() + 1
            && revision.seal == seal_of(revision, seal_before);
        if (!is_as_saved)
            return failure("plan.history_altered",
                fmt::format(
                    "Revision {} of the plan is not as it was saved, or one before it is missing. Take the "
                    "history from a backup, and find out who could write to it.",
                    revision.number));
        history.revisions.push_back(std::move(revision));
    }
    return history;
}

} // namespace wres::improvement
