// SPDX-License-Identifier: MIT
#include "service/mapping_choices.h"

#include <algorithm>
#include <array>
#include <utility>

#include "store/collections.h"

namespace wres::service {
namespace {

using store::MappingKind;

constexpr std::size_t most_words_bytes = 500;

constexpr std::array<std::pair<MappingKind, std::string_view>, 3> codes { {
    { MappingKind::EthnicGroup, "ethnic_group" },
    { MappingKind::Column, "column" },
    { MappingKind::File, "file" },
} };

Done decide(store::Change& change, const Call& call, const MappingChoice& choice)
{
    auto based_on = choice.based_on;
    if (!based_on)
        based_on = TRY(newest_decision(change, call.organisation->id, choice.kind, choice.theirs));
    return store::decide_mapping(
        change, call.organisation->id, choice.kind, choice.theirs, choice.ours, choice.why, *based_on);
}

} // namespace

std::string_view code_of(MappingKind kind)
{
    return std::ranges::find(codes, kind, &std::pair<MappingKind, std::string_view>::first)->second;
}

std::optional<MappingKind> mapping_kind_of(std::string_view code)
{
    const auto found = std::ranges::find(codes, code, &std::pair<MappingKind, std::string_view>::second);
    return found == codes.end() ? std::nullopt : std::optional(found->first);
}

bool is_possible(const MappingChoice& choice, const standard::Standard& standard)
{
    if (choice.theirs.size() > most_words_bytes || choice.why.size() > most_words_bytes)
        return false;
    const auto known = mapping_answers(choice.kind, standard);
    return choice.ours.empty() || std::ranges::find(known, choice.ours, &MappingAnswer::ours) != known.end();
}

Done decide_mappings(Call& call, const std::vector<MappingChoice>& choices)
{
    return call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        TRY(store::collecting(change, call.collection->id));
        for (const auto& choice : choices)
            TRY_DONE(decide(change, call, choice));
        return {};
    });
}

Result<std::int64_t> newest_decision(
    store::View& view, const store::OrganisationId& organisation, MappingKind kind, const std::string& theirs)
{
    const auto history = TRY(store::mapping_history(view, organisation, kind, theirs));
    return history.empty() ? 0 : history.back().number;
}

std::vector<MappingQuestion> open_questions(
    const std::vector<intake::FindingGroup>& findings, const std::vector<store::MappingDecision>& decided)
{
    auto questions = mapping_questions(findings);
    std::erase_if(questions, [&](const MappingQuestion& question) {
        return std::ranges::any_of(decided, [&](const store::MappingDecision& known) {
            return known.kind == question.kind && known.theirs == question.theirs;
        });
    });
    return questions;
}

} // namespace wres::service
