// SPDX-License-Identifier: MIT
#include "formats/refusals.h"

#include <fmt/format.h>

namespace wres::formats {

Error empty_file(std::string_view name)
{
    return { "file.empty",
        fmt::format("{} is empty: export it again, and send the file that has rows in it.", name) };
}

Error binary_file(std::string_view name)
{
    return { "file.binary",
        fmt::format(
            "{} is not text: it holds bytes that no CSV file has; save it as XLSX or as CSV and send that.",
            name) };
}

Error unusual_encoding(std::string_view name)
{
    return { "file.encoding",
        fmt::format(
            "{} is stored as UTF-32, which is hardly used: save it as \"CSV UTF-8\" and send that.", name) };
}

} // namespace wres::formats
