// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "workflow/nation.h"

namespace wres::cli {

/// A council's pack for a terminal: what stands out and what does not, then every indicator beside nation,
/// region and neighbours. It has not passed the gate: for the programme team and the council itself.
[[nodiscard]] std::string pack_text(const workflow::Basis& basis, const workflow::Pack& pack);
[[nodiscard]] std::string pack_json(const workflow::Basis& basis, const workflow::Pack& pack);

} // namespace wres::cli
