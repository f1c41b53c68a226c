// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wres::frame {

enum class Asset : std::uint8_t { PageStyle, ReportStyle, ComponentScript, PageScript };

/// The path of a file that pages need. It holds the beginning of the file's checksum: a browser may keep it
/// for ever, since a changed file has another path.
[[nodiscard]] const std::string& asset_path(Asset asset);

/// A file that pages need, by the last segment of its path; null when there is none.
struct AssetFile {
    std::string path;
    std::string_view media_type;
    std::string_view content; // lives as long as the program
};
[[nodiscard]] const AssetFile* find_asset(std::string_view name);

} // namespace wres::frame
