// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "generator/council.h"
#include "generator/file_sink.h"
#include "generator/truth.h"
#include "standard/classification.h"

namespace wres::generator {

/// What is needed to write one council's files, and what comes of it besides the files.
struct Job {
    const Council& council;
    const standard::Classification& classification;
    FileSink& sink;
    std::string folder;
    Truth truth;
    std::vector<std::string> planted; // one line a thing planted in the files, for the README
};

/// Personnel, recruitment, casework, learning, leaver and survey exports, dirty in the ways of real ones.
Done write_record_files(Job& job);

/// The adult social care workforce bulk-upload file and the children's social work workforce census, with
/// recruitment.
Done write_statutory_files(Job& job);

/// Only counts: the aggregate return.
Done write_aggregate_file(Job& job);

} // namespace wres::generator
