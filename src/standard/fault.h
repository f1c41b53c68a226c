// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wres::standard {

/// A line of a definition file, by its path inside the folder `standard/`. Line 0 is the whole file.
struct Place {
    std::string file;
    std::size_t line {};
};

/// An Error standard.faulty: "standard/sc-wres/2025/measures.toml, line 12: ..." The words say what is wrong
/// and what to do.
[[nodiscard]] std::unexpected<Error> faulty(const Place& place, std::string_view words);

/// "`a`, `b` or `c`" : the names there are, for the end of a sentence.
[[nodiscard]] std::string alternatives(const std::vector<std::string>& names);

/// The name among `names` that was probably meant, as " Did you mean `x`?", or nothing.
[[nodiscard]] std::string suggestion(std::string_view written, const std::vector<std::string>& names);

} // namespace wres::standard
