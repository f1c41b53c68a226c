// SPDX-License-Identifier: MIT
#include "spreadsheet/spreadsheet.h"
#include "language/phrase.h"
#include "spreadsheet/unreleased.h"

#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "document/verdict_words.h"
#include "spreadsheet/table_sheet.h"

namespace wres::spreadsheet {
namespace {

using document::Document;
using document::Section;
using document::Table;
using language::phrase;
using language::plural_phrase;
using workbooks::RowStyle;
using workbooks::Sheet;
using workbooks::Workbook;

std::string text_of(const document::Paragraph& paragraph)
{
    std::string text;
    for (const auto& run : paragraph.runs)
        text +=
            run.kind == document::Run::Kind::Link ? fmt::format("{} ({})", run.text, run.address) : run.text;
    return text;
}

std::string name_of(const Section& section)
{
    return section.overline.empty() ? section.heading
                                    : fmt::format("{}: {}", section.overline, section.heading);
}

/// Goes through the sections block by block: words wait for the table they stand before, and are a sheet of
/// their own where none comes.
class Sheets {
public:
    void add(const Section& section)
    {
        section_ = &section;
        for (const auto& block : section.blocks)
            std::visit([&](const auto& piece) { take(piece); }, block);
        end_words();
    }

    [[nodiscard]] std::vector<Sheet> sheets() && { return std::move(sheets_); }

private:
    void take(const document::Paragraph& paragraph) { words_.push_back(text_of(paragraph)); }

    void take(const document::Quotation& quotation)
    {
        words_.push_back(quotation.text);
        if (!quotation.source.runs.empty())
            words_.push_back(text_of(quotation.source));
    }

    void take(const document::Heading& heading)
    {
        if (has_a_list_)
            end_words();
        part_ = heading.text;
    }

    void take(const document::List& list)
    {
        words_.insert(words_.end(), list.items.begin(), list.items.end());
        has_a_list_ = true;
    }

    void take(const document::Warning& warning) { words_.push_back(warning.title + " " + warning.text); }

    void take(const document::KeyFinding& finding)
    {
        words_.push_back(finding.verdict
                ? fmt::format("{}. {}", document::verdict_words(*finding.verdict), finding.sentence)
                : finding.sentence);
    }

    void take(const document::Glossary& glossary)
    {
        Table table { .id = section_->id,
            .caption = section_->heading,
            .columns = { { phrase("Term"), document::ColumnKind::Words },
                { phrase("Meaning"), document::ColumnKind::Words } },
            .rows = {} };
        for (const auto& entry : glossary.entries)
            table.rows.push_back({ entry.term, entry.meaning });
        add_table(section_->heading, table);
    }

    void take(const document::Facts& facts)
    {
        for (const auto& fact : facts.facts)
            words_.push_back(fmt::format(
                "{}: {}{}", fact.name, fact.value, fact.note.empty() ? "" : fmt::format(" ({})", fact.note)));
    }

    void take(const document::FindingsTable& findings) { add_table(section_->heading, as_table(findings)); }

    void take(const document::Tiles& tiles)
    {
        for (const auto& tile : tiles.tiles) {
            words_.insert(words_.end(), { tile.title, tile.finding });
            if (!tile.gap.empty())
                words_.push_back(tile.gap);
            words_.push_back(tile.source);
            take(tile.values);
        }
    }

    void take(const document::ReadingGuide& guide)
    {
        Table table { .id = guide.id,
            .caption = guide.heading,
            .columns = { { phrase("Finding"), document::ColumnKind::Words },
                { phrase("Meaning"), document::ColumnKind::Words } },
            .rows = {} };
        for (const auto& [verdict, meaning] : guide.verdicts)
            table.rows.push_back({ verdict, meaning });
        words_.push_back(guide.text);
        add_table(as_sheet_name(phrase("How to read")), table);
    }

    void take(const Table& table)
    {
        if (!table.rows.empty())
            add_table(fmt::format("{}_{}", as_sheet_name(phrase("Table")), ++tables_), table);
    }

    void take(const document::Figure&) { } // its numbers are in the table before it

