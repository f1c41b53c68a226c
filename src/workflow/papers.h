// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace wres::workflow {

enum class PaperForm : std::uint8_t {
    Pdf, // PDF/UA-1 (ISO 14289-1): for print, and for people who use a screen reader
    Word, // for people who have to edit it
};

/// How long making may take, unless it is said otherwise.
inline constexpr std::chrono::seconds longest_making { 60 };

/// What is to be made, all of it at once.
struct PaperOrder {
    struct Wanted {
        PaperForm form {};
        std::size_t report {}; // its place among the reports
    };

    std::vector<std::string> reports; // as paper::paper_data gives them
    std::vector<Wanted> papers;
    std::vector<std::string> pictures = {}; // SVG, to be drawn as dots (PNG), a dot a pixel
    Date made_on; // that the files say they were made on: the same report of the same day is the same bytes
    std::chrono::seconds time_limit = longest_making;
};

/// Makes papers, then pictures, in the order of the order, by the makers in the folder `papers`:
/// share/wres/papers of an installation, `papers` in a folder above the program, or the folder in the
/// environment variable WRES_PAPERS. The makers run on Node.js, on this machine, and write no file.
/// @errors papers.no_folder, papers.no_node, papers.cut_short, program.failed, program.too_slow
[[nodiscard]] Result<std::vector<std::string>> make_papers(const PaperOrder& order);

} // namespace wres::workflow
