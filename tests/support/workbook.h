// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace wres::test {

/// The parts of a ZIP file: name to content.
using ZipParts = std::map<std::string, std::string>;

enum class ZipProtection : std::uint8_t { None, Password };

/// The bytes of a ZIP file with these parts.
[[nodiscard]] std::string zip_of(const ZipParts& parts, ZipProtection protection = ZipProtection::None);

/// One part of a ZIP file; throws when there is none of that name.
[[nodiscard]] std::string zip_part(const std::string& zip, const std::string& name);

/// The parts of the smallest workbook Excel opens: one sheet, Sheet1, with this inside <sheetData>; shared
/// strings are the <si> elements given. Cell style 1 is a date (format 14), 2 a time (20), 3 elapsed hours
/// (46), 4 dd/mm/yyyy;@, 5 a number with the word days, 6 a red number, 7 a date with a locale.
[[nodiscard]] ZipParts workbook_with(std::string_view sheet_data, std::string_view shared_strings = "");

/// A worksheet part around this content of <sheetData>.
[[nodiscard]] std::string worksheet_with(std::string_view sheet_data);

} // namespace wres::test
