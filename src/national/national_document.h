// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/released.h"
#include <string>
#include <vector>

#include "document/document.h"
#include "national/picture_estimates.h"

namespace wres::national {

/// The national report, in the parts and the order that its template asks for. A part that its template names
/// and that has nothing to say is left out with its heading.
[[nodiscard]] disclosure::Released<document::Document> national_document(
    const disclosure::Released<PictureEstimates>& estimates);

/// The parts that a template may name: of the report, and of each indicator.
[[nodiscard]] std::vector<std::string> report_part_names();
[[nodiscard]] std::vector<std::string> indicator_part_names();

} // namespace wres::national
