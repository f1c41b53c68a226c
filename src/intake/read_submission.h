// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/bytes.h"
#include "base/date.h"
#include "base/result.h"
#include "ethnicity/resolver.h"
#include "intake/mappings.h"
#include "intake/sink.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::intake {

/// One of the organisation's files: its name as the owner knows it, and its bytes.
struct SourceFile {
    std::string name;
    std::shared_ptr<const Bytes> bytes;
};

/// What the operator said about the submission, rather than the files.
struct Circumstances {
    std::string period; // the collection year, "2025"
    std::optional<std::string> scope; // "adult" or "children" when the files do not say
    std::optional<Date> snapshot_date;
};

/// What became of one file.
struct FileReport {
    std::string file;
    std::string recognised_as; // "workforce (CSV)", "ASC-WDS workers", "CSWW 2025", ...
    std::uint64_t rows {};
    std::uint64_t used {};
    std::uint64_t left_out {}; // with a finding that says why
    std::vector<std::pair<std::string, std::string>>
        columns; // their heading -> our column, for the data-quality page
};

/// How the work is divided; it never changes what comes of it.
struct Pace {
    std::size_t rows_at_once = 4096; // of files that are read row by row
    unsigned threads = std::max(2U, std::thread::hardware_concurrency()); // 1: everything in the caller's
    std::size_t piece_bytes = 1024 * 1024; // of CSV files that are read in pieces, several at a time
    std::uint64_t pieces_from_bytes = 4 * 1024 * 1024; // smaller files are read row by row
    /// Of larger files (all of one record table together) only those people are remembered who may have
    /// several rows: the files are gone through once before they are read.
    std::uint64_t look_ahead_from_bytes = 16 * 1024 * 1024;
};

/// Reads every file of a submission into `sink`: records, counts and findings.
///
/// Odd rows are findings. A file that cannot be read at all (truncated, encrypted, not what its name says) is
/// an error, and then nothing of the submission counts: never half a result. The resolver is made with the
/// mappings' decisions about ethnicity labels. The sink may be called in other threads, but never in two at
/// once; its tallies (Sink::tally) are each used by one.
/// @errors file.*  one sentence each, naming the file and what to do; submission.nothing_recognised;
///   submission.no_rows  only headings
[[nodiscard]] Result<std::vector<FileReport>> read_submission(const std::vector<SourceFile>& files,
    const standard::Standard& standard, const standard::Settings& settings,
    const ethnicity::Resolver& resolver, const Mappings& mappings, const Circumstances& circumstances,
    Sink& sink, Pace pace = {});

} // namespace wres::intake
