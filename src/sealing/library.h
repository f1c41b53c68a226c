// SPDX-License-Identifier: MIT
#pragma once

namespace wres::sealing {

/// Makes libsodium ready; may be called any number of times, from any thread.
void start_library();

} // namespace wres::sealing
