// SPDX-License-Identifier: MIT
#include "opendata/open_data.h"
#include "opendata/unreleased.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>

#include "markup/html.h"
#include "support/made_up_release.h"

using namespace wres;
using namespace wres::opendata;
using Json = nlohmann::json;

namespace {

const Date first_day = *parse_iso_date("2025-09-30");
const Date later_day = *parse_iso_date("2025-11-03");

const std::vector<DataFile> files {
    { "report.html", "text/html; charset=utf-8", 10, std::string(64, 'a') },
    { "results.csv", "text/csv; charset=utf-8", 20, std::string(64, 'b') },
};

disclosure::Release release()
{
    return test::made_up_release(disclosure::Audience::Public);
}

Publication publication_on(Date day, std::vector<Version> earlier = {}, std::string correction = "")
{
    Publication publication;
    publication.published_on = day;
    publication.earlier = std::move(earlier);
    publication.correction = std::move(correction);
    return publication;
}

std::string content_of(const std::vector<OpenDataFile>& made, std::string_view name)
{
    const auto found = std::ranges::find(made, name, &OpenDataFile::name);
    REQUIRE(found != made.end());
    return found->content;
}

/// Every text between <name> and </name>, as it is written.
std::vector<std::string> elements(const std::string& xml, const std::string& name)
{
    std::vector<std::string> all;
    const auto open = "<" + name + ">";
    for (auto at = xml.find(open); at != std::string::npos; at = xml.find(open, at + 1)) {
        const auto from = at + open.size();
        all.push_back(xml.substr(from, xml.find("</" + name + ">", from) - from));
    }
    return all;
}

std::vector<Version> versions_in(const std::vector<OpenDataFile>& made)
{
    const auto versions = read_versions("dataset.jsonld", content_of(made, "dataset.jsonld"));
    REQUIRE(versions);
    return *versions;
}

} // namespace

TEST_CASE("identifiers stay the same when anything else changes")
{
    auto other = release();
    other.made_on = "1 January 2031";
    other.results.resize(1);
    other.standard_name = "sc-wres/2031";
    auto elsewhere = publication_on(later_day);
    elsewhere.publisher.name = "Another name";
    elsewhere.publisher.address = "https://other.example.org/";
    const auto first = dataset_of(release(), publication_on(first_day));
    const auto second = dataset_of(other, elsewhere);
    CHECK(first.id == second.id);
    CHECK(first.slug == second.slug);
    CHECK(first.id_of(first.version()) == second.id_of(second.version()));
    auto of_another = release();
    for (auto& result : of_another.results)
        result.area = "E08000001";
    CHECK(dataset_of(of_another, publication_on(first_day)).id != first.id);
}

TEST_CASE("every release is the next version, and the versions before are told again")
{
    const auto first = open_data_of(release(), files, publication_on(first_day));
    const auto told = versions_in(first);
    REQUIRE(told.size() == 1);
    CHECK(told[0].number == 1);
    CHECK(told[0].issued == first_day);
    CHECK(told[0].note == "First published.");
    CHECK(told[0].latest_period == release().periods.back());
    CHECK(is_correction(release(), told));

    const auto second =
        open_data_of(release(), files, publication_on(later_day, told, "Leavers had been left out."));
    const auto both = versions_in(second);
    REQUIRE(both.size() == 2);
    CHECK(both[0] == told[0]);
    CHECK(both[1] == Version { 2, later_day, told[0].latest_period, "Leavers had been left out." });

    auto next_year = release();
    next_year.periods.push_back("2099");
    CHECK(!is_correction(next_year, both));
    CHECK(
        versions_in(open_data_of(next_year, files, publication_on(later_day, both)))[2].note == "Adds 2099.");
}

TEST_CASE("a file that tells of no versions is refused")
{
    for (const auto* wrong : { "", "[]", "{}", "{\"hasVersion\": []}", "{\"hasVersion\": [1]}",
             "{\"hasVersion\": [{\"version\": \"0\"}]}", "{\"hasVersion\": [{\"version\": 1}]}",
             "{\"hasVersion\": [{\"version\": \"2\"}, {\"version\": \"1\"}]}" }) {
        INFO(wrong);
        const auto versions = read_versions("dataset.jsonld", wrong);
        REQUIRE(!versions);
        CHECK(versions.error().code == "publication.not_a_description");
    }
}

