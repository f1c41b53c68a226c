// SPDX-License-Identifier: MIT
#include "ethnicity/resolver.h"

#include <array>
#include <map>
#include <set>
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

    [[nodiscard]] std::string broad(const Resolution& resolution) const
    {
        return resolution.group ? classification->groups[*resolution.group].broad : "person";
    }
};

/// Which side a resolution is on, or that a person must say.
std::string side(const Desk& desk, const Resolution& resolution)
{
    if (!resolution.group)
        return "person";
    switch (desk.vocabulary->side_of[*resolution.group]) {
    case standard::Membership::Group: return "group";
    case standard::Membership::Reference: return "reference";
    case standard::Membership::Undetermined: return "unknown";
    }
    return "";
}

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

TEST_CASE("published labels mean what their publisher says")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    for (const auto& row : test::cases("ethnicity/published_labels.csv")) {
        INFO(row.where(), " ", row.text("label"));
        const Resolution resolution = resolver.resolve(row.text("label"));
        const std::string means = row.text("means");
        const bool right = desk.group(resolution) == means || desk.broad(resolution) == means
            || (means == "minority ethnic" && side(desk, resolution) == "group");
        CHECK_MESSAGE(right, desk.group(resolution), ": ", resolution.how);
    }
}

TEST_CASE("a published label, cut off anywhere, is never read on a side that no label so begun is on")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    std::map<std::string, std::set<std::string>> sides; // of every beginning
    for (const auto& row : test::cases("ethnicity/published_labels.csv")) {
        const std::string label = row.text("label");
        const std::string right = side(desk, resolver.resolve(label));
        for (std::size_t length = 1; length <= label.size(); ++length)
            sides[label.substr(0, length)].insert(right);
    }
    for (const auto& [beginning, right] : sides) {
        if (beginning.size() > 2 && beginning.substr(beginning.size() - 3, 2) == "- ")
            continue; // "… - N": a letter after a dash is numbering
        const Resolution resolution = resolver.resolve(beginning);
        const std::string got = side(desk, resolution);
        INFO(beginning, ": ", got, ", ", resolution.how);
        CHECK((got == "person" || right.contains(got)));
    }
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
    const Resolver of_long_label =
        desk.resolver({ { "A label of more letters than a short text has, written by hand", "white_other",
            "A. Person", "2025-01-02", "asked them" } });
    CHECK(desk.group(of_long_label.resolve("a LABEL of more letters  than a short text has, written by hand"))
        == "white_other");
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

TEST_CASE("a column of codes says together which list they are from")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    const auto list = [&](std::initializer_list<std::string> values) {
        const auto found = resolver.code_list_of(std::vector<std::string>(values));
        return found ? std::string(found->scheme) : "none";
    };
    CHECK(list({ "A", "B", "H", "M", "Z", "" }) == "nhs");
    CHECK(list({ "a", "c", "h", "n", "99" }) == "nhs");
    CHECK(list({ "CA", "LK", "PC", "A" }) == "nhs");
    CHECK(list({ "31", "39", "44", "98" }) == "asc_wds");
    CHECK(list({ "WBRI", "MWBC", "AIND", "REFU" }) == "dfe_csww");
    CHECK(list({ "A1", "C1", "D2", "E4" }) == "social_care");
    CHECK(list({ "W1", "A1", "B9", "NS" }) == "police");
    CHECK(list({ "A", "H", "M", "Not stated", "Unknown" }) == "nhs");
    CHECK(list({ "A1", "A2", "B1" }) == "none"); // children's social care or police
    CHECK(list({ "A", "B" }) == "none"); // too few to tell
    CHECK(list({ "A", "H", "M", "White Irish" }) == "none"); // labels among them
    CHECK(list({ "A", "H", "M", "Q" }) == "none"); // not a letter of the list
    CHECK(list({ "1", "2", "3" }) == "none");
    CHECK(list({ "99", "-1", "" }) == "none");
    CHECK(desk.group(resolver.resolve("b", "nhs")) == "white_irish");
    CHECK(desk.group(resolver.resolve("PC", "nhs")) == "black_other");
    CHECK(desk.group(resolver.resolve("A1", "police")) == "asian_indian");
}

