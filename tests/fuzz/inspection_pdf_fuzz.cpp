// SPDX-License-Identifier: MIT
//
// A PDF from anywhere: it is refused by a sentence, or held against every rule, and what is said of it holds
// together.

#include "support/inspected_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    wres::test::inspect_bytes("fuzz.pdf", { reinterpret_cast<const char*>(data), size });
    return 0;
}
