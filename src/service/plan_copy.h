// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "service/plan_keeping.h"
#include "service/plan_readers.h"

namespace wres::service {

/// As much of a plan as its reader may see, with the days on which it was signed and the revision that it is.
[[nodiscard]] Result<improvement::Plan> copy_for_reader(
    store::View& view, const PlanInHand& hand, const PlanReader& reader);

/// A copy in one of its forms.
struct PlanFile {
    std::string content;
    std::string media_type;
    std::string name; // as it is downloaded
};

/// @param name  plan.toml, plan.xlsx or calendar.ics
/// @errors store.no_such_file  another name; workbook.not_written
[[nodiscard]] Result<PlanFile> file_of_copy(const improvement::Plan& copy, std::string_view name);

} // namespace wres::service
