// SPDX-License-Identifier: MIT
#include "programme/report_links.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "frame/components.h"
#include "frame/tables.h"

namespace wres::programme {
namespace {

struct OfferedFile {
    std::string_view name;
    std::string_view words;
};

constexpr std::array offered {
    OfferedFile { "report.html", "The whole report, as a page" },
    OfferedFile { "pack.html", "The pack, as a page" },
    OfferedFile { "report.pdf", "The whole report, to print (PDF)" },
    OfferedFile { "pack.pdf", "The pack, to print (PDF)" },
    OfferedFile { "report.docx", "The whole report, to edit (Word)" },
    OfferedFile { "tables.xlsx", "Every table, for Excel (XLSX)" },
    OfferedFile { "tables.ods", "Every table, for LibreOffice and others (ODS)" },
    OfferedFile { "results.csv", "Every number, as one table (CSV)" },
    OfferedFile { "pack.csv", "Every number, as one table (CSV)" },
    OfferedFile { "results.csv-metadata.json", "What the columns of that table mean (CSVW)" },
    OfferedFile { "pack.csv-metadata.json", "What the columns of that table mean (CSVW)" },
    OfferedFile { "results.json", "Every number, for programs (JSON)" },
};

bool is_slide(std::string_view name)
{
    return name.ends_with(".png") || name.ends_with(".svg");
}

void write_item(markup::Html& html, std::string_view path, std::string_view name, std::string_view words)
{
    html.open("li");
    html.element("a", { { "class", "govuk-link" }, { "href", fmt::format("{}/{}", path, name) } }, words);
    html.close();
}

void write_slides(markup::Html& html, const std::vector<std::string>& names, std::string_view path)
{
    if (std::ranges::none_of(names, is_slide))
        return;
    frame::open_details(html, "Slides: a picture for each indicator");
    html.open("ul", { { "class", "govuk-list" } });
    for (const auto& name : names) {
        if (is_slide(name))
            write_item(html, path, name, name);
    }
    html.close();
    html.close();
    html.close();
}

} // namespace

void write_report_links(markup::Html& html, const std::vector<std::string>& names, std::string_view path)
{
    html.open("ul", { { "class", "govuk-list govuk-list--spaced" } });
    for (const auto& [name, words] : offered) {
        if (std::ranges::find(names, name) != names.end())
            write_item(html, path, name, words);
    }
    html.close();
    write_slides(html, names, path);
}

bool is_offered(std::string_view name)
{
    return is_slide(name) || std::ranges::find(offered, name, &OfferedFile::name) != offered.end();
}

} // namespace wres::programme
