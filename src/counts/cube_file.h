// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "counts/cube.h"
#include "standard/standard.h"

namespace wres::counts {

/// The counts as a `.wrescube` file, in which they travel without people: JSON, one object a line, UTF-8.
/// The first line says what it is; each further line is one slice. The same cube gives the same bytes.
/// `made_by` is the program and version that writes it. Described in docs/guides/cube-file.md.
[[nodiscard]] std::string write_cube(
    const Cube& cube, const standard::Classification& classification, std::string_view made_by);

/// As write_cube wrote it, for the standard that it was made with; anything else is refused with its line. It
/// takes whole numbers of people, codes that the standard has, and short labels of parts of an organisation,
/// and has no place for anything that could describe one person.
/// @errors cube.not_a_cube, cube.other_version, cube.other_standard, cube.damaged
[[nodiscard]] Result<Cube> read_cube(
    std::string_view name, std::string_view content, const standard::Standard& standard);

/// The counts as a CSV table for a spreadsheet: area, period, scope, measure, dimension, value, group,
/// people; one row a group that anybody was counted in, and one row with an empty group and 0 for a slice
/// that has nobody.
[[nodiscard]] std::string cube_as_csv(const Cube& cube, const standard::Classification& classification);

} // namespace wres::counts
