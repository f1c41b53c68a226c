// SPDX-License-Identifier: MIT
#include "report/letter_case.h"

#include <cctype>

namespace wres::report {

std::string with_capital(std::string_view text)
{
    std::string out(text);
    if (!out.empty())
        out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
    return out;
}

std::string within_sentence(std::string_view text)
{
    std::string out(text);
    const bool is_word = out.size() > 1 && std::islower(static_cast<unsigned char>(out[1])) != 0;
    if (is_word)
        out[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(out[0])));
    return out;
}

} // namespace wres::report
