// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "report/closing_sections.h"
#include "report/html_table.h"
#include "report/number_words.h"

namespace wres::report {
namespace {

using disclosure::QualityLine;

struct Severity {
    std::string_view name;
    std::string_view heading;
    std::string_view meaning;
};

constexpr std::array severities {
    Severity { "refused", "Files that could not be read", "Nothing in them was used." },
    Severity {
        "error", "Errors", "Something was left out, or is wrong in the numbers above. Correct these first." },
    Severity { "warning", "Warnings",
        "Something looks wrong, and was used as it stands. Look at these before you publish." },
    Severity { "note", "Notes", "For information." },
};

void write_files(markup::Html& html, const disclosure::Release& release)
{
    Table table { .id = "files-table",
        .caption = "Files read",
        .columns = { { "File", ColumnKind::Words }, { "Read as", ColumnKind::Words }, { "Rows" },
            { "Rows used" }, { "Rows left out" } },
        .rows = {} };
    for (const auto& line : release.files)
        table.rows.push_back({ line.file, line.recognised_as, count_words(line.rows), count_words(line.used),
            count_words(line.left_out) });
    write_table(html, table);
}

void write_findings(markup::Html& html, const disclosure::Release& release, const Severity& severity)
{
    Table table { .id = fmt::format("findings-{}", severity.name),
        .caption = fmt::format("{}: what was noticed", severity.heading),
        .columns = { { "Where", ColumnKind::Words }, { "What", ColumnKind::Words },
            { "Why it matters", ColumnKind::Words }, { "What to do", ColumnKind::Words }, { "Times" } },
        .rows = {} };
    for (const auto& line : release.quality) {
        if (lower_case(line.severity) == severity.name)
            table.rows.push_back(
                { line.where, line.sentence, line.why, line.remedy, count_words(line.times) });
    }
    if (table.rows.empty())
        return;
    html.element("h3", { { "id", fmt::format("quality-{}", severity.name) } }, severity.heading);
    html.element("p", severity.meaning);
    write_table(html, table);
}

} // namespace

void write_data_quality(markup::Html& html, const ReleaseIndex& index)
{
    const auto& release = index.release();
    html.open("section", { { "id", "data-quality" }, { "aria-labelledby", "data-quality-heading" } });
    html.element("h2", { { "id", "data-quality-heading" } }, "Data quality");
    html.element("p",
        release.quality.empty()
            ? "Nothing odd was noticed in the files."
            : "Everything odd that was noticed in the files. No person is named or quoted here.");
    write_files(html, release);
    for (const auto& severity : severities)
        write_findings(html, release, severity);
    html.close();
}

} // namespace wres::report
