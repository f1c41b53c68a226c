// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/compound_file.h"
#include "formats/file_beginning.h"
#include "formats/refusals.h"
#include "formats/table.h"
#include "formats/text_blocks.h"
#include "formats/zip_container.h"

namespace wres::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t beginning_bytes = 64 * 1024;

constexpr std::string_view send_a_table = "save the table in it as XLSX or CSV, and send that";

Error not_a_table(std::string_view name, std::string_view what, std::string_view remedy = send_a_table)
{
    return { "file.not_a_table", fmt::format("{} is {}, not a table: {}.", name, what, remedy) };
}

Error old_excel(std::string_view name, std::string_view what)
{
    return { "file.old_excel",
        fmt::format(
            "{} is {}: open it in Excel, choose Save As, \"Excel Workbook (*.xlsx)\", and send the new file.",
            name, what) };
}

Error encrypted(std::string_view name)
{
    return { "file.encrypted",
        fmt::format("{} is protected with a password or a sensitivity label, and cannot be read: open it in "
                    "Excel, take "
                    "the protection off (File, Info, Protect Workbook), save it, and send it again.",
            name) };
}

/// What a file is that begins in a certain way, and what to do about it.
struct Beginning {
    std::string_view bytes;
    std::string_view what;
    std::string_view remedy = send_a_table;
};

constexpr std::string_view unpack = "unpack it, and send the files that are in it";
constexpr std::string_view send_the_data = "send the table that it was made from, as XLSX or CSV";

constexpr std::array beginnings = {
    Beginning { "%PDF"sv, "a PDF document", send_the_data },
    Beginning { "\x89PNG\r\n"sv, "a picture (PNG)", send_the_data },
    Beginning { "\xFF\xD8\xFF"sv, "a picture (JPEG)", send_the_data },
    Beginning { "GIF8"sv, "a picture (GIF)", send_the_data },
    Beginning { "II*\0"sv, "a picture (TIFF)", send_the_data },
    Beginning { "MM\0*"sv, "a picture (TIFF)", send_the_data },
    Beginning { "\x1F\x8B"sv, "a compressed file (gzip)", unpack },
    Beginning { "BZh91AY&SY"sv, "a compressed file (bzip2)", unpack },
    Beginning { "\xFD"
                "7zXZ\0"sv,
        "a compressed file (xz)", unpack },
    Beginning { "7z\xBC\xAF\x27\x1C"sv, "a compressed folder (7z)", unpack },
    Beginning { "Rar!\x1A\x07"sv, "a compressed folder (RAR)", unpack },
    Beginning { "{\\rtf"sv, "a text document (RTF)" },
    Beginning { "SQLite format 3\0"sv, "a database (SQLite)" },
    Beginning { "\0\1\0\0Standard "sv, "a database (Access)" },
    Beginning { "PAR1\x15"sv, "a Parquet file" },
    Beginning { "$FL2@(#)"sv, "an SPSS file" },
};

std::optional<Error> refused_by_beginning(std::string_view name, std::string_view beginning)
{
    for (const auto& [bytes, what, remedy] : beginnings) {
        if (beginning.starts_with(bytes))
            return not_a_table(name, what, remedy);
    }
    const auto has = [&](std::size_t place, std::string_view bytes) {
        return beginning.size() >= place + bytes.size() && beginning.substr(place, bytes.size()) == bytes;
    };
    if (has(0, "RIFF") && has(8, "WEBP"))
        return not_a_table(name, "a picture (WebP)", send_the_data);
    if (has(0, "BM") && has(6, "\0\0\0\0"sv))
        return not_a_table(name, "a picture (BMP)", send_the_data);
    if (has(4, "ftyp"))
        return not_a_table(name, "a picture or a film", send_the_data);
    for (const auto worksheet : { "\x09\x00\x04\x00"sv, "\x09\x02\x06\x00"sv, "\x09\x04\x06\x00"sv }) {
        if (beginning.starts_with(worksheet))
            return old_excel(name, "a workbook of Excel 4 or older");
    }
    return std::nullopt;
}

Result<Format> recognise_compound_file(std::string_view name, const Bytes& bytes)
{
    const auto names = TRY(compound_file_names(bytes));
    const auto has = [&](std::string_view stream) { return std::ranges::find(names, stream) != names.end(); };
    if (has("EncryptedPackage"))
        return std::unexpected(encrypted(name));
    if (has("Workbook") || has("Book"))
        return std::unexpected(old_excel(name, "an old Excel workbook (.xls)"));
    if (has("WordDocument"))
        return std::unexpected(not_a_table(name, "a Word document"));
    if (has("PowerPoint Document"))
        return std::unexpected(not_a_table(name, "a PowerPoint presentation"));
    if (has("__properties_version1.0"))
        return std::unexpected(not_a_table(name, "an Outlook message", "save its attachment, and send that"));
    return std::unexpected(not_a_table(name, "an old office document"));
}

Result<std::string> small_part(ZipContainer& container, std::string_view part)
{
    std::string content(beginning_bytes, '\0');
    auto reader = TRY(container.part(part));
    std::size_t size = 0;
    while (size < content.size()) {
        const auto count = TRY(reader.read(std::span(content).subspan(size)));
        if (count == 0)
            break;
        size += count;
    }
    content.resize(size);
    return content;
}

