// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "opendata/dataset.h"
#include "store/kept_file.h"

namespace wres::workflow {

/// The settings of whoever publishes, from a file; the empty path says nothing.
/// @errors disk.*, publisher.faulty
[[nodiscard]] Result<opendata::Publisher> publisher_of(const std::string& path);

/// What is said on the occasion of a publication today.
/// @param earlier  folders of releases that are public already, or their results.csv, oldest first: each is a
/// version of the same data
/// @errors disk.*, publication.not_a_description
[[nodiscard]] Result<opendata::Publication> publication_of(
    opendata::Publisher publisher, const std::vector<std::string>& earlier, const std::string& correction);

/// Adds the descriptions of the files that are there already.
/// @errors publication.no_correction, publication.nothing_to_correct
Done add_open_data(std::vector<store::KeptFile>& files,
    const disclosure::Released<disclosure::Release>& release, const opendata::Publication& publication);

} // namespace wres::workflow
