// SPDX-License-Identifier: MIT
#include "planning/board_words.h"

#include <algorithm>

#include "frame/words_of_people.h"

namespace wres::planning {

std::string_view entry_words(store::BoardEntryKind kind)
{
    switch (kind) {
    case store::BoardEntryKind::Asked: return "Asked";
    case store::BoardEntryKind::Decided: return "Decided";
    case store::BoardEntryKind::Answer: return "Answer";
    case store::BoardEntryKind::Evidence: return "Evidence";
    case store::BoardEntryKind::FollowUp: return "What will be done about it";
    case store::BoardEntryKind::FollowUpDone: return "It was done";
    case store::BoardEntryKind::Settled: break;
    }
    return "Settled";
}

bool sits_on(const service::PlanReader& reader, const store::BodyId& body)
{
    return std::ranges::find(reader.bodies, body, &store::Body::id) != reader.bodies.end();
}

bool answers(const PlanCall& plan, const store::BoardRecord& record)
{
    const auto* action = plan.plan().action(record.action);
    return plan.reader.works || (action != nullptr && plan.reader.answers_for(*action))
        || std::ranges::any_of(plan.plan().sign_offs,
            [&](const improvement::SignOff& one) { return plan.reader.holds(one.role); });
}

Result<std::vector<SaidRecord>> said_log(Call& call, const PlanCall& plan)
{
    const auto seen = plan.reader.seen(plan.plan());
    return call.store.read([&](store::View& view) -> Result<std::vector<SaidRecord>> {
        std::vector<SaidRecord> all;
        const auto bodies = TRY(store::bodies_of(view, call.organisation->id));
        for (auto& record : TRY(store::board_log(view, plan.hand.kept.id))) {
            const auto* action = seen.action(record.action);
            const bool is_of_public = plan.reader.sees == improvement::Visibility::Published;
            const bool is_hidden = (!record.action.empty() && action == nullptr)
                || (is_of_public && !sits_on(plan.reader, record.body) && !answers(plan, record));
            if (is_hidden)
                continue;
            const auto body = std::ranges::find(bodies, record.body, &store::Body::id);
            SaidRecord said { {}, body == bodies.end() ? std::string() : body->name,
                action == nullptr ? std::string() : action->title, {} };
            for (const auto& entry : record.entries)
                said.entries.push_back({ entry, TRY(actor_words(view, entry.written_by)) });
            said.record = std::move(record);
            all.insert(all.begin(), std::move(said));
        }
        return all;
    });
}

} // namespace wres::planning
