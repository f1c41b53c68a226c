// SPDX-License-Identifier: MIT
#include "store/backup_stream.h"

#include <array>

namespace wres::store {
namespace {

constexpr std::string_view beginning = "wres-backup-1\n";
constexpr std::string_view context = "wres backup";
constexpr std::size_t header_bytes = 24;
constexpr std::size_t piece_bytes = std::size_t { 256 } * 1024;
constexpr std::size_t longest_sealed_piece = 2 * piece_bytes;

std::string in_bytes(std::uint64_t number, int bytes)
{
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text += static_cast<char>((number >> shift) & 0xff);
    return text;
}

std::uint64_t number_in(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

std::unexpected<Error> cut_short()
{
    return failure("backup.cut_short",
        "The backup is not whole: it was cut short or changed. Copy it again, or use an earlier one. Nothing "
        "was restored.");
}

Result<std::string> read_exactly(const Bytes& bytes, std::uint64_t offset, std::size_t count)
{
    std::string text(count, '\0');
    if (TRY(bytes.read_at(offset, text)) != count)
        return cut_short();
    return text;
}

} // namespace

BackupWriter::BackupWriter(const sealing::Key& key, std::function<Done(std::string_view)> write)
    : sealer_(key, std::string(context))
    , write_(std::move(write))
{
}

Done BackupWriter::seal(sealing::Piece which)
{
    if (!begun_)
        TRY_DONE(write_(std::string(beginning) + sealer_.header()));
    begun_ = true;
    const auto length = which == sealing::Piece::Last ? waiting_.size() : piece_bytes;
    const auto sealed = sealer_.seal(std::string_view(waiting_).substr(0, length), which);
    waiting_.erase(0, length);
    return write_(in_bytes(sealed.size(), 4) + sealed);
}

Done BackupWriter::put(const database::Value& value)
{
    struct Putter {
        void operator()(std::monostate) const { out += 'n'; }
        void operator()(std::int64_t number) const
        {
            out += 'i' + in_bytes(static_cast<std::uint64_t>(number), 8);
        }
        void operator()(const std::string& text) const { out += 't' + in_bytes(text.size(), 8) + text; }
        void operator()(const database::Blob& blob) const
        {
            out += 'b' + in_bytes(blob.bytes.size(), 8) + blob.bytes;
        }
        std::string& out;
    };
    std::visit(Putter { waiting_ }, value.held());
    while (waiting_.size() > piece_bytes)
        TRY_DONE(seal(sealing::Piece::Further));
    return {};
}

Done BackupWriter::finish()
{
    return seal(sealing::Piece::Last);
}

BackupReader::BackupReader(sealing::StreamOpener opener, const Bytes& backup, std::uint64_t offset)
    : opener_(std::move(opener))
    , backup_(&backup)
    , offset_(offset)
{
}

Result<BackupReader> BackupReader::open(const sealing::Key& key, const Bytes& backup)
{
    std::string start(beginning.size() + header_bytes, '\0');
    const auto read = TRY(backup.read_at(0, start));
    if (read != start.size() || !start.starts_with(beginning))
        return failure(
            "backup.not_a_backup", "This file is no backup of this program, or one of a newer program.");
    auto opener = TRY(sealing::StreamOpener::start(
        key, std::string_view(start).substr(beginning.size()), std::string(context)));
    return BackupReader(std::move(opener), backup, start.size());
}

Done BackupReader::next_piece()
{
    if (opener_.complete())
        return cut_short();
    const auto length = number_in(TRY(read_exactly(*backup_, offset_, 4)));
    if (length > longest_sealed_piece)
        return cut_short();
    const auto sealed = TRY(read_exactly(*backup_, offset_ + 4, length));
    const bool first = offset_ == beginning.size() + header_bytes;
    const auto piece = opener_.open(sealed);
    if (!piece && first)
        return failure("backup.other_key",
            "This key does not open the backup: it was made by a store with another key, or it was changed. "
            "Give the key "
            "of the store that it was made of.");
    if (!piece)
        return cut_short();
    offset_ += 4 + length;
    content_.erase(0, at_);
    at_ = 0;
    content_ += *piece;
    return {};
}

Result<std::string> BackupReader::take_bytes(std::uint64_t count)
{
    while (content_.size() - at_ < count)
        TRY_DONE(next_piece());
    auto taken = content_.substr(at_, count);
    at_ += count;
    return taken;
}

Result<std::uint64_t> BackupReader::take_number()
{
    return number_in(TRY(take_bytes(8)));
}

Result<database::Value> BackupReader::take()
{
    const auto kind = TRY(take_bytes(1));
    if (kind == "n")
        return database::Value();
    const auto number = TRY(take_number());
    if (kind == "i")
        return database::Value(static_cast<std::int64_t>(number));
    auto content = TRY(take_bytes(number));
    if (kind == "t")
        return database::Value(std::move(content));
    if (kind == "b")
        return database::Value(database::Blob { std::move(content) });
    return cut_short();
}

Result<std::int64_t> BackupReader::take_integer()
{
    const auto value = TRY(take());
    const auto* number = std::get_if<std::int64_t>(&value.held());
    if (number == nullptr)
        return cut_short();
    return *number;
}

Result<std::string> BackupReader::take_text()
{
    const auto value = TRY(take());
    const auto* text = std::get_if<std::string>(&value.held());
    if (text == nullptr)
        return cut_short();
    return *text;
}

} // namespace wres::store
