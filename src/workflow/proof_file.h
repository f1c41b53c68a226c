// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "published/verify_proof.h"

namespace wres::workflow {

/// Writes the proof of a public release, with the checksum of each of its files, beside its folder and not in
/// it: "public-proof.json" for "public". It is for whoever checks the release, and how its counts hang
/// together says a little about hidden ones, so it must not be published with the folder. A release that
/// claims nothing, for use inside or by rules that hide small counts alone, has none.
/// @param names  of the files just written to the folder
/// @errors disk.*
[[nodiscard]] Done write_proof_file(const std::string& folder,
    const disclosure::Released<disclosure::Release>& release, const std::vector<std::string>& names);

/// A proof, and the files of its release that it names and that are there.
struct ProofFiles {
    cells::Proof proof;
    std::vector<published::PublishedFile> published;
};

/// @errors disk.*, proof.*
[[nodiscard]] Result<ProofFiles> open_proof(const std::string& path);

} // namespace wres::workflow