bool is_spreadsheet_by_content_types(ZipContainer& container)
{
    if (!container.has("[Content_Types].xml"))
        return false;
    const auto types = small_part(container, "[Content_Types].xml");
    return types
        && (types->find("spreadsheetml.sheet.main+xml") != std::string::npos
            || types->find("spreadsheetml.template.main+xml") != std::string::npos
            || types->find("ms-excel.sheet.macroEnabled.main+xml") != std::string::npos);
}

Error other_zip(std::string_view name, ZipContainer& container)
{
    constexpr std::string_view save_as =
        "open it, choose Save As, Excel Workbook (XLSX) or CSV, and send the new file";
    const auto kind = container.has("mimetype") ? small_part(container, "mimetype").value_or("") : "";
    if (container.has("xl/workbook.bin"))
        return { "file.other_spreadsheet",
            fmt::format("{} is a binary workbook (.xlsb): {}.", name, save_as) };
    if (kind.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
        return { "file.other_spreadsheet",
            fmt::format("{} is an OpenDocument spreadsheet (.ods): {}.", name, save_as) };
    if (container.has("index/document.iwa") || container.has("index.zip"))
        return { "file.other_spreadsheet",
            fmt::format("{} is from Numbers or Pages on a Mac: open it, choose Export To, Excel or CSV, and "
                        "send the new "
                        "file.",
                name) };
    if (kind.starts_with("application/vnd.oasis.opendocument"))
        return not_a_table(name, "an OpenDocument text, drawing or presentation");
    if (container.has("word/document.xml"))
        return not_a_table(name, "a Word document");
    if (container.has("ppt/presentation.xml"))
        return not_a_table(name, "a PowerPoint presentation");
    return not_a_table(name, "a compressed folder (ZIP)", unpack);
}

Result<Format> recognise_zip(std::string_view name, const Bytes& bytes)
{
    auto container = TRY(ZipContainer::open(name, bytes));
    if (container.has("xl/workbook.xml") || is_spreadsheet_by_content_types(container))
        return Format::Xlsx;
    return std::unexpected(other_zip(name, container));
}

/// The first bytes as text, whatever 16-bit encoding they are in.
Result<std::string> as_text(const std::string& beginning, FoundEncoding encoding)
{
    const auto bytes = bytes_of(beginning);
    TextBlocks blocks(*bytes, encoding, beginning_bytes, encoding.mark_bytes);
    while (TRY(blocks.load(0))) { }
    const auto text = blocks.text();
    return std::string(text.begin(), text.end());
}

bool begins_like_html(std::string_view lower)
{
    constexpr std::array tags = { "<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<table"sv, "<meta"sv,
        "<style"sv, "<div"sv, "<center"sv };
    return std::ranges::any_of(tags, [&](std::string_view tag) { return lower.starts_with(tag); });
}

/// A tag, a comment or a declaration: what a first cell "<10" is not.
bool begins_like_xml(std::string_view text)
{
    if (!text.starts_with('<') || text.size() < 2)
        return false;
    const char c = text[1];
    return c == '?' || c == '!' || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || (c & 0x80) != 0;
}

std::string_view without_declaration(std::string_view text)
{
    if (!text.starts_with("<?xml"))
        return text;
    const auto end = text.find("?>");
    return trimmed(text.substr(end == std::string_view::npos ? text.size() : end + 2));
}

Result<Format> recognise_text(std::string_view name, std::string_view whole)
{
    const auto text = trimmed(whole);
    const auto start = lower_case(without_declaration(text).substr(0, 2000));
    if (begins_like_html(start))
        return failure("file.html",
            fmt::format("{} is a web page, whatever its name ends in: open it in Excel, choose Save As, "
                        "\"Excel Workbook "
                        "(*.xlsx)\", and send the new file.",
                name));
    if (start.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos)
        return std::unexpected(old_excel(name, "a workbook in the XML form of Excel 2003"));
    if (begins_like_xml(text))
        return Format::Xml;
    const auto after_brace = text.starts_with('{') || text.starts_with('[') ? trimmed(text.substr(1)) : "";
    if (after_brace.starts_with('"') || after_brace.starts_with('{'))
        return std::unexpected(not_a_table(name, "a JSON file"));
    return Format::Csv;
}

} // namespace

Result<Format> recognise(std::string_view name, const Bytes& bytes)
{
    const auto read = file_beginning(bytes, beginning_bytes);
    if (!read)
        return std::unexpected(read.error());
    const std::string& beginning = *read;
    if (beginning.empty())
        return std::unexpected(empty_file(name));
    if (beginning.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return recognise_compound_file(name, bytes);
    if (beginning.starts_with("PK\x03\x04") || beginning.starts_with("PK\x05\x06"))
        return recognise_zip(name, bytes);
    if (auto refused = refused_by_beginning(name, beginning))
        return std::unexpected(*std::move(refused));

    const auto encoding = find_encoding(beginning);
    if (encoding.encoding == Encoding::Utf32)
        return std::unexpected(unusual_encoding(name));
    if (encoding.encoding == Encoding::EightBit && looks_binary(beginning))
        return std::unexpected(binary_file(name));
    return recognise_text(name, TRY(as_text(beginning, encoding)));
}

} // namespace wres::formats
