// SPDX-License-Identifier: MIT
#include "ethnicity/decision.h"

#include "base/text.h"

namespace wres::ethnicity {

std::string decided_form(std::string_view label)
{
    std::string form;
    const auto letters = lower_case(trimmed(label)); // outlives the words, which look into it
    for (const auto word : split(letters, ' ')) {
        if (word.empty())
            continue;
        form += form.empty() ? "" : " ";
        form += word;
    }
    return form;
}

} // namespace wres::ethnicity
