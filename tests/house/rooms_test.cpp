// SPDX-License-Identifier: MIT
//
// The map in src/ROOMS is the only statement of which room may use which; these tests make it true.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "support/case_table.h"

namespace {

namespace fs = std::filesystem;

struct Room {
    int floor {};
    std::set<std::string> uses;
};

std::map<std::string, Room> read_map()
{
    std::map<std::string, Room> rooms;
    std::istringstream lines(wres::test::project_file("src/ROOMS"));
    const std::regex form(R"(^(\d+) +([a-z]+): *([^|]*)\|?.*$)");
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        if (line.starts_with('#') || !std::regex_match(line, parts, form))
            continue;
        Room room { std::stoi(parts[1]), {} };
        std::istringstream uses(parts[3]);
        for (std::string used; uses >> used;)
            room.uses.insert(used);
        rooms.emplace(parts[2], std::move(room));
    }
    return rooms;
}

/// Rooms included by one file, by the first folder of each quoted include.
std::set<std::string> included_rooms(const fs::path& file)
{
    std::set<std::string> rooms;
    std::ifstream lines(file);
    const std::regex form(R"(^\s*#include "([a-z_]+)/.*$)");
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        if (std::regex_match(line, parts, form))
            rooms.insert(parts[1]);
    }
    return rooms;
}

} // namespace

TEST_CASE("a room uses only rooms on floors below it")
{
    const auto rooms = read_map();
    REQUIRE(rooms.size() > 5);
    for (const auto& [name, room] : rooms) {
        for (const auto& used : room.uses) {
            INFO(name, " uses ", used);
            REQUIRE(rooms.contains(used));
            CHECK(rooms.at(used).floor < room.floor);
        }
    }
}

TEST_CASE("every include is allowed by the map")
{
    const auto rooms = read_map();
    for (const auto& entry : fs::recursive_directory_iterator(wres::test::project_folder() + "/src")) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
            continue;
        const auto room = entry.path().parent_path().filename().string();
        REQUIRE(rooms.contains(room));
        for (const auto& used : included_rooms(entry.path())) {
            if (used == room || used == "support" || used == "fmt" || used == "nlohmann" || used == "doctest")
                continue;
            INFO(entry.path().string(), " includes ", used);
            CHECK(rooms.at(room).uses.contains(used));
        }
    }
}

TEST_CASE("only their own rooms and tests include what makes a document or a page of an unreleased model")
{
    for (const auto& entry : fs::recursive_directory_iterator(wres::test::project_folder() + "/src")) {
        const auto room = entry.path().parent_path().filename();
        const bool is_test = entry.path().filename().string().ends_with("_test.cpp");
        if (!entry.is_regular_file() || is_test)
            continue;
        std::ostringstream content;
        content << std::ifstream(entry.path()).rdbuf();
        INFO(entry.path().string());
        for (const auto* owner : { "report", "page", "opendata" })
            CHECK((room == owner
                || content.str().find(fmt::format("{}/unreleased.h", owner)) == std::string::npos));
    }
}

TEST_CASE("every room has a README with its five headings")
{
    for (const auto& [name, room] : read_map()) {
        if (!fs::exists(wres::test::project_folder() + "/src/" + name))
            continue;
        const auto readme = wres::test::project_file("src/" + name + "/README.md");
        for (const auto* heading :
            { "**Does.**", "**Does not.**", "**Start reading at**", "**Uses**", "**Cases**" }) {
            INFO("src/", name, "/README.md lacks ", heading);
            CHECK(readme.find(heading) != std::string::npos);
        }
    }
}
