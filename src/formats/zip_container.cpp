// SPDX-License-Identifier: MIT
#include "formats/zip_container.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/format.h>
#include <zip.h>

#include "base/text.h"
#include "formats/file_beginning.h"

namespace wres::formats {
namespace {

/// What libzip reads from: bytes, a place in them, and why they could not be read.
struct ByteSource {
    const Bytes& bytes;
    std::uint64_t offset {};
    std::optional<Error> unreadable;
    zip_error_t error {};
};

zip_int64_t read_bytes(ByteSource& source, void* data, zip_uint64_t length)
{
    const auto count = read_fully(source.bytes, source.offset, { static_cast<char*>(data), length });
    if (!count) {
        source.unreadable = count.error();
        zip_error_set(&source.error, ZIP_ER_READ, 0);
        return -1;
    }
    source.offset += *count;
    return static_cast<zip_int64_t>(*count);
}

zip_int64_t seek(ByteSource& source, void* data, zip_uint64_t length)
{
    const auto place =
        zip_source_seek_compute_offset(source.offset, source.bytes.size(), data, length, &source.error);
    if (place < 0)
        return -1;
    source.offset = static_cast<std::uint64_t>(place);
    return 0;
}

zip_int64_t describe(const ByteSource& source, void* data)
{
    auto& description = *static_cast<zip_stat_t*>(data);
    zip_stat_init(&description);
    description.size = source.bytes.size();
    description.valid = ZIP_STAT_SIZE;
    return static_cast<zip_int64_t>(sizeof description);
}

zip_int64_t answer(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto& source = *static_cast<ByteSource*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN: source.offset = 0; return 0;
    case ZIP_SOURCE_READ: return read_bytes(source, data, length);
    case ZIP_SOURCE_SEEK: return seek(source, data, length);
    case ZIP_SOURCE_TELL: return static_cast<zip_int64_t>(source.offset);
    case ZIP_SOURCE_STAT: return describe(source, data);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, -1);
    default: zip_error_set(&source.error, ZIP_ER_OPNOTSUPP, 0); return -1;
    }
}

std::string comparable(std::string_view part)
{
    auto name = lower_case(part);
    std::ranges::replace(name, '\\', '/');
    while (name.starts_with('/'))
        name.erase(0, 1);
    return name;
}

std::uint64_t little_endian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = bytes.size(); i > 0; --i)
        number = number << 8 | static_cast<unsigned char>(bytes[i - 1]);
    return number;
}

/// How many parts the ends of the directory in the last bytes of the file claim: libzip would make room for
/// all of them.
std::uint64_t claimed_parts(std::string_view tail)
{
    constexpr std::string_view end_of_directory = "PK\x05\x06";
    constexpr std::string_view end_of_directory_64 = "PK\x06\x06";
    std::uint64_t most = 0;
    for (auto at = tail.find(end_of_directory); at != std::string_view::npos;
         at = tail.find(end_of_directory, at + 1)) {
        const auto number = at + 12 <= tail.size() ? little_endian(tail.substr(at + 10, 2)) : 0;
        const auto wide = tail.rfind(end_of_directory_64, at);
        const bool has_wide = wide != std::string_view::npos && wide + 40 <= tail.size();
        const auto wide_number = has_wide ? little_endian(tail.substr(wide + 32, 8)) : 0;
        most = std::max({ most, number, wide_number });
    }
    return most;
}

Result<std::string> last_bytes(const Bytes& bytes, std::uint64_t count)
{
    const auto from = bytes.size() - std::min(bytes.size(), count);
    std::string tail(static_cast<std::size_t>(bytes.size() - from), '\0');
    tail.resize(TRY(read_fully(bytes, from, tail)));
    return tail;
}

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

struct ClosePart {
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

} // namespace

std::string shown_part(std::string_view part)
{
    constexpr std::size_t longest = 80;
    std::string name(part.substr(0, longest));
    std::ranges::replace_if(
        name, [](char c) { return c < ' ' || c > '~'; }, '?');
    return part.size() > longest ? name + "..." : name;
}

Error damaged_workbook(std::string_view name, std::string_view what)
{
    return { "file.damaged",
        fmt::format("{} is damaged ({}): open it in Excel, save it again as XLSX, and send the new file.",
            name, what) };
}

struct ZipContainer::Archive {
    explicit Archive(std::string_view file, const Bytes& bytes) : name(file), source { bytes, 0, {}, {} } { }

    std::string name;
    ByteSource source;
    std::unique_ptr<zip_t, CloseArchive> zip;
    std::map<std::string, zip_uint64_t> index;
    std::uint64_t unpacked {};
};

