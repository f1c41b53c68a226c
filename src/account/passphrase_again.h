// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/result.h"
#include "frame/call.h"
#include "frame/components.h"
#include "markup/html.h"

namespace wres::account {

// The passphrase is asked for again before somebody changes how they, or a program of theirs, are let in.

/// Nothing for somebody who signs in through their organisation, and has none.
void write_passphrase_field(markup::Html& html, const frame::Call& call, const std::vector<frame::FieldError>& errors);

/// What is wrong with the passphrase that was asked for again, if anything. A wrong one is counted.
[[nodiscard]] Result<std::vector<frame::FieldError>> faults_of_proof(frame::Call& call);

} // namespace wres::account
