// SPDX-License-Identifier: MIT
//
// A collection from its opening to national estimates, as a programme and its councils run it on the command
// line; and everything that must not get in.

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/case_table.h"
#include "support/program.h"

namespace {

using nlohmann::json;
using wres::test::Run;

Run run(const std::vector<std::string>& arguments)
{
    return wres::test::run(WRES_PROGRAM, arguments);
}

std::string done(const std::vector<std::string>& arguments)
{
    const auto ran = run(arguments);
    REQUIRE_MESSAGE(ran.status == 0, arguments.front() << ": " << ran.error << ran.out);
    return ran.out;
}

/// A made-up county of three councils: records, statutory returns, and counts alone; with keys and a
/// collection.
struct County {
    wres::test::TemporaryFolder folder;

    County()
    {
        done({ "generate", "--dir", at("county"), "--councils", "3", "--staff", "400" });
        done({ "key", "programme", "--out", at("programme.key") });
        for (const auto* council : { "leeds", "merton", "kent" })
            done({ "key", "council", "--out", at(std::string(council) + ".key") });
        static_cast<void>(folder.write("register.csv",
            "council,public_key\nLeeds," + key("leeds") + "Merton," + key("merton") + "Kent," + key("kent")));
        done({ "collection", "open", at("collection"), "--name", "SC-WRES 2025", "--opens", "2025-09-01",
            "--closes", "2999-10-31", "--key", at("programme.pub") });
        done({ "collection", "invite", at("collection"), "--councils", at("register.csv") });
    }

    [[nodiscard]] std::string at(const std::string& name) const { return folder.file(name); }

    [[nodiscard]] std::string key(const std::string& council) const
    {
        return wres::test::file_content(at(council + ".pub"));
    }

    [[nodiscard]] std::string files_of(const std::string& council) const
    {
        const std::string made_up = council == "Leeds" ? "ashdale"
            : council == "Merton"                      ? "brackenmoor"
                                                       : "coldwater";
        return at("county/" + made_up);
    }

    /// Makes a submission and gives the file.
    [[nodiscard]] std::string sent(const std::string& council, const std::string& key_of,
        const std::string& file, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments { "submit", files_of(council), "--council", council, "--to",
            at("collection/collection.toml"), "--key", at(key_of + ".key"), "--out", at(file) };
        arguments.insert(arguments.end(), more.begin(), more.end());
        done(arguments);
        return at(file);
    }

    [[nodiscard]] Run received(const std::string& file, const std::string& key_file = "programme.key") const
    {
        return run({ "receive", file, "--key", at(key_file), "--out", at("collection") });
    }

    [[nodiscard]] json status() const
    {
        return json::parse(done({ "collection", "status", at("collection"), "--format", "json" }));
    }
};

bool names(const Run& ran, const std::string& code)
{
    return ran.out.find("(" + code + ")") != std::string::npos
        || ran.error.find("(" + code + ")") != std::string::npos;
}

json council_in(const json& status, const std::string& name)
{
    for (const auto& council : status["councils"]) {
        if (council["name"] == name)
            return council;
    }
    FAIL("no council ", name);
    return {};
}

} // namespace

