// SPDX-License-Identifier: MIT
#include "generator/generate.h"

#include <map>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "generator/council.h"
#include "standard/library.h"
#include "support/case_table.h"

using namespace wres;
using namespace wres::generator;

namespace {

class FilesInMemory final : public FileSink {
public:
    Done append(std::string_view path, std::string_view bytes) override
    {
        files[std::string(path)] += bytes;
        return {};
    }

    std::map<std::string, std::string> files;
};

std::shared_ptr<const standard::Classification> classification()
{
    standard::Folder folder;
    for (const auto* name : { "ethnic_group.csv", "ethnic_group.toml" })
        folder[std::string("classifications/") + name] =
            test::project_file(std::string("standard/classifications/") + name);
    return standard::load_classification(folder, "census_2021").value();
}

} // namespace

TEST_CASE("the same order gives the same bytes, another seed others")
{
    FilesInMemory first;
    FilesInMemory again;
    FilesInMemory other;
    const auto groups = classification();
    REQUIRE(generate({ 3, 120, 7, 2025 }, *groups, first));
    REQUIRE(generate({ 3, 120, 7, 2025 }, *groups, again));
    REQUIRE(generate({ 3, 120, 8, 2025 }, *groups, other));
    CHECK(first.files == again.files);
    CHECK(first.files.size() == other.files.size());
    CHECK(first.files.at("ashdale/Leavers.csv") != other.files.at("ashdale/Leavers.csv"));
}

TEST_CASE("a council's people do not depend on how many councils or people are made")
{
    const Council small(profiles()[0], 7, 10, 2025);
    const Council large(profiles()[0], 7, 1000, 2025);
    for (std::uint64_t i = 0; i < 10; ++i) {
        CHECK(small.worker(i).group == large.worker(i).group);
        CHECK(small.worker(i).pay_annual_pence == large.worker(i).pay_annual_pence);
    }
}

TEST_CASE("nothing to make is refused")
{
    FilesInMemory sink;
    CHECK(generate({ 0, 10, 7, 2025 }, *classification(), sink).error().code == "generate.nothing_to_make");
}

TEST_CASE("every made-up person's group is in the classification, on the side the council counts it on")
{
    const auto groups = classification();
    const auto& sides = groups->definition("excluding_white_minorities")->membership;
    for (std::uint8_t group = 0; group < ethnicity_codes().size(); ++group) {
        const auto found = groups->find(ethnicity_codes()[group]);
        REQUIRE(found);
        CHECK(static_cast<int>(sides[*found]) == static_cast<int>(side_of(group)));
    }
}

TEST_CASE("every made-up group is met in a county of the usual size, on the side it belongs to")
{
    const Council council(profiles()[2], 7, 40000, 2025);
    std::map<std::uint8_t, int> met;
    for (std::uint64_t i = 0; i < council.workers(); ++i)
        ++met[council.worker(i).group];
    CHECK(met.size() == ethnicity_codes().size());
    CHECK(side_of(0) == Side::Reference);
    CHECK(side_of(9) == Side::Group);
    CHECK(side_of(21) == Side::Unknown);
}
