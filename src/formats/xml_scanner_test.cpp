// SPDX-License-Identifier: MIT
#include "formats/xml_scanner.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "formats/xml_stream.h"
#include "support/case_table.h"
#include "support/read_table.h"
#include "support/xml_events_written.h"

using namespace wres;
using namespace wres::formats;
using wres::test::read_in_pieces;

namespace {

/// Pieces of documents such as workbooks have, whole and broken, from which documents are put together.
constexpr std::array pieces { "<row r=\"1\" spans=\"1:3\">", "<c r=\"A1\" s='2' t=\"s\">", "<v>", "</v>",
    "</c>", "</row>", "<v>17</v>", "<c/>", "<c r=\"B2\" />", "<x:c xmlns:x=\"urn:y\">", "</x:c>", "</c >",
    "text", "&amp;", "&lt;", "&gt;&quot;&apos;", "&#65;", "&#x20AC;", "&#0;", "&#xD800;", "&#x;", "&#;",
    "&nbsp;", "&", "&amp", "<![CDATA[a<b&amp;]]]]>", "<![CDATA[", "]]>", "]]", "]", "<!-- a comment -->",
    "<!-- a -- b -->", "<!---->", "<!--->", "<?target some text?>", "<?target?>", "<?xml version=\"1.0\"?>",
    "<?XML ?>", "<? x?>", "\r\n", "\r", "\n", "\t", " ", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
    "\xC3", "\xED\xA0\x80", "\xC0\x80", "\xEF\xBF\xBE", "\xF4\x90\x80\x80",
    "<\xC3\xA9l\xC3\xA9ment a=\"\xC3\xA9\">", "\x01", "<", ">", "/>", "<a b=\"1\" b=\"2\"/>",
    "<a b=\"1\"c=\"2\"/>", "<a b=1/>", "<a b/>", "<a b = \"&#10;&amp;\r\n\t x\"/>", "<a b=\"<\"/>",
    "<a b=\"&\"/>", "<a b='\"' c=\"'\"/>", "<1a/>", "<-a/>", "<!ELEMENT a>", "<!DOCTYPE a>",
    "<is><t xml:space=\"preserve\"> x </t></is>", "<_:.-9/>", "=", "\"", "_x000D_", "\x7F" };

std::string random_document(std::mt19937& random)
{
    const auto any = [&](std::size_t below) { return random() % below; };
    const auto count = any(12);
    std::string document = any(4) == 0 ? "<?xml version=\"1.0\" standalone='yes'?>\r\n" : "";
    std::string ends;
    for (std::size_t i = any(4); i > 0; --i) {
        document += "<a>";
        ends += "</a>";
    }
    for (std::size_t i = 0; i < count; ++i)
        document += pieces[any(pieces.size())];
    document += ends;
    for (std::size_t i = any(3); i > 1 && !document.empty(); --i)
        document[any(document.size())] = static_cast<char>(any(256));
    return document;
}

/// What is read differently on purpose: a declared encoding, and UTF-16 that begins without a mark.
bool is_apart(std::string_view document)
{
    const auto beginning = document.substr(0, 2);
    return beginning.find('\0') != std::string_view::npos || beginning == "\xFF\xFE"
        || beginning == "\xFE\xFF";
}

std::string wide(std::string_view ascii, std::size_t zero_at)
{
    std::string bytes;
    for (const char c : ascii) {
        const std::array<char, 2> unit { zero_at == 0 ? '\0' : c, zero_at == 0 ? c : '\0' };
        bytes.append(unit.data(), unit.size());
    }
    return bytes;
}

XmlFaultKind fault_of(std::string_view document)
{
    const auto read = read_in_pieces<XmlScanner>(document, 100000);
    REQUIRE(read.fault.has_value());
    return read.fault->kind;
}

} // namespace

TEST_CASE("any document is read or refused as expat does it, wherever its pieces are cut")
{
    std::mt19937 random(20251122);
    int read_well = 0;
    for (int i = 0; i < 60000; ++i) {
        const auto document = random_document(random);
        if (is_apart(document))
            continue;
        const auto expected = read_in_pieces<XmlStream>(document, 4096);
        for (const std::size_t most : { std::size_t { 4096 }, 1 + random() % 7 }) {
            const auto found = read_in_pieces<XmlScanner>(document, most);
            INFO("document ", test::escaped(document), ", pieces of ", most);
            REQUIRE(found.fault.has_value() == expected.fault.has_value());
            if (!found.fault)
                REQUIRE(found.events == expected.events);
        }
        read_well += expected.fault ? 0 : 1;
    }
    CHECK(read_well > 4000);
}

