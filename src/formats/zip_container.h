// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace wres::formats {

/// One part of a ZIP file, unpacked as it is read; its checksum is proved when it ends.
class ZipPart {
public:
    struct Source;

    explicit ZipPart(std::unique_ptr<Source> source);
    ZipPart(ZipPart&& other) noexcept;
    ZipPart& operator=(ZipPart&& other) noexcept;
    ~ZipPart();

    /// The next bytes; none at the end.
    /// @errors file.damaged, file.zip_bomb, bytes.unreadable
    [[nodiscard]] Result<std::size_t> read(std::span<char> out);

private:
    std::unique_ptr<Source> source_;
};

/// A ZIP file whose parts are found by name as office programs do: without regard to case, / and \ alike.
class ZipContainer {
public:
    /// All parts together may unpack to this, and one part to so many times its packed size once it is large.
    static constexpr std::uint64_t most_unpacked_bytes = std::uint64_t { 8 } << 30;
    static constexpr std::uint64_t highest_ratio = 250;
    static constexpr std::uint64_t ratio_counts_from_bytes = std::uint64_t { 32 } << 20;
    static constexpr std::uint64_t most_parts = 65536;

    /// @errors file.damaged, bytes.unreadable
    static Result<ZipContainer> open(std::string_view name, const Bytes& bytes);

    ZipContainer(ZipContainer&& other) noexcept;
    ZipContainer& operator=(ZipContainer&& other) noexcept;
    ~ZipContainer();

    [[nodiscard]] bool has(std::string_view part) const;

    /// The names of the parts, in lower case with /.
    [[nodiscard]] std::vector<std::string> parts() const;

    /// @errors file.damaged (no such part), file.encrypted
    [[nodiscard]] Result<ZipPart> part(std::string_view part);

    struct Archive;

private:
    explicit ZipContainer(std::unique_ptr<Archive> archive);

    std::unique_ptr<Archive> archive_;
};

/// A part's name as a sentence can show it: it comes from the file, so nothing is taken on trust.
[[nodiscard]] std::string shown_part(std::string_view part);

/// The sentence for a ZIP-based file that is not whole.
[[nodiscard]] Error damaged_workbook(std::string_view name, std::string_view what);

} // namespace wres::formats
