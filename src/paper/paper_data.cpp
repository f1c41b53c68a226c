// SPDX-License-Identifier: MIT
#include "paper/paper_data.h"
#include "language/phrase.h"
#include "paper/unreleased.h"

#include <nlohmann/json.hpp>

#include "charts/picture.h"
#include "document/verdict_words.h"

namespace wres::paper {
namespace {

using disclosure::ReleasedVerdict;
using language::phrase;
using Json = nlohmann::ordered_json;

Json verdict(ReleasedVerdict verdict)
{
    return { { "code", document::verdict_code(verdict) }, { "words", document::verdict_words(verdict) } };
}

Json verdict(const std::optional<ReleasedVerdict>& there)
{
    return there ? verdict(*there) : Json();
}

std::string_view kind_of(document::Run::Kind kind)
{
    using Kind = document::Run::Kind;
    switch (kind) {
    case Kind::Link: return "link";
    case Kind::Code: return "code";
    case Kind::Plain: break;
    }
    return "plain";
}

Json data(const document::Paragraph& paragraph)
{
    Json runs = Json::array();
    for (const auto& run : paragraph.runs)
        runs.push_back({ { "kind", kind_of(run.kind) }, { "text", run.text }, { "address", run.address } });
    const bool is_note = paragraph.kind == document::Paragraph::Kind::Note;
    return { { "kind", is_note ? "note" : "paragraph" }, { "runs", runs } };
}

Json data(const document::Quotation& quotation)
{
    return { { "kind", "quotation" }, { "text", quotation.text }, { "source", data(quotation.source) } };
}

Json data(const document::Heading& heading)
{
    return { { "kind", "heading" }, { "id", heading.id }, { "text", heading.text } };
}

Json data(const document::List& list)
{
    return { { "kind", "list" }, { "items", list.items } };
}

Json data(const document::Warning& warning)
{
    return { { "kind", "warning" }, { "title", warning.title }, { "text", warning.text } };
}

Json data(const document::KeyFinding& finding)
{
    return { { "kind", "key finding" }, { "verdict", verdict(finding.verdict) },
        { "sentence", finding.sentence } };
}

Json data(const document::Glossary& glossary)
{
    Json entries = Json::array();
    for (const auto& entry : glossary.entries)
        entries.push_back({ { "term", entry.term }, { "meaning", entry.meaning } });
    return { { "kind", "glossary" }, { "entries", entries } };
}

Json data(const document::Facts& facts)
{
    Json all = Json::array();
    for (const auto& fact : facts.facts)
        all.push_back({ { "name", fact.name }, { "value", fact.value }, { "note", fact.note } });
    return { { "kind", "facts" }, { "facts", all } };
}

Json data(const document::FindingsTable& table)
{
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        rows.push_back({ { "section", row.section }, { "title", row.title }, { "hint", row.hint },
            { "verdict", verdict(row.badge) }, { "sentence", row.sentence }, { "number", row.number },
            { "limits", row.limits }, { "which_is_worse", row.which_is_worse },
            { "description", row.description }, { "picture", charts::picture_of(row) } });
    }
    return { { "kind", "findings" }, { "id", table.id }, { "caption", table.caption },
        { "headings",
            { phrase("Indicator"), table.finding_heading, table.number_heading,
                phrase("Picture of the interval") } },
        { "rows", rows }, { "chart", phrase("Chart") }, { "no_interval", phrase("No interval is shown.") } };
}

Json data(const document::ReadingGuide& guide)
{
    Json meanings = Json::array();
    for (const auto& [which, meaning] : guide.verdicts)
        meanings.push_back({ { "verdict", verdict(which) }, { "meaning", meaning } });
    return { { "kind", "reading guide" }, { "id", guide.id }, { "heading", guide.heading },
        { "text", guide.text }, { "verdicts", meanings } };
}

Json cell(const document::Cell& cell)
{
    if (const auto* there = std::get_if<ReleasedVerdict>(&cell))
        return verdict(*there);
    return document::in_words(cell);
}

Json data(const document::Table& table)
{
    Json columns = Json::array();
    for (const auto& column : table.columns) {
        const bool is_number = column.kind == document::ColumnKind::Number;
        columns.push_back({ { "heading", column.heading }, { "is_number", is_number } });
    }
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (const auto& value : row)
            cells.push_back(cell(value));
        rows.push_back(std::move(cells));
    }
    return { { "kind", "table" }, { "id", table.id }, { "caption", table.caption },
        { "columns", std::move(columns) }, { "rows", std::move(rows) },
        { "shorthand", document::shorthand_used(table) } };
}

Json data(const document::Tiles& tiles)
{
    Json all = Json::array();
    for (const auto& tile : tiles.tiles)
        all.push_back({ { "title", tile.title }, { "finding", tile.finding }, { "values", data(tile.values) },
            { "gap", tile.gap }, { "source", tile.source } });
    return { { "kind", "tiles" }, { "tiles", all } };
}

Json data(const document::Figure& figure)
{
    return { { "kind", "figure" }, { "id", figure.id }, { "title", figure.title },
        { "description", figure.description }, { "picture", charts::picture_of(figure) },
        { "chart", phrase("Chart") } };
}

Json data(const document::Section& section)
{
    Json blocks = Json::array();
    for (const auto& block : section.blocks)
        blocks.push_back(std::visit([](const auto& piece) { return data(piece); }, block));
    return { { "id", section.id }, { "overline", section.overline }, { "heading", section.heading },
        { "is_indicator", section.is_indicator }, { "blocks", std::move(blocks) } };
}

/// What the makers themselves say: {page} and {pages} are theirs to fill in.
Json words_of_makers()
{
    return { { "contents", phrase("Contents") }, { "page_of", phrase("{} of {}", "{page}", "{pages}") } };
}

} // namespace

std::string data_of(const document::Document& document)
{
    Json sections = Json::array();
    for (const auto& section : document.sections)
        sections.push_back(data(section));
    Json imprint = Json::array();
    for (const auto& paragraph : document.imprint)
        imprint.push_back(data(paragraph));
    const auto& banner = document.banner;
    const Json whole = { { "language", language::current_language().tag() }, { "words", words_of_makers() },
        { "title", document.title }, { "subject", document.subject }, { "about", document.about },
        { "is_one_page", document.layout == document::Layout::OnePage },
        { "banner",
            { { "is_internal", banner.audience == disclosure::Audience::Internal }, { "title", banner.title },
                { "text", banner.text }, { "mark", banner.mark } } },
        { "summary", data(document.summary) }, { "sections", std::move(sections) },
        { "imprint", std::move(imprint) } };
    // What is not UTF-8 cannot be in a document: everything that was read was checked.
    return whole.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string paper_data(const disclosure::Released<document::Document>& document)
{
    return data_of(document.value());
}

} // namespace wres::paper