TEST_CASE(
    "records, statutory returns and counts alone arrive as the same counts that the councils made themselves")
{
    const County county;
    for (const auto* council : { "Leeds", "Merton", "Kent" }) {
        const std::string key = council == std::string("Leeds") ? "leeds"
            : council == std::string("Merton")                  ? "merton"
                                                                : "kent";
        const auto taken = county.received(county.sent(council, key, key + ".wressubmission"));
        CHECK_MESSAGE(taken.status == 0, taken.out);
    }
    done({ "collection", "counts", county.at("collection"), "--out", county.at("all.wrescube") });
    const auto nation = json::parse(done({ "nation", "--format", "json", county.at("all.wrescube") }));
    const auto own =
        json::parse(done({ "calculate", "--format", "json", "--council", "Kent", county.files_of("Kent") }));
    bool compared = false;
    for (const auto& result : own["results"]) {
        if (result["indicator"] != "2" || result["scope"] != "adult"
            || result["definition"] != "excluding_white_minorities")
            continue;
        for (const auto& national : nation["results"]) {
            if (national["indicator"] != "2" || national["scope"] != "adult"
                || national["definition"] != "excluding_white_minorities")
                continue;
            CHECK(national["councils"] == 3);
            for (const auto& place : national["places"]) {
                if (place["name"] != "Kent")
                    continue;
                CHECK(place["counts"]["group"][1] == result["headline"]["group"]["denominator"]);
                CHECK(place["counts"]["reference"][0] == result["headline"]["reference"]["numerator"]);
                compared = true;
            }
        }
    }
    CHECK(compared);

    // Not a word of a council's own is in what the programme holds.
    const auto held = wres::test::file_content(county.at("all.wrescube"));
    CHECK(held.find("\"dimension\":\"pay_band\"") != std::string::npos);
    CHECK(held.find("\"dimension\":\"directorate\"") == std::string::npos);
    CHECK(held.find("\"dimension\":\"grade\"") == std::string::npos);
}

TEST_CASE("what is not a council's own, whole, timely and first is refused, and leaves everything as it was")
{
    const County county;
    const auto first = county.sent("Kent", "kent", "first.wressubmission");
    const auto forged = county.sent("Kent", "leeds", "forged.wressubmission");
    CHECK(names(county.received(forged), "submission.forged"));

    const auto content = wres::test::file_content(first);
    const auto cut = county.folder.write("cut.wressubmission", content.substr(0, content.size() / 2));
    CHECK(names(county.received(cut), "submission.truncated"));
    auto flipped = content;
    flipped[content.size() / 2] = static_cast<char>(flipped[content.size() / 2] ^ 1);
    CHECK(
        names(county.received(county.folder.write("changed.wressubmission", flipped)), "submission.changed"));
    CHECK(names(county.received(county.files_of("Kent") + "/SC-WRES counts.csv"), "submission.not_one"));

    done({ "key", "programme", "--out", county.at("other.key") });
    const auto elsewhere =
        run({ "submit", county.files_of("Kent"), "--council", "Kent", "--to", county.at("other.pub"), "--key",
            county.at("kent.key"), "--out", county.at("elsewhere.wressubmission") });
    CHECK(elsewhere.status == 0);
    CHECK(names(county.received(county.at("elsewhere.wressubmission")), "submission.other_recipient"));
    CHECK(names(county.received(first, "other.key"), "collection.other_key"));

    const auto to_key = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments { "submit", county.files_of("Kent"), "--council", "Kent", "--to",
            county.at("programme.pub"), "--key", county.at("kent.key"), "--out",
            county.at("odd.wressubmission") };
        arguments.insert(arguments.end(), more.begin(), more.end());
        done(arguments);
        return county.received(county.at("odd.wressubmission"));
    };
    CHECK(names(to_key({ "--period", "2024" }), "submission.other_period"));
    CHECK(names(to_key({ "--standard", "sc-wres/2024", "--period", "2025" }), "submission.other_standard"));
    CHECK(names(
        run({ "submit", county.files_of("Kent"), "--council", "Nowhere", "--to", county.at("programme.pub"),
            "--key", county.at("kent.key"), "--out", county.at("odd.wressubmission") }),
        "submission.unknown_council"));
    CHECK(council_in(county.status(), "Kent")["submissions"] == 0);

    const auto second = county.sent("Kent", "kent", "second.wressubmission", { "--number", "2" });
    CHECK(county.received(second).status == 0);
    CHECK(names(county.received(first), "submission.older"));
    CHECK(names(county.received(second), "submission.duplicate"));
    const auto again =
        county.sent("Kent", "kent", "again.wressubmission", { "--number", "2", "--service", "adult" });
    CHECK(names(county.received(again), "submission.number_used"));
    CHECK(council_in(county.status(), "Kent")["submissions"] == 2);
}

