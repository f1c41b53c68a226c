// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "language/phrase.h"
#include "report/closing_sections.h"

namespace wres::report {
namespace {

using disclosure::QualityLine;
using document::Blocks;
using document::ColumnKind;
using document::Table;
using language::known_phrase;
using language::phrase;
using language::phrase_id;

struct Severity {
    std::string_view name;
    std::string_view heading;
    std::string_view meaning;
};

constexpr std::array severities {
    Severity { "refused", phrase_id("Files that could not be read"), phrase_id("Nothing in them was used.") },
    Severity { "error", phrase_id("Errors"),
        phrase_id("Something was left out, or is wrong in the numbers above. Correct these first.") },
    Severity { "warning", phrase_id("Warnings"),
        phrase_id("Something looks wrong, and was used as it stands. Look at these before you publish.") },
    Severity { "note", phrase_id("Notes"), phrase_id("For information.") },
};

void write_files(Blocks& blocks, const disclosure::Release& release)
{
    Table table { .id = "files-table",
        .caption = phrase("Files read"),
        .columns = { { phrase("File"), ColumnKind::Words }, { phrase("Read as"), ColumnKind::Words },
            { phrase("Rows") }, { phrase("Rows used") }, { phrase("Rows left out") } },
        .rows = {} };
    for (const auto& line : release.files)
        table.rows.push_back({ line.file, line.recognised_as, document::count(line.rows),
            document::count(line.used), document::count(line.left_out) });
    blocks.emplace_back(std::move(table));
}

void write_findings(Blocks& blocks, const disclosure::Release& release, const Severity& severity)
{
    Table table { .id = fmt::format("findings-{}", severity.name),
        .caption = phrase("{}: what was noticed", known_phrase(severity.heading)),
        .columns = { { phrase("Where"), ColumnKind::Words }, { phrase("What"), ColumnKind::Words },
            { phrase("Why it matters"), ColumnKind::Words }, { phrase("What to do"), ColumnKind::Words },
            { phrase("Times") } },
        .rows = {} };
    for (const auto& line : release.quality) {
        if (lower_case(line.severity) == severity.name)
            table.rows.push_back(
                { line.where, line.sentence, line.why, line.remedy, document::count(line.times) });
    }
    if (table.rows.empty())
        return;
    blocks.emplace_back(
        document::Heading { fmt::format("quality-{}", severity.name), std::string(severity.heading) });
    blocks.emplace_back(document::plain(std::string(severity.meaning)));
    blocks.emplace_back(std::move(table));
}

/// How many rows have a fault is a count as well, and was not judged: the public is told nothing of it, and
/// not that there was nothing.
std::string noticed(const disclosure::Release& release)
{
    if (!release.quality.empty())
        return phrase("Everything odd that was noticed in the files. No person is named or quoted here.");
    if (release.audience == disclosure::Audience::Public)
        return phrase(
            "What was noticed in the files as they were read is told to the council, which decides what "
            "to mend. It "
            "is not published, because how many rows have a fault is a number of people too.");
    return phrase("Nothing odd was noticed in the files.");
}

} // namespace

document::Section data_quality_section(const ReleaseIndex& index)
{
    const auto& release = index.release();
    document::Section section { .id = "data-quality",
        .overline = {},
        .heading = phrase("Data quality"),
        .is_indicator = false,
        .blocks = {} };
    auto& blocks = section.blocks;
    blocks.emplace_back(document::plain(noticed(release)));
    write_files(blocks, release);
    for (const auto& severity : severities)
        write_findings(blocks, release, severity);
    return section;
}

} // namespace wres::report
