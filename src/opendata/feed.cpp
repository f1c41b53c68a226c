// SPDX-License-Identifier: MIT
#include "opendata/feed.h"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "language/phrase.h"
#include "markup/html.h"
#include "opendata/licence.h"

namespace wres::opendata {
namespace {

using language::phrase;
using markup::Html;

/// A feed needs a time; a release has a day.
std::string time_of(Date day)
{
    return iso_date(day) + "T00:00:00Z";
}

/// Versions from before releases were described have no day of their own: the next day that is known is as
/// near as can be said.
Date day_of(const Dataset& dataset, const Version& version)
{
    const auto known = std::ranges::find_if(dataset.versions,
        [&](const Version& each) { return each.number >= version.number && each.issued.has_value(); });
    return *known->issued;
}

void write_link(Html& xml, std::string_view relation, std::string_view type, const std::string& address)
{
    xml.open("link", { { "rel", relation }, { "type", type }, { "href", address } });
    xml.close();
}

void write_entry(Html& xml, const Feed::Entry& entry)
{
    xml.open("entry");
    xml.element("id", entry.id);
    xml.element("title", entry.title);
    xml.element("updated", time_of(entry.updated));
    if (entry.published)
        xml.element("published", time_of(*entry.published));
    write_link(xml, entry.is_at_address ? "alternate" : "related", "text/html", entry.address);
    xml.element("content", { { "type", "text" } }, entry.words);
    xml.close();
}

} // namespace

std::vector<Feed::Entry> entries_of(const Dataset& dataset, const std::string& page)
{
    std::vector<Feed::Entry> entries;
    for (const auto& version : dataset.versions | std::views::reverse)
        entries.push_back({ dataset.id_of(version), phrase("{}, version {}", dataset.title, version.number),
            day_of(dataset, version), version.issued, page, version == dataset.version(), version.note });
    return entries;
}

std::string atom(const Feed& feed)
{
    Date updated {};
    for (const auto& entry : feed.entries)
        updated = std::max(updated, entry.updated);
    Html xml;
    xml.open("feed",
        { { "xmlns", "http://www.w3.org/2005/Atom" }, { "xml:lang", language::current_language().tag() } });
    xml.element("id", feed.id);
    xml.element("title", feed.title);
    xml.element("updated", time_of(updated));
    xml.open("author");
    xml.element("name", feed.author);
    if (!feed.home_page.empty())
        xml.element("uri", feed.home_page);
    xml.close();
    if (!feed.address.empty())
        write_link(xml, "self", "application/atom+xml", feed.address);
    xml.element("rights", fmt::format("{}, {}", licence_name, licence_address));
    for (const auto& entry : feed.entries)
        write_entry(xml, entry);
    xml.close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::move(xml).fragment();
}

} // namespace wres::opendata
