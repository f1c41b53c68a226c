// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "disclosure/perturbed_counts.h"
#include "opendata/publisher.h"
#include "workflow/receive.h"
#include "workflow/report_files.h"

namespace wres::workflow {

/// What a site is made of, and where.
struct SitePlan {
    std::string folder;
    std::string profile; // of disclosure rules
    std::vector<std::string> earlier; // sites, or folders of one council's releases, oldest first
    std::string correction;
    opendata::Publisher publisher;
    ReportForms forms; // that can be downloaded; each council's publication is made here
    disclosure::CellKeys keys = {}; // for rules that add noise
};

/// Writes a site of the public releases of some councils: the pages, and each council's files in its folder
/// `data`. The proofs are written beside the site and not in it: "site-proofs/leeds.json" for "site".
/// Gives the path of the site's first page.
/// @errors disk.*, publication.*, disclosure.*; those of release() and report_files()
[[nodiscard]] Result<std::string> write_site_folder(const SitePlan& plan, const Basis& basis,
    const Submission& submission, const std::vector<std::string>& councils);

} // namespace wres::workflow
