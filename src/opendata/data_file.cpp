// SPDX-License-Identifier: MIT
#include "opendata/data_file.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::opendata {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array titles {
    std::pair { "index.html"sv, "Where to begin: all papers of the release (HTML)"sv },
    std::pair { "report.html"sv, "The report as a web page (HTML)"sv },
    std::pair { "report.pdf"sv, "The report for print and for screen readers (PDF)"sv },
    std::pair { "report.docx"sv, "The report as a Word document (DOCX)"sv },
    std::pair { "tables.xlsx"sv, "The tables as an Excel workbook (XLSX)"sv },
    std::pair { "tables.ods"sv, "The tables as an OpenDocument workbook (ODS)"sv },
    std::pair { "results.csv"sv, "Every number, one a line (CSV)"sv },
    std::pair { "results.csv-metadata.json"sv, "What the columns of results.csv mean (CSV on the Web)"sv },
    std::pair { "results.json"sv, "Every number, with its words and settings (JSON)"sv },
    std::pair { "dataset.jsonld"sv, "Description for data catalogues (DCAT-AP, JSON-LD)"sv },
    std::pair { "ckan-package.json"sv, "Entry for a CKAN data portal (JSON)"sv },
    std::pair { "feed.atom"sv, "News of new versions and corrections (Atom)"sv },
};

} // namespace

std::string title_of(const DataFile& file)
{
    if (!file.title.empty())
        return fmt::format("{} ({})", file.title, form_of(file));
    for (const auto& [name, title] : titles) {
        if (name == file.name)
            return std::string(title);
    }
    constexpr std::string_view slide = "slide-indicator-";
    if (file.name.starts_with(slide)) {
        const auto number = file.name.substr(slide.size(), file.name.rfind('.') - slide.size());
        return fmt::format("Indicator {} on one page ({})", number, form_of(file));
    }
    return file.name;
}

std::string form_of(const DataFile& file)
{
    const auto dot = file.name.rfind('.');
    return dot == std::string::npos ? "" : upper_case(std::string_view(file.name).substr(dot + 1));
}

std::string address_of(const DataFile& file, const std::string& publisher_address)
{
    return publisher_address + file.name;
}

} // namespace wres::opendata
