// SPDX-License-Identifier: MIT
// Must not compile: what is made from a released value carries something else in.
#include "disclosure/released.h"

wres::disclosure::Released<int> with_a_count(const wres::disclosure::Released<int>& released, int count)
{
    return released.made_into<int>([count](const int& value) { return value + count; });
}
