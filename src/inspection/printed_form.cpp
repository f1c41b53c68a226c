// SPDX-License-Identifier: MIT
#include "inspection/printed_form.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/text.h"

namespace wres::inspection {
namespace {

using namespace std::string_view_literals;

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A number at the beginning of a text, and what follows it.
struct LeadingNumber {
    std::size_t length {}; // 0: there is none
    bool has_separators = false;
};

LeadingNumber leading_number(std::string_view text)
{
    LeadingNumber number;
    std::size_t at = 0;
    if (text.starts_with("\xe2\x88\x92")) // a minus sign
        at = 3;
    else if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        at = 1;
    const auto digits = at;
    while (at < text.size()
        && (is_digit(text[at])
            || (text[at] == ',' && at > digits && at + 3 < text.size() && is_digit(text[at + 1])
                && is_digit(text[at + 2]) && is_digit(text[at + 3])
                && (at + 4 >= text.size() || !is_digit(text[at + 4]))))) {
        number.has_separators |= text[at] == ',';
        ++at;
    }
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        ++at;
        while (at < text.size() && is_digit(text[at]))
            ++at;
    }
    if (at == digits)
        return number;
    // An exponent: 1e6, 2.5E-3.
    if (at + 1 < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        auto end = at + 1;
        if (text[end] == '-' || text[end] == '+')
            ++end;
        if (end < text.size() && is_digit(text[end])) {
            while (end < text.size() && is_digit(text[end]))
                ++end;
            at = end;
        }
    }
    number.length = at;
    return number;
}

std::string_view without_currency(std::string_view text)
{
    for (const auto sign : { "\xc2\xa3"sv, "$"sv, "\xe2\x82\xac"sv }) { // pound, dollar, euro
        if (text.starts_with(sign))
            return trimmed(text.substr(sign.size()));
    }
    return text;
}

bool is_symbol(std::string_view text)
{
    static constexpr std::array symbols { "*"sv, "**"sv, "***"sv, "-"sv, "--"sv, "\xe2\x80\x93"sv,
        "\xe2\x80\x94"sv, "."sv, ".."sv, "..."sv, "\xe2\x80\xa6"sv, ":"sv, "~"sv, "#"sv, "n/a"sv, "na"sv,
        "nil"sv, "n.a."sv, "c"sv, "x"sv, "z"sv, "suppressed"sv, "confidential"sv, "not available"sv,
        "not applicable"sv, "null"sv, "none"sv, "low"sv };
    const auto lower = lower_case(text);
    if (std::ranges::find(symbols, std::string_view(lower)) != symbols.end())
        return true;
    // "<5", "≤4": a limit in place of a number.
    for (const auto sign : { "<="sv, ">="sv, "<"sv, ">"sv, "\xe2\x89\xa4"sv, "\xe2\x89\xa5"sv }) {
        if (text.starts_with(sign))
            return leading_number(trimmed(text.substr(sign.size()))).length > 0;
    }
    return false;
}

bool is_shorthand(std::string_view text)
{
    constexpr std::size_t longest = 12;
    if (text.size() < 3 || text.size() > longest || text.front() != '[' || text.back() != ']')
        return false;
    const auto inner = text.substr(1, text.size() - 2);
    return std::ranges::all_of(inner, [](char c) { return is_letter(c) || is_digit(c) || c == ' '; })
        && !lower_case(inner).starts_with("note") && is_letter(inner.front());
}

bool is_date(std::string_view text)
{
    return parse_iso_date(text.substr(0, 10)) || parse_british_date(text);
}

/// 09:30, 09:30:15
bool is_time(std::string_view text)
{
    const auto parts = split(text, ':');
    return (parts.size() == 2 || parts.size() == 3) && std::ranges::all_of(parts, [](std::string_view part) {
        return (part.size() == 1 || part.size() == 2) && std::ranges::all_of(part, is_digit);
    });
}

/// What follows a number in its cell.
PrintedForm form_of_rest(std::string_view rest, PrintedForm alone)
{
    rest = trimmed(rest);
    if (rest.empty())
        return alone;
    if (rest.starts_with('%')) {
        const auto after = trimmed(rest.substr(1));
        return after.empty() ? PrintedForm::WithPercentSign
                             : form_of_rest(after, PrintedForm::WithPercentSign);
    }
    if (rest.starts_with('(') || rest.starts_with('['))
        return leading_number(without_currency(rest.substr(1))).length > 0 ? PrintedForm::TwoNumbers
                                                                           : PrintedForm::Marked;
    for (const auto word : { "to "sv, "- "sv, "-"sv, "\xe2\x80\x93 "sv, "\xe2\x80\x93"sv, "\xe2\x80\x94"sv,
             ", "sv, "; "sv, ","sv, ";"sv }) {
        if (rest.starts_with(word)
            && leading_number(without_currency(trimmed(rest.substr(word.size())))).length > 0)
            return PrintedForm::Interval;
    }
    if (rest.starts_with('/') || rest.starts_with('|') || rest.starts_with("of ")
        || rest.starts_with("out of "))
        return PrintedForm::TwoNumbers;
    if (rest.find_first_of("0123456789") != std::string_view::npos)
        return PrintedForm::Words;
    if (!is_letter(rest.front()) && static_cast<unsigned char>(rest.front()) < 0x80)
        return PrintedForm::Marked;
    constexpr std::size_t longest_unit = 12;
    static constexpr std::array marks { "\xc2\xb2"sv, "\xc2\xb3"sv, "\xc2\xb9"sv, "\xe2\x80\xa0"sv,
        "\xe2\x80\xa1"sv };
    for (const auto mark : marks) {
        if (rest == mark)
            return PrintedForm::Marked;
    }
    return rest.size() <= longest_unit && rest.find(' ') == std::string_view::npos ? PrintedForm::WithUnit
                                                                                   : PrintedForm::Words;
}

} // namespace

