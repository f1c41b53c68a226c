// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "disclosure/released.h"
#include "document/document.h"

namespace wres::report {

/// A paper that is made every year or quarter, by its template.
struct PaperDocument {
    std::string id; // the template's: "local-report"
    document::Document document;
};

/// The papers that the release asks for, in its order, each from the same numbers as the report.
[[nodiscard]] disclosure::Released<std::vector<PaperDocument>> paper_documents(
    const disclosure::Released<disclosure::Release>& release);

/// Where to begin in a folder that holds the report and papers: each with what it is for.
[[nodiscard]] disclosure::Released<document::Document> list_of_papers(
    const disclosure::Released<disclosure::Release>& release);

/// The document of a paper.
[[nodiscard]] document::Document document_in(const PaperDocument& paper);

} // namespace wres::report
