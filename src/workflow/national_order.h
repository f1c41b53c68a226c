// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "disclosure/release.h"
#include "workflow/national_picture.h"
#include "workflow/receive.h"
#include "workflow/report_files.h"

namespace wres::workflow {

/// The folder of the national report beside those of England and the councils.
inline constexpr std::string_view national_report_folder = "national-report";

/// How the counts came to be, as far as it is needed to make the same again.
struct CountedWith {
    std::string standard; // sc-wres/2025
    std::vector<std::pair<std::string, std::string>> settings;
    std::string pay_bands_csv; // of one's own; empty: the standard's
};

/// What is to be made of many councils' counts, and where to.
struct NationalOrder {
    disclosure::Audience audience {};
    std::string profile; // standard::DisclosureProfile::id; for the public
    CountedWith counted;
    PictureTerms terms;
    std::vector<std::string> earlier; // folders of national releases that are public already, oldest first
    ReportForms forms;
    std::string
        folder; // of the report; for the public with a folder for each council, England and its regions
    std::string packs; // of the packs, a folder a council; empty: none
};

/// Writes the national report, the packs, and for the public everything that is published with it. Beside the
/// folder, and never in it, stands what all was made from ("public-inputs" for "public"), from which it can
/// be made again: @see national_inputs.h.
/// @param written  is told the path of each page
/// @errors nation.no_councils, disk.not_writable; those of release_nation() and the forms
Done write_nation(const Basis& basis, const Submission& submission, const NationalOrder& order,
    const std::function<void(const std::string&)>& written);

/// The template of the standards folder, or of a file of one's own.
/// @errors standard.faulty, disk.*
[[nodiscard]] Result<standard::NationalTemplate> national_template(
    const standard::Folder& standards, const std::string& own_file);

} // namespace wres::workflow
