// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "disclosure/released.h"
#include "document/document.h"
#include "paper/slides.h"
#include "store/kept_file.h"
#include "workflow/papers.h"

namespace wres::workflow {

/// A document that is handed out in several forms.
struct NamedDocument {
    std::string name; // of its page and its papers, without an ending
    std::string workbook; // of its workbooks, without an ending
    disclosure::Released<document::Document> document;
};

/// Adds a document's tables as XLSX and ODS.
/// @errors workbook.not_written
Done add_workbooks(std::vector<store::KeptFile>& files, const NamedDocument& named);

enum class Slides : std::uint8_t { Without, With };

/// Papers of some documents, and slides of the first, that the makers are asked for in one start.
struct PaperWork {
    PaperOrder order;
    std::vector<std::string> names; // of the papers, as files
    std::vector<paper::Slide> slides;
};

/// @param forms  of each document
/// @param slides  whether there is one for each indicator that has a finding, as SVG and PNG
/// @param made_on  that the papers say they were made on
[[nodiscard]] PaperWork paper_work(const std::vector<NamedDocument>& documents,
    const std::vector<PaperForm>& forms, Slides slides, std::chrono::seconds limit, Date made_on);

/// Adds what make_papers made of the order.
void add_papers(std::vector<store::KeptFile>& files, const PaperWork& work, std::vector<std::string> made);

} // namespace wres::workflow
