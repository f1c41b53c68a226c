// SPDX-License-Identifier: MIT
#include "workbooks/zip_file.h"

#include <memory>

#include <zip.h>

namespace wres::workbooks {
namespace {

constexpr time_t made = 1735689600; // 1 January 2025: the same parts give the same bytes

using Buffer = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

bool add(zip_t* archive, const ZipPart& part)
{
    zip_source_t* const source = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
    if (source == nullptr)
        return false;
    const auto index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    return zip_file_set_mtime(archive, place, made, 0) == 0
        && zip_set_file_compression(archive, place, part.is_packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0;
}

bool add_all(zip_t* archive, const std::vector<ZipPart>& parts)
{
    for (const auto& part : parts) {
        if (!add(archive, part))
            return false;
    }
    return true;
}

std::string content_of(zip_source_t* buffer)
{
    zip_stat_t description;
    if (zip_source_stat(buffer, &description) != 0 || zip_source_open(buffer) != 0)
        return {};
    std::string bytes(description.size, '\0');
    const auto count = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    return count == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
}

} // namespace

Result<std::string> zip_file(const std::vector<ZipPart>& parts)
{
    const auto not_written = [] {
        return failure(
            "workbook.not_written", "The workbook could not be written: there is not enough memory.");
    };
    const Buffer buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    if (buffer == nullptr)
        return not_written();
    zip_source_keep(buffer.get()); // the archive lets go of it when it is closed
    zip_t* const archive = zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) {
        zip_source_free(buffer.get());
        return not_written();
    }
    if (!add_all(archive, parts) || zip_close(archive) != 0) {
        zip_discard(archive);
        return not_written();
    }
    auto bytes = content_of(buffer.get());
    if (bytes.empty())
        return not_written();
    return bytes;
}

} // namespace wres::workbooks
