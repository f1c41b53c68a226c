// SPDX-License-Identifier: MIT
//
// What a council's headings and labels mean is asked, decided once, remembered and taken back, in both
// databases.

#include <doctest/doctest.h>

#include "service/mapping_questions.h"
#include "store/collections.h"
#include "store/mapping_decisions.h"
#include "web/made_up_service_test.h"

using namespace wres;
using namespace wres::web;

namespace {

bool says(const Reply& reply, std::string_view words)
{
    return reply.body.find(words) != std::string::npos;
}

/// Staff with a label that nobody knows, and a heading that nobody knows.
constexpr const char* staff = "person_id,ethnic_group,scope,role,contract,pay_annual,Shoe colour\n"
                              "A001,White British,adult,Social worker,Permanent,41000,red\n"
                              "A002,Indian,adult,Team manager,Fixed term,52000,blue\n"
                              "A003,Other white thing,adult,Social worker,Permanent,41000,red\n";

struct Deciding {
    explicit Deciding(Served& the_service)
        : served(the_service)
        , browser(served.browser_of({ Role::Analyst }, served.ashdale))
        , token(token_of(browser, served.path("files")))
    {
        REQUIRE(send_file(browser, served, token, "staff.csv", staff).status == 303);
        read();
    }

    void read()
    {
        REQUIRE(browser.post(served.path("calculations"), { { "form_token", token } }).status == 303);
    }

    Reply decide(std::vector<std::pair<std::string, std::string>> fields)
    {
        fields.emplace_back("form_token", token);
        fields.emplace_back("questions", "1");
        return browser.post(served.path("mapping"), fields);
    }

    std::vector<store::MappingDecision> in_force()
    {
        const auto found = served.opened.read(
            [&](store::View& view) { return store::mapping_decisions(view, served.ashdale); });
        REQUIRE(found);
        return *found;
    }

    Served& served;
    HttpClient browser;
    std::string token;
};

} // namespace

TEST_CASE("what nobody knows is asked, decided, remembered in the next reading, and taken back")
{
    on_every_service([](Served& served) {
        Deciding deciding(served);
        auto page = deciding.browser.get(served.path("mapping"));
        CHECK(says(page, "“Other white thing”"));
        CHECK(says(page, "“Shoe colour”"));
        CHECK(
            deciding
                .decide({ { "kind-0", "ethnic_group" }, { "theirs-0", "Other white thing" },
                    { "ours-0", "white_other" }, { "why-0", "They <b>said</b> so." }, { "based_on-0", "0" } })
                .header("location")
            == served.path("mapping?saved=1"));
        REQUIRE(deciding.in_force().size() == 1);
        CHECK(deciding.in_force().front().ours == "white_other");
        page = deciding.browser.get(served.path("mapping"));
        CHECK(says(page, "Read the files again"));
        CHECK(says(page, "They &lt;b&gt;said&lt;/b&gt; so."));
        deciding.read();
        const auto findings = deciding.browser.get(served.path("findings"));
        CHECK(says(findings, "Gone (")); // the label is settled

        CHECK(deciding
                  .decide({ { "kind-0", "ethnic_group" }, { "theirs-0", "Other white thing" },
                      { "based_on-0", "1" }, { "take_back-0", "yes" } })
                  .status
            == 303);
        CHECK(deciding.in_force().empty());
        deciding.read();
        CHECK(says(deciding.browser.get(served.path("mapping")), "“Other white thing”"));
    });
}

TEST_CASE("an answer that rests on another decision, or is none of ours, changes nothing")
{
    on_every_service([](Served& served) {
        Deciding deciding(served);
        const std::pair<std::string, std::string> kind { "kind-0", "ethnic_group" };
        const std::pair<std::string, std::string> theirs { "theirs-0", "Other white thing" };
        CHECK(deciding.decide({ kind, theirs, { "ours-0", "white_other" }, { "based_on-0", "0" } }).status
            == 303);
        CHECK(deciding.decide({ kind, theirs, { "ours-0", "white_irish" }, { "based_on-0", "0" } }).status
            == 409);
        CHECK(
            deciding.decide({ kind, theirs, { "ours-0", "martian" }, { "based_on-0", "1" } }).status == 400);
        CHECK(deciding.decide({ { "kind-0", "planet" }, theirs, { "ours-0", "x" } }).status == 400);
        CHECK(deciding.decide({ kind, theirs, { "ours-0", "" } }).status == 422);
        CHECK(deciding.in_force().front().ours == "white_other");
        CHECK(deciding.in_force().size() == 1);
    });
}

TEST_CASE("a label that was not repeated can be decided by writing it")
{
    Served served;
    Deciding deciding(served);
    CHECK(deciding
              .decide({ { "first", "1000" }, { "kind-1000", "ethnic_group" }, { "theirs-1000", "Zz" },
                  { "ours-1000", "not_stated" } })
              .status
        == 303);
    CHECK(deciding.in_force().front().theirs == "Zz");
    CHECK(deciding
              .decide({ { "first", "1000" }, { "kind-1000", "ethnic_group" }, { "ours-1000", "not_stated" } })
              .status
        == 422);
}

TEST_CASE("nothing on the pages of findings names the command line")
{
    Served served;
    Deciding deciding(served);
    for (const auto* part : { "findings", "findings.csv", "results", "mapping" }) {
        const auto shown = deciding.browser.get(served.path(part));
        INFO(part);
        CHECK(shown.status == 200);
        for (const auto* words :
            { "--map", "--file", "--scope", "--period", "--decide", "wres map-ethnicity", "wres standard" })
            CHECK_FALSE(says(shown, words));
    }
    CHECK(says(deciding.browser.get(served.path("findings")), "on the page"));
}

TEST_CASE("a question that several findings ask is asked once, those that stop a file first")
{
    const auto finding = [](const char* code, std::vector<std::string> details, const char* file,
                             std::uint64_t times) {
        return intake::FindingGroup { { code, { file, 2, "" }, std::move(details) }, times, {} };
    };
    const auto questions = service::mapping_questions({ finding("unmapped_column", { "Shoe" }, "a.csv", 1),
        finding("unknown_ethnic_group", { "Zz" }, "a.csv", 3),
        finding("unknown_ethnic_group", { "Zz" }, "b.csv", 4),
        finding("unknown_ethnic_group", { "others" }, "b.csv", 9),
        finding("ethnic_group_blank", {}, "a.csv", 5),
        finding("unmapped_column", { "not shown" }, "a.csv", 1),
        finding("file_not_recognised", { "x" }, "c.csv", 1) });
    REQUIRE(questions.size() == 3);
    CHECK(questions[0].theirs == "c.csv");
    CHECK(questions[0].stops_the_file);
    CHECK(questions[1].theirs == "Zz");
    CHECK(questions[1].times == 7);
    CHECK(questions[1].where == "a.csv and others");
    CHECK(questions[2].theirs == "Shoe");
}
