// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/command_line.h"
#include "workflow/receive.h"

namespace wres::cli {

/// The options of every command that reads a council's files: check, calculate and report take the same ones.
struct SubmissionOptions {
    std::vector<std::string> inputs;
    std::string standard = "sc-wres/2025";
    std::string standards_folder;
    std::string council;
    std::string period;
    std::string scope;
    std::string snapshot_date;
    std::vector<std::string> column_mappings; // theirs=ours
    std::vector<std::string> file_mappings; // file=kind
    std::vector<std::string> settings; // name=value
    std::string mappings_file;
    std::string pay_bands_file;
};

void add_submission_options(const Command& command, SubmissionOptions& options);

/// A standard made ready, the instructions and the files read, for one run of a command.
struct Reception {
    workflow::Basis basis;
    workflow::Instructions instructions;
    workflow::Submission submission;
};

/// Does what the options say: loads the standard and the mappings, remembers new mappings, and reads the
/// files.
/// @errors whatever stood in the way
[[nodiscard]] Result<Reception> receive(const SubmissionOptions& options);

} // namespace wres::cli
