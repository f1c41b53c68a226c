// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/result.h"
#include "markup/html.h"
#include "web/call.h"
#include "web/components.h"

namespace wres::web {

// The passphrase is asked for again before somebody changes how they, or a program of theirs, are let in.

/// Nothing for somebody who signs in through their organisation, and has none.
void write_passphrase_field(markup::Html& html, const Call& call, const std::vector<FieldError>& errors);

/// What is wrong with the passphrase that was asked for again, if anything. A wrong one is counted.
[[nodiscard]] Result<std::vector<FieldError>> faults_of_proof(Call& call);

} // namespace wres::web
