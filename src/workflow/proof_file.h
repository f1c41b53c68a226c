// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "audit/verify_proof.h"
#include "base/result.h"
#include "disclosure/release.h"
#include "disclosure/released.h"

namespace wres::workflow {

/// Writes proof.json beside the files of a public release, with the checksum of each. A release that claims
/// nothing, for use inside or by rules that hide small counts alone, has none.
/// @param names  of the files just written to the folder
/// @errors disk.*
[[nodiscard]] Done write_proof_file(const std::string& folder,
    const disclosure::Released<disclosure::Release>& release, const std::vector<std::string>& names);

/// A proof, and the files beside it that it names and that are there.
struct ProofFiles {
    cells::Proof proof;
    std::vector<audit::PublishedFile> published;
};

/// @errors disk.*, proof.*
[[nodiscard]] Result<ProofFiles> open_proof(const std::string& path);

} // namespace wres::workflow
