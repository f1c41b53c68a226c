// SPDX-License-Identifier: MIT
#include "database/placeholders.h"

namespace wres::database {

std::string with_numbered_placeholders(std::string_view sql)
{
    std::string numbered;
    int number = 0;
    char quote = 0; // the quotation mark we are within; a doubled one leaves and enters again
    for (const char character : sql) {
        if (quote != 0)
            quote = character == quote ? char {} : quote;
        else if (character == '\'' || character == '"')
            quote = character;
        if (character == '?' && quote == 0)
            numbered += "$" + std::to_string(++number);
        else
            numbered += character;
    }
    return numbered;
}

} // namespace wres::database
