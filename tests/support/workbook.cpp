// SPDX-License-Identifier: MIT
#include "support/workbook.h"

#include <memory>
#include <stdexcept>

#include <fmt/format.h>
#include <zip.h>

namespace wres::test {
namespace {

constexpr std::string_view spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

void must(bool done, std::string_view what)
{
    if (!done)
        throw std::runtime_error(fmt::format("a test's ZIP file: {}", what));
}

void add_part(zip_t* archive, const std::string& name, const std::string& content, ZipProtection protection)
{
    zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
    must(source != nullptr, "source");
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    must(index >= 0, "part");
    const auto place = static_cast<zip_uint64_t>(index);
    must(zip_file_set_mtime(archive, place, 1735689600, 0) == 0, "time");
    if (protection == ZipProtection::Password)
        must(zip_file_set_encryption(archive, place, ZIP_EM_AES_256, "password") == 0, "password");
}

std::string content_of(zip_source_t* source)
{
    zip_stat_t description;
    must(zip_source_stat(source, &description) == 0, "size");
    std::string bytes(description.size, '\0');
    must(zip_source_open(source) == 0, "open");
    must(zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()),
        "read");
    zip_source_close(source);
    return bytes;
}

} // namespace

std::string zip_part(const std::string& zip, const std::string& name)
{
    zip_source_t* const source = zip_source_buffer_create(zip.data(), zip.size(), 0, nullptr);
    zip_t* const opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr);
    must(opened != nullptr, "open");
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(opened, &zip_discard);
    zip_stat_t description;
    must(zip_stat(archive.get(), name.c_str(), 0, &description) == 0, "part");
    std::string content(description.size, '\0');
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(
        zip_fopen(archive.get(), name.c_str(), 0), &zip_fclose);
    must(zip_fread(part.get(), content.data(), content.size()) == static_cast<zip_int64_t>(content.size()),
        "read");
    return content;
}

std::string zip_of(const ZipParts& parts, ZipProtection protection)
{
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> source(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    must(source != nullptr, "memory");
    zip_source_keep(source.get());
    zip_t* const archive = zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    must(archive != nullptr, "archive");
    for (const auto& [name, content] : parts)
        add_part(archive, name, content, protection);
    must(zip_close(archive) == 0, "close");
    return content_of(source.get());
}

std::string worksheet_with(std::string_view sheet_data)
{
    return fmt::format(
        "<worksheet xmlns=\"{}\"><sheetData>{}</sheetData></worksheet>", spreadsheet, sheet_data);
}

ZipParts workbook_with(std::string_view sheet_data, std::string_view shared_strings)
{
    ZipParts parts;
    parts["_rels/.rels"] = fmt::format("<Relationships><Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
                                       "Target=\"xl/workbook.xml\"/></Relationships>",
        relationship);
    parts["xl/workbook.xml"] = fmt::format("<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets><sheet "
                                           "name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                                           "</workbook>",
        spreadsheet, relationship);
    parts["xl/_rels/workbook.xml.rels"] = fmt::format(
        "<Relationships><Relationship Id=\"rId1\" Type=\"{0}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId2\" Type=\"{0}/styles\" Target=\"styles.xml\"/>"
        "<Relationship Id=\"rId3\" Type=\"{0}/sharedStrings\" "
        "Target=\"/xl/sharedStrings.xml\"/></Relationships>",
        relationship);
    parts["xl/styles.xml"] =
        fmt::format("<styleSheet xmlns=\"{}\"><numFmts count=\"4\">"
                    "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy;@\"/>"
                    "<numFmt numFmtId=\"165\" formatCode=\"0 &quot;days&quot;\"/>"
                    "<numFmt numFmtId=\"166\" formatCode=\"[Red]0.00\"/>"
                    "<numFmt numFmtId=\"167\" formatCode=\"[$-809]d mmmm yyyy\"/></numFmts>"
                    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/>"
                    "<xf numFmtId=\"46\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                    "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>",
            spreadsheet);
    parts["xl/sharedStrings.xml"] = fmt::format("<sst xmlns=\"{}\">{}</sst>", spreadsheet, shared_strings);
    parts["xl/worksheets/sheet1.xml"] = worksheet_with(sheet_data);
    return parts;
}

} // namespace wres::test
