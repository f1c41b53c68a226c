// SPDX-License-Identifier: MIT
#include "base/invariant.h"

#include <cstdio>
#include <cstdlib>

namespace wres {

void invariant_broken(const char* condition, const char* why, const char* file, int line)
{
    std::fprintf(stderr, "wres: a promise of the program to itself is broken (%s:%d): %s. %s\n", file, line, why, condition);
    std::abort();
}

}  // namespace wres
