// SPDX-License-Identifier: MIT
#include "service/plan_copy.h"

#include <chrono>

#include "base/text.h"
#include "improvement/plan_calendar.h"
#include "improvement/plan_file.h"
#include "improvement/plan_workbook.h"
#include "workbooks/write_xlsx.h"
#include "workflow/clock.h"

namespace wres::service {

Result<improvement::Plan> copy_for_reader(store::View& view, const PlanInHand& hand, const PlanReader& reader)
{
    auto copy = reader.seen(hand.plan);
    copy.copy_of = static_cast<std::uint64_t>(hand.revision.number);
    const auto all = TRY(store::plan_sign_offs(view, hand.kept.id));
    for (auto& sponsor : copy.sign_offs)
        for (const auto& one : all)
            if (one.service == sponsor.service && !sponsor.on)
                sponsor.on = std::chrono::floor<std::chrono::days>(one.signed_at);
    return copy;
}

Result<PlanFile> file_of_copy(const improvement::Plan& copy, std::string_view name)
{
    const auto prefix = as_identifier(copy.title);
    if (name == "calendar.ics")
        return PlanFile { improvement::plan_calendar(copy, workflow::today()), "text/calendar; charset=utf-8",
            prefix + ".ics" };
    if (name == "plan.toml")
        return PlanFile { improvement::write_plan(copy), "application/toml; charset=utf-8",
            prefix + ".toml" };
    if (name != "plan.xlsx")
        return failure("store.no_such_file",
            "There is no such file of a plan. There are plan.toml, plan.xlsx and calendar.ics.");
    auto workbook = TRY(workbooks::write_xlsx(improvement::plan_workbook(copy)));
    return PlanFile { std::move(workbook),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", prefix + ".xlsx" };
}

} // namespace wres::service
