// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/released.h"
#include "disclosure/released_pay.h"
#include "document/document.h"

namespace wres::report {

/// The paper on the ethnicity pay gap: the six measures of gender pay reporting, composition and declaration.
[[nodiscard]] disclosure::Released<document::Document> pay_document(
    const disclosure::Released<disclosure::ReleasedPay>& pay);

} // namespace wres::report
