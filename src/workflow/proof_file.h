// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "published/verify_proof.h"

namespace wres::workflow {

/// Where the proof of the release in a folder is: "public-proof.json" for "public".
[[nodiscard]] std::string proof_path(const std::string& folder);

/// A proof, and the files of its release that it names and that are there.
struct ProofFiles {
    cells::Proof proof;
    std::vector<published::PublishedFile> published;
};

/// @errors disk.*, proof.*
[[nodiscard]] Result<ProofFiles> open_proof(const std::string& path);

} // namespace wres::workflow
