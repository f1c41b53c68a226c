// SPDX-License-Identifier: MIT
#include "cli/plan_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "base/date.h"
#include "improvement/effect_words.h"

namespace wres::cli {
namespace {

using Json = nlohmann::ordered_json;
using improvement::Quantity;

/// JSON has no infinity: a limit without end is the text that results.json has for it.
Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json("INF");
}

Json json_of(const statistics::EstimateWithInterval& one)
{
    return { { "value", number(one.value) }, { "lower", number(one.interval.lower) },
        { "upper", number(one.interval.upper) } };
}

template <typename T>
Json or_null(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json json_of(const improvement::TestedEffect& effect)
{
    Json json = { { "action", effect.action }, { "verdict", improvement::verdict_code(effect.verdict) },
        { "method", improvement::method_code(effect.method) },
        { "quantity", effect.quantity == Quantity::LikelihoodRatio ? "ratio" : "share" },
        { "better", effect.better == improvement::Better::Higher ? "higher" : "lower" },
        { "before", effect.before }, { "after", effect.after }, { "missing", effect.missing } };
    if (effect.own)
        json["own"] = { { "before", json_of(effect.own->before) }, { "after", json_of(effect.own->after) },
            { "change", json_of(effect.own->change) }, { "p", effect.own->p } };
    if (effect.elsewhere)
        json["elsewhere"] = { { "councils", effect.elsewhere->councils },
            { "change", json_of(effect.elsewhere->change) }, { "spread", effect.elsewhere->spread },
            { "p_alike_before", or_null(effect.elsewhere->p_alike_before) } };
    if (effect.effect) {
        json["effect"] = json_of(*effect.effect);
        json["effect"]["is"] = effect.effect_is_ratio ? "ratio"
            : effect.in_own_unit                      ? "own_unit"
                                                      : "difference";
        json["too_small"] = { number(effect.too_small.lower), number(effect.too_small.upper) };
    }
    json["p"] = or_null(effect.p);
    json["p_adjusted"] = or_null(effect.p_adjusted);
    json["notes"] = Json::array();
    for (const auto note : effect.notes)
        json["notes"].push_back(
            { { "code", improvement::note_code(note) }, { "words", improvement::note_words(note) } });
    json["so_what"] = Json::array();
    constexpr std::string_view judgements[] = { "yes", "partly", "no", "too early" };
    for (const auto& one : effect.so_what)
        json["so_what"].push_back({ { "on", one.on ? iso_date(*one.on) : "" }, { "body", one.body },
            { "judgement", judgements[static_cast<std::size_t>(one.judgement)] }, { "words", one.words } });
    return json;
}

} // namespace

std::string remarks_json(const std::vector<improvement::PlanRemark>& remarks)
{
    Json all = Json::array();
    for (const auto& remark : remarks)
        all.push_back(
            { { "action", remark.action }, { "code", remark.code }, { "sentence", remark.sentence } });
    return Json { { "remarks", std::move(all) } }.dump(2) + "\n";
}

std::string targets_json(const std::vector<PlannedTarget>& targets)
{
    Json all = Json::array();
    for (const auto& planned : targets) {
        Json json = { { "action", planned.action.id }, { "target", or_null(planned.action.measure.target) },
            { "periods_before", planned.question.periods_before },
            { "periods_after", planned.question.periods_after },
            { "counted_as",
                planned.question.counted_as == improvement::CountedAs::Stock ? "stock" : "flow" } };
        if (planned.answer) {
            json["baseline"] = planned.answer->baseline;
            json["power"] = planned.answer->power;
            json["wanted_power"] = planned.answer->wanted_power;
            json["nearest_detectable"] = or_null(planned.answer->nearest_detectable);
            json["periods_needed"] = or_null(planned.answer->periods_needed);
            json["fewest_expected"] = planned.answer->fewest_expected;
        } else {
            json["not_calculable"] = planned.answer.error().message;
        }
        all.push_back(std::move(json));
    }
    return Json { { "targets", std::move(all) } }.dump(2) + "\n";
}

std::string effects_json(const improvement::PlanEffects& effects)
{
    Json all = Json::array();
    for (const auto& effect : effects.effects)
        all.push_back(json_of(effect));
    const bool is_yekutieli = effects.false_discovery == improvement::FalseDiscovery::BenjaminiYekutieli;
    return Json {
        { "false_discovery",
            { { "method", is_yekutieli ? "benjamini_yekutieli" : "benjamini_hochberg" },
                { "rate", effects.false_discovery_rate } } },
        { "effects", std::move(all) }
    }.dump(2)
        + "\n";
}

std::string history_json(const improvement::PlanHistory& history)
{
    Json all = Json::array();
    for (std::size_t at = 0; at < history.revisions.size(); ++at) {
        const auto& revision = history.revisions[at];
        Json changes = Json::array();
        if (at > 0)
            for (const auto& change :
                improvement::changes_between(history.revisions[at - 1].plan, revision.plan))
                changes.push_back({ { "action", change.action }, { "field", change.field },
                    { "before", change.before }, { "after", change.after } });
        all.push_back({ { "number", revision.number }, { "on", iso_date(revision.occasion.on) },
            { "by", revision.occasion.by }, { "note", revision.occasion.note }, { "seal", revision.seal },
            { "changes", std::move(changes) } });
    }
    Json late = Json::array();
    for (const auto& one : improvement::late_changes(history))
        late.push_back({ { "revision", one.revision }, { "action", one.change.action },
            { "field", one.change.field }, { "before", one.change.before }, { "after", one.change.after } });
    return Json { { "revisions", std::move(all) }, { "changed_after_the_start", std::move(late) } }.dump(2)
        + "\n";
}

} // namespace wres::cli
