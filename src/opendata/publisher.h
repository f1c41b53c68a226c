// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wres::opendata {

/// What an accessibility statement must say and only the council knows. Empty: not said yet.
/// @source The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations
/// 2018; Government Digital Service, sample accessibility statement
struct AccessibilityFacts {
    std::string contact_email;
    std::string contact_telephone;
    std::string reply_within; // "5 working days"
    std::string compliance; // full, partial or none
    std::vector<std::string> not_accessible; // what is not, and why, a sentence each
    std::string tested_on; // 2025-09-30
    std::string tested_by;
    std::string how_tested;
    std::string prepared_on;
};

/// What only the publisher knows. Empty: not said, and nothing is made up in its place.
struct Publisher {
    std::string name; // "Leeds City Council"; the council's name in the data unless told otherwise
    std::string home_page; // https://…
    std::string contact_email;
    std::string address; // https://… of the folder or site that is published, with a slash at its end
    std::string ckan_organisation; // its name or id in the portal
    std::string ckan_licence; // of the Open Government Licence in the portal; "uk-ogl" unless told otherwise
    AccessibilityFacts accessibility;
};

/// From a file of named settings, as TOML. docs/guides/open-data.md lists them.
/// @param name  of the file, for messages
/// @errors publisher.faulty
[[nodiscard]] Result<Publisher> read_publisher(std::string_view name, std::string_view toml);

/// The settings that the accessibility statement needs and that are not said, by the names that the file has
/// for them.
[[nodiscard]] std::vector<std::string> unsaid_for_accessibility(const Publisher& publisher);

} // namespace wres::opendata
