// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "published/audit.h"

namespace wres::published {

/// For a data owner: a sentence, a table of what is uncovered, one of what is still hidden, and what was
/// taken for granted.
[[nodiscard]] std::string audit_text(const Audit& audit);

/// One line for each place of each hidden number.
[[nodiscard]] std::string audit_csv(const Audit& audit);

/// One object.
[[nodiscard]] std::string audit_json(const Audit& audit);

/// A stable code: exact, interval, not_settled, not_small, safe.
[[nodiscard]] std::string_view code_of(Known known);

} // namespace wres::published
