// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "opendata/data_file.h"
#include "opendata/dataset.h"
#include "opendata/publisher.h"

namespace wres::opendata {

// One description each, of a dataset and its files.

/// CSV on the Web: metadata of results.csv, where readers look for it beside the file.
/// @source W3C, Metadata Vocabulary for Tabular Data, 17 December 2015
[[nodiscard]] std::string csvw_metadata(const Dataset& dataset);

/// The dataset, its versions and its files as DCAT-AP in JSON-LD, without anything to be fetched to read it.
/// @source W3C, Data Catalog Vocabulary (DCAT) version 3; SEMIC, DCAT-AP 3.0
[[nodiscard]] std::string dcat_description(
    const Dataset& dataset, const Publisher& publisher, const std::vector<DataFile>& files);

/// The body of a call of package_create, or of package_update where the dataset is there already.
/// @source CKAN, API guide, package_create and resource_create
[[nodiscard]] std::string ckan_package(
    const Dataset& dataset, const Publisher& publisher, const std::vector<DataFile>& files);

} // namespace wres::opendata
