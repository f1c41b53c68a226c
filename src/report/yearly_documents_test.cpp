// SPDX-License-Identifier: MIT
#include "report/unreleased.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/made_up_release.h"

using namespace wres;
using document::Document;

namespace {

bool has_section(const Document& document, std::string_view id)
{
    return std::ranges::find(document.sections, id, &document::Section::id) != document.sections.end();
}

std::size_t tables_named(const Document& document, std::string_view part)
{
    std::size_t found = 0;
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            const auto* table = std::get_if<document::Table>(&block);
            found += table != nullptr && !table->rows.empty() && table->id.find(part) != std::string::npos
                ? 1U
                : 0U;
        }
    }
    return found;
}

} // namespace

TEST_CASE("there is a document for each period, and the last is the report")
{
    const auto release = test::made_up_release(disclosure::Audience::Public);
    const auto documents = report::yearly_documents_of(release);
    REQUIRE(documents.size() == release.periods.size());
    REQUIRE(documents.size() == 3);
    CHECK(documents.back().about == report::document_of(release).about);
    for (std::size_t year = 0; year < documents.size(); ++year)
        CHECK(documents[year].about.find(release.periods[year]) != std::string::npos);
    CHECK(documents.front().about.find(release.periods.back()) == std::string::npos);
}

TEST_CASE("an earlier year has no more than the data files hold of it")
{
    const auto documents = report::yearly_documents_of(test::made_up_release(disclosure::Audience::Public));
    CHECK(tables_named(documents.back(), "groups") > 0);
    CHECK(tables_named(documents.back(), "-by-") > 0);
    CHECK(tables_named(documents.front(), "groups") == 0);
    CHECK(tables_named(documents.front(), "-by-") == 0);
    CHECK(tables_named(documents.front(), "services") > 0);
    CHECK(has_section(documents.front(), "annex"));
    CHECK(!has_section(documents.front(), "methods"));
    CHECK(has_section(documents.back(), "methods"));
}

TEST_CASE("a release of no period is still one document")
{
    CHECK(report::yearly_documents_of({}).size() == 1);
}
