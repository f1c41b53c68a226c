// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "inspection/examination.h"

namespace wres::inspection {

/// Every rule for a finished PDF that can be told by machine without showing its pages. A PDF that passes is
/// not thereby PDF/UA: whether the order and the descriptions make sense, a person has to say.
/// @return what was read, in a few words
/// @errors as read_pdf
/// @source ISO 14289-1 (PDF/UA-1); Matterhorn Protocol 1.1
/// @cases tests/cases/inspection/planted_faults.csv
[[nodiscard]] Result<std::string> check_pdf(
    std::string_view name, const std::string& content, Examination& examination);

} // namespace wres::inspection
