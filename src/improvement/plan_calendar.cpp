// SPDX-License-Identifier: MIT
#include "improvement/plan_calendar.h"

#include <fmt/format.h>

#include "base/checksum.h"

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

class Calendar {
public:
    Calendar(const Plan& plan, Date made_on) : plan_(plan), made_on_(made_on) { }

    std::string text()
    {
        for (const auto& action : plan_.actions) {
            const bool is_over = action.state == ActionState::Done || action.state == ActionState::Stopped;
            for (const auto& milestone : action.milestones)
                if (!milestone.reached)
                    event(action, milestone.due, "milestone " + milestone.what, milestone.what);
            if (!is_over)
                event(action, action.review_on, "review", "Review");
            if (!is_over)
                event(action, action.ends, "ends", "The work ends");
            event(action, action.measure.by, "target", "The target is to be reached");
        }
        return line("BEGIN:VCALENDAR") + line("VERSION:2.0") + line("PRODID:-//openwres//action plan//EN")
            + line("CALSCALE:GREGORIAN") + line("METHOD:PUBLISH")
            + line("X-WR-CALNAME:" + escaped(plan_.title)) + events_ + line("END:VCALENDAR");
    }

private:
    void event(const Action& action, const std::optional<Date>& day, const std::string& what,
        const std::string& words)
    {
        if (!day)
            return;
        const auto id =
            sha256(fmt::format("{}\n{}\n{}", plan_.id, action.id, what)).substr(0, digits_of_an_id);
        events_ += line("BEGIN:VEVENT") + line(fmt::format("UID:{}@openwres", id))
            + line(fmt::format("DTSTAMP:{}T000000Z", basic_date(made_on_)))
            + line(fmt::format("DTSTART;VALUE=DATE:{}", basic_date(*day)))
            + line(fmt::format("DTEND;VALUE=DATE:{}", basic_date(*day + std::chrono::days(1))))
            + line(fmt::format("SUMMARY:{}", escaped(words + " – " + action.title)));
        if (!action.owner.empty())
            events_ += line(fmt::format("DESCRIPTION:{}", escaped("Owner: " + action.owner)));
        events_ += line("TRANSP:TRANSPARENT") + line("END:VEVENT");
    }

    const Plan& plan_;
    Date made_on_;
    std::string events_;
};

} // namespace

std::string plan_calendar(const Plan& plan, Date made_on)
{
    return Calendar(plan, made_on).text();
}

} // namespace wres::improvement