    void add_table(std::string name, const Table& table)
    {
        std::vector<std::string> words { name_of(*section_) };
        if (!part_.empty())
            words.push_back(part_);
        words.insert(words.end(), words_.begin(), words_.end());
        sheets_.push_back(table_sheet(std::move(name), table, words));
        words_.clear();
    }

    void end_words()
    {
        if (!words_.empty())
            sheets_.push_back(word_sheet(name_for_words(), title_for_words(), words_));
        words_.clear();
        part_.clear();
        has_a_list_ = false;
    }

    /// Named for its section, and numbered where that name was given before: sections can begin with the same
    /// words.
    [[nodiscard]] std::string name_for_words()
    {
        const auto name = as_sheet_name(section_->heading);
        const auto before = word_sheets_[name]++;
        return before == 0 ? name : fmt::format("{} {}", name, before + 1);
    }

    /// That of its section; with its part, or a number, where a sheet before has that title.
    [[nodiscard]] std::string title_for_words()
    {
        auto title = name_of(*section_);
        if (word_titles_.contains(title) && !part_.empty())
            title += ": " + part_;
        const auto before = word_titles_[title]++;
        return before == 0 ? title : fmt::format("{} ({})", title, before + 1);
    }

    const Section* section_ = nullptr;
    std::vector<Sheet> sheets_;
    std::vector<std::string> words_;
    std::string part_;
    bool has_a_list_ = false;
    std::size_t tables_ = 0;
    std::map<std::string, std::size_t> word_sheets_; // by the beginning of the name
    std::map<std::string, std::size_t> word_titles_;
};

Sheet cover_of(const Document& document, std::size_t sheets)
{
    std::vector<std::string> words { document.subject, document.about,
        document.banner.title + " " + document.banner.text,
        plural_phrase(sheets, "This workbook has {} sheet. The second lists them all.",
            "This workbook has {} sheets. The second lists them all.", sheets) };
    for (const auto& paragraph : document.imprint)
        words.push_back(text_of(paragraph));
    return word_sheet(as_sheet_name(phrase("Cover")), document.title, words);
}

Sheet contents_of(const std::vector<Sheet>& sheets)
{
    Sheet contents { .name = name_of_contents(),
        .column_widths = { 26, 100 },
        .rows = { { { std::string(phrase("Contents")) }, RowStyle::Title },
            { { std::string(phrase("This sheet holds one table.")) }, RowStyle::Lead },
            { { std::string(phrase("Sheet")), std::string(phrase("What it holds")) }, RowStyle::Heading } },
        .table_name = "contents_of_the_workbook" };
    for (const auto& sheet : sheets)
        contents.rows.push_back(
            { { workbooks::SheetLink { sheet.name, sheet.name }, sheet.rows.front().cells.front() },
                RowStyle::Plain });
    return contents;
}

Sheet notes()
{
    using disclosure::Hidden;
    Table table { .id = "notes",
        .caption = phrase("Notes: letters that stand where a number would"),
        .columns = { { phrase("Letters"), document::ColumnKind::Words },
            { phrase("Meaning"), document::ColumnKind::Words } },
        .rows = {} };
    for (const auto hidden :
        { Hidden::Confidential, Hidden::NotAvailable, Hidden::NotApplicable, Hidden::TooFewPeople })
        table.rows.push_back({ document::words(document::shorthand(hidden)),
            document::words(document::shorthand_words(hidden)) });
    table.rows.push_back({ no_limit(), phrase("an interval that has no upper end") });
    return table_sheet(as_sheet_name(phrase("Notes")), table, {});
}

} // namespace

Workbook workbook_of(const Document& document)
{
    Sheets made;
    made.add(document.summary);
    for (const auto& section : document.sections)
        made.add(section);
    auto sheets = std::move(made).sheets();
    sheets.insert(sheets.begin(), notes());

    constexpr std::size_t before = 2; // the cover and the contents
    Workbook workbook { .title = fmt::format("{}: {}", document.title, document.subject),
        .author = document.title,
        .sheets = { cover_of(document, sheets.size() + before), contents_of(sheets) },
        .language = language::current_language().tag() };
    for (auto& sheet : sheets)
        workbook.sheets.push_back(std::move(sheet));
    return workbook;
}

Workbook spreadsheet(const disclosure::Released<Document>& document)
{
    return workbook_of(document.value());
}

} // namespace wres::spreadsheet
