// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "intake/read_submission.h"

namespace wres::workflow {

/// What an operator pointed at, opened.
struct InputFiles {
    std::vector<intake::SourceFile> sources; // for intake, in the order of their names
    std::vector<intake::SourceFile> cubes; // .wrescube files: counts that arrived as counts

    /// Puts a file where it belongs, by the ending of its name.
    void add(intake::SourceFile file);
};

/// Opens files, and the files of folders (not of folders inside them). In a folder, what is plainly not data
/// is passed over: hidden files, Office's lock files (~$...), notes (.md), and mapping files (.toml).
/// @errors input.none; disk.no_such_file, disk.not_readable
[[nodiscard]] Result<InputFiles> open_input(const std::vector<std::string>& paths);

/// What to call the council when nobody says: the name of the folder that holds its files, its first letter a
/// capital.
[[nodiscard]] std::string council_named_by(const std::vector<std::string>& paths);

} // namespace wres::workflow
