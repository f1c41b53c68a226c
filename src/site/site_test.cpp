// SPDX-License-Identifier: MIT
#include "site/accessibility_statement.h"
#include "site/council_pages.h"
#include "site/page_frame.h"
#include "site/search_index.h"
#include "site/site_map.h"
#include "site/year_pages.h"
#include "support/times.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>

using namespace wres;
using namespace wres::site;
using wres::test::times;

namespace {

/// Keeps what it is given.
struct Kept {
    std::map<std::string, std::string> files;
    FileTaker take = [this](const std::string& path, std::string_view content) -> Done {
        CHECK(files.emplace(path, content).second);
        return {};
    };
};

SiteFacts facts()
{
    return { "Ash & Oak", {}, *parse_iso_date("2025-09-30") };
}

document::Table table(const std::string& id, std::size_t rows)
{
    document::Table made { id, "counts of " + id, { { "Who", document::ColumnKind::Words }, { "People" } },
        {} };
    for (std::size_t row = 0; row < rows; ++row)
        made.rows.push_back({ std::string("somebody"), document::count(std::uint64_t { 12 + row }) });
    return made;
}

document::Figure figure(const std::string& id)
{
    document::ShareChart chart;
    chart.bars.push_back({ "Band 1", { 0.3, 0.2, 0.4 } });
    return { id, "a chart", "words", chart };
}

document::Document report()
{
    document::Document made;
    document::Section section { "indicator-1", "Indicator 1", "Pay bands", true, {} };
    section.blocks = { table("first", 2), figure("first-chart"), table("empty", 0), table("second", 1),
        document::note("A note."), figure("second-chart"), document::Heading { "h", "Next" },
        figure("other") };
    section.blocks.push_back(document::Paragraph {
        document::Paragraph::Kind::Plain, { { document::Run::Kind::Link, "methods", "#methods" } } });
    made.sections = { section, { "methods", "", "Methods", false, {} } };
    return made;
}

} // namespace

TEST_CASE("every section and every table with rows is a page, a table with the charts that follow it")
{
    const auto document = report();
    const auto pages = pages_of(document);
    REQUIRE(pages.size() == 4);
    CHECK(pages[0].file == "indicator-1.html");
    CHECK(pages[0].title == "Indicator 1: Pay bands");
    CHECK(pages[1].file == "table-first.html");
    CHECK(pages[1].title == "Counts of first");
    CHECK(pages[1].blocks.size() == 2);
    CHECK(pages[2].file == "table-second.html");
    CHECK(pages[2].blocks.size() == 2); // the chart after the note, not the one after the next heading
    CHECK(pages[3].title == "Methods");
}

TEST_CASE("a section leads to the page of each of its tables, and links within the report lead to pages")
{
    const auto document = report();
    const auto pages = pages_of(document);
    markup::Html html;
    write_blocks(html, pages[0], pages);
    const auto words = std::move(html).fragment();
    CHECK(words.find("href=\"table-first.html\"") != std::string::npos);
    CHECK(words.find("table-empty.html") == std::string::npos);
    CHECK(words.find("href=\"methods.html\"") != std::string::npos);
    markup::Html of_table;
    write_blocks(of_table, pages[1], pages);
    CHECK(std::move(of_table).fragment().find("table-first.html") == std::string::npos);
}

TEST_CASE("a page's words stay words, and its paths lead to the site's folder")
{
    const auto page = framed(facts(), { "<b>", "../../", { { "x.html", "\"><i>" } } }, "<h1>H</h1>");
    CHECK(page.find("<title>&lt;b&gt; – Ash &amp; Oak</title>") != std::string::npos);
    CHECK(page.find("<i>") == std::string::npos);
    CHECK(page.find("href=\"../../assets/site.css\"") != std::string::npos);
    CHECK(page.find("src=\"../../assets/site.js\"") != std::string::npos);
    CHECK(page.find("search-index.js") == std::string::npos);
    CHECK(page.find("default-src &#39;none&#39;") != std::string::npos);
    CHECK(
        framed(facts(), { "Search", "", {}, true }, "").find("assets/search-index.js") != std::string::npos);
}

TEST_CASE("the index of the search names a page once, however many councils have it")
{
    SearchIndex index;
    index.add("ash", "Ash", { { "2025/index.html", "2025" }, { "2025/a.html", "2025: A</script>" } });
    index.add("oak", "Oak é", { { "2025/index.html", "2025" } });
    const auto script = index.as_script();
    constexpr std::string_view start = "window.siteIndex = ";
    REQUIRE(script.starts_with(start));
    const auto json = nlohmann::json::parse(script.substr(start.size(), script.rfind(';') - start.size()));
    CHECK(json["pages"].size() == 2);
    CHECK(json["councils"][1][1] == "Oak é");
    CHECK(json["councils"][1][2] == std::vector<int> { 0 });
    CHECK(json["councils"][0][2].size() == 2);
}

TEST_CASE("a site map has whole addresses, and no more in a part than a part may hold")
{
    Kept kept;
    REQUIRE(take_site_map(kept.take, "", { "a.html" }, *parse_iso_date("2025-09-30")));
    CHECK(kept.files.empty());
    std::vector<std::string> paths(50'001, "a&b.html");
    REQUIRE(take_site_map(kept.take, "https://x.example/", paths, *parse_iso_date("2025-09-30")));
    CHECK(kept.files.size() == 3);
    CHECK(times(kept.files["sitemap-1.xml"], "<loc>https://x.example/a&amp;b.html</loc>") == 50'000);
    CHECK(times(kept.files["sitemap-2.xml"], "<loc>") == 1);
    CHECK(times(kept.files["sitemap.xml"], "<lastmod>2025-09-30</lastmod>") == 2);
    CHECK(kept.files["sitemap.xml"].find("https://x.example/sitemap-2.xml") != std::string::npos);
}

TEST_CASE("what is not said of accessibility stands there as not said, and what is said is said")
{
    const auto statement = [](const SiteFacts& site) {
        markup::Html html;
        write_accessibility_statement(html, site);
        return std::move(html).fragment();
    };
    const auto unsaid = statement(facts());
    CHECK(unsaid.find("not finished") != std::string::npos);
    CHECK(unsaid.find("<code>accessibility.compliance</code>") != std::string::npos);
    CHECK(unsaid.find("mailto:") == std::string::npos);
    CHECK(unsaid.find("compliant with") == std::string::npos);

    auto said = facts();
    said.publisher.name = "Ash Council";
    said.publisher.accessibility = { "a@example.org", "01632 960000", "5 working days", "partial",
        { "Old maps <1.1.1>." }, "2025-09-01", "the web team", "with care", "2025-09-30" };
    const auto words = statement(said);
    CHECK(words.find("not finished") == std::string::npos);
    CHECK(words.find("mailto:a@example.org") != std::string::npos);
    CHECK(words.find("partially compliant") != std::string::npos);
    CHECK(words.find("Old maps &lt;1.1.1&gt;.") != std::string::npos);
    CHECK(words.find("last tested on 1 September 2025 by the web team") != std::string::npos);
    CHECK(words.find("published by Ash Council") != std::string::npos);
}

TEST_CASE("sizes are in words")
{
    CHECK(size_words(999) == "999 bytes");
    CHECK(size_words(54'951) == "55 kB");
    CHECK(size_words(2'784'617) == "2.8 MB");
    CHECK(size_words(999'499) == "999 kB");
    CHECK(size_words(999'500) == "1.0 MB");
}
