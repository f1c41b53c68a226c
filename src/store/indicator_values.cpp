// SPDX-License-Identifier: MIT
#include "store/indicator_values.h"

#include "store/plans.h"

namespace wres::store {

Done add_indicator_values(Change& change, const PlanId& id, const std::vector<IndicatorValue>& values)
{
    const auto owner = TRY(plan(change, id));
    auto number = static_cast<std::int64_t>(TRY(indicator_values(change, id)).size());
    for (const auto& one : values)
        TRY_DONE(change.database().run("INSERT INTO indicator_values (plan, number, indicator, period, name, "
                                       "value, definition, sent_by, sent_at) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            { id.text, ++number, one.indicator, one.period, one.name, one.value, one.definition,
                change.occasion().actor.text(), as_number(change.occasion().now) }));
    return change.record(AuditEvent("plan.values_sent", "plan", id.text)
                             .of(owner.organisation)
                             .with("values", static_cast<std::int64_t>(values.size())));
}

Result<std::vector<IndicatorValue>> indicator_values(View& view, const PlanId& id)
{
    std::vector<IndicatorValue> all;
    const auto rows =
        TRY(view.database().rows("SELECT number, indicator, period, name, value, definition, sent_by, "
                                 "sent_at FROM indicator_values WHERE plan = ? ORDER BY number",
            { id.text }));
    for (const auto& row : rows)
        all.push_back({ row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
            row.text(6), as_moment(row.integer(7)) });
    return all;
}

} // namespace wres::store
