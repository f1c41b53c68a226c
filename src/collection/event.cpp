// SPDX-License-Identifier: MIT
#include "collection/event.h"

#include <algorithm>

#include "base/text.h"

namespace wres::collection {
namespace {

constexpr std::size_t longest_note = 300;
constexpr int most_digits_in_a_row = 5;

bool has_a_long_number(std::string_view text)
{
    int digits = 0;
    for (const char letter : text) {
        const bool is_digit = letter >= '0' && letter <= '9';
        // Spaces and hyphens stand inside telephone numbers.
        const bool goes_on = digits > 0 && (letter == ' ' || letter == '-');
        digits = is_digit ? digits + 1 : goes_on ? digits : 0;
        if (digits > most_digits_in_a_row)
            return true;
    }
    return false;
}

} // namespace

std::string_view word_of(EventKind kind)
{
    switch (kind) {
    case EventKind::Invited: return "invited";
    case EventKind::SignedOff: return "signed_off";
    case EventKind::Submitted: return "submitted";
    case EventKind::Noticed: return "noticed";
    case EventKind::LeftAside: return "left_aside";
    case EventKind::Questioned: return "questioned";
    case EventKind::Answered: return "answered";
    case EventKind::Returned: return "returned";
    case EventKind::Accepted: return "accepted";
    case EventKind::Withdrawn: return "withdrawn";
    case EventKind::Reminded: return "reminded";
    case EventKind::AgreedToBeNamed: return "agreed_to_be_named";
    case EventKind::NoLongerNamed: return "no_longer_named";
    case EventKind::Closed: return "closed";
    case EventKind::Reopened: return "reopened";
    }
    return "";
}

std::string_view word_of(Answer answer)
{
    switch (answer) {
    case Answer::NumbersAreRight: return "right";
    case Answer::WillBeCorrected: return "will_be_corrected";
    }
    return "";
}

bool is_note(std::string_view text)
{
    const auto control = [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
    };
    return text.size() <= longest_note && is_utf8(text) && std::ranges::none_of(text, control)
        && text.find('@') == std::string_view::npos && !has_a_long_number(text);
}

} // namespace wres::collection
