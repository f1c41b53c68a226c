// SPDX-License-Identifier: MIT
#include "workflow/pay_gap.h"

#include <filesystem>

#include <fmt/format.h>

#include "disclosure/gate.h"
#include "earnings/pay_list.h"
#include "earnings/pay_results.h"
#include "earnings/pay_rules.h"
#include "workflow/clock.h"
#include "workflow/disk.h"
#include "workflow/receive.h"
#include "workflow/release.h"

namespace wres::workflow {

Result<disclosure::Released<disclosure::ReleasedPay>> pay_release(
    const standard::Folder& standards, const PayInstructions& instructions, const std::string& path)
{
    auto rules = TRY(earnings::load_pay_rules(standards));
    for (const auto& [id, answer] : instructions.settings)
        TRY_DONE(rules.choose(id, answer));
    Instructions of_groups;
    of_groups.standard = instructions.standard;
    const auto basis = TRY(prepare(standards, of_groups));
    const auto bytes = TRY(open_file(path));
    const auto list = TRY(earnings::read_pay_list(
        std::filesystem::path(path).filename().string(), *bytes, rules, basis.ethnic_groups));

    disclosure::PayOccasion occasion { .audience = instructions.audience,
        .council_name = name_of(basis, area_of(basis.populations, instructions.council)),
        .snapshot = british_date(instructions.snapshot),
        .made_on = british_date(today()),
        .odd = {} };
    for (const auto& [sentence, times] : list.odd_rows)
        occasion.odd.push_back(fmt::format("{}: {} times.", sentence, times));
    const auto results =
        earnings::pay_results(list, *basis.standard->classification, basis.settings.definitions(), rules);
    return disclosure::Gate::release_pay(results, rules, occasion);
}

} // namespace wres::workflow
