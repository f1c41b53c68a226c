// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/workbook_package.h"

namespace wres::formats {

/// The texts that cells of a workbook refer to by number, packed close together.
class SharedStrings {
public:
    /// What they may take in memory, all together.
    static constexpr std::size_t most_bytes = std::size_t { 256 } * 1024 * 1024;

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t index) const;
    [[nodiscard]] bool full() const { return bytes_ + places_.size() * sizeof(Place) > most_bytes; }
    void add(std::string_view text);

private:
    struct Place {
        std::uint32_t chunk;
        std::uint32_t offset;
        std::uint32_t length;
    };

    std::vector<std::string> chunks_; // never grow, so that a view into one stays good
    std::vector<Place> places_;
    std::size_t bytes_ {};
};

/// Appends text, with the characters that OOXML writes as _x000D_ put back.
/// @source ECMA-376 part 1, 22.9.2.19 ST_Xstring
void append_unescaped(std::string_view text, std::string& out);

/// Reads the table of shared strings. The runs of a rich text are joined; phonetic hints are left out.
/// @errors as read_part; file.too_large
[[nodiscard]] Result<SharedStrings> read_shared_strings(
    std::string_view file, ZipContainer& container, std::string_view part);

} // namespace wres::formats
