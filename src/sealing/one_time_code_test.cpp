// SPDX-License-Identifier: MIT
#include "sealing/one_time_code.h"

#include <array>

#include <doctest/doctest.h>

#include "sealing/base32.h"

using namespace wres::sealing;

TEST_CASE("bytes are written in base 32 as RFC 4648, section 10, writes them")
{
    CHECK(to_base32("").empty());
    CHECK(to_base32("f") == "MY");
    CHECK(to_base32("fo") == "MZXQ");
    CHECK(to_base32("foo") == "MZXW6");
    CHECK(to_base32("foob") == "MZXW6YQ");
    CHECK(to_base32("fooba") == "MZXW6YTB");
    CHECK(to_base32("foobar") == "MZXW6YTBOI");
}

TEST_CASE("one-time codes are those of RFC 4226, appendix D")
{
    constexpr std::array codes { "755224", "287082", "359152", "969429", "338314", "254676", "287922",
        "162583", "399871", "520489" };
    for (std::size_t i = 0; i < codes.size(); ++i)
        CHECK(one_time_code("12345678901234567890", static_cast<std::int64_t>(i)) == codes[i]);
}

TEST_CASE("and at the times of RFC 6238, appendix B, the last six of its eight digits")
{
    struct Case {
        std::int64_t seconds;
        std::string_view code;
    };
    constexpr std::array cases { Case { 59, "287082" }, Case { 1'111'111'109, "081804" },
        Case { 1'111'111'111, "050471" }, Case { 1'234'567'890, "005924" }, Case { 2'000'000'000, "279037" },
        Case { 20'000'000'000, "353130" } };
    for (const auto& [seconds, code] : cases)
        CHECK(one_time_code("12345678901234567890", seconds / one_time_step_seconds) == code);
}

TEST_CASE("a code is known a step early and a step late, and no further")
{
    const auto secret = draw_one_time_secret();
    CHECK(secret.size() == 20);
    CHECK(secret != draw_one_time_secret());
    const auto code = one_time_code(secret, 1000);
    for (const std::int64_t now : { 999, 1000, 1001 })
        CHECK(step_of_code(secret, code, now) == 1000);
    CHECK_FALSE(step_of_code(secret, code, 998));
    CHECK_FALSE(step_of_code(secret, code, 1002));
    CHECK(step_of_code(secret, code.substr(0, 3) + " " + code.substr(3), 1000) == 1000);
    for (const auto* wrong : { "", "1", "12345678901234567890", "abcdef" })
        CHECK_FALSE(step_of_code(secret, wrong, 1000));
}
