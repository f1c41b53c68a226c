// SPDX-License-Identifier: MIT
#include <algorithm>

#include <nlohmann/json.hpp>

#include "api/body.h"
#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "service/mapping_choices.h"
#include "service/service.h"
#include "service/written_text.h"
#include "standard/library.h"

namespace wres::api {
namespace {

constexpr std::size_t most_decisions = 1000;

Json question_form(const service::MappingQuestion& question)
{
    return { { "kind", service::code_of(question.kind) }, { "theirs", question.theirs },
        { "where", question.where }, { "times", question.times },
        { "stops_the_file", question.stops_the_file } };
}

Json decision_form(const store::MappingDecision& decision)
{
    return { { "kind", service::code_of(decision.kind) }, { "theirs", decision.theirs },
        { "ours", decision.ours }, { "why", decision.why }, { "number", decision.number },
        { "decided_at", moment(decision.decided_at) } };
}

Json answers_form(const standard::Standard& standard)
{
    Json answers;
    for (const auto kind :
        { store::MappingKind::EthnicGroup, store::MappingKind::Column, store::MappingKind::File }) {
        Json list = Json::array();
        for (const auto& known : service::mapping_answers(kind, standard))
            list.push_back({ { "ours", known.ours }, { "words", known.words } });
        answers[std::string(service::code_of(kind))] = std::move(list);
    }
    return answers;
}

Result<Json> mappings_of(Call& call)
{
    const auto standard = TRY(standard::load_standard(call.service.standards, call.collection->standard));
    return call.store.read([&](store::View& view) -> Result<Json> {
        const auto decided = TRY(store::mapping_decisions(view, call.organisation->id));
        Json form { { "questions", Json::array() }, { "decisions", Json::array() },
            { "answers", answers_form(standard) } };
        for (const auto& decision : decided)
            form["decisions"].push_back(decision_form(decision));
        const auto calculations = TRY(store::calculations_of(view, call.collection->id));
        if (calculations.empty())
            return form;
        const auto findings = TRY(store::findings_of(view, calculations.front().id));
        for (const auto& question : service::open_questions(findings, decided))
            form["questions"].push_back(question_form(question));
        return form;
    });
}

Result<service::MappingChoice> choice_of(const Json& item, const standard::Standard& standard)
{
    if (!item.is_object())
        return failure("body.faulty", "Each decision has to be an object.");
    const auto kind = service::mapping_kind_of(TRY(text_in(item, "kind")));
    if (!kind)
        return failure("body.faulty", "The kind of a decision is ethnic_group, column or file.");
    service::MappingChoice choice { *kind, service::written_text(TRY(text_in(item, "theirs"))),
        TRY(text_in(item, "ours")), {}, {} };
    choice.why = service::written_text(TRY(text_if_any(item, "why")).value_or(""));
    if (item.contains("based_on"))
        choice.based_on = TRY(number_in(item, "based_on"));
    if (choice.theirs.empty() || !service::is_possible(choice, standard))
        return failure("body.faulty",
            "A decision names a heading, file or label as \"theirs\", and one of the answers there are as "
            "\"ours\"; an empty one takes an earlier decision back.");
    return choice;
}

Result<std::vector<service::MappingChoice>> choices_of(const Call& call)
{
    const auto standard = TRY(standard::load_standard(call.service.standards, call.collection->standard));
    const auto body = TRY(object_of(call));
    const auto decisions = body.find("decisions");
    if (decisions == body.end() || !decisions->is_array() || decisions->empty()
        || decisions->size() > most_decisions)
        return failure("body.faulty",
            "The member \"decisions\" has to be a list of 1 to 1,000 decisions. Compare the body with the "
            "description at /api/v1/openapi.json.");
    std::vector<service::MappingChoice> choices;
    for (const auto& item : *decisions)
        choices.push_back(TRY(choice_of(item, standard)));
    return choices;
}

} // namespace

http::Response get_mappings(Call& call)
{
    const auto form = mappings_of(call);
    return form ? answer(*form) : problem(call.request, form.error());
}

http::Response decide_mappings(Call& call)
{
    const auto choices = choices_of(call);
    if (!choices)
        return problem(call.request, choices.error());
    if (const auto done = service::decide_mappings(call, *choices); !done)
        return problem(call.request, done.error());
    return answer({ { "decided", choices->size() } });
}

} // namespace wres::api
