// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "disclosure/released_pay.h"
#include "document/document.h"
#include "report/paper_documents.h"

namespace wres::report {

// What the public functions make of a released model, for this room's own files and tests: they are handed a
// release that may not have passed the gate, so no other room may include this header (tests/house).

[[nodiscard]] document::Document document_of(const disclosure::Release& release);
[[nodiscard]] std::vector<document::Document> yearly_documents_of(const disclosure::Release& release);
[[nodiscard]] std::vector<PaperDocument> paper_documents_of(const disclosure::Release& release);
[[nodiscard]] document::Document list_of_papers_of(const disclosure::Release& release);
[[nodiscard]] document::Document pay_document_of(const disclosure::ReleasedPay& pay);
[[nodiscard]] std::string csv_of(const disclosure::Release& release);
[[nodiscard]] std::string json_of(const disclosure::Release& release);
[[nodiscard]] std::string terminal_of(const disclosure::Release& release);

} // namespace wres::report
