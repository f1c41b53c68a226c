// SPDX-License-Identifier: MIT
//
// A published table from anywhere, of any kind: it is refused by a sentence, or attacked, and what is said of
// each hidden number holds together.

#include <cstdint>
#include <string>

#include "base/invariant.h"
#include "base/text.h"
#include "published/audit.h"
#include "published/audit_words.h"

using namespace wres;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t longest = 4096; // a table that takes longer to attack finds no fault in reading
    if (size > longest)
        return 0;
    published::AuditOptions options;
    options.effort.nodes = 20;
    const auto bytes = bytes_of(std::string(reinterpret_cast<const char*>(data), size));
    const auto found = published::audit({ { "fuzz", bytes } }, options);
    if (!found) {
        INVARIANT(!found.error().code.empty() && !found.error().message.empty(), "a refusal has a sentence");
        return 0;
    }
    for (const auto& hidden : found->hidden) {
        const auto& range = hidden.range;
        INVARIANT(!hidden.places.empty(), "a hidden number stands somewhere");
        INVARIANT(range.whole.lower <= range.whole.upper, "a range has a number in it");
        INVARIANT(range.real.lower <= range.whole.lower && range.whole.upper <= range.real.upper,
            "whole numbers narrow a range down");
        if (range.seen)
            INVARIANT(range.whole.lower <= range.seen->lower && range.seen->upper <= range.whole.upper,
                "what was seen is possible");
        INVARIANT(hidden.known != published::Known::Exact || range.is_exact(), "what is exact has one value");
    }
    INVARIANT(is_utf8(published::audit_text(*found)), "words are UTF-8");
    static_cast<void>(published::audit_json(*found));
    static_cast<void>(published::audit_csv(*found));
    return 0;
}
