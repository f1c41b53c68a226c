// SPDX-License-Identifier: MIT
//
// The report as papers: a made-up release is made into a finished file, and every word and number is read
// back out of it.

#include "workflow/papers.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/bytes.h"
#include "base/text.h"
#include "document/document.h"
#include "page/unreleased.h"
#include "paper/unreleased.h"
#include "report/unreleased.h"
#include "spreadsheet/unreleased.h"
#include "standard/library.h"
#include "support/made_up_release.h"
#include "support/standards.h"
#include "support/times.h"
#include "support/workbook.h"
#include "workflow/run_program.h"

using namespace wres;
using disclosure::Audience;
using workflow::PaperForm;
using workflow::run_program;
using wres::test::times;

namespace {

const Date made_on = *parse_iso_date("2025-09-30");

/// One paper alone.
Result<std::string> make_paper(PaperForm form, const std::string& data, const Date& day)
{
    const auto made =
        TRY(workflow::make_papers({ .reports = { data }, .papers = { { form, 0 } }, .made_on = day }));
    return made.front();
}

document::Document report_for(Audience audience)
{
    return report::document_of(test::made_up_release(audience));
}

/// Without white space, which lines and columns put in anywhere.
std::string letters(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_no_break_space = text.substr(i, 2) == "\u00a0";
        if (is_no_break_space)
            ++i;
        else if (std::isspace(static_cast<unsigned char>(text[i])) == 0 && text[i] != '\f')
            out += text[i];
    }
    return out;
}

std::string text_of_pdf(const std::string& pdf)
{
    auto text =
        run_program({ .command = { "pdftotext", "-raw", "-", "-" }, .environment = {}, .input = pdf });
    REQUIRE(text);
    return letters(*text);
}

std::string structure_of_pdf(const std::string& pdf)
{
    auto structure =
        run_program({ .command = { "pdfinfo", "-struct", "-" }, .environment = {}, .input = pdf });
    REQUIRE(structure);
    return *structure;
}

std::vector<std::string> pieces(std::string_view text, std::string_view separator)
{
    std::vector<std::string> all;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        all.emplace_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    all.emplace_back(text);
    return all;
}

