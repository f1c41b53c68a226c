// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "disclosure/released.h"
#include "national/council_place.h"
#include "national/picture_estimates.h"

namespace wres::national {

/// One number of the national report or of a pack, as the data beside it hold it. Ratios are group /
/// reference throughout, whichever way up the standard prints them.
struct NationalRow {
    const disclosure::PicturedQuestion& question;
    std::string_view area; // code
    std::string_view area_name;
    std::string_view row; // a level, a region, whom a council is held against; empty for the whole
    std::string_view measure;
    std::string_view unit; // people, councils, proportion, ratio, p_value, rank, standard_errors
    disclosure::ShownEstimate number; // limits are NotApplicable where a number has none
};

using VisitRow = std::function<void(const NationalRow&)>;

/// Of England for every indicator, service, definition and period; of each council that may be named, by the
/// usual definition.
void visit_national_rows(const PictureEstimates& estimates, const VisitRow& visit);

/// Of one council's pack.
void visit_pack_rows(const OneCouncil& council, const VisitRow& visit);

/// Every number as CSV: a header, then a line a number. docs/guides/national-report.md
[[nodiscard]] std::string national_csv(const disclosure::Released<PictureEstimates>& estimates);
[[nodiscard]] std::string pack_csv(const disclosure::Released<OneCouncil>& council);

/// What the columns of such a CSV file hold, and what its letters mean, for programs (CSVW).
/// @source W3C, Metadata Vocabulary for Tabular Data
[[nodiscard]] std::string csv_metadata(std::string_view file_name);

/// The same numbers as JSON, with the words that they need.
[[nodiscard]] std::string national_json(const disclosure::Released<PictureEstimates>& estimates);

} // namespace wres::national
