// SPDX-License-Identifier: MIT
#include "workflow/clock.h"

#include <chrono>
#include <cstdlib>

#include "base/text.h"

namespace wres::workflow {

Date today()
{
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
        if (const auto seconds = parse_integer(fixed))
            return std::chrono::floor<std::chrono::days>(
                std::chrono::sys_seconds(std::chrono::seconds(*seconds)));
    }
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace wres::workflow
