// SPDX-License-Identifier: MIT
#pragma once

namespace wres {

/// Stops the program: a promise the code makes to itself is broken. Never reachable from input.
[[noreturn]] void invariant_broken(const char* condition, const char* why, const char* file, int line);

}  // namespace wres

/// States what must be true here, and why. Bad input is never an invariant: it is a Finding or an Error.
#define INVARIANT(condition, why) \
    ((condition) ? static_cast<void>(0) : ::wres::invariant_broken(#condition, why, __FILE__, __LINE__))
