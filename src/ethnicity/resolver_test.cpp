// SPDX-License-Identifier: MIT
#include "ethnicity/resolver.h"

#include <array>
#include <string>

#include <doctest/doctest.h>

#include "support/case_table.h"

using namespace wres;
using namespace wres::ethnicity;

namespace {

standard::Folder folder_of_the_project()
{
    standard::Folder folder;
    for (const std::string name :
        { "ethnic_group.csv", "ethnic_group.toml", "synonyms.csv", "label_codes.csv", "label_rules.csv" })
        folder["classifications/" + name] = test::project_file("standard/classifications/" + name);
    return folder;
}

struct Desk {
    standard::Folder folder = folder_of_the_project();
    std::shared_ptr<const standard::Classification> classification =
        standard::load_classification(folder, "census_2021").value();
    std::shared_ptr<const Vocabulary> vocabulary = load_vocabulary(folder, *classification).value();

    [[nodiscard]] Resolver resolver(const std::vector<Decision>& decisions = {}) const
    {
        return Resolver::make(*classification, vocabulary, decisions).value();
    }

    [[nodiscard]] std::string group(const Resolution& resolution) const
    {
        return resolution.group ? classification->groups[*resolution.group].code : "person";
    }
};

void check_table(std::string_view name)
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    for (const auto& row : test::cases(name)) {
        INFO(row.where(), " ", row.text("label"));
        const Resolution resolution = resolver.resolve(row.text("label"));
        CHECK_MESSAGE(desk.group(resolution) == row.text("group"), resolution.how);
        CHECK(!resolution.how.empty());
    }
}

} // namespace

TEST_CASE("words give the group that the rules say")
{
    check_table("ethnicity/words.csv");
}

TEST_CASE("codes give the group that their publisher says, and never against the words")
{
    check_table("ethnicity/codes.csv");
}

TEST_CASE("blank, not known and not stated stay apart")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    CHECK(desk.group(resolver.resolve("")) == "blank");
    CHECK(desk.group(resolver.resolve(" \t\xC2\xA0")) == "blank");
    CHECK(desk.group(resolver.resolve("Unknown")) == "not_known");
    CHECK(desk.group(resolver.resolve("Declined to say")) == "not_stated");
}

TEST_CASE("what a person decided comes before every rule, however the label is cased and spaced")
{
    const Desk desk;
    const Resolver resolver =
        desk.resolver({ { "white british", "other_any", "A. Person", "2025-01-02", "a trial" },
            { "Kurdish", "other_any", "A. Person", "2025-01-02", "asked them" },
            { "Kurdish", "white_other", "B. Person", "2025-03-04", "asked again" } });
    CHECK(desk.group(resolver.resolve("  White  BRITISH ")) == "other_any");
    CHECK(desk.group(resolver.resolve("KURDISH")) == "white_other");
    CHECK(resolver.resolve("KURDISH").how == "decided by B. Person on 2025-03-04");
}

TEST_CASE("a decision for a group that is not there is refused")
{
    const Desk desk;
    const auto made = Resolver::make(
        *desk.classification, desk.vocabulary, { { "x", "no_such_group", "A. Person", "2025-01-02", "" } });
    REQUIRE(!made);
    CHECK(made.error().code == "decision.unknown_group");
}

TEST_CASE("a bare code that lists disagree about is read when the list is named")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    CHECK(desk.group(resolver.resolve("98", "asc_wds")) == "other_any");
    CHECK(desk.group(resolver.resolve("C", "nhs")) == "white_other");
    CHECK(desk.group(resolver.resolve("-1", "asc_wds")) == "blank");
    CHECK(desk.group(resolver.resolve("C")) == "person");
}
