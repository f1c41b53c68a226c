// SPDX-License-Identifier: MIT
#include "opendata/data_file.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "language/phrase.h"

namespace wres::opendata {
namespace {

using language::phrase;
using language::phrase_id;

using std::string_view_literals::operator""sv;

constexpr std::array titles {
    std::pair { "index.html"sv, phrase_id("Where to begin: all papers of the release (HTML)") },
    std::pair { "report.html"sv, phrase_id("The report as a web page (HTML)") },
    std::pair { "report.pdf"sv, phrase_id("The report for print and for screen readers (PDF)") },
    std::pair { "report.docx"sv, phrase_id("The report as a Word document (DOCX)") },
    std::pair { "tables.xlsx"sv, phrase_id("The tables as an Excel workbook (XLSX)") },
    std::pair { "tables.ods"sv, phrase_id("The tables as an OpenDocument workbook (ODS)") },
    std::pair { "results.csv"sv, phrase_id("Every number, one a line (CSV)") },
    std::pair {
        "results.csv-metadata.json"sv, phrase_id("What the columns of results.csv mean (CSV on the Web)") },
    std::pair { "results.json"sv, phrase_id("Every number, with its words and settings (JSON)") },
    std::pair { "dataset.jsonld"sv, phrase_id("Description for data catalogues (DCAT-AP, JSON-LD)") },
    std::pair { "ckan-package.json"sv, phrase_id("Entry for a CKAN data portal (JSON)") },
    std::pair { "feed.atom"sv, phrase_id("News of new versions and corrections (Atom)") },
};

} // namespace

std::string title_of(const DataFile& file)
{
    if (!file.title.empty())
        return fmt::format("{} ({})", file.title, form_of(file));
    for (const auto& [name, title] : titles) {
        if (name == file.name)
            return language::known_phrase(title);
    }
    constexpr std::string_view slide = "slide-indicator-";
    if (file.name.starts_with(slide)) {
        const auto number = file.name.substr(slide.size(), file.name.rfind('.') - slide.size());
        return phrase("Indicator {} on one page ({})", number, form_of(file));
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