namespace {

/// Every text that one slip makes of another: a letter left out, put in, replaced, or swapped with the next.
std::vector<std::string> slips(const std::string& text)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        out.push_back(text.substr(0, at) + text.substr(at + 1));
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            out.push_back(text.substr(0, at) + letter + text.substr(at + 1));
            out.push_back(text.substr(0, at) + letter + text.substr(at));
        }
        if (at + 1 < text.size())
            out.push_back(text.substr(0, at) + text[at + 1] + text[at] + text.substr(at + 2));
    }
    return out;
}

} // namespace

TEST_CASE("no single slip in a group's own name moves a person to the other side")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    for (const auto& group : desk.classification->groups) {
        const std::string right = side(desk, resolver.resolve(group.label));
        for (const std::string& slip : slips(group.label)) {
            const std::string got = side(desk, resolver.resolve(slip));
            if (got != right && got != "person") {
                INFO(slip, " of ", group.label, ": ", resolver.resolve(slip).how);
                CHECK(got == right);
            }
        }
    }
    CHECK(side(desk, resolver.resolve("White British")) == "reference");
}

TEST_CASE("a code and the name of a group on another side always go to a person")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    std::size_t checked = 0;
    for (const auto& [code, meanings] : desk.vocabulary->codes) {
        if (meanings.front().scheme != "dfe" && meanings.front().scheme != "dfe_csww")
            continue;
        for (const auto& group : desk.classification->groups) {
            const auto index = desk.classification->find(group.code);
            if (desk.vocabulary->side_of[*index] == desk.vocabulary->side_of[meanings.front().group])
                continue;
            for (const std::string& label : { code + " - " + group.label, group.label + " [" + code + "]" }) {
                INFO(label);
                CHECK(side(desk, resolver.resolve(label)) == "person");
                ++checked;
            }
        }
    }
    CHECK(checked > 1000);
}

TEST_CASE("case, spacing, signs and numbering change nothing")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    for (const auto& group : desk.classification->groups) {
        if (group.code == "blank")
            continue;
        for (const std::string shape :
            { "{}", "  {} ", "a) {}", "12. {}", "{} (140)", "{} *", "[{}]", "\"{}\"", "A4.7 {}", "- {}" }) {
            std::string label = shape;
            label.replace(label.find("{}"), 2, group.label);
            INFO(label);
            CHECK(desk.group(resolver.resolve(label)) == group.code);
        }
    }
}

TEST_CASE("bytes of any kind have an answer")
{
    const Desk desk;
    const Resolver resolver = desk.resolver();
    CHECK(desk.group(resolver.resolve("White \x96 Irish")) == "white_irish"); // Windows-1252
    CHECK(desk.group(resolver.resolve("White \xE2\x80\x93 Irish")) == "white_irish"); // UTF-8
    CHECK(desk.group(resolver.resolve("White \xC3\xA2\xE2\x82\xAC\xE2\x80\x9C Irish"))
        == "white_irish"); // read wrongly once
    CHECK(desk.group(resolver.resolve("White &amp; Asian")) == "mixed_white_and_asian");
    CHECK(desk.group(resolver.resolve("\xFF\xFE\x00W")) == "person");
    CHECK(desk.group(resolver.resolve(std::string(100000, 'w'))) == "person");
    CHECK(desk.group(resolver.resolve(std::string(100000, '('))) == "not_known");
    CHECK(desk.group(resolver.resolve("\xD0\x91\xD0\xB5\xD0\xBB\xD1\x8B\xD0\xB9"))
        == "person"); // another alphabet
}
