// SPDX-License-Identifier: MIT
#include "formats/compound_file.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "formats/file_beginning.h"

namespace wres::formats {
namespace {

constexpr std::size_t header_bytes = 512;
constexpr std::size_t entry_bytes = 128;
constexpr std::size_t most_directory_sectors = 1000;
constexpr std::uint32_t last_sector_number = 0xFFFFFFFA;
constexpr std::size_t sectors_listed_in_header = 109;

class CompoundFile {
public:
    explicit CompoundFile(const Bytes& bytes) : bytes_(bytes) { }

    Result<std::vector<std::string>> names()
    {
        std::vector<std::string> found;
        if (!TRY(fill(0, header_)))
            return found;
        sector_bytes_ = number(header_, 30, 2) == 12 ? 4096 : 512;
        sector_.resize(sector_bytes_);

        auto sector = static_cast<std::uint32_t>(number(header_, 48, 4));
        for (std::size_t i = 0; i < most_directory_sectors && sector < last_sector_number; ++i) {
            if (!TRY(fill(place_of(sector), sector_)))
                break;
            add_names(found);
            const auto next = TRY(sector_after(sector));
            if (!next)
                break;
            sector = *next;
        }
        return found;
    }

private:
    static std::uint64_t number(std::span<const char> bytes, std::size_t at, std::size_t size)
    {
        std::uint64_t value = 0;
        for (std::size_t i = size; i > 0; --i)
            value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
        return value;
    }

    [[nodiscard]] std::uint64_t place_of(std::uint32_t sector) const
    {
        return (std::uint64_t { sector } + 1) * sector_bytes_;
    }

    /// Whether there were enough bytes there.
    Result<bool> fill(std::uint64_t from, std::span<char> out) const
    {
        return TRY(read_fully(bytes_, from, out)) == out.size();
    }

    /// The next sector of a chain, by the file allocation table; nothing when the table cannot say.
    Result<std::optional<std::uint32_t>> sector_after(std::uint32_t sector) const
    {
        const auto in_sector = sector_bytes_ / 4;
        const auto listed = sector / in_sector;
        if (listed >= sectors_listed_in_header)
            return std::nullopt; // the directory of a real file starts far before this
        const auto table = static_cast<std::uint32_t>(number(header_, 76 + 4 * listed, 4));
        std::array<char, 4> entry {};
        if (table >= last_sector_number || !TRY(fill(place_of(table) + 4 * (sector % in_sector), entry)))
            return std::nullopt;
        return static_cast<std::uint32_t>(number(entry, 0, 4));
    }

    void add_names(std::vector<std::string>& found) const
    {
        for (std::size_t at = 0; at + entry_bytes <= sector_.size(); at += entry_bytes) {
            const auto length = std::min<std::uint64_t>(number(sector_, at + 64, 2), 64);
            std::string name;
            for (std::size_t i = 0; i + 2 < length; i += 2)
                name += sector_[at + i + 1] == 0 ? sector_[at + i] : '?';
            if (!name.empty())
                found.push_back(std::move(name));
        }
    }

    const Bytes& bytes_;
    std::array<char, header_bytes> header_ {};
    std::vector<char> sector_;
    std::size_t sector_bytes_ = 512;
};

} // namespace

Result<std::vector<std::string>> compound_file_names(const Bytes& bytes)
{
    return CompoundFile(bytes).names();
}

} // namespace wres::formats
