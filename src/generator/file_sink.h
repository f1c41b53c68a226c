// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.h"

namespace wres::generator {

/// Takes made-up files piece by piece: pieces of one path belong behind each other, in the order they come.
class FileSink {
public:
    virtual ~FileSink() = default;
    virtual Done append(std::string_view path, std::string_view bytes) = 0;
};

} // namespace wres::generator
