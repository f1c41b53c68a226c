// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "disclosure/released.h"
#include "disclosure/released_pay.h"
#include "standard/library.h"

namespace wres::workflow {

/// What the operator says of a pay list, besides the file.
struct PayInstructions {
    std::string standard = "sc-wres/2025"; // whose ethnic groups and definitions are taken
    std::string council; // name or area code
    Date snapshot {};
    disclosure::Audience audience = disclosure::Audience::Public;
    std::vector<std::pair<std::string, std::string>> settings; // of the definition of the pay gap
};

/// A council's pay by ethnicity, calculated and passed through the gate.
/// @errors disk.*, file.*, pay_list.*, standard.*, setting.*
[[nodiscard]] Result<disclosure::Released<disclosure::ReleasedPay>> pay_release(
    const standard::Folder& standards, const PayInstructions& instructions, const std::string& path);

} // namespace wres::workflow
