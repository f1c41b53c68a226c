// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "base/date.h"
#include "base/result.h"

namespace wres::workflow {

enum class Paper : std::uint8_t {
    Pdf, // PDF/UA-1 (ISO 14289-1): for print, and for people who use a screen reader
    Word, // for people who have to edit it
};

/// How long one paper may take, unless it is said otherwise.
inline constexpr std::chrono::seconds longest_making { 60 };

/// Makes a paper, by the maker in the folder `papers`: share/wres/papers of an installation, `papers` in a
/// folder above the program, or the folder in the environment variable WRES_PAPERS. The makers run on
/// Node.js, on this machine, and write no file.
/// @param data  what paper::paper_data gives
/// @param made_on  the day that the file says it was made on: the same report of the same day is the same
/// bytes
/// @param time_limit  for one paper
/// @errors papers.no_folder, papers.no_node, program.failed, program.too_slow
[[nodiscard]] Result<std::string> make_paper(Paper paper, const std::string& data, const Date& made_on,
    std::chrono::seconds time_limit = longest_making);

} // namespace wres::workflow
