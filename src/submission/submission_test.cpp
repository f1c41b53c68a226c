// SPDX-License-Identifier: MIT
#include <algorithm>

#include <doctest/doctest.h>

#include "base/text.h"
#include "submission/check_submission.h"
#include "submission/keys.h"
#include "submission/submission_file.h"
#include "support/law.h"
#include "support/made_up_submission.h"

using namespace wres;
using namespace wres::submission;

namespace {

const standard::Standard& small()
{
    static const auto standard = test::small_standard();
    return standard;
}

const standard::Populations& populations()
{
    static const auto all = test::two_councils();
    return all;
}

struct Parties {
    sealing::SigningKey leeds = sealing::SigningKey::draw();
    sealing::SigningKey merton = sealing::SigningKey::draw();
    sealing::OpeningKey programme = sealing::OpeningKey::draw();
    CouncilRegister councils;

    Parties()
    {
        councils.set("E08000035", leeds.verifying_key());
        councils.set("E09000024", merton.verifying_key());
    }

    [[nodiscard]] std::string file_of(const Submission& made) const
    {
        return write_submission(made, *small().classification, leeds, programme.box_key());
    }

    [[nodiscard]] std::string code_of(std::string_view file) const
    {
        const auto opened = open_submission("a", file, programme, councils, small());
        return opened ? "" : opened.error().code;
    }
};

std::string checked(const Submission& made)
{
    const auto request = test::made_up_request(small(), sealing::OpeningKey::draw().box_key());
    const auto done = check_submission(made, request, small(), populations());
    return done ? "" : done.error().code;
}

/// The statement with one text replaced by another.
std::string statement_with(const std::string& words, const std::string& others)
{
    auto statement = write_statement(test::made_up_submission(small()), *small().classification);
    const auto at = statement.find(words);
    REQUIRE(at != std::string::npos);
    return statement.replace(at, words.size(), others);
}

std::string refusal_of(const std::string& statement)
{
    const auto read = read_statement("a", statement, small());
    return read ? "" : read.error().code;
}

} // namespace

TEST_CASE("a submission arrives as it was sent")
{
    const Parties parties;
    const auto sent = test::made_up_submission(small());
    const auto file = parties.file_of(sent);
    const auto arrived = open_submission("a", file, parties.programme, parties.councils, small());
    REQUIRE(arrived);
    CHECK(*arrived == sent);
    CHECK(checked(*arrived).empty());
    CHECK(arrived->scopes() == std::vector<std::string> { "adult", "children" });
    CHECK(file.find("E08000035") == std::string::npos);
}

TEST_CASE("every byte that is flipped and every cut is refused")
{
    const Parties parties;
    const auto file = parties.file_of(test::made_up_submission(small()));
    for (std::size_t i = 0; i < file.size(); ++i) {
        INFO("byte ", i);
        for (const int bit : { 0x01, 0x20, 0x80 }) {
            auto changed = file;
            changed[i] = static_cast<char>(changed[i] ^ bit);
            CHECK_FALSE(parties.code_of(changed).empty());
        }
        CHECK_FALSE(parties.code_of(file.substr(0, i)).empty());
        CHECK_FALSE(parties.code_of(file.substr(i + 1)).empty());
    }
    CHECK(parties.code_of(file + " ") == "submission.changed");
    CHECK(parties.code_of(file.substr(0, file.size() - 1)) == "submission.truncated");
    CHECK(parties.code_of("") == "submission.not_one");
}

TEST_CASE("any bytes put anywhere are refused")
{
    const Parties parties;
    const auto file = parties.file_of(test::made_up_submission(small()));
    test::holds(
        "a submission with something put in is refused", [&](const std::string& bytes, std::uint32_t place) {
            RC_PRE(!bytes.empty());
            auto changed = file;
            changed.insert(place % (file.size() + 1), bytes);
            RC_ASSERT(!parties.code_of(changed).empty());
        });
}

