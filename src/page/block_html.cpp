// SPDX-License-Identifier: MIT
#include "page/block_html.h"

#include "page/figure_html.h"
#include "page/findings_html.h"
#include "page/table_html.h"

namespace wres::page {
namespace {

using markup::Html;

void write_run(Html& html, const document::Run& run)
{
    using Kind = document::Run::Kind;
    switch (run.kind) {
    case Kind::Plain: html.text(run.text); break;
    case Kind::Link: html.element("a", { { "href", run.address } }, run.text); break;
    case Kind::Code: html.element("code", run.text); break;
    }
}

void write(Html& html, const document::Paragraph& paragraph)
{
    write_paragraph(html, paragraph, paragraph.kind == document::Paragraph::Kind::Note ? "note" : "");
}

void write(Html& html, const document::Quotation& quotation)
{
    html.open("blockquote");
    html.element("p", quotation.text);
    if (!quotation.source.runs.empty())
        write_paragraph(html, quotation.source, "source");
    html.close();
}

void write(Html& html, const document::Heading& heading)
{
    html.element("h3", { { "id", heading.id } }, heading.text);
}

void write(Html& html, const document::List& list)
{
    html.open("ul");
    for (const auto& item : list.items)
        html.element("li", item);
    html.close();
}

void write(Html& html, const document::Warning& warning)
{
    html.open("div", { { "class", "warning" } });
    html.open("p");
    html.element("strong", warning.title);
    html.text(" " + warning.text);
    html.close();
    html.close();
}

void write(Html& html, const document::KeyFinding& finding)
{
    html.open("div", { { "class", "key-finding" } });
    if (finding.verdict)
        write_badge(html, *finding.verdict);
    html.element("p", finding.sentence);
    html.close();
}

void write(Html& html, const document::Glossary& glossary)
{
    html.open("dl", { { "class", "glossary" } });
    for (const auto& entry : glossary.entries) {
        html.element("dt", entry.term);
        html.element("dd", entry.meaning);
    }
    html.close();
}

void write(Html& html, const document::Facts& facts)
{
    html.open("dl", { { "class", "facts" } });
    for (const auto& fact : facts.facts) {
        html.open("div");
        html.element("dt", fact.name);
        html.element("dd", { { "class", "figure" } }, fact.value);
        if (!fact.note.empty())
            html.element("dd", fact.note);
        html.close();
    }
    html.close();
}

void write(Html& html, const document::FindingsTable& table)
{
    write_findings(html, table);
}

void write_tile(Html& html, const document::Tiles::Tile& tile)
{
    const auto heading_id = tile.values.id + "-title";
    html.open("section", { { "class", "tile" }, { "aria-labelledby", heading_id } });
    html.element("h3", { { "id", heading_id } }, tile.title);
    html.element("p", tile.finding);
    write_table(html, tile.values);
    if (!tile.gap.empty())
        html.element("p", tile.gap);
    html.element("p", { { "class", "source" } }, tile.source);
    html.close();
}

void write(Html& html, const document::Tiles& tiles)
{
    html.open("div", { { "class", "tiles" } });
    for (const auto& tile : tiles.tiles)
        write_tile(html, tile);
    html.close();
}

void write(Html& html, const document::ReadingGuide& guide)
{
    html.open("div", { { "class", "box" } });
    html.element("h3", { { "id", guide.id } }, guide.heading);
    html.element("p", guide.text);
    html.open("dl", { { "class", "verdicts" } });
    for (const auto& [verdict, meaning] : guide.verdicts) {
        html.open("div");
        html.open("dt");
        write_badge(html, verdict);
        html.close();
        html.element("dd", meaning);
        html.close();
    }
    html.close();
    html.close();
}

void write(Html& html, const document::Table& table)
{
    write_table(html, table);
}

void write(Html& html, const document::Figure& figure)
{
    write_figure(html, figure);
}

} // namespace

void write_paragraph(Html& html, const document::Paragraph& paragraph, std::string_view style)
{
    if (style.empty())
        html.open("p");
    else
        html.open("p", { { "class", style } });
    for (const auto& run : paragraph.runs)
        write_run(html, run);
    html.close();
}

void write_block(Html& html, const document::Block& block)
{
    std::visit([&](const auto& piece) { write(html, piece); }, block);
}

} // namespace wres::page