/// The words of a Word document, in their order.
std::string text_of_word(const std::string& docx)
{
    const auto xml = test::zip_part(docx, "word/document.xml");
    std::string text;
    for (auto at = xml.find("<w:t"); at != std::string::npos; at = xml.find("<w:t", at + 1)) {
        const bool is_text = xml[at + 4] == ' ' || xml[at + 4] == '>';
        if (!is_text)
            continue;
        const auto start = xml.find('>', at) + 1;
        text += xml.substr(start, xml.find("</w:t>", start) - start);
    }
    for (const auto& [reference, sign] :
        std::initializer_list<std::pair<std::string_view, std::string_view>> {
            { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" }, { "&amp;", "&" } })
        text = join(pieces(text, reference), sign);
    return letters(text);
}

std::vector<const document::Table*> tables_of(const document::Document& document)
{
    std::vector<const document::Table*> tables;
    const auto add = [&](const document::Section& section) {
        for (const auto& block : section.blocks) {
            if (const auto* table = std::get_if<document::Table>(&block);
                table != nullptr && !table->rows.empty())
                tables.push_back(table);
            if (const auto* tiles = std::get_if<document::Tiles>(&block))
                for (const auto& tile : tiles->tiles)
                    tables.push_back(&tile.values);
        }
    };
    add(document.summary);
    std::ranges::for_each(document.sections, add);
    return tables;
}

std::size_t tables_in(const document::Document& document)
{
    return tables_of(document).size() + 1; // and the findings
}

/// Every cell of every table, by table.
std::vector<std::string> cells_of(const document::Document& document)
{
    std::vector<std::string> cells;
    for (const auto* table : tables_of(document))
        for (const auto& row : table->rows)
            for (const auto& cell : row)
                cells.push_back(letters(document::in_words(cell)));
    return cells;
}

/// What somebody reads on a page, with what only listeners are given.
std::string text_of_page(const std::string& html)
{
    std::string text;
    const auto body = html.find("<body");
    for (auto at = html.find('>', body); at != std::string::npos; at = html.find('>', at + 1))
        text += html.substr(at + 1, html.find('<', at + 1) - at - 1) + " ";
    for (const auto& [reference, sign] :
        std::initializer_list<std::pair<std::string_view, std::string_view>> {
            { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&amp;", "&" } })
        text = join(pieces(text, reference), sign);
    return letters(text);
}

/// A yearly paper of a made-up release, with a plan.
document::Document yearly_paper(const std::string& name)
{
    auto release = test::made_up_release(Audience::Public);
    const auto& folder = test::standards_folder();
    release.papers = { *standard::load_paper(
        folder, name, *standard::load_standard(folder, "sc-wres/2025")) };
    disclosure::ActionPlanWords plan;
    plan.title = "Race equality plan";
    plan.themes_source = "Themes of somebody";
    plan.actions.resize(2);
    plan.actions[0].title = "Mixed panels";
    plan.actions[0].theme = "Recruitment";
    plan.actions[0].indicator = "2";
    plan.actions[1].title = "A second look";
    plan.actions[1].what_will_be_done = "Another manager looks at each case";
    plan.sign_offs = { { "Director", "Adults", "20 March 2026" } };
    release.plan = plan;
    return report::paper_documents_of(release).front().document;
}

/// Looks for every text, each after the one before it: a number in the wrong place is not found.
std::string first_missing(const std::string& text, const std::vector<std::string>& wanted)
{
    std::size_t at = 0;
    for (const auto& word : wanted) {
        const auto found = text.find(word, at);
        if (found == std::string::npos)
            return word;
        at = found + word.size();
    }
    return "";
}

} // namespace

TEST_CASE("every number of every table stands in the PDF and in the Word document, in its place")
{
    for (const auto audience : { Audience::Public, Audience::Internal }) {
        const auto document = report_for(audience);
        const auto data = paper::data_of(document);
        const auto cells = cells_of(document);
        REQUIRE(cells.size() > 1000);
        const auto pdf = make_paper(PaperForm::Pdf, data, made_on);
        REQUIRE(pdf);
        CHECK(first_missing(text_of_pdf(*pdf), cells) == "");
        const auto word = make_paper(PaperForm::Word, data, made_on);
        REQUIRE(word);
        CHECK(first_missing(text_of_word(*word), cells) == "");
    }
}

TEST_CASE("every number of a yearly paper stands in each of its forms, in its place")
{
    for (const auto* name : { "local-report", "workforce-information", "dashboard" }) {
        CAPTURE(name);
        const auto document = yearly_paper(name);
        const auto cells = cells_of(document);
        REQUIRE(cells.size() > 50);
        const auto data = paper::data_of(document);
        const auto pdf = make_paper(PaperForm::Pdf, data, made_on);
        REQUIRE_MESSAGE(pdf, pdf.error().message);
        CHECK(first_missing(text_of_pdf(*pdf), cells) == "");
        const auto word = make_paper(PaperForm::Word, data, made_on);
        REQUIRE_MESSAGE(word, word.error().message);
        CHECK(first_missing(text_of_word(*word), cells) == "");
        CHECK(first_missing(text_of_page(page::html_of(document)), cells) == "");
        const auto sheets = spreadsheet::workbook_of(document).sheets;
        const auto with_a_table = std::ranges::count_if(
            sheets, [](const workbooks::Sheet& sheet) { return sheet.name.starts_with("Table_"); });
        CHECK(static_cast<std::size_t>(with_a_table) == tables_of(document).size());
    }
}

TEST_CASE("a dashboard is one page, whatever there is of periods and areas")
{
    auto document = yearly_paper("dashboard");
    for (const auto rows : { 3U, 7U }) {
        for (auto& block : document.summary.blocks) {
            if (auto* tiles = std::get_if<document::Tiles>(&block)) {
                while (tiles->tiles.size() < 10)
                    tiles->tiles.push_back(tiles->tiles.front());
                for (auto& tile : tiles->tiles)
                    tile.values.rows.resize(rows, tile.values.rows.front());
            }
        }
        const auto pdf = make_paper(PaperForm::Pdf, paper::data_of(document), made_on);
        REQUIRE_MESSAGE(pdf, pdf.error().message);
        const auto about = run_program({ .command = { "pdfinfo", "-" }, .environment = {}, .input = *pdf });
        REQUIRE(about);
        CHECK(about->find("Pages:           1\n") != std::string::npos);
    }
}

TEST_CASE("the PDF has the structure that those who listen need")
{
    const auto document = report_for(Audience::Public);
    const auto pdf = make_paper(PaperForm::Pdf, paper::data_of(document), made_on);
    REQUIRE(pdf);
    const auto about = run_program({ .command = { "pdfinfo", "-" }, .environment = {}, .input = *pdf });
    REQUIRE(about);
    CHECK(about->find("Title:           " + document.title + ": " + document.subject) != std::string::npos);
    CHECK(about->find("Tagged:          yes") != std::string::npos);
    CHECK(pdf->find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    const auto structure = structure_of_pdf(*pdf);
    CHECK(times(structure, "\n  H1 ") == document.sections.size() + 2); // summary and contents
    CHECK(times(structure, " THead") == tables_in(document));
    CHECK(times(structure, " Figure") > 10);
}

TEST_CASE("the Word document has headings, header rows and descriptions")
{
    const auto document = report_for(Audience::Public);
    const auto word = make_paper(PaperForm::Word, paper::data_of(document), made_on);
    REQUIRE(word);
    const auto xml = test::zip_part(*word, "word/document.xml");
    CHECK(times(xml, "<w:pStyle w:val=\"Heading1\"/>") == document.sections.size() + 2);
    CHECK(times(xml, "<w:tblHeader/>") == tables_in(document));
    CHECK(times(xml, "<wp:docPr ") > 10);
    CHECK(times(xml, "<wp:docPr ") == times(xml, "name=\"Chart\" descr=\""));
    CHECK(times(xml, "name=\"Chart\" descr=\"\"") == 0);
    CHECK(test::zip_part(*word, "word/styles.xml").find("<w:lang w:val=\"en-GB\"/>") != std::string::npos);
}

TEST_CASE("the same report is the same paper, byte for byte")
{
    const auto data = paper::data_of(report_for(Audience::Public));
    for (const auto paper : { PaperForm::Pdf, PaperForm::Word }) {
        const auto first = make_paper(paper, data, made_on);
        const auto again = make_paper(paper, data, made_on);
        REQUIRE(first);
        REQUIRE(again);
        CHECK(*first == *again);
    }
}

TEST_CASE("papers made together are those made alone, and pictures come after them")
{
    const auto data = paper::data_of(report_for(Audience::Public));
    const std::string picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7\" height=\"5\"/>";
    const auto made = workflow::make_papers({ .reports = { data },
        .papers = { { PaperForm::Word, 0 }, { PaperForm::Pdf, 0 } },
        .pictures = { picture, picture },
        .made_on = made_on });
    REQUIRE(made);
    REQUIRE(made->size() == 4);
    CHECK((*made)[0] == *make_paper(PaperForm::Word, data, made_on));
    CHECK((*made)[1] == *make_paper(PaperForm::Pdf, data, made_on));
    CHECK((*made)[2].starts_with("\x89PNG\r\n"));
    CHECK((*made)[2].substr(16, 8) == std::string("\0\0\0\7\0\0\0\5", 8)); // its width and height
    CHECK((*made)[2] == (*made)[3]);
}

TEST_CASE("words that mean something to a maker stay words")
{
    auto document = report_for(Audience::Public);
    document.title = "#panic(\"x\") *Ash* <script> & =1+1 \\ $x$ [c]";
    for (const auto paper : { PaperForm::Pdf, PaperForm::Word }) {
        const auto made = make_paper(paper, paper::data_of(document), made_on);
        REQUIRE(made);
        const auto text = paper == PaperForm::Pdf ? text_of_pdf(*made) : text_of_word(*made);
        CHECK(text.find(letters(document.title)) != std::string::npos);
    }
}
