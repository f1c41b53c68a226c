// SPDX-License-Identifier: MIT
//
// Action plans, with as much of them as the token's person may see, and no other numbers than theirs.

#include <algorithm>

#include <nlohmann/json.hpp>

#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "improvement/due_items.h"
#include "improvement/effect_words.h"
#include "improvement/plan_fields.h"
#include "service/error_status.h"
#include "service/plan_copy.h"
#include "service/plan_dashboards.h"
#include "service/plan_keeping.h"
#include "service/plan_readers.h"
#include "service/plan_sentences.h"
#include "workflow/clock.h"

namespace wres::api {
namespace {

using improvement::Field;
using improvement::Plan;

/// A plan as this token may see it.
struct PlanAsked {
    service::PlanInHand hand;
    service::PlanReader reader;
    Plan seen;
    improvement::PlanHistory history;
};

Result<PlanAsked> plan_asked(Call& call)
{
    const store::PlanId id { std::string(call.named.text("plan")) };
    return call.store.read([&](store::View& view) -> Result<PlanAsked> {
        PlanAsked asked;
        asked.hand = TRY(service::plan_in_hand(view, call.organisation->id, id));
        asked.reader = TRY(service::plan_reader(view, call.organisation->id, *call.person, call.roles));
        asked.seen = TRY(service::copy_for_reader(view, asked.hand, asked.reader));
        const auto revisions = TRY(store::plan_revisions(view, id));
        asked.history = TRY(service::history_of(revisions));
        return asked;
    });
}

Result<service::PlanNumbers> numbers_for(Call& call, const PlanAsked& plan)
{
    return call.store.read([&](store::View& view) {
        return service::PlanNumbers::read(
            view, call.service, *call.organisation, plan.seen.standard, service::numbers_for(plan.reader));
    });
}

Json number_or_null(const std::optional<double>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

/// A field's value as the plan's file has it: a number, a list, or a text.
Json value_form(const improvement::Slot& slot, const std::vector<std::string>& texts)
{
    if (improvement::is_list(slot))
        return texts;
    if (const auto* number = std::get_if<std::optional<double>*>(&slot))
        return number_or_null(**number);
    if (const auto* number = std::get_if<std::uint64_t*>(&slot))
        return **number;
    return texts.front();
}

/// What a record says, by field; of what a copy does not show, nothing.
template <typename Record>
Json record_form(const Record& record, std::span<const Field<Record>> fields,
    const std::vector<std::string>& not_shown = {})
{
    Json form = Json::object();
    for (const auto& field : fields) {
        const auto slot = field.slot(const_cast<Record&>(record));
        const auto texts = improvement::texts_of(slot);
        if (!texts.empty() && std::ranges::find(not_shown, field.key) == not_shown.end())
            form[std::string(field.key)] = value_form(slot, texts);
    }
    return form;
}

template <typename Record>
Json list_form(const std::vector<Record>& records, std::span<const Field<Record>> fields)
{
    Json list = Json::array();
    for (const auto& record : records)
        list.push_back(record_form(record, fields));
    return list;
}

Json action_form(const improvement::Action& action)
{
    auto form = record_form(action, improvement::action_fields(), action.not_shown);
    form["milestones"] = list_form(action.milestones, improvement::milestone_fields());
    form["notes"] = list_form(action.notes, improvement::note_fields());
    form["evidence"] = list_form(action.evidence, improvement::evidence_fields());
    form["so_what"] = list_form(action.so_what, improvement::so_what_fields());
    form["not_shown"] = action.not_shown;
    return form;
}

Json summary_form(const store::PlanId& id, const Plan& plan, std::int64_t revision)
{
    return { { "id", id.text }, { "title", plan.title }, { "council", plan.council },
        { "standard", plan.standard }, { "revision", revision }, { "actions", plan.actions.size() } };
}

Json plan_form(const PlanAsked& plan)
{
    Json actions = Json::array();
    for (const auto& action : plan.seen.actions)
        actions.push_back(action_form(action));
    auto form = record_form(plan.seen, improvement::plan_fields(), { "id" });
    form["id"] = plan.hand.kept.id.text;
    form["revision"] = plan.hand.revision.number;
    form["sign_offs"] = list_form(plan.seen.sign_offs, improvement::sign_off_fields());
    form["priorities"] = list_form(plan.seen.priorities, improvement::priority_fields());
    form["indicators"] = list_form(plan.seen.indicators, improvement::indicator_fields());
    form["actions"] = std::move(actions);
    form["not_shown"] = plan.seen.not_shown;
    return form;
}

std::string_view kind_word(improvement::DueKind kind)
{
    using enum improvement::DueKind;
    return kind == Milestone ? "milestone" : kind == Review ? "review" : kind == End ? "end" : "target";
}

Json due_form(const improvement::DueItem& item, Date today)
{
    return { { "on", iso_date(item.on) }, { "kind", kind_word(item.kind) },
        { "what", improvement::due_words(item) }, { "action", item.action }, { "title", item.title },
        { "owner", item.owner.empty() ? Json(nullptr) : Json(item.owner) },
        { "is_overdue", item.on < today } };
}

Json verdict_form(const improvement::TestedEffect& effect)
{
    Json notes = Json::array();
    for (const auto note : effect.notes)
        notes.push_back(improvement::note_words(note));
    Json size(nullptr);
    if (effect.effect)
        size = { { "value", effect.effect->value }, { "lower", effect.effect->interval.lower },
            { "upper", effect.effect->interval.upper }, { "is_ratio", effect.effect_is_ratio } };
    return { { "action", effect.action }, { "verdict", improvement::verdict_code(effect.verdict) },
        { "meaning", improvement::verdict_meaning(effect.verdict) },
        { "method",
            effect.method == improvement::EffectMethod::None
                ? Json(nullptr)
                : Json(improvement::method_words(effect.method)) },
        { "sentences", service::effect_sentences(effect) }, { "effect", std::move(size) },
        { "p", number_or_null(effect.p) }, { "p_adjusted", number_or_null(effect.p_adjusted) },
        { "missing", effect.missing }, { "notes", std::move(notes) } };
}

Json period_form(const improvement::TilePeriod& row)
{
    const auto& shown = row.shown;
    return { { "period", row.label }, { "is_missing", !shown.has_value() },
        { "is_defined_otherwise", row.is_otherwise_defined },
        { "value", shown ? number_or_null(shown->value) : Json(nullptr) },
        { "lower", shown && shown->limits ? Json(shown->limits->lower) : Json(nullptr) },
        { "upper", shown && shown->limits ? Json(shown->limits->upper) : Json(nullptr) },
        { "group", shown ? number_or_null(shown->group) : Json(nullptr) },
        { "reference", shown ? number_or_null(shown->reference) : Json(nullptr) } };
}

Json tile_form(const improvement::DashboardTile& tile)
{
    using improvement::RagRating;
    Json periods = Json::array();
    for (const auto& row : tile.periods)
        periods.push_back(period_form(row));
    Json comparators = Json::array();
    for (const auto& one : tile.comparators)
        comparators.push_back({ { "name", one.name }, { "value", one.value } });
    const auto rating = tile.tile ? tile.tile->rating : std::nullopt;
    return { { "indicator", tile.indicator.id }, { "title", tile.indicator.title },
        { "is_own", tile.indicator.is_own() },
        { "finding", tile.tile ? Json(tile.tile->finding) : Json(nullptr) },
        { "rating",
            !rating                          ? Json(nullptr)
                : rating == RagRating::Red   ? Json("red")
                : rating == RagRating::Amber ? Json("amber")
                                             : Json("green") },
        { "rating_rule", improvement::rating_rule(tile.indicator) },
        { "needs_corrective_action", tile.tile && tile.tile->needs_corrective_action },
        { "periods", std::move(periods) }, { "comparators", std::move(comparators) },
        { "missing", tile.missing } };
}

} // namespace

http::Response list_plans(Call& call)
{
    const auto all = call.store.read([&](store::View& view) -> Result<Json> {
        const auto reader = TRY(service::plan_reader(view, call.organisation->id, *call.person, call.roles));
        Json list = Json::array();
        for (const auto& hand : TRY(service::plans_in_hand(view, call.organisation->id)))
            list.push_back(summary_form(hand.kept.id, reader.seen(hand.plan), hand.revision.number));
        return list;
    });
    return all ? answer({ { "plans", *all } }) : problem(call.request, all.error());
}

http::Response get_plan(Call& call)
{
    const auto plan = plan_asked(call);
    return plan ? answer(plan_form(*plan)) : problem(call.request, plan.error());
}

http::Response get_plan_file(Call& call)
{
    const auto plan = plan_asked(call);
    if (!plan)
        return problem(call.request, plan.error());
    auto file = service::file_of_copy(plan->seen, call.named.text("name"));
    return file ? http::download(std::move(file->content), file->media_type, file->name)
                : problem(call.request, file.error());
}

http::Response get_due(Call& call)
{
    const auto plan = plan_asked(call);
    if (!plan)
        return problem(call.request, plan.error());
    Json list = Json::array();
    for (const auto& item : improvement::due_items(plan->seen))
        list.push_back(due_form(item, workflow::today()));
    return answer({ { "due", std::move(list) } });
}

http::Response get_verdicts(Call& call)
{
    const auto plan = plan_asked(call);
    if (!plan)
        return problem(call.request, plan.error());
    const auto numbers = numbers_for(call, *plan);
    if (!numbers)
        return problem(call.request, numbers.error());
    const auto effects = service::effects_of(plan->hand.plan, *numbers, plan->history);
    if (!effects)
        return problem(call.request, effects.error());
    Json list = Json::array();
    for (const auto& effect : effects->effects) {
        const auto* action = plan->seen.action(effect.action);
        if (action != nullptr && service::shows_number(*action))
            list.push_back(verdict_form(effect));
    }
    return answer({ { "verdicts", std::move(list) }, { "numbers", numbers->sources() } });
}

http::Response get_dashboards(Call& call)
{
    const auto plan = plan_asked(call);
    if (!plan)
        return problem(call.request, plan.error());
    const auto numbers = numbers_for(call, *plan);
    const auto values =
        call.store.read([&](store::View& view) { return store::indicator_values(view, plan->hand.kept.id); });
    if (!numbers || !values)
        return problem(call.request, numbers ? values.error() : numbers.error());
    Json list = Json::array();
    for (const auto& dashboard : service::dashboards_of(plan->seen, *numbers, *values, workflow::today())) {
        Json tiles = Json::array();
        for (const auto& tile : dashboard.tiles)
            tiles.push_back(tile_form(tile));
        list.push_back({ { "priority", dashboard.priority.id }, { "title", dashboard.priority.title },
            { "definition", dashboard.priority.definition }, { "tiles", std::move(tiles) } });
    }
    return answer({ { "dashboards", std::move(list) }, { "numbers", numbers->sources() } });
}

http::Response send_indicator_values(Call& call)
{
    const auto plan = plan_asked(call);
    if (!plan)
        return problem(call.request, plan.error());
    const auto kept = call.store.change(call.occasion(), [&](store::Change& change) -> Result<std::size_t> {
        std::size_t values = 0;
        for (const auto& file : call.files)
            values += TRY(service::keep_sent_values(
                change, plan->hand.kept.id, plan->hand.plan, file.name, file.content));
        return values;
    });
    return kept ? answer({ { "kept", *kept } }, http::Status::Created) : problem(call.request, kept.error());
}

} // namespace wres::api
