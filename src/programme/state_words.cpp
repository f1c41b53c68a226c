// SPDX-License-Identifier: MIT
#include "programme/state_words.h"

#include <chrono>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/components.h"
#include "frame/words_of_people.h"

namespace wres::programme {
namespace {

using collection::State;

struct Words {
    std::string_view words;
    std::string_view colour;
};

/// What the council's own collection says before anything of it is sent.
Words words_before(std::optional<store::CollectionState> own)
{
    if (!own)
        return { "invited", "grey" };
    return *own == store::CollectionState::Collecting ? Words { "started", "blue" }
                                                      : Words { "checking", "blue" };
}

Words words_of(State state, std::optional<store::CollectionState> own)
{
    switch (state) {
    case State::Invited: return words_before(own);
    case State::SignedOff: return { "signed off", "blue" };
    case State::Submitted: return { "submitted", "yellow" };
    case State::Questioned: return { "questioned", "yellow" };
    case State::Answered: return { "answered", "yellow" };
    case State::Accepted: return { "accepted", "green" };
    case State::Withdrawn: return { "withdrawn", "grey" };
    }
    return { "", "grey" };
}

std::string remark_on(
    const collection::ServiceStanding& service, const submission::Request& request, Date today)
{
    std::string remark;
    if (collection::is_overdue(service, request, today))
        remark = "overdue";
    else if (service.number > 0 && service.is_late)
        remark = "late";
    if (service.number > 0 && service.is_correction)
        remark += remark.empty() ? "corrected" : ", corrected";
    return remark;
}

} // namespace

std::string standing_words(const collection::ServiceStanding& service,
    std::optional<store::CollectionState> own, const submission::Request& request, Date today)
{
    const auto remark = remark_on(service, request, today);
    return fmt::format("{}{}{}", words_of(service.state, own).words, remark.empty() ? "" : ", ", remark);
}

void write_standing(markup::Html& html, const collection::ServiceStanding& service,
    std::optional<store::CollectionState> own, const submission::Request& request, Date today)
{
    const auto [words, colour] = words_of(service.state, own);
    frame::write_tag(html, words, colour);
    const auto remark = remark_on(service, request, today);
    if (!remark.empty())
        html.element("div", { { "class", "govuk-body-s govuk-!-margin-bottom-0" } }, remark);
}

std::string time_words(const std::string& at)
{
    const auto day = parse_iso_date(at.substr(0, 10));
    const auto hour = parse_integer(at.size() > 16 ? at.substr(11, 2) : "");
    const auto minute = parse_integer(at.size() > 16 ? at.substr(14, 2) : "");
    if (!day || !hour || !minute)
        return at;
    return frame::moment_words(
        std::chrono::sys_days(*day) + std::chrono::hours(*hour) + std::chrono::minutes(*minute));
}

std::string day_words(const std::string& day)
{
    const auto date = parse_iso_date(day);
    return date ? british_date(*date) : day;
}

std::string service_words(const standard::Standard& standard, std::string_view scope)
{
    for (const auto& known : standard.scopes) {
        if (known.counted.size() == 1 && known.counted.front() == scope)
            return known.label;
    }
    return std::string(scope);
}

std::string services_words(const standard::Standard& standard, const std::vector<std::string>& scopes)
{
    std::vector<std::string> words;
    for (const auto& scope : scopes)
        words.push_back(service_words(standard, scope));
    return join(words, ", ");
}

} // namespace wres::programme
