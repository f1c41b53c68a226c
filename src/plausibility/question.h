// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace wres::plausibility {

/// One number of the council's own, and what it is held against.
struct Beside {
    std::string what; // "Directly employed staff, adult services, minority ethnic"
    std::string sent; // "1,204"
    std::string compared; // "118 last year"

    bool operator==(const Beside&) const = default;
};

/// What a programme asks a council back about numbers that look like a slip. It is a question, never a
/// verdict: whoever knows the council can say that the numbers are right.
struct Question {
    std::string code; // stable: "sides_swapped"
    std::string scope; // the service, or empty for all that were sent
    std::vector<std::string> measures; // what it is about; empty: all that were sent
    std::string sentence; // what seems odd, and what may have happened
    std::vector<Beside> beside;

    bool operator==(const Question&) const = default;
};

} // namespace wres::plausibility
