// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "inspection/examination.h"
#include "inspection/neighbours.h"

namespace wres::inspection {

/// Every rule for a finished CSV file.
/// @param neighbours  where its metadata would stand: "results.csv-metadata.json" or "csv-metadata.json"
/// beside it
/// @return what was read: its encoding, delimiter and size
/// @errors as formats::read_csv; bytes.too_large
/// @source RFC 4180; W3C, Metadata Vocabulary for Tabular Data
/// @cases tests/cases/inspection/planted_faults.csv
[[nodiscard]] Result<std::string> check_csv(
    std::string_view name, const Bytes& bytes, const Neighbours& neighbours, Examination& examination);

} // namespace wres::inspection
