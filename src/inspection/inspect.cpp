// SPDX-License-Identifier: MIT
#include "inspection/inspect.h"

#include <fmt/format.h>

#include "base/text.h"
#include "formats/file_beginning.h"
#include "formats/table.h"
#include "formats/text_encoding.h"
#include "inspection/csv_checks.h"
#include "inspection/folder_checks.h"
#include "inspection/pdf_checks.h"
#include "inspection/spreadsheet.h"
#include "inspection/spreadsheet_checks.h"

namespace wres::inspection {
namespace {

constexpr std::uint64_t most_page_bytes = 256ULL << 20;

bool is_page_name(std::string_view name)
{
    const auto lower = lower_case(name);
    return lower.ends_with(".html") || lower.ends_with(".htm") || lower.ends_with(".xhtml");
}

bool is_data_name(std::string_view name)
{
    const auto lower = lower_case(name);
    return lower.ends_with(".csv") || lower.ends_with(".tsv");
}

Result<std::string> check_workbook_file(
    FileKind kind, std::string_view name, const Bytes& bytes, Examination& examination)
{
    const auto workbook =
        kind == FileKind::Ods ? TRY(read_inspected_ods(name, bytes)) : TRY(read_inspected_xlsx(name, bytes));
    check_spreadsheet(workbook, examination);
    return fmt::format("{} {}", workbook.sheets.size(), workbook.sheets.size() == 1 ? "sheet" : "sheets");
}

Result<std::string> check_page_file(
    std::string_view name, const Bytes& bytes, SiteIndex& site, Examination& examination)
{
    auto page = TRY(read_all(bytes, most_page_bytes));
    if (!is_utf8(page)) {
        examination.fault("html.encoding", "the page as a whole", "its bytes are not UTF-8");
        std::string decoded;
        formats::append_windows_1252(page, decoded);
        page = std::move(decoded);
    }
    return check_html(name, page, site, examination);
}

Result<std::string> check(FileKind kind, std::string_view name, const Bytes& bytes,
    const Neighbours& neighbours, SiteIndex& site, Examination& examination)
{
    switch (kind) {
    case FileKind::Xlsx:
    case FileKind::Ods: return check_workbook_file(kind, name, bytes, examination);
    case FileKind::Html: return check_page_file(name, bytes, site, examination);
    case FileKind::Pdf: {
        const auto content = TRY(read_all(bytes, most_page_bytes));
        return check_pdf(name, content, examination);
    }
    case FileKind::Csv: return check_csv(name, bytes, neighbours, examination);
    case FileKind::Folder: break;
    }
    return failure("inspection.other_kind", fmt::format("{} is a folder.", name));
}

/// What is a file of some kind, and no table to be read as data.
bool is_of_other_kind(const Error& error)
{
    return error.code == "file.not_a_table" || error.code == "file.old_excel"
        || error.code == "file.other_spreadsheet";
}

std::unexpected<Error> other_kind(std::string_view name)
{
    return failure("inspection.other_kind",
        fmt::format("There are no rules for files of the kind of {}. Name an XLSX, ODS, HTML, PDF or CSV "
                    "file, or a folder of "
                    "them; save an older spreadsheet as XLSX first.",
            name));
}

Result<Inspection> inspect(std::string_view name, const Bytes& bytes, const Neighbours& neighbours,
    SiteIndex& site, const CheckList& checks)
{
    Inspection inspection {
        .file = std::string(name), .kind = TRY(kind_of(name, bytes)), .about = {}, .results = {}
    };
    Examination examination(checks, inspection.kind);
    inspection.about = TRY(check(inspection.kind, name, bytes, neighbours, site, examination));
    inspection.results = std::move(examination).results();
    return inspection;
}

} // namespace

Result<FileKind> kind_of(std::string_view name, const Bytes& bytes)
{
    constexpr std::size_t enough = 1024;
    const auto beginning = TRY(formats::file_beginning(bytes, enough));
    if (beginning.find("%PDF-") != std::string::npos)
        return FileKind::Pdf;
    const auto lower = lower_case(beginning);
    if (is_page_name(name) || lower.find("<!doctype html") != std::string::npos
        || lower.find("<html") != std::string::npos)
        return FileKind::Html;
    if (beginning.starts_with("PK") && formats::is_ods(name, bytes))
        return FileKind::Ods;
    const auto format = formats::recognise(name, bytes);
    if (!format)
        return is_of_other_kind(format.error()) ? other_kind(name) : std::unexpected(format.error());
    switch (*format) {
    case formats::Format::Csv: return FileKind::Csv;
    case formats::Format::Xlsx: return FileKind::Xlsx;
    case formats::Format::Xml: break;
    }
    return other_kind(name);
}

Result<Inspection> inspect_file(std::string_view name, const Bytes& bytes, const Neighbours& neighbours,
    Surroundings surroundings, const CheckList& checks)
{
    SiteIndex site(neighbours, surroundings);
    return inspect(name, bytes, neighbours, site, checks);
}

FolderInspection inspect_folder(std::string_view name, const OpenedFiles& files, const CheckList& checks)
{
    FolderInspection found;
    SiteIndex site(files, Surroundings::Site);
    for (const auto& [path, bytes] : files.files()) {
        const auto lower = lower_case(path);
        const bool has_rules = is_page_name(path) || is_data_name(path) || lower.ends_with(".xlsx")
            || lower.ends_with(".ods") || lower.ends_with(".pdf");
        if (!has_rules)
            continue;
        auto inspection = inspect(path, *bytes, files, site, checks);
        if (inspection)
            found.inspections.push_back(std::move(*inspection));
        else
            found.unreadable.push_back(inspection.error());
    }
    Inspection whole { .file = std::string(name), .kind = FileKind::Folder, .about = {}, .results = {} };
    Examination examination(checks, FileKind::Folder);
    whole.about = check_folder(files, examination);
    whole.results = std::move(examination).results();
    found.inspections.push_back(std::move(whole));
    return found;
}

} // namespace wres::inspection
