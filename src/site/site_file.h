// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::site {

/// Takes one file of the site, by its path from the site's folder. The content is not kept.
using FileTaker = std::function<Done(const std::string& path, std::string_view content)>;

} // namespace wres::site
