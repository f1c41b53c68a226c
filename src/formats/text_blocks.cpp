// SPDX-License-Identifier: MIT
#include "formats/text_blocks.h"

#include <algorithm>
#include <cstring>

#include "formats/structural_bytes.h"

namespace wres::formats {

TextBlocks::TextBlocks(
    const Bytes& bytes, FoundEncoding encoding, std::size_t block_bytes, std::uint64_t from)
    : bytes_(bytes)
    , encoding_(encoding)
    , block_bytes_(block_bytes)
    , decoder_(encoding.encoding)
    , offset_(from)
{
}

void TextBlocks::make_room(std::size_t more)
{
    const auto needed = size_ + more + StructuralBytes::padding;
    if (buffer_.size() < needed)
        buffer_.resize(needed);
}

Result<std::size_t> TextBlocks::read_piece(std::size_t wanted)
{
    std::size_t count = 0;
    if (encoding_.encoding == Encoding::EightBit) {
        make_room(wanted);
        count = TRY(bytes_.read_at(offset_, { buffer_.data() + size_, wanted }));
        size_ += count;
    } else {
        undecoded_.resize(std::max(undecoded_.size(), wanted));
        count = TRY(bytes_.read_at(offset_, { undecoded_.data(), wanted }));
        decode_piece({ undecoded_.data(), count });
    }
    offset_ += count;
    return count;
}

void TextBlocks::decode_piece(std::string_view piece)
{
    make_room(Utf16Decoder::most_bytes(piece.size()));
    char* const from = buffer_.data() + size_;
    const char* const to = piece.empty() ? decoder_.finish(from) : decoder_.decode(piece, from);
    const auto before = decoded_;
    decoded_ += static_cast<std::uint64_t>(to - from);
    const auto first_new = size_;
    size_ += static_cast<std::size_t>(to - from);
    note_damage(first_new, before);
}

void TextBlocks::note_damage(std::size_t from, std::uint64_t decoded_before)
{
    const auto damage = decoder_.first_damage();
    if (damaged_.times != 0 || !damage)
        return;
    // Zero bytes before it are about to be left out, so the place in the text comes earlier.
    const auto* const piece = buffer_.data() + from;
    const auto ahead = static_cast<std::ptrdiff_t>(*damage - decoded_before);
    damaged_ = { 1,
        position_ + from + static_cast<std::uint64_t>(ahead - std::count(piece, piece + ahead, '\0')) };
}

void TextBlocks::leave_out_zero_bytes(std::size_t from)
{
    char* const end = buffer_.data() + size_;
    auto* const first = static_cast<char*>(std::memchr(buffer_.data() + from, '\0', size_ - from));
    if (first == nullptr)
        return;
    if (zero_bytes_.times == 0)
        zero_bytes_.position = position_ + static_cast<std::uint64_t>(first - buffer_.data());
    char* const new_end = std::remove(first, end, '\0');
    zero_bytes_.times += static_cast<std::uint64_t>(end - new_end);
    size_ -= static_cast<std::size_t>(end - new_end);
}

void TextBlocks::end_of_file()
{
    ended_ = true;
    if (encoding_.encoding != Encoding::EightBit)
        decode_piece({});
    while (size_ > 0 && buffer_[size_ - 1] == '\x1A')
        --size_;
}

Result<bool> TextBlocks::load(std::size_t done)
{
    if (size_ > done)
        std::memmove(buffer_.data(), buffer_.data() + done, size_ - done);
    size_ -= done;
    position_ += done;
    if (ended_)
        return false;

    // A row longer than a block is looked at again from its start: reading in proportion keeps that linear.
    const auto from = size_;
    const auto left = bytes_.size() > offset_ ? bytes_.size() - offset_ : 1;
    const auto count = TRY(read_piece(std::min<std::uint64_t>(std::max(block_bytes_, size_ / 2), left)));
    if (count == 0)
        end_of_file();
    leave_out_zero_bytes(from);
    return count != 0;
}

} // namespace wres::formats
