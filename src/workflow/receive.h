// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "counts/cube.h"
#include "ethnicity/resolver.h"
#include "intake/finding_groups.h"
#include "intake/mappings.h"
#include "intake/read_submission.h"
#include "standard/library.h"
#include "standard/population.h"
#include "standard/settings.h"
#include "standard/standard.h"
#include "workflow/input_files.h"

namespace wres::workflow {

/// A standard, made ready to be used: with the choices taken and the populations to compare with.
struct Basis {
    std::shared_ptr<const standard::Standard>
        standard; // where the settings find it, however the basis is moved
    standard::Settings settings;
    standard::Populations populations;
    ethnicity::Resolver ethnic_groups; // with the decisions people have taken
};

/// What the operator says, besides the files.
struct Instructions {
    std::string standard = "sc-wres/2025";
    std::string council; // name or area code
    std::string period; // collection year; empty: the standard's
    std::optional<std::string> scope; // when the files do not say
    std::optional<Date> snapshot_date;
    std::vector<std::pair<std::string, std::string>> settings;
    std::optional<std::string> pay_bands_csv; // content: id, label, from, below (pounds)
    intake::Mappings mappings;
};

/// Everything that came of the files: counts, what became of each file, and what was noticed.
struct Submission {
    counts::Cube cube;
    std::vector<intake::FileReport> files;
    intake::FindingGroups findings;
};

/// @errors standard.*, setting.*, pay_bands.*, ethnicity.*
[[nodiscard]] Result<Basis> prepare(const standard::Folder& folder, const Instructions& instructions);

/// Reads every file of a submission and counts. Files that hold already counted people (.wrescube) are added.
/// @errors input.*, disk.*, file.*, cube.*
[[nodiscard]] Result<Submission> receive(
    const Basis& basis, const Instructions& instructions, const std::vector<std::string>& paths);

/// The same for files that are open already, such as those a browser sent.
/// @errors bytes.*, file.*, cube.*
[[nodiscard]] Result<Submission> receive(
    const Basis& basis, const Instructions& instructions, const InputFiles& input);

/// The area of a council given by name or code: its code when it is known, or else the name as it was given.
[[nodiscard]] std::string area_of(const standard::Populations& populations, const std::string& council);

} // namespace wres::workflow
