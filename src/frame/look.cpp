// SPDX-License-Identifier: MIT
#include "frame/look.h"

#include <fmt/format.h>

namespace wres::frame {

std::string colour_style_path(std::string_view colour)
{
    return fmt::format("/assets/colours/{}", colour.substr(1));
}

} // namespace wres::frame