TEST_CASE("a slip comes back as a question, is answered and kept, and the counts are accepted")
{
    const County county;
    // What was sent is what was counted a year ago.
    done({ "calculate", "--council", "Kent", "--period", "2024", "--cube", county.at("earlier.wrescube"),
        county.files_of("Kent") });
    done({ "collection", "compare", county.at("collection"), "--earlier", county.at("earlier.wrescube") });

    const auto copied = county.received(county.sent("Kent", "kent", "copied.wressubmission"));
    CHECK(copied.status == 1);
    CHECK(copied.out.find("2 questions") != std::string::npos);
    auto kent = council_in(county.status(), "Kent");
    CHECK(kent["services"][0]["state"] == "questioned");
    CHECK(kent["questions"][0]["code"] == "copied");
    CHECK(kent["questions"][0]["beside"].size() > 5);
    CHECK(run({ "collection", "accept", county.at("collection"), "--council", "Kent" })
              .error.find("open_questions")
        != std::string::npos);

    const auto answer = [&](const std::string& number, const std::string& note) {
        return run({ "collection", "answer", county.at("collection"), "--council", "Kent", "--question",
            number, "--answer", "right", "--note", note });
    };
    CHECK(names(answer("1", "Ask a.name@example.org"), "collection.note"));
    CHECK(names(answer("99", "x"), "collection.no_question"));
    for (std::size_t i = 0; i < kent["questions"].size(); ++i)
        CHECK(answer(std::to_string(i + 1), "Recruitment was frozen.").status == 0);
    kent = council_in(county.status(), "Kent");
    CHECK(kent["services"][0]["state"] == "answered");
    CHECK(kent["questions"][0]["note"] == "Recruitment was frozen.");
    done({ "collection", "accept", county.at("collection"), "--council", "Kent", "--service", "adult" });
    kent = council_in(county.status(), "Kent");
    CHECK(kent["services"][0]["state"] == "accepted");
    CHECK(kent["services"][1]["state"] == "answered");

    // The history cannot be mended by hand.
    auto history = wres::test::file_content(county.at("collection/history.jsonl"));
    const auto at = history.find("Recruitment was frozen");
    REQUIRE(at != std::string::npos);
    history[at] = 'r';
    static_cast<void>(county.folder.write("collection/history.jsonl", history));
    CHECK(names(run({ "collection", "status", county.at("collection") }), "history.damaged"));
}

TEST_CASE("a council sends one service now and the other later, and can take its counts back")
{
    const County county;
    CHECK(county.received(county.sent("Merton", "merton", "adult.wressubmission", { "--service", "adult" }))
              .status
        == 0);
    auto merton = council_in(county.status(), "Merton");
    CHECK(merton["services"][0]["state"] == "submitted");
    CHECK(merton["services"][1]["state"] == "invited");
    const auto silent = done({ "collection", "remind", county.at("collection") });
    CHECK(silent.find("Merton\n") != std::string::npos);
    CHECK(silent.find("Leeds\n") != std::string::npos);
    const auto later = county.sent("Merton", "merton", "children.wressubmission",
        { "--service", "children", "--number", "2", "--signed-off", "2025-10-02" });
    CHECK(county.received(later).status == 0);
    merton = council_in(county.status(), "Merton");
    CHECK(merton["services"][0]["submission"] == 1);
    CHECK(merton["services"][1]["submission"] == 2);
    CHECK(merton["signed_off_on"] == "2025-10-02");
    CHECK(merton["reminders"] == 1);

    done({ "collection", "withdraw", county.at("collection"), "--council", "Merton", "--service", "adult" });
    done({ "collection", "counts", county.at("collection"), "--out", county.at("left.wrescube") });
    const auto left = wres::test::file_content(county.at("left.wrescube"));
    CHECK(left.find("\"scope\":\"children\"") != std::string::npos);
    CHECK(left.find("\"scope\":\"adult\"") == std::string::npos);
    const auto history = done({ "collection", "history", county.at("collection"), "--council", "Merton" });
    CHECK(history.find("Merton withdrawn: adult") != std::string::npos);
}
