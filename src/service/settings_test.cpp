// SPDX-License-Identifier: MIT
#include "service/settings.h"

#include <doctest/doctest.h>

namespace {

using wres::service::ChosenSettings;

std::optional<std::string> no_environment(const std::string&)
{
    return std::nullopt;
}

} // namespace

TEST_CASE("the command line goes before the environment, the environment before the file, the file before "
          "the default")
{
    const auto environment = [](const std::string& name) {
        return name == "WRES_PORT" || name == "WRES_ADDRESS"
            ? std::optional<std::string>(name == "WRES_PORT" ? "2" : "::1")
            : std::nullopt;
    };
    const auto settings = ChosenSettings::choose(
        { { "port", "1" } }, "port = 3\naddress = \"0.0.0.0\"\nworkers = 9\n", environment);
    REQUIRE(settings);
    CHECK(settings->number("port") == 1);
    CHECK(settings->text("address") == "::1");
    CHECK(settings->number("workers") == 9);
    CHECK(settings->text("database") == "wres.db");
}

TEST_CASE("a settings file that is not one is refused, and a secret may not stand in it")
{
    const auto code = [](std::string_view file) {
        return ChosenSettings::choose({}, file, no_environment).error().code;
    };
    CHECK(code("port = ") == "settings.faulty_file");
    CHECK(code("colour = 1") == "settings.unknown");
    CHECK(code("port = [1]") == "settings.faulty_file");
    CHECK(code("port = \"x\"") == "settings.not_a_number");
    CHECK(code("port = -1") == "settings.not_a_number");
    CHECK(code("key = \"wres-key-1-...\"") == "settings.secret_in_file");
}