TEST_CASE("the documents of the table, where they are UTF-8 or UTF-16, are read as expat reads them")
{
    for (const auto& row : test::cases("formats/xml.csv")) {
        const auto document = test::unescaped(row.text("input"));
        if (document.find("encoding=\"I") != std::string::npos
            || document.find("encoding=\"w") != std::string::npos)
            continue;
        for (const std::size_t most : { 1U, 2U, 3U, 7U, 1000U }) {
            INFO(row.where(), " ", row.text("case"), ", pieces of ", most);
            const auto found = read_in_pieces<XmlScanner>(document, most);
            CHECK_FALSE(found.fault.has_value());
            CHECK(found.events == read_in_pieces<XmlStream>(document, 1000).events);
        }
    }
}

TEST_CASE("UTF-16 is read with a mark and without, either way round")
{
    const std::string document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a b=\"1\">x</a>";
    const std::string events = "<a b=[1]>x</a>";
    for (const std::size_t most : { 1U, 5U, 1000U }) {
        CHECK(read_in_pieces<XmlScanner>("\xFF\xFE" + wide(document, 1), most).events == events);
        CHECK(read_in_pieces<XmlScanner>("\xFE\xFF" + wide(document, 0), most).events == events);
        CHECK(read_in_pieces<XmlScanner>(wide(document, 1), most).events == events);
        CHECK(read_in_pieces<XmlScanner>(wide(document, 0), most).events == events);
    }
    CHECK(fault_of("\xFF\xFE" + wide("<a></a>", 1) + "x") == XmlFaultKind::NotWellFormed);
    CHECK(fault_of("\xFF\xFE" + wide("<a>", 1)) == XmlFaultKind::CutShort);
}

TEST_CASE("the kind and the line of a fault")
{
    CHECK(fault_of("") == XmlFaultKind::CutShort);
    CHECK(fault_of("<") == XmlFaultKind::CutShort);
    CHECK(fault_of("<a>text") == XmlFaultKind::CutShort);
    CHECK(fault_of("<a b=\"") == XmlFaultKind::CutShort);
    CHECK(fault_of("<!DOCTYPE a><a/>") == XmlFaultKind::Doctype);
    CHECK(fault_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>") == XmlFaultKind::UnknownEncoding);
    CHECK(fault_of("<a>\xE9</a>") == XmlFaultKind::NotWellFormed);
    CHECK(fault_of(std::string("<a>\0</a>", 8)) == XmlFaultKind::NotWellFormed);

    std::string deep;
    for (std::size_t i = 0; i <= XmlLimits::deepest; ++i)
        deep += "<a>";
    CHECK(fault_of(deep) == XmlFaultKind::TooDeep);

    std::string many = "<a";
    for (std::size_t i = 0; i <= XmlScanner::most_attributes; ++i)
        many += " b" + std::to_string(i) + "=\"\"";
    CHECK(fault_of(many + "/>") == XmlFaultKind::TooLong);
    CHECK(fault_of("<a>&#x" + std::string(XmlScanner::longest_reference_bytes, '0') + "41;</a>")
        == XmlFaultKind::NotWellFormed);

    const std::string lines = "<a>\n<b c=\"\n\">\r\n</b>\n</c>";
    for (const std::size_t most : { 1U, 4U, 1000U })
        CHECK(read_in_pieces<XmlScanner>(lines, most).fault.value().line == 5);
}

TEST_CASE("a tag without an end is given up at 16 MiB, and read no more than a few times")
{
    test::WrittenEvents nothing;
    XmlScanner scanner(nothing);
    std::size_t taken = 0;
    for (bool first = true;; first = false) {
        auto room = scanner.room(65536);
        std::ranges::fill(room, 'x');
        if (first)
            std::ranges::copy(std::string_view("<a b=\""), room.begin());
        taken += room.size();
        const auto done = scanner.take(room.size());
        if (done)
            continue;
        CHECK(done.error().kind == XmlFaultKind::TooLong);
        break;
    }
    CHECK(taken <= 2 * XmlLimits::longest_tag_bytes);
}
