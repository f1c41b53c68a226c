// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace wres::opendata {

/// The licence under which a public body of the United Kingdom lets everybody use its data.
/// @source The National Archives, UK Government Licensing Framework
inline constexpr std::string_view licence_name = "Open Government Licence v3.0";
inline constexpr std::string_view licence_address =
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

} // namespace wres::opendata
