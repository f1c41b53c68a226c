// SPDX-License-Identifier: MIT
#include "network/letter.h"

#include <doctest/doctest.h>

#include "network/transfer.h"

using namespace wres::network;

namespace {

const std::chrono::sys_seconds some_day { std::chrono::seconds(
    1'760'000'000) }; // Thursday 9 October 2025, 08:53:20 UTC

} // namespace

TEST_CASE("a message has the headers of RFC 5322, and its text in base 64")
{
    const auto letter = written_letter(
        { "ada@council.example", "Hello", "One line\n" }, "wres@council.example", some_day, "abc");
    CHECK(letter
        == "Date: Thu, 09 Oct 2025 08:53:20 +0000\r\nFrom: openwres <wres@council.example>\r\nTo: "
           "<ada@council.example>\r\n"
           "Message-ID: <abc@council.example>\r\nSubject: =?utf-8?B?SGVsbG8=?=\r\nAuto-Submitted: "
           "auto-generated\r\n"
           "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
           "base64\r\n\r\n"
           "T25lIGxpbmUNCg==\r\n");
}

TEST_CASE("nothing in a subject or a text becomes a header or ends the message, and no line is too long")
{
    const std::string nasty = "x\r\nBcc: <all@council.example>\r\n\r\n.\r\n" + std::string(300, 'y');
    const auto letter = written_letter(
        { "ada@council.example", nasty + "é", nasty }, "wres@council.example", some_day, "abc");
    CHECK(letter.find("Bcc") == std::string::npos);
    CHECK(letter.find("\r\n.") == std::string::npos);
    std::size_t start = 0;
    for (auto end = letter.find("\r\n"); end != std::string::npos; end = letter.find("\r\n", start)) {
        CHECK(end - start <= 78);
        start = end + 2;
    }
    CHECK(start == letter.size());
}

TEST_CASE("an address that could end early or add another is none")
{
    CHECK(is_plain_address("ada.o'neill+wres@council.example"));
    for (const auto* wrong : { "", "ada", "@council.example", "ada@", "a@b@c", "a b@c.d",
             "a@b.c>\r\nBcc: x@y.z", "a@b.c,d@e.f", "a@b.c\n", "<a@b.c>", "é@council.example" })
        CHECK_FALSE(is_plain_address(wrong));
}

TEST_CASE("only this machine is spoken to without TLS, under whatever name")
{
    for (const auto* here :
        { "smtp://127.0.0.1:2525", "smtp://localhost", "http://[::1]:80/x", "http://localhost:9/x?y" })
        CHECK(is_this_machine(here));
    for (const auto* elsewhere : { "smtp://mail.council.example", "http://127.0.0.1.council.example/",
             "http://localhost@council.example/", "http://127.0.0.1:80@council.example",
             "http://council.example/127.0.0.1", "http://[::1].council.example", "" })
        CHECK_FALSE(is_this_machine(elsewhere));
}
