// SPDX-License-Identifier: MIT
#include <ranges>

#include <fmt/format.h>

#include "markup/html.h"
#include "opendata/descriptions.h"
#include "opendata/licence.h"
#include "opendata/named_uuid.h"

namespace wres::opendata {
namespace {

using markup::Html;

/// A feed needs a time; a release has a day.
std::string time_of(Date day)
{
    return iso_date(day) + "T00:00:00Z";
}

/// Versions from before releases were described have no day of their own: the first day known is as near as
/// can be said.
Date day_of(const Dataset& dataset, const Version& version)
{
    for (const auto& each : dataset.versions) {
        if (each.number >= version.number && each.issued)
            return *each.issued;
    }
    return *dataset.version().issued;
}

void write_entry(Html& feed, const Dataset& dataset, const Publisher& publisher, const Version& version)
{
    feed.open("entry");
    feed.element("id", dataset.id_of(version));
    feed.element("title", fmt::format("{}, version {}", dataset.title, version.number));
    feed.element("updated", time_of(day_of(dataset, version)));
    if (version.issued)
        feed.element("published", time_of(*version.issued));
    // Only the newest version is at the address.
    if (version.number == dataset.version().number)
        feed.open("link",
            { { "rel", "alternate" }, { "type", "text/html" },
                { "href", publisher.address + "report.html" } });
    else
        feed.open("link",
            { { "rel", "related" }, { "type", "text/html" }, { "href", publisher.address + "report.html" } });
    feed.close();
    feed.element("content", { { "type", "text" } }, version.note);
    feed.close();
}

} // namespace

std::string atom_feed(const Dataset& dataset, const Publisher& publisher)
{
    Html feed;
    feed.open("feed", { { "xmlns", "http://www.w3.org/2005/Atom" }, { "xml:lang", "en-GB" } });
    feed.element("id", named_uuid(dataset.name + "/feed"));
    feed.element("title", dataset.title);
    feed.element("updated", time_of(*dataset.version().issued));
    feed.open("author");
    feed.element("name", dataset.publisher);
    if (!publisher.home_page.empty())
        feed.element("uri", publisher.home_page);
    feed.close();
    if (!publisher.address.empty()) {
        feed.open("link",
            { { "rel", "self" }, { "type", "application/atom+xml" },
                { "href", publisher.address + "feed.atom" } });
        feed.close();
    }
    feed.element("rights", fmt::format("{}, {}", licence_name, licence_address));
    for (const auto& version : dataset.versions | std::views::reverse)
        write_entry(feed, dataset, publisher, version);
    feed.close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::move(feed).fragment();
}

} // namespace wres::opendata
