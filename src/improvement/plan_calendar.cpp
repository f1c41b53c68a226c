// SPDX-License-Identifier: MIT
#include "improvement/plan_calendar.h"

#include <fmt/format.h>

#include "base/checksum.h"
#include "improvement/due_items.h"

namespace wres::improvement {
namespace {

constexpr std::size_t octets_a_line = 75; // RFC 5545, 3.1
constexpr std::size_t digits_of_an_id = 20;

std::string basic_date(Date date)
{
    std::string text = iso_date(date);
    std::erase(text, '-');
    return text;
}

/// RFC 5545, 3.3.11
std::string escaped(std::string_view text)
{
    std::string all;
    for (const char letter : text) {
        if (letter == '\\' || letter == ';' || letter == ',')
            all += '\\';
        if (letter == '\n')
            all += "\\n";
        else
            all += letter;
    }
    return all;
}

bool continues_a_character(char letter)
{
    return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
}

/// A content line, folded so that no line is longer than 75 octets and no character is cut.
std::string line(std::string_view content)
{
    std::string all;
    std::size_t used = 0;
    for (std::size_t at = 0; at < content.size();) {
        std::size_t length = 1;
        while (at + length < content.size() && continues_a_character(content[at + length]))
            ++length;
        if (used + length > octets_a_line) {
            all += "\r\n ";
            used = 1;
        }
        all += content.substr(at, length);
        used += length;
        at += length;
    }
    return all + "\r\n";
}

/// What tells one kind of event from another in its identifier, which has to stay.
std::string kind_words(const DueItem& item)
{
    switch (item.kind) {
    case DueKind::Milestone: return "milestone " + item.what;
    case DueKind::Review: return "review";
    case DueKind::End: return "ends";
    case DueKind::Target: break;
    }
    return "target";
}

std::string event(const Plan& plan, const DueItem& item, Date made_on)
{
    const auto id =
        sha256(fmt::format("{}\n{}\n{}", plan.id, item.action, kind_words(item))).substr(0, digits_of_an_id);
    auto text = line("BEGIN:VEVENT") + line(fmt::format("UID:{}@openwres", id))
        + line(fmt::format("DTSTAMP:{}T000000Z", basic_date(made_on)))
        + line(fmt::format("DTSTART;VALUE=DATE:{}", basic_date(item.on)))
        + line(fmt::format("DTEND;VALUE=DATE:{}", basic_date(item.on + std::chrono::days(1))))
        + line(fmt::format("SUMMARY:{}", escaped(due_words(item) + " – " + item.title)));
    if (!item.owner.empty())
        text += line(fmt::format("DESCRIPTION:{}", escaped("Owner: " + item.owner)));
    return text + line("TRANSP:TRANSPARENT") + line("END:VEVENT");
}

} // namespace

std::string plan_calendar(const Plan& plan, Date made_on)
{
    return calendar_of({ plan }, plan.title, made_on);
}

std::string calendar_of(const std::vector<Plan>& plans, std::string_view title, Date made_on)
{
    std::string events;
    for (const auto& plan : plans)
        for (const auto& item : due_items(plan))
            events += event(plan, item, made_on);
    return line("BEGIN:VCALENDAR") + line("VERSION:2.0") + line("PRODID:-//openwres//action plan//EN")
        + line("CALSCALE:GREGORIAN") + line("METHOD:PUBLISH") + line("X-WR-CALNAME:" + escaped(title))
        + events + line("END:VCALENDAR");
}

} // namespace wres::improvement
