// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "intake/finding.h"
#include "store/ids.h"
#include "store/kept_file.h"
#include "store/store.h"

namespace wres::store {

/// What came of reading a collection's files once: counts and findings, and whatever was made of them for the
/// council's own eyes. Calculations are numbered versions of the results; none is ever changed.
struct NewCalculation {
    std::int64_t inputs_version {}; // of the collection, as it was when its files were read
    std::string standard_checksum;
    std::string made_by; // program and version
    std::string cube_file; // as counts::write_cube gives it
    std::vector<UploadId> uploads; // the files that were read
    std::vector<intake::FindingGroup> findings;
    std::vector<KeptFile> files; // names distinct
};

struct Calculation {
    CalculationId id;
    CollectionId collection;
    std::int64_t number {}; // 1, 2, 3 ... of the collection
    std::int64_t inputs_version {};
    std::string standard_checksum;
    std::string made_by;
    std::string calculated_by; // an actor
    Moment calculated_at;
};

/// @errors store.not_collecting, store.no_such_collection
[[nodiscard]] Result<CalculationId> add_calculation(
    Change& change, const CollectionId& collection, const NewCalculation& calculation);

/// @errors store.no_such_calculation
[[nodiscard]] Result<Calculation> calculation(View& view, const CalculationId& id);

/// The newest first.
[[nodiscard]] Result<std::vector<Calculation>> calculations_of(View& view, const CollectionId& collection);

/// The counts, for counts::read_cube.
/// @errors store.no_such_calculation
[[nodiscard]] Result<std::string> cube_file_of(View& view, const CalculationId& id);

[[nodiscard]] Result<std::vector<UploadId>> uploads_of(View& view, const CalculationId& id);

/// As they were found.
/// @errors store.damaged
[[nodiscard]] Result<std::vector<intake::FindingGroup>> findings_of(View& view, const CalculationId& id);

/// @errors store.no_such_file
[[nodiscard]] Result<KeptFile> calculation_file(View& view, const CalculationId& id, const std::string& name);

} // namespace wres::store