TEST_CASE("only the council itself can send for it, only this programme can read it")
{
    const Parties parties;
    const auto made = test::made_up_submission(small());
    const auto& groups = *small().classification;
    const auto to = parties.programme.box_key();
    CHECK(parties.code_of(write_submission(made, groups, parties.merton, to)) == "submission.forged");
    CHECK(
        parties.code_of(write_submission(made, groups, parties.leeds, sealing::OpeningKey::draw().box_key()))
        == "submission.other_recipient");

    auto other = made;
    other.area = "E09000024";
    CHECK(parties.code_of(write_submission(other, groups, parties.leeds, to)) == "submission.forged");
    other.area = "E10000006";
    CHECK(parties.code_of(write_submission(other, groups, parties.leeds, to)) == "submission.not_registered");

    // Another programme that was sent a submission cannot seal it anew as if it had been sent here.
    const auto others = sealing::OpeningKey::draw();
    const auto to_others = write_submission(made, groups, parties.leeds, others.box_key());
    const auto opened = others.open(to_others.substr(to_others.find('\n') + 1)).value();
    auto passed_on = parties.file_of(made);
    const auto sealed = to.seal(opened);
    passed_on.replace(passed_on.find('\n') + 1, std::string::npos, sealed);
    CHECK(parties.code_of(passed_on) == "submission.forged");
}

TEST_CASE("a statement is read only in the one form it is written in")
{
    CHECK(refusal_of(statement_with("", "")).empty());
    CHECK(refusal_of(statement_with("\"number\":1", "\"number\":1,\"note\":\"the new starter\""))
        == "submission.damaged");
    CHECK(refusal_of(statement_with("\"number\":1", "\"number\":1,\"number\":1")) == "submission.damaged");
    CHECK(refusal_of(statement_with("\"number\":1", "\"number\": 1")) == "submission.damaged");
    CHECK(refusal_of(statement_with("\"number\":1", "\"number\":1.5")) == "submission.damaged");
    CHECK(refusal_of(statement_with("2025-10-02", "yesterday")) == "submission.damaged");
    CHECK(refusal_of(statement_with("\"made_by\":\"openwres\"", "\"made_by\":\"A. Name\""))
        == "submission.damaged");
    CHECK(refusal_of(statement_with("\"people\":{", "\"name\":\"A. Name\",\"people\":{"))
        == "submission.damaged");
    CHECK(refusal_of(statement_with("c0ffee", "c0ffef")) == "submission.other_standard");

    const auto whole = statement_with("", "");
    auto lines = split(whole, '\n');
    std::swap(lines[3], lines[4]);
    std::vector<std::string> reordered(lines.begin(), lines.end());
    CHECK(refusal_of(join(reordered, "\n")) == "submission.damaged");
    reordered.insert(reordered.begin() + 3, reordered[3]);
    CHECK(refusal_of(join(reordered, "\n")) == "submission.damaged");
}

TEST_CASE("what is not counts of what was asked is refused by the one function of both sides")
{
    const auto made = test::made_up_submission(small());
    const auto changed = [&](auto change) {
        auto other = made;
        change(other);
        return checked(other);
    };
    const auto with = [&](counts::SliceKey key) {
        return changed([&](Submission& other) { other.cube.add(key, 0, 1); });
    };
    CHECK(checked(made).empty());
    CHECK(changed([](Submission& other) { other.area = "E12000003"; }) == "submission.unknown_council");
    CHECK(changed([](Submission& other) { other.area = "Leeds"; }) == "submission.unknown_council");
    CHECK(changed([](Submission& other) { other.period = "2024"; }) == "submission.other_period");
    CHECK(changed([](Submission& other) { other.cube = counts::Cube {}; }) == "submission.other_standard");
    CHECK(changed([](Submission& other) { other.number = 0; }) == "submission.damaged");
    CHECK(
        changed([](Submission& other) { other.quality.findings["A. Name"] = 1; }) == "submission.own_words");
    CHECK(changed([](Submission& other) { other.cube.settings["senior_manager"] = "A. Name"; })
        == "submission.own_words");
    CHECK(changed([](Submission& other) { other.cube.settings["pay_bands"] = "0 pence and over"; })
        == "submission.own_pay_bands");
    CHECK(with({ "E08000035", "2024", "adult", "headcount", "", "" }) == "submission.other_period");
    CHECK(with({ "E09000024", "2025", "adult", "headcount", "", "" }) == "submission.other_area");
    CHECK(with({ "E08000035", "2025", "other", "headcount", "", "" }) == "submission.other_scope");
    CHECK(with({ "E08000035", "2025", "adult", "headcount", "directorate", "Team of A. Name" })
        == "submission.more_than_asked");
    CHECK(
        with({ "E08000035", "2025", "adult", "headcount", "sex", "Female" }) == "submission.more_than_asked");
    CHECK(
        with({ "E08000035", "2025", "adult", "headcount", "pay_band", "A. Name" }) == "submission.own_words");
    CHECK(with({ "E08000035", "2025", "adult", "A. Name", "", "" }) == "submission.own_words");
}

