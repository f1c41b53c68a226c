// SPDX-License-Identifier: MIT
//
// Every paper of the folder can be made from the standards it is for, and every way in which a template can
// be wrong is refused, with the file, the line and what to do.

#include "standard/paper_template.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/standards.h"

using namespace wres::standard;

namespace {

const std::string paper = "papers/local-report/2026.toml";

Standard the_standard(const std::string& name = "sc-wres/2025")
{
    return *load_standard(wres::test::standards_folder(), name);
}

/// The folder with one text of the paper's template put in the place of another.
Folder changed(const std::string& sound, const std::string& put)
{
    auto folder = wres::test::standards_folder();
    auto& content = folder.at(paper);
    const auto at = content.find(sound);
    REQUIRE_MESSAGE(at != std::string::npos, sound);
    content.replace(at, sound.size(), put);
    return folder;
}

struct Fault {
    std::string sound;
    std::string put;
    std::string message;
};

const std::vector<Fault> faults {
    { "parts = [\"facts\"", "parts = [\"fact\"", "there is no part `fact`. Did you mean `facts`?" },
    { "parts = [\"facts\"", "parts = [\"trend\"", "cannot stand in one section" },
    { "report of {council} on", "report of {counsel} on", "`{counsel}` is nothing that can be filled in" },
    { "report of {council} on", "report of {council on", "is nothing that can be filled in" },
    { "report of {council} on", "report of council} on", "is nothing that can be filled in" },
    { "subject = \"{standard}", "subject = \"{standards}", "`{standards}` is nothing" },
    { "heading = \"Action plan\"", "heading = \"Action plan {indicator}\"", "`{indicator}` is nothing" },
    { "id = \"glossary\"", "id = \"methods\"", "two sections are called `methods`" },
    { "id = \"indicators\"", "id = \"indicators\"\nindicators = [\"2\", \"17\"]", "has no indicator `17`" },
    { "id = \"indicators\"", "id = \"indicators\"\nindicators = [\"2\", \"2\"]", "has a section twice" },
    { "layout = \"report\"", "layout = \"poster\"", "can only be `report` or `one_page`" },
    { "layout = \"report\"", "layout = \"report\"\npaper = \"A4\"",
        "`paper` is not a key that is used here" },
    { "source = ", "sauce = ", "`source` is missing" },
    { "parts = [\"methods\"]", "", "has neither words nor parts" },
    { "heading = \"Glossary\"", "headline = \"Glossary\"", "`heading` is missing" },
};

} // namespace

TEST_CASE("every paper can be made from a standard that it is for")
{
    const auto& folder = wres::test::standards_folder();
    const auto names = list_papers(folder);
    CHECK(names.size() >= 3);
    const auto standard = the_standard();
    for (const auto& name : names) {
        CAPTURE(name);
        const auto loaded = load_paper(folder, name, standard);
        REQUIRE_MESSAGE(loaded, loaded.error().message);
        CHECK(loaded->name() == name);
        CHECK(!loaded->source.empty());
        CHECK(loaded->checksum.size() == 64);
    }
}

TEST_CASE("the newest version is taken where none is named")
{
    auto folder = wres::test::standards_folder();
    folder["papers/local-report/2031.toml"] = folder.at(paper);
    CHECK(load_paper(folder, "local-report", the_standard())->version == "2031");
    CHECK(load_paper(folder, "local-report/2026", the_standard())->version == "2026");
}

TEST_CASE("a template that is wrong is refused with its file and what to do")
{
    const auto standard = the_standard();
    for (const auto& fault : faults) {
        CAPTURE(fault.put);
        const auto loaded = load_paper(changed(fault.sound, fault.put), "local-report", standard);
        REQUIRE(!loaded);
        CHECK(loaded.error().code == "standard.faulty");
        CHECK(loaded.error().message.find(paper) != std::string::npos);
        CHECK_MESSAGE(
            loaded.error().message.find(fault.message) != std::string::npos, loaded.error().message);
    }
}

TEST_CASE("a paper that is not there, and one for another standard, are named")
{
    const auto& folder = wres::test::standards_folder();
    const auto unknown = load_paper(folder, "local", the_standard());
    REQUIRE(!unknown);
    CHECK(unknown.error().code == "paper.unknown");
    CHECK(unknown.error().message.find("local-report/2026") != std::string::npos);
    const auto other = load_paper(folder, "local-report", the_standard("nhs-wres/2024"));
    REQUIRE(!other);
    CHECK(other.error().code == "paper.other_standard");
}

TEST_CASE("every part has a name of its own and says what it makes")
{
    std::set<std::string_view> names;
    std::set<PaperPart> parts;
    for (const auto& part : paper_parts()) {
        CHECK(names.insert(part.name).second);
        CHECK(parts.insert(part.part).second);
        CHECK(part.makes.ends_with("."));
    }
}
