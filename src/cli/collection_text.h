// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/date.h"
#include "counts/cube.h"
#include "workflow/collection.h"

namespace wres::cli {

/// Where every council stands, as a table of at most 80 columns, and in a line above how many stand where.
[[nodiscard]] std::string collection_status_text(
    const workflow::OpenCollection& open, const counts::Cube& cube, Date today);
[[nodiscard]] std::string collection_status_json(
    const workflow::OpenCollection& open, const counts::Cube& cube, Date today);

/// The questions to one council (or to all: an empty area), each with the council's numbers and its answer.
[[nodiscard]] std::string questions_text(const workflow::OpenCollection& open, const std::string& area);
[[nodiscard]] std::string questions_json(const workflow::OpenCollection& open, const std::string& area);

/// What happened, oldest first.
[[nodiscard]] std::string history_text(const workflow::OpenCollection& open, const std::string& area);

} // namespace wres::cli
