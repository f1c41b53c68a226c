// SPDX-License-Identifier: MIT
#include "store/meeting_packs.h"

#include <algorithm>

#include "base/invariant.h"
#include "sealing/random_text.h"
#include "store/plans.h"

namespace wres::store {
namespace {

MeetingPack pack_of(const database::Row& row)
{
    const auto meets_on = parse_iso_date(row.text(4));
    INVARIANT(meets_on.has_value(), "the table of packs holds only days");
    return { { row.text(0) }, { row.text(1) }, { row.text(2) }, row.integer(3), *meets_on, row.integer(5),
        row.text(6) == "internal" ? Sight::Internal : Sight::Public, row.text(7), row.text(8), row.text(9),
        as_moment(row.integer(10)) };
}

} // namespace

Result<MeetingPackId> add_meeting_pack(Change& change, const MeetingPack& pack)
{
    const auto owner = TRY(plan(change, pack.plan));
    TRY_DONE(body(change, owner.organisation, pack.body));
    const MeetingPackId id { sealing::random_identifier() };
    const auto earlier = TRY(meeting_packs(change, pack.plan));
    const auto number = std::ranges::count(earlier, pack.body, &MeetingPack::body) + 1;
    TRY_DONE(change.database().run(
        "INSERT INTO meeting_packs (id, plan, body, number, meets_on, revision, sight, verdicts, content, "
        "made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { id.text, pack.plan.text, pack.body.text, static_cast<std::int64_t>(number), iso_date(pack.meets_on),
            pack.revision, code_of(pack.sight), pack.verdicts, pack.content, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    TRY_DONE(change.record(AuditEvent("pack.made", "plan", pack.plan.text)
                               .of(owner.organisation)
                               .with("body", pack.body.text)
                               .with("revision", pack.revision)));
    return id;
}

Result<std::vector<MeetingPack>> meeting_packs(View& view, const PlanId& plan)
{
    std::vector<MeetingPack> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, plan, body, number, meets_on, revision, sight, verdicts, content, made_by, made_at "
        "FROM meeting_packs WHERE plan = ? ORDER BY made_at DESC, id",
        { plan.text }));
    for (const auto& row : rows)
        all.push_back(pack_of(row));
    return all;
}

} // namespace wres::store
