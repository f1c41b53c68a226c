// SPDX-License-Identifier: MIT
//
// The report as papers: a made-up release is made into a finished file, and every word and number is read
// back out of it.

#include "workflow/papers.h"

#include <doctest/doctest.h>

#include "base/bytes.h"
#include "base/text.h"
#include "document/document.h"
#include "paper/unreleased.h"
#include "report/unreleased.h"
#include "support/made_up_release.h"
#include "support/times.h"
#include "support/workbook.h"
#include "workflow/run_program.h"

using namespace wres;
using disclosure::Audience;
using workflow::Paper;
using workflow::run_program;
using wres::test::times;

namespace {

const Date made_on = *parse_iso_date("2025-09-30");

/// One paper alone.
Result<std::string> make_paper(Paper paper, const std::string& data, const Date& day)
{
    const auto made = TRY(workflow::make_papers({ .papers = { paper }, .data = data, .made_on = day }));
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

std::size_t tables_in(const document::Document& document)
{
    std::size_t tables = 1; // of the findings
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            const auto* table = std::get_if<document::Table>(&block);
            tables += table != nullptr && !table->rows.empty() ? 1U : 0U;
        }
    }
    return tables;
}

/// Every cell of every table, by table.
std::vector<std::string> cells_of(const document::Document& document)
{
    std::vector<std::string> cells;
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            if (const auto* table = std::get_if<document::Table>(&block)) {
                for (const auto& row : table->rows) {
                    for (const auto& cell : row)
                        cells.push_back(letters(document::in_words(cell)));
                }
            }
        }
    }
    return cells;
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
        const auto pdf = make_paper(Paper::Pdf, data, made_on);
        REQUIRE(pdf);
        CHECK(first_missing(text_of_pdf(*pdf), cells) == "");
        const auto word = make_paper(Paper::Word, data, made_on);
        REQUIRE(word);
        CHECK(first_missing(text_of_word(*word), cells) == "");
    }
}

TEST_CASE("the PDF has the structure that those who listen need")
{
    const auto document = report_for(Audience::Public);
    const auto pdf = make_paper(Paper::Pdf, paper::data_of(document), made_on);
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
    const auto word = make_paper(Paper::Word, paper::data_of(document), made_on);
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
    for (const auto paper : { Paper::Pdf, Paper::Word }) {
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
    const auto made = workflow::make_papers({ .papers = { Paper::Word, Paper::Pdf },
        .data = data,
        .pictures = { picture, picture },
        .made_on = made_on });
    REQUIRE(made);
    REQUIRE(made->size() == 4);
    CHECK((*made)[0] == *make_paper(Paper::Word, data, made_on));
    CHECK((*made)[1] == *make_paper(Paper::Pdf, data, made_on));
    CHECK((*made)[2].starts_with("\x89PNG\r\n"));
    CHECK((*made)[2].substr(16, 8) == std::string("\0\0\0\7\0\0\0\5", 8)); // its width and height
    CHECK((*made)[2] == (*made)[3]);
}

TEST_CASE("words that mean something to a maker stay words")
{
    auto document = report_for(Audience::Public);
    document.title = "#panic(\"x\") *Ash* <script> & =1+1 \\ $x$ [c]";
    for (const auto paper : { Paper::Pdf, Paper::Word }) {
        const auto made = make_paper(paper, paper::data_of(document), made_on);
        REQUIRE(made);
        const auto text = paper == Paper::Pdf ? text_of_pdf(*made) : text_of_word(*made);
        CHECK(text.find(letters(document.title)) != std::string::npos);
    }
}
