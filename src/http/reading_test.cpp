// SPDX-License-Identifier: MIT
//
// What of the wire is ours to read: targets, patterns, forms, cookies and forms with files.

#include <doctest/doctest.h>

#include <vector>

#include "http/cookie.h"
#include "http/form.h"
#include "http/multipart.h"
#include "http/path_pattern.h"
#include "http/percent_code.h"
#include "http/target.h"

namespace {

using namespace wres;
using namespace wres::http;

/// Writes the parts down: name, file name, content.
class Parts final : public PartSink {
public:
    Done begin(const PartHead& head) override
    {
        written.push_back(head.name + "|" + head.file_name.value_or("-") + "|");
        return {};
    }
    Done data(std::string_view piece) override
    {
        written.back() += piece;
        return {};
    }
    Done end() override
    {
        written.back() += "|";
        return {};
    }

    std::vector<std::string> written;
};

const std::string two_parts =
    "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n2025\r\n"
    "--b  \r\nContent-Type: text/csv\r\nCONTENT-DISPOSITION: form-data; name=f; "
    "filename=\"C:\\own\\a%22\xC3\xA9.csv\"\r\n\r\n"
    "x\r\n--c\r\n\r\n--b--epilogue";

Result<std::vector<std::string>> read_in_pieces(std::string_view text, std::size_t size)
{
    Parts parts;
    auto reader = TRY(MultipartReader::for_content_type("multipart/form-data; boundary=b", parts));
    for (std::size_t at = 0; at < text.size(); at += size)
        TRY_DONE(reader.receive(text.substr(at, size)));
    TRY_DONE(reader.finish());
    return parts.written;
}

} // namespace

TEST_CASE("a form with files is read the same in pieces of any length")
{
    for (std::size_t size = 1; size < two_parts.size() + 1; ++size) {
        const auto parts = read_in_pieces(two_parts, size);
        REQUIRE(parts);
        CHECK(*parts == std::vector<std::string> { "year|-|2025|", "f|a\"\xC3\xA9.csv|x\r\n--c\r\n|" });
    }
}

TEST_CASE("an empty part and an unchosen file are parts without content")
{
    const auto parts = read_in_pieces(
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n--b--", 3);
    REQUIRE(parts);
    CHECK(*parts == std::vector<std::string> { "f|||" });
}

TEST_CASE("a form that is cut off, or is none, is refused")
{
    const auto head = std::string("--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n");
    for (const auto& text : { std::string(), std::string("--b"), head + "content", head + "content\r\n--b",
             std::string("--b\r\n\r\ncontent\r\n--b--"),
             std::string("--b\r\nContent-Disposition: attachment; name=f\r\n\r\n\r\n--b--"),
             std::string(
                 "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\nb\"\r\n\r\n\r\n--b--"),
             std::string(
                 "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\rb\"\r\n\r\n\r\n--b--"),
             "--b\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n--b--", std::string("--bx\r\n") }) {
        const auto parts = read_in_pieces(text, 7);
        REQUIRE_FALSE(parts);
        CHECK(parts.error().code == "multipart.faulty");
    }
    Parts parts;
    CHECK_FALSE(MultipartReader::for_content_type("multipart/form-data", parts));
    CHECK_FALSE(MultipartReader::for_content_type("text/plain; boundary=b", parts));
}

TEST_CASE("a plain form is read as browsers write it")
{
    const auto fields = parse_form("a=1&b=x+y%26z&a=2&&c&=d");
    REQUIRE(fields);
    CHECK(fields->all("a") == std::vector<std::string> { "1", "2" });
    CHECK(fields->text("b") == "x y&z");
    REQUIRE(fields->find("c") != nullptr);
    CHECK(fields->text("c").empty());
    CHECK(fields->text("").compare("d") == 0);
    CHECK_FALSE(parse_form("a=%4"));
    CHECK_FALSE(parse_form("a=%ff"));
    std::string many;
    for (std::size_t i = 0; i <= most_form_fields; ++i)
        many += "a&";
    CHECK_FALSE(parse_form(many));
}

TEST_CASE("percent codes are written and read back")
{
    std::string every;
    for (int c = 0; c < 256; ++c)
        every += static_cast<char>(c);
    CHECK(percent_decoded(percent_encoded(every), Plus::IsSpace) == every);
}

TEST_CASE("a target is a path of harmless segments and a query")
{
    const auto target = parse_target("/collections/2025%20a/files?show=all");
    REQUIRE(target);
    CHECK(target->segments == std::vector<std::string> { "collections", "2025 a", "files" });
    CHECK(target->query.text("show") == "all");
    CHECK(target->path() == "/collections/2025%20a/files");
    CHECK(parse_target("/")->segments.empty());
    for (const auto* faulty : { "", "x", "//", "/a//b", "/a/", "/.", "/a/..", "/%2e%2e", "/a%2fb", "/a%5cb",
             "/a%0ab", "/%ff", "/a%", "*" }) {
        INFO(faulty);
        CHECK_FALSE(parse_target(faulty));
    }
}

TEST_CASE("a pattern names segments, and matches nothing longer or shorter")
{
    const PathPattern pattern("/collections/:id/files");
    const auto named = pattern.match({ "collections", "7", "files" });
    REQUIRE(named);
    CHECK(named->text("id") == "7");
    CHECK_FALSE(pattern.match({ "collections", "7" }));
    CHECK_FALSE(pattern.match({ "collections", "7", "files", "x" }));
    CHECK_FALSE(pattern.match({ "collection", "7", "files" }));
    CHECK(PathPattern("/").match({}));
}

TEST_CASE("cookies are for us alone, and with TLS nobody else can set them")
{
    CHECK(set_cookie("visit", "a1", Transport::Plain) == "visit=a1; Path=/; HttpOnly; SameSite=Lax");
    CHECK(set_cookie("visit", "a1", Transport::Encrypted)
        == "__Host-visit=a1; Path=/; HttpOnly; SameSite=Lax; Secure");
    CHECK(forget_cookie("visit", Transport::Plain).starts_with("visit=; Max-Age=0;"));
    const auto cookies = parse_cookies("a=1; b = 2;c;=d; a=3; e=f=g");
    CHECK(cookies.text("a") == "1");
    CHECK(cookies.text("b") == "2");
    CHECK(cookies.text("e") == "f=g");
    CHECK(cookies.entries().size() == 4);
}
