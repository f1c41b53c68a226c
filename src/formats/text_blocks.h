// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "formats/text_encoding.h"

namespace wres::formats {

/// Something met on the way: how often, and where first, as a place in the text.
struct Sighting {
    std::uint64_t times {};
    std::uint64_t position {};
};

/// The text of a file, a block at a time, in one buffer: UTF-16 as UTF-8, 8-bit text as it is, zero bytes
/// left out, the byte order mark and the end-of-file sign of DOS (Ctrl-Z) gone. What is not done with stays
/// in front.
class TextBlocks {
public:
    /// Begins `from` bytes into the file; at its beginning, that is after the byte order mark.
    TextBlocks(const Bytes& bytes, FoundEncoding encoding, std::size_t block_bytes, std::uint64_t from);

    /// Drops the first `done` bytes of the text and adds the next block.
    /// @return whether there was one; false at the end of the file
    /// @errors bytes.unreadable
    [[nodiscard]] Result<bool> load(std::size_t done);

    /// What is in the buffer; valid until the next load. 64 bytes beyond it may be read (and mean nothing).
    [[nodiscard]] std::span<char> text() { return { buffer_.data(), size_ }; }

    /// How much of the file's text comes before what is in the buffer.
    [[nodiscard]] std::uint64_t position() const { return position_; }

    [[nodiscard]] const Sighting& zero_bytes() const { return zero_bytes_; }
    [[nodiscard]] const Sighting& damaged_characters() const { return damaged_; }

private:
    Result<std::size_t> read_piece(std::size_t wanted);
    void decode_piece(std::string_view piece);
    void end_of_file();
    void leave_out_zero_bytes(std::size_t from);
    void note_damage(std::size_t from, std::uint64_t decoded_before);
    void make_room(std::size_t more);

    const Bytes& bytes_;
    FoundEncoding encoding_;
    std::size_t block_bytes_;
    Utf16Decoder decoder_;
    std::vector<char> buffer_;
    std::vector<char> undecoded_;
    std::size_t size_ {};
    std::uint64_t offset_ {}; // in the file
    std::uint64_t position_ {}; // in the text
    std::uint64_t decoded_ {};
    bool ended_ = false;
    Sighting zero_bytes_;
    Sighting damaged_;
};

} // namespace wres::formats