TEST_CASE("the description has what DCAT-AP asks for")
{
    auto publication = publication_on(first_day);
    publication.publisher.contact_email = "equality@example.org";
    publication.publisher.address = "https://data.example.org/";
    const auto json = Json::parse(content_of(open_data_of(release(), files, publication), "dataset.jsonld"));
    // Mandatory and recommended properties of a dataset and of a distribution, and the licence.
    for (const auto* property : { "title", "description", "publisher", "keyword", "theme", "distribution",
             "contactPoint", "licence" })
        CHECK_MESSAGE(json.contains(property), property);
    CHECK(json["contactPoint"]["email"] == "mailto:equality@example.org");
    CHECK(json["distribution"].size() == files.size() + 1);
    for (const auto& distribution : json["distribution"]) {
        CHECK(distribution["accessURL"].get<std::string>().starts_with("https://data.example.org/"));
        CHECK(distribution["mediaType"].get<std::string>().find(';') == std::string::npos);
        CHECK(distribution["checksum"]["checksumValue"].get<std::string>().size() == 64);
        CHECK(distribution["licence"].get<std::string>().starts_with("https://www.nationalarchives.gov.uk/"));
    }
    // Every word of it is explained in its own context: nothing has to be fetched.
    const auto& context = json["@context"];
    const std::function<void(const Json&)> look = [&](const Json& at) {
        for (const auto& [key, value] : at.items()) {
            if (at.is_object() && key == "@context")
                continue;
            if (at.is_object() && !key.starts_with("@"))
                CHECK_MESSAGE(context.contains(key), key);
            if (value.is_structured())
                look(value);
        }
    };
    look(json);
}

TEST_CASE("nothing is made up for a publisher that says nothing")
{
    const auto made = open_data_of(release(), files, publication_on(first_day));
    const auto json = Json::parse(content_of(made, "dataset.jsonld"));
    CHECK(!json.contains("contactPoint"));
    CHECK(json["publisher"]["name"] == release().council_name);
    CHECK(json["distribution"][0]["accessURL"] == "report.html");
    const auto ckan = Json::parse(content_of(made, "ckan-package.json"));
    CHECK(!ckan.contains("owner_org"));
    CHECK(!ckan.contains("author_email"));
    CHECK(content_of(made, "feed.atom").find("rel=\"self\"") == std::string::npos);
}

TEST_CASE("a CKAN portal takes the package: its name, tags and resources are of its forms")
{
    const auto json = Json::parse(
        content_of(open_data_of(release(), files, publication_on(first_day)), "ckan-package.json"));
    CHECK(std::regex_match(json["name"].get<std::string>(), std::regex("[a-z0-9_-]{2,100}")));
    for (const auto& tag : json["tags"])
        CHECK(std::regex_match(tag["name"].get<std::string>(), std::regex("[A-Za-z0-9 _.-]{2,100}")));
    CHECK(json["license_id"] == "uk-ogl");
    std::set<std::string> keys;
    for (const auto& extra : json["extras"])
        CHECK(keys.insert(extra["key"]).second);
    for (const auto& resource : json["resources"])
        CHECK(!resource["url"].get<std::string>().empty());
    auto nameless = release();
    nameless.council_name = std::string(200, 'x') + "\xc3\xa9";
    CHECK(dataset_of(nameless, publication_on(first_day)).slug.size() <= 100);
}

TEST_CASE("the feed has what RFC 4287 asks for")
{
    auto publication =
        publication_on(later_day, { { 1, std::nullopt, "", "Before." }, { 2, first_day, "2024", "Two." } });
    publication.publisher.name = "Ash & Oak <Council>";
    publication.publisher.address = "https://data.example.org/";
    const auto feed = content_of(open_data_of(release(), files, publication), "feed.atom");
    CHECK(feed.starts_with(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""));
    const auto ids = elements(feed, "id");
    CHECK(ids.size() == 1 + 3);
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(elements(feed, "title").size() == ids.size());
    const auto updated = elements(feed, "updated");
    CHECK(updated
        == std::vector<std::string> {
            "2025-11-03T00:00:00Z", "2025-11-03T00:00:00Z", "2025-09-30T00:00:00Z", "2025-09-30T00:00:00Z" });
    CHECK(elements(feed, "name") == std::vector<std::string> { "Ash &amp; Oak &lt;Council&gt;" });
    CHECK(feed.find(
              "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://data.example.org/feed.atom\">")
        != std::string::npos);
}

TEST_CASE("words that come from outside stay words in every description")
{
    auto hostile = release();
    const std::string planted = "\"}]}</feed><script>\xff\\u0000 {x} [c]";
    test::change_every_text(hostile, [&](std::string& text) { text += planted; });
    for (const auto& file : open_data_of(hostile, files, publication_on(first_day))) {
        INFO(file.name);
        if (file.name == "feed.atom")
            CHECK(file.content.find("<script>") == std::string::npos);
        else
            CHECK(!Json::parse(file.content, nullptr, false).is_discarded());
    }
}
