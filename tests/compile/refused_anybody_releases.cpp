// SPDX-License-Identifier: MIT
// Must not compile: somebody other than the gate makes a Released value.
#include "disclosure/release.h"
#include "disclosure/released.h"

wres::disclosure::Released<wres::disclosure::Release> release()
{
    return wres::disclosure::Released<wres::disclosure::Release>(wres::disclosure::Release {});
}
