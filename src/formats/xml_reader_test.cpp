// SPDX-License-Identifier: MIT
#include "formats/xml.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "support/bytes_in_pieces.h"
#include "support/case_table.h"
#include "support/read_table.h"

using namespace wres;
using namespace wres::formats;

namespace {

class Events final : public XmlSink {
public:
    void element_begins(std::string_view name, std::uint64_t line) override
    {
        lines.push_back(fmt::format("{} begins {}", line, name));
    }

    void element_ends(std::string_view name, std::string_view text, std::uint64_t line) override
    {
        lines.push_back(
            fmt::format("{} ends {}:{}{}", line, name, text.empty() ? "" : " ", test::escaped(text)));
    }

    std::vector<std::string> lines;
};

} // namespace

TEST_CASE("documents are read as the table says, in pieces of any size")
{
    for (const auto& row : test::cases("formats/xml.csv")) {
        for (const std::size_t piece : { 1U, 2U, 3U, 7U, 1000U }) {
            INFO(row.where(), " ", row.text("case"), ", pieces of ", piece);
            Events events;
            const auto done = read_xml(
                "return.xml", test::BytesInPieces(test::unescaped(row.text("input")), piece), events);
            CHECK(done.has_value());
            CHECK(join(events.lines, "\n") == row.text("events"));
        }
    }
}

TEST_CASE("documents that cannot be read are refused with one sentence")
{
    for (const auto& row : test::cases("formats/xml_refused.csv")) {
        INFO(row.where(), " ", row.text("case"));
        Events events;
        const auto done = read_xml("return.xml", *bytes_of(test::unescaped(row.text("input"))), events);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == row.text("code"));
        CHECK(done.error().message == row.text("sentence"));
    }
}

TEST_CASE("a disk that fails stops the reading of a document")
{
    Events events;
    const auto done =
        read_xml("return.xml", test::UnreadableBytes("<a>" + std::string(100000, ' '), 70000), events);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == "bytes.unreadable");
}

TEST_CASE("ten gigabytes in one element, tag or comment are refused when little was read")
{
    for (const auto* beginning : { "<a>", "<a b=\"", "<a><!--", "<" }) {
        const test::EndlessBytes bytes(beginning);
        Events events;
        const auto done = read_xml("return.xml", bytes, events);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == "file.line_too_long");
        CHECK(bytes.read_until() < std::uint64_t { 32 } << 20);
    }
}
