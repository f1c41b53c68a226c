// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "disclosure/release.h"
#include "store/kept_file.h"
#include "workflow/national_picture.h"
#include "workflow/national_release.h"
#include "workflow/receive.h"
#include "workflow/report_files.h"

namespace wres::workflow {

/// How the counts came to be, as far as it is needed to make the same again.
struct CountedWith {
    std::string standard; // sc-wres/2025
    std::vector<std::pair<std::string, std::string>> settings;
    std::string pay_bands_csv; // of one's own; empty: the standard's
};

/// What is to be made of many councils' counts.
struct NationalOrder {
    disclosure::Audience audience {};
    std::string profile; // standard::DisclosureProfile::id; for the public
    CountedWith counted;
    PictureTerms terms;
    ReportForms forms; // of the report, of England, and of the packs; their day is that of the terms
};

/// What of an order is made now.
enum class NationalParts : std::uint8_t { Report, Packs, ReportAndPacks };

/// What the folders of the two begin with, as they are handed over and as a record has them.
inline constexpr std::string_view report_part = "report/";
inline constexpr std::string_view packs_part = "packs/";

/// The folder of the national report beside those of England and the councils.
inline constexpr std::string_view national_report_folder = "national-report";

/// Takes the files of a folder as soon as they are made: "report", for the public also "report/leeds" for
/// each council, "report/england" and "report/national-report"; and "packs/leeds". The page is the first of
/// them. What it fails with ends the whole.
using TakeFiles = std::function<Done(const std::string& folder, const std::vector<store::KeptFile>& files)>;

/// Makes the national report, the packs, and for the public everything that is published with it.
/// @param earlier  what is public already
/// @param go_on  as in NationalTerms
/// @errors nation.no_councils; those of release_nation() and the forms; those of `take`
Done make_nation(const Basis& basis, const counts::Cube& cube, const NationalOrder& order,
    const EarlierByArea& earlier, NationalParts parts, const TakeFiles& take,
    const std::function<Done()>& go_on = {});

/// "leeds", of a council's name.
[[nodiscard]] std::string national_folder_name(const std::string& area_name);

} // namespace wres::workflow
