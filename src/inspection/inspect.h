// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "inspection/examination.h"
#include "inspection/html_checks.h"
#include "inspection/neighbours.h"

namespace wres::inspection {

/// What a file is, by its bytes; a web page also by its name.
/// @errors inspection.other_kind  a file for which there are no rules; file.empty, and what
/// formats::recognise refuses
[[nodiscard]] Result<FileKind> kind_of(std::string_view name, const Bytes& bytes);

/// Holds one finished file against every rule of its kind.
/// @param name  its path among the neighbours
/// @errors as kind_of; file.damaged, file.encrypted, ...; inspection.too_large
[[nodiscard]] Result<Inspection> inspect_file(std::string_view name, const Bytes& bytes,
    const Neighbours& neighbours, Surroundings surroundings, const CheckList& checks);

/// What was found in a folder: in each file for which there are rules, and in how they hang together.
struct FolderInspection {
    std::vector<Inspection> inspections; // by name; the folder's own last
    std::vector<Error> unreadable;
};

[[nodiscard]] FolderInspection inspect_folder(
    std::string_view name, const OpenedFiles& files, const CheckList& checks);

} // namespace wres::inspection
