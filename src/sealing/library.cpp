// SPDX-License-Identifier: MIT
#include "sealing/library.h"

#include <sodium.h>

#include "base/invariant.h"

namespace wres::sealing {

void start_library()
{
    INVARIANT(sodium_init() >= 0, "libsodium finds a source of random numbers");
}

} // namespace wres::sealing