struct ZipPart::Source {
    ZipContainer::Archive& archive;
    std::string name;
    std::uint64_t packed {};
    std::unique_ptr<zip_file_t, ClosePart> file;
    std::uint64_t unpacked {};
};

ZipPart::ZipPart(std::unique_ptr<Source> source) : source_(std::move(source)) { }
ZipPart::ZipPart(ZipPart&& other) noexcept = default;
ZipPart& ZipPart::operator=(ZipPart&& other) noexcept = default;
ZipPart::~ZipPart() = default;

Result<std::size_t> ZipPart::read(std::span<char> out)
{
    auto& archive = source_->archive;
    const auto count = zip_fread(source_->file.get(), out.data(), out.size());
    if (archive.source.unreadable)
        return std::unexpected(*archive.source.unreadable);
    if (count < 0)
        return std::unexpected(
            damaged_workbook(archive.name, fmt::format("its part {} cannot be unpacked", source_->name)));

    const auto size = static_cast<std::uint64_t>(count);
    source_->unpacked += size;
    archive.unpacked += size;
    const bool swells = source_->unpacked > ZipContainer::ratio_counts_from_bytes
        && source_->unpacked / ZipContainer::highest_ratio > source_->packed;
    if (swells || archive.unpacked > ZipContainer::most_unpacked_bytes)
        return failure("file.zip_bomb",
            fmt::format("{} unpacks to far more than a workbook holds (over {} times its size, or over 8 "
                        "GiB): save the "
                        "sheets that are needed as CSV, and send those.",
                archive.name, ZipContainer::highest_ratio));
    return static_cast<std::size_t>(size);
}

ZipContainer::ZipContainer(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) { }
ZipContainer::ZipContainer(ZipContainer&& other) noexcept = default;
ZipContainer& ZipContainer::operator=(ZipContainer&& other) noexcept = default;
ZipContainer::~ZipContainer() = default;

Result<ZipContainer> ZipContainer::open(std::string_view name, const Bytes& bytes)
{
    const auto tail = TRY(last_bytes(bytes, 128 * 1024));
    if (claimed_parts(tail) > most_parts)
        return std::unexpected(damaged_workbook(name, "it claims more parts than a workbook has"));

    auto archive = std::make_unique<Archive>(name, bytes);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_function_create(answer, &archive->source, &error);
    if (source != nullptr)
        archive->zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (archive->source.unreadable)
        return std::unexpected(*archive->source.unreadable);
    if (!archive->zip) {
        if (source != nullptr)
            zip_source_free(source);
        return failure("file.damaged",
            fmt::format("{} is not whole: part of the file is missing, as when a download or an e-mail was "
                        "cut short; "
                        "send it again.",
                name));
    }

    const auto count = zip_get_num_entries(archive->zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto at = static_cast<zip_uint64_t>(i);
        const char* const part = zip_get_name(archive->zip.get(), at, ZIP_FL_ENC_RAW);
        if (part != nullptr && !archive->index.emplace(comparable(part), at).second)
            return std::unexpected(damaged_workbook(name, "it has two parts of one name"));
    }
    return ZipContainer(std::move(archive));
}

bool ZipContainer::has(std::string_view part) const
{
    return archive_->index.contains(comparable(part));
}

std::vector<std::string> ZipContainer::parts() const
{
    std::vector<std::string> names;
    for (const auto& [name, place] : archive_->index)
        names.push_back(name);
    return names;
}

Result<ZipPart> ZipContainer::part(std::string_view part)
{
    const auto found = archive_->index.find(comparable(part));
    if (found == archive_->index.end())
        return std::unexpected(
            damaged_workbook(archive_->name, fmt::format("it has no part {}", shown_part(part))));

    zip_stat_t description;
    zip_stat_init(&description);
    if (zip_stat_index(archive_->zip.get(), found->second, 0, &description) != 0)
        return std::unexpected(
            damaged_workbook(archive_->name, fmt::format("its part {} cannot be found", shown_part(part))));
    if (description.encryption_method != ZIP_EM_NONE)
        return failure("file.encrypted",
            fmt::format(
                "{} is protected with a password: take the password off, save the file, and send it again.",
                archive_->name));

    auto source = std::make_unique<ZipPart::Source>(
        ZipPart::Source { *archive_, shown_part(part), description.comp_size, nullptr, 0 });
    source->file.reset(zip_fopen_index(archive_->zip.get(), found->second, 0));
    if (archive_->source.unreadable)
        return std::unexpected(*archive_->source.unreadable);
    if (!source->file)
        return std::unexpected(
            damaged_workbook(archive_->name, fmt::format("its part {} cannot be opened", shown_part(part))));
    return ZipPart(std::move(source));
}

} // namespace wres::formats
