// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/count_form.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// Names a count, without saying what it comes to: "Leavers; White Irish; adult, children; grade: 7; 2025".
[[nodiscard]] std::string words_of(const CountForm& form, const standard::Standard& standard);

} // namespace wres::disclosure
