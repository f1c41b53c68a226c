// SPDX-License-Identifier: MIT
#include "report/unreleased.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "document/cell.h"
#include "standard/library.h"
#include "support/made_up_release.h"
#include "support/standards.h"

using namespace wres;
using disclosure::Release;
using document::Document;
using document::Section;
using document::Table;

namespace {

disclosure::ActionPlanWords a_plan()
{
    disclosure::ActionPlanWords plan;
    plan.title = "Race equality plan";
    plan.themes_source = "Themes of somebody";
    disclosure::ActionPlanWords::Action action;
    action.title = "Mixed panels";
    action.theme = "Recruitment and retention";
    action.indicator = "2";
    action.what_will_be_done = "Every panel has two trained members";
    action.owner = "Head of Human Resources";
    action.starts = "1 April 2026";
    action.measure = "Everybody is as likely to be appointed";
    action.target = "a ratio of 0.95";
    action.state = "under way";
    action.milestones = { { "30 September 2026", "Members trained", "" } };
    action.so_what = { { "10 January 2027", "Staff network", "partly", "Felt in one service" } };
    plan.actions = { action };
    plan.sign_offs = { { "Director of Adult Social Services", "Adult social care", "20 March 2026" },
        { "Director of Children's Services", "Children's social care", "" } };
    return plan;
}

Release release_with(const std::string& paper)
{
    auto release = test::made_up_release(disclosure::Audience::Public);
    const auto& folder = test::standards_folder();
    release.papers = { *standard::load_paper(
        folder, paper, *standard::load_standard(folder, "sc-wres/2025")) };
    return release;
}

Document paper_of(const Release& release)
{
    const auto papers = report::paper_documents_of(release);
    REQUIRE(papers.size() == 1);
    return papers.front().document;
}

const Section* section_of(const Document& document, std::string_view id)
{
    const auto found = std::ranges::find(document.sections, id, &Section::id);
    return found == document.sections.end() ? nullptr : &*found;
}

const Table* table_of(const Section& section, std::string_view id)
{
    for (const auto& block : section.blocks)
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->id == id)
            return table;
    return nullptr;
}

std::string words_in(const Section& section)
{
    std::string words;
    for (const auto& block : section.blocks)
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
            for (const auto& run : paragraph->runs)
                words += run.text + "\n";
    return words;
}

/// Every id that a link could lead to.
std::vector<std::string> ids_in(const Document& document)
{
    std::vector<std::string> ids;
    auto sections = document.sections;
    sections.push_back(document.summary);
    for (const auto& section : sections) {
        ids.push_back(section.id);
        for (const auto& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                ids.push_back(table->id);
            else if (const auto* heading = std::get_if<document::Heading>(&block))
                ids.push_back(heading->id);
            else if (const auto* figure = std::get_if<document::Figure>(&block))
                ids.push_back(figure->id);
            else if (const auto* tiles = std::get_if<document::Tiles>(&block))
                for (const auto& tile : tiles->tiles)
                    ids.push_back(tile.values.id);
        }
    }
    return ids;
}

} // namespace

TEST_CASE("in every paper each place has a name of its own, and no {place} is left unfilled")
{
    for (const auto* name : { "local-report", "workforce-information", "dashboard" }) {
        auto release = release_with(name);
        release.plan = a_plan();
        const auto paper = paper_of(release);
        auto ids = ids_in(paper);
        std::ranges::sort(ids);
        const auto twice = std::ranges::adjacent_find(ids);
        CHECK_MESSAGE(twice == ids.end(), name << ": " << (twice == ids.end() ? "" : *twice));
        CHECK(paper.subject.find('{') == std::string::npos);
        for (const auto& section : paper.sections) {
            CHECK(words_in(section).find('{') == std::string::npos);
            CHECK(section.overline.find('{') == std::string::npos);
            CHECK(!section.blocks.empty());
        }
    }
}

TEST_CASE("the findings of a paper lead to sections that it has")
{
    for (const auto* name : { "local-report", "workforce-information" }) {
        const auto paper = paper_of(release_with(name));
        std::size_t rows = 0;
        for (const auto& block : paper.summary.blocks) {
            if (const auto* findings = std::get_if<document::FindingsTable>(&block)) {
                for (const auto& row : findings->rows) {
                    CHECK(section_of(paper, row.section) != nullptr);
                    ++rows;
                }
            }
        }
        CHECK(rows > 0);
    }
}

TEST_CASE("the plan stands by theme, and each action beside the numbers that it is to change")
{
    auto release = release_with("local-report");
    release.plan = a_plan();
    const auto paper = paper_of(release);
    const auto* plan = section_of(paper, "action-plan");
    REQUIRE(plan != nullptr);
    const auto* by_theme = table_of(*plan, "action-plan-recruitment_and_retention");
    REQUIRE(by_theme != nullptr);
    REQUIRE(by_theme->rows.size() == 1);
    CHECK(document::in_words(by_theme->rows[0][0]) == "Mixed panels");
    CHECK(document::in_words(by_theme->rows[0][5])
        == "Everybody is as likely to be appointed; target: a ratio of 0.95");
    const auto* milestones = table_of(*plan, "action-plan-milestones");
    REQUIRE(milestones != nullptr);
    CHECK(document::in_words(milestones->rows[0][3]) == "Not yet");
    const auto* beside = section_of(paper, "indicator-2");
    REQUIRE(beside != nullptr);
    CHECK(table_of(*beside, "indicator-2-actions-table") != nullptr);
    const auto* signed_off = section_of(paper, "signed-off-by");
    REQUIRE(signed_off != nullptr);
    CHECK(document::in_words(table_of(*signed_off, "sign-offs")->rows[1][2]) == "Not signed yet");
}

TEST_CASE("a paper without a plan says so once, or leaves its section out")
{
    const auto local = paper_of(release_with("local-report"));
    const auto* plan = section_of(local, "action-plan");
    REQUIRE(plan != nullptr);
    CHECK(words_in(*plan) == "No action plan was handed in with this report.\n");
    CHECK(section_of(local, "signed-off-by") == nullptr);
    CHECK(section_of(paper_of(release_with("workforce-information")), "what-will-be-done") == nullptr);
}

TEST_CASE("a tile has two to five dated values, its areas, and the numbers of the release")
{
    const auto release = release_with("dashboard");
    const auto paper = paper_of(release);
    CHECK(paper.layout == document::Layout::OnePage);
    std::size_t tiles = 0;
    for (const auto& block : paper.summary.blocks) {
        const auto* all = std::get_if<document::Tiles>(&block);
        if (all == nullptr)
            continue;
        for (const auto& tile : all->tiles) {
            ++tiles;
            CAPTURE(tile.title);
            std::size_t of_council = 0;
            for (const auto& row : tile.values.rows) {
                REQUIRE(row.size() == 4);
                const bool is_own = document::in_words(row[0]).size() == 4; // a year alone
                of_council += is_own ? 1U : 0U;
            }
            CHECK(of_council >= 1);
            CHECK(of_council <= 5);
            CHECK(tile.values.rows.size() >= of_council);
            CHECK(tile.source.find(release.standard_name) != std::string::npos);
            CHECK(tile.finding.ends_with("."));
        }
    }
    CHECK(tiles > 3);
}

TEST_CASE("a release that asks for no paper has none")
{
    CHECK(report::paper_documents_of(test::made_up_release(disclosure::Audience::Public)).empty());
}
