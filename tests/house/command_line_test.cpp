// SPDX-License-Identifier: MIT
//
// The guide to the command line names every command and every option there is.

#include <regex>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "support/case_table.h"
#include "support/program.h"

namespace {

std::string help_of(const std::vector<std::string>& command)
{
    auto arguments = command;
    arguments.emplace_back("--help");
    const auto run = wres::test::run(WRES_PROGRAM, arguments);
    REQUIRE(run.status == 0);
    return run.out;
}

std::set<std::string> matches(const std::string& text, const std::regex& form)
{
    std::set<std::string> found;
    for (auto match = std::sregex_iterator(text.begin(), text.end(), form); match != std::sregex_iterator();
         ++match)
        found.insert((*match)[1]);
    return found;
}

/// The words at the start of the lines under "Subcommands:".
std::set<std::string> commands_in(const std::string& help)
{
    const auto at = help.find("Subcommands:");
    return at == std::string::npos ? std::set<std::string> {}
                                   : matches(help.substr(at), std::regex(R"(\n  ([a-z][a-z-]+) )"));
}

} // namespace

TEST_CASE("every command and every option is in the guide to the command line")
{
    const auto guide = wres::test::project_file("docs/guides/command-line.md");
    const std::regex option(R"((--(?!help)[a-z][a-z-]+))");
    const auto commands = commands_in(help_of({}));
    REQUIRE(commands.size() >= 5);
    for (const auto& command : commands) {
        INFO("command ", command);
        CHECK(guide.find("`wres " + command) != std::string::npos);
        for (const auto& name : matches(help_of({ command }), option)) {
            INFO("option ", name);
            CHECK(guide.find("`" + name) != std::string::npos);
        }
        for (const auto& inner : commands_in(help_of({ command }))) {
            INFO("command ", command, " ", inner);
            CHECK(guide.find("`wres " + command + " " + inner) != std::string::npos);
            for (const auto& name : matches(help_of({ command, inner }), option)) {
                INFO("option ", name);
                CHECK(guide.find("`" + name) != std::string::npos);
            }
        }
    }
}