TEST_CASE("a council's own words stay behind when its counts are narrowed to what was asked")
{
    const auto request = test::made_up_request(small(), sealing::OpeningKey::draw().box_key());
    CHECK(possible_breakdowns(small()) == std::vector<std::string> { "pay_band", "senior", "sex", "stage" });
    auto made = test::made_up_submission(small());
    const auto asked = made.cube;
    made.cube.add({ made.area, "2025", "adult", "headcount", "directorate", "Adults" }, 0, 30);
    made.cube.add({ made.area, "2024", "adult", "headcount", "", "" }, 0, 30);
    made.cube.add({ "E09000024", "2025", "adult", "headcount", "", "" }, 0, 30);
    made.cube.add({ made.area, "2025", "other", "headcount", "", "" }, 0, 30);
    CHECK(narrowed(made.cube, request, made.area) == asked);
}

TEST_CASE("a request comes back from its file, and asks for nothing that could be a council's own words")
{
    const auto programme = sealing::OpeningKey::draw().box_key();
    const auto request = test::made_up_request(small(), programme);
    REQUIRE(check_request(request, small()));
    const auto read = parse_request("collection.toml", write_request(request));
    REQUIRE(read);
    CHECK(write_request(*read) == write_request(request));
    CHECK(read->programme == programme);

    const auto code_with = [&](auto change) {
        auto other = request;
        change(other);
        const auto done = check_request(other, small());
        return done ? "" : done.error().code;
    };
    CHECK(code_with([](Request& other) { other.breakdowns = { "directorate" }; }) == "request.faulty");
    CHECK(code_with([](Request& other) { other.scopes = { "libraries" }; }) == "request.faulty");
    CHECK(code_with([](Request& other) { other.scopes.clear(); }) == "request.faulty");
    CHECK(code_with([](Request& other) { other.closes = other.opens - std::chrono::days(1); })
        == "request.faulty");
    CHECK(code_with([](Request& other) { other.period = "last year"; }) == "request.faulty");
    CHECK(code_with([](Request& other) { other.collection = "a\"b"; }) == "request.faulty");
    CHECK(code_with([](Request& other) { other.standard_checksum = "x"; }) == "request.other_standard");
    CHECK(parse_request("a", "collection = 1").error().code == "request.faulty");
    CHECK(parse_request("a", "[").error().code == "request.faulty");
}

TEST_CASE("keys say what they are, and none is taken for another")
{
    const auto council = sealing::SigningKey::draw();
    const auto programme = sealing::OpeningKey::draw();
    CHECK(parse_council_secret(text_of(council)).value().seed().bytes() == council.seed().bytes());
    CHECK(parse_council_public(text_of(council.verifying_key())).value() == council.verifying_key());
    CHECK(parse_programme_secret(text_of(programme)).value().secret().bytes() == programme.secret().bytes());
    CHECK(parse_programme_public(text_of(programme.box_key())).value() == programme.box_key());
    const auto mistaken = parse_programme_public(text_of(programme));
    REQUIRE_FALSE(mistaken);
    CHECK(mistaken.error().message.find("This is the programme's secret key") == 0);
    CHECK(mistaken.error().message.find(text_of(programme).substr(30)) == std::string::npos);
    CHECK_FALSE(parse_council_secret("x"));
}

TEST_CASE("a register names each council once")
{
    const Parties parties;
    const auto csv = write_council_register(parties.councils, populations());
    const auto read = parse_council_register("r.csv", csv, populations());
    REQUIRE(read);
    CHECK(read->all() == parties.councils.all());
    const auto key = text_of(parties.leeds.verifying_key());
    const auto code = [&](const std::string& rows) {
        const auto councils = parse_council_register("r.csv", "council,public_key\n" + rows, populations());
        return councils ? "" : councils.error().code;
    };
    CHECK(code("Leeds," + key + "\n").empty());
    CHECK(code("Leeds," + key + "\nE08000035," + key + "\n") == "register.faulty");
    CHECK(code("Nowhere," + key + "\n") == "register.faulty");
    CHECK(code("Leeds,none\n") == "register.faulty");
    CHECK(
        parse_council_register("r.csv", "council\nLeeds\n", populations()).error().code == "register.faulty");
}
