// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "opendata/data_file.h"
#include "opendata/dataset.h"

namespace wres::opendata {

struct OpenDataFile {
    std::string name;
    std::string media_type;
    std::string content;
};

/// The descriptions of a public release's files, to stand beside them: results.csv-metadata.json (CSVW),
/// dataset.jsonld (DCAT-AP), ckan-package.json and feed.atom. They hold no number of the data.
/// @param files  of the release; results.csv has to be among them
[[nodiscard]] std::vector<OpenDataFile> open_data(const disclosure::Released<disclosure::Release>& release,
    const std::vector<DataFile>& files, const Publication& publication);

/// The versions that an earlier release's dataset.jsonld tells of, oldest first.
/// @param name  of the file, for messages
/// @errors publication.not_a_description
[[nodiscard]] Result<std::vector<Version>> read_versions(
    std::string_view name, std::string_view dataset_jsonld);

} // namespace wres::opendata