PrintedForm printed_form(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return PrintedForm::Blank;
    if (is_shorthand(text))
        return PrintedForm::Shorthand;
    if (is_symbol(text))
        return PrintedForm::Symbol;
    if (text == "INF" || text == "-INF"
        || text == "NaN") // XML Schema part 2, 3.3.5 double; CSVW takes its numbers from there
        return PrintedForm::Number;
    if (is_date(text) || is_time(text))
        return PrintedForm::Words;
    if (text.starts_with('(') && text.ends_with(')')) {
        const auto inner = text.substr(1, text.size() - 2);
        const auto number = leading_number(inner);
        if (number.length > 0
            && form_of_rest(inner.substr(number.length), PrintedForm::Number) == PrintedForm::Interval)
            return PrintedForm::Interval;
    }
    const auto plain = without_currency(text);
    const auto number = leading_number(plain);
    if (number.length == 0)
        return PrintedForm::Words;
    const auto alone = plain.size() != text.size() ? PrintedForm::WithUnit
        : number.has_separators                    ? PrintedForm::WithSeparators
                                                   : PrintedForm::Number;
    return form_of_rest(plain.substr(number.length), alone);
}

std::vector<std::string> notes_in(std::string_view text)
{
    std::vector<std::string> notes;
    const auto lower = lower_case(text);
    constexpr auto opening = "[note "sv;
    for (auto at = lower.find(opening); at != std::string::npos; at = lower.find(opening, at + 1)) {
        const auto end = lower.find(']', at);
        if (end == std::string::npos)
            break;
        const auto number =
            trimmed(std::string_view(lower).substr(at + opening.size(), end - at - opening.size()));
        if (!number.empty() && std::ranges::all_of(number, is_digit))
            notes.emplace_back(number);
    }
    return notes;
}

std::string without_notes(std::string_view heading)
{
    std::string plain(heading);
    for (auto at = lower_case(plain).find("[note "); at != std::string::npos;
         at = lower_case(plain).find("[note ", at)) {
        const auto end = plain.find(']', at);
        plain.erase(at, end == std::string::npos ? end : end - at + 1);
    }
    return std::string(trimmed(plain));
}

std::vector<std::string> shorthand_in(std::string_view text)
{
    std::vector<std::string> found;
    for (auto at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        const auto end = text.find(']', at);
        if (end == std::string_view::npos)
            break;
        if (const auto code = text.substr(at, end - at + 1); is_shorthand(code))
            found.emplace_back(code);
    }
    return found;
}

bool explains_shorthand(std::string_view text, std::string_view shorthand)
{
    constexpr std::size_t fewest_letters = 4;
    for (auto at = text.find(shorthand); at != std::string_view::npos; at = text.find(shorthand, at + 1)) {
        const auto after = text.substr(at + shorthand.size());
        const auto words = after.substr(0, after.find('['));
        const auto before = text.substr(0, at);
        if (static_cast<std::size_t>(std::ranges::count_if(words, is_letter)) >= fewest_letters)
            return true;
        // "Numbers below 5 are shown as [c]."
        if (lower_case(before).find("shown as") != std::string::npos
            || lower_case(before).find("marked") != std::string::npos)
            return true;
    }
    return false;
}

bool is_vague_link(std::string_view words)
{
    static constexpr std::array vague { "here"sv, "click here"sv, "click"sv, "link"sv, "this link"sv,
        "more"sv, "read more"sv, "learn more"sv, "more info"sv, "more information"sv, "find out more"sv,
        "this page"sv, "this"sv, "page"sv, "download"sv, "details"sv, "website"sv, "see here"sv, "go"sv };
    auto plain = lower_case(trimmed(words));
    while (!plain.empty() && (plain.back() == '.' || plain.back() == '>' || plain.back() == ' '))
        plain.pop_back();
    return plain.starts_with("http://") || plain.starts_with("https://") || plain.starts_with("www.")
        || std::ranges::find(vague, std::string_view(plain)) != vague.end();
}

bool begins_as_formula(std::string_view text)
{
    if (text.empty() || "=+-@\t\r"sv.find(text.front()) == std::string_view::npos)
        return false;
    if (text.front() != '+' && text.front() != '-')
        return true;
    const auto form = printed_form(text);
    return !means_number(form) && form != PrintedForm::Symbol;
}

} // namespace wres::inspection
