// SPDX-License-Identifier: MIT
//
// The commentary of a collection, in both databases: two people who write at once lose nothing, and nothing
// that is written becomes markup.

#include <doctest/doctest.h>

#include "frame/words_of_people.h"
#include "service/written_text.h"
#include "store/collections.h"
#include "store/commentary.h"
#include "web/made_up_service_test.h"

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

namespace {

bool says(const Reply& reply, std::string_view words)
{
    return reply.body.find(words) != std::string::npos;
}

/// Somebody at the page of one text, with what that page gave them.
struct Writer {
    Writer(Served& served, const std::string& subject)
        : browser(served.browser_of({ Role::Analyst }, served.ashdale))
        , path(served.path("commentary/" + subject))
    {
        open();
    }

    void open()
    {
        const auto shown = browser.get(path);
        REQUIRE(shown.status == 200);
        token = test::attribute_of(shown.body, "name=\"form_token\"", "value");
        based_on = test::attribute_of(shown.body, "name=\"based_on\"", "value");
    }

    Reply save(const std::string& text)
    {
        return browser.post(path, { { "form_token", token }, { "based_on", based_on }, { "text", text } });
    }

    HttpClient browser;
    std::string path;
    std::string token;
    std::string based_on;
};

std::vector<store::CommentaryText> history(Served& served, const std::string& indicator)
{
    const auto all = served.opened.read(
        [&](store::View& view) { return store::commentary_history(view, served.collection, indicator); });
    REQUIRE(all);
    return *all;
}

} // namespace

TEST_CASE("a text is saved, shown, changed and taken out, and every version stays")
{
    on_every_service([](Served& served) {
        Writer writer(served, "4");
        CHECK(writer.save("First.\r\nSecond.").header("location") == served.path("commentary?saved=4"));
        const auto list = writer.browser.get(served.path("commentary?saved=4"));
        CHECK(says(list, "The text about indicator 4 is saved"));
        CHECK(says(list, ">First.</p>")); // each line a paragraph
        CHECK(says(list, ">Second.</p>"));
        writer.open();
        CHECK(writer.save("First.\nSecond.").status == 303); // unchanged: no new version
        CHECK(history(served, "4").size() == 1);
        CHECK(writer.save("").status == 303);
        CHECK(says(writer.browser.get(writer.path), "Every text that was saved (2)"));
        CHECK(history(served, "4").back().text.empty());
        CHECK(says(writer.browser.get(served.path()), "Not yet started"));
    });
}

TEST_CASE("of two people who write at once, the second is shown both texts, and neither is lost")
{
    on_every_service([](Served& served) {
        Writer first(served, "whole");
        Writer second(served, "whole");
        CHECK(first.save("We agree.\nWe recruited more widely.").status == 303);
        const auto conflict = second.save("We agree.\nWe trained all panels.");
        CHECK(conflict.status == 409);
        CHECK(says(conflict, "<title>Error: Two texts about the same"));
        CHECK(says(conflict, "Only in this text: </span>We recruited more widely."));
        CHECK(says(conflict, "Only in this text: </span>We trained all panels."));
        CHECK(says(conflict, ">We agree.\nWe recruited more widely.\nWe trained all panels.</textarea>"));
        CHECK(history(served, "").size() == 2);
        CHECK_FALSE(history(served, "").back().in_force);

        second.based_on = test::attribute_of(conflict.body, "name=\"based_on\"", "value");
        CHECK(second.save("We agree, recruited more widely and trained all panels.").status == 303);
        CHECK(history(served, "").size() == 3);
        CHECK(history(served, "").back().in_force);
        CHECK(says(first.browser.get(first.path), "kept beside"));
        // Once more, upon what is no longer there.
        CHECK(first.save("Mine after all.").status == 409);
        CHECK(says(first.browser.get(first.path), "Mine after all."));
    });
}

TEST_CASE("what is written is text wherever it is shown, whatever it is")
{
    on_every_service([](Served& served) {
        const std::string planted =
            "</textarea><script>alert(1)</script>\n\"><img src=x onerror=alert(1)>\n=1+1";
        Writer writer(served, "7a");
        Writer other(served, "7a");
        CHECK(writer.save(planted).status == 303);
        const auto conflict = other.save(planted + "\n<b>x</b>");
        CHECK(conflict.status == 409);
        for (const auto& body : { conflict.body, writer.browser.get(writer.path).body,
                 writer.browser.get(served.path("commentary")).body }) {
            CHECK(body.find("<script>alert") == std::string::npos);
            CHECK(body.find("<img src=x") == std::string::npos);
            CHECK(body.find("<b>x") == std::string::npos);
            CHECK(body.find("&lt;script&gt;alert(1)") != std::string::npos);
        }
    });
}

TEST_CASE("a text that cannot be saved is given back to its writer")
{
    on_every_service([](Served& served) {
        Writer writer(served, "2");
        const auto too_long = writer.save(std::string(20'001, 'x') + " end of mine");
        CHECK(too_long.status == 422);
        CHECK(says(too_long, "Shorten it to 20,000"));
        CHECK(says(too_long, "end of mine"));
        REQUIRE(served.opened.connection().run("UPDATE collections SET state = 'in_review'", {}));
        const auto too_late = writer.save("Written while it was submitted.");
        CHECK(too_late.status == 409);
        CHECK(says(too_late, "Written while it was submitted."));
        CHECK(history(served, "2").empty());
        CHECK(writer.browser.get(served.path("commentary/12")).status == 404);
    });
}

TEST_CASE("a reviewer reads the commentary and writes none")
{
    Served served;
    Writer writer(served, "1");
    CHECK(writer.save("What we say.").status == 303);
    auto reviewer = served.browser_of({ Role::Reviewer }, served.ashdale);
    const auto shown = reviewer.get(served.path("commentary/1"));
    CHECK(says(shown, "What we say."));
    CHECK_FALSE(says(shown, "<textarea"));
    CHECK(reviewer.post(served.path("commentary/1"), { { "text", "Mine." } }).status == 403);
}

TEST_CASE("what is written into a field of lines is kept as lines")
{
    CHECK(service::written_text("a\r\nb\rc\nd") == "a\nb\nc\nd");
    CHECK(service::written_text("  \r\n a \x01"
                                "\x7F"
                                "b\t\n\n")
        == "a b");
    CHECK(service::written_text(std::string_view("\0a", 2)) == "a");
    CHECK(service::written_text("") == "");
}
