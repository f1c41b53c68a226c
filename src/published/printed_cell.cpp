// SPDX-License-Identifier: MIT
#include "published/printed_cell.h"

#include <array>
#include <cmath>
#include <regex>
#include <set>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::published {

namespace {

/// Numbers beyond this are no counts of people.
constexpr double largest_number = 1e12;

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// Lower case, plain hyphens and spaces, one space between words.
std::string plain(std::string_view text)
{
    auto result = lower_case(trimmed(text));
    for (const auto* dash :
        { "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92" })
        result = replaced(result, dash, "-");
    result = replaced(result, "\xc2\xa0", " ");
    result = replaced(result, "\xe2\x89\xa4", "<=");
    result = replaced(result, "\xe2\x89\xa5", ">=");
    result = replaced(result, "\xe2\x80\xa6", "..");
    while (result.find("  ") != std::string::npos)
        result = replaced(result, "  ", " ");
    return result;
}

std::optional<PrintedKind> symbol(const std::string& text)
{
    static const std::map<std::string, PrintedKind> symbols { { "*", PrintedKind::Hidden },
        { "**", PrintedKind::Hidden }, { "***", PrintedKind::Hidden }, { "[*]", PrintedKind::Hidden },
        { "(*)", PrintedKind::Hidden }, { "[c]", PrintedKind::Hidden }, { "c", PrintedKind::Hidden },
        { "(c)", PrintedKind::Hidden }, { "[s]", PrintedKind::Hidden }, { "s", PrintedKind::Hidden },
        { "#", PrintedKind::Hidden }, { "~", PrintedKind::Hidden }, { "-", PrintedKind::Hidden },
        { "--", PrintedKind::Hidden }, { "..", PrintedKind::Hidden }, { "...", PrintedKind::Hidden },
        { "suppressed", PrintedKind::Hidden }, { "[suppressed]", PrintedKind::Hidden },
        { "redacted", PrintedKind::Hidden }, { "[redacted]", PrintedKind::Hidden },
        { "withheld", PrintedKind::Hidden }, { "confidential", PrintedKind::Hidden },
        { "hidden", PrintedKind::Hidden }, { "[low]", PrintedKind::Low }, { "low", PrintedKind::Low },
        { "[k]", PrintedKind::Low }, { "k", PrintedKind::Low }, { "[x]", PrintedKind::Unavailable },
        { "x", PrintedKind::Unavailable }, { ":", PrintedKind::Unavailable },
        { "[:]", PrintedKind::Unavailable }, { "not available", PrintedKind::Unavailable },
        { "[z]", PrintedKind::NotApplicable }, { "z", PrintedKind::NotApplicable },
        { "n/a", PrintedKind::NotApplicable }, { "na", PrintedKind::NotApplicable },
        { "not applicable", PrintedKind::NotApplicable } };
    const auto found = symbols.find(text);
    return found == symbols.end() ? std::nullopt : std::optional(found->second);
}

/// "1,234.5", "£20", "12 %": a number and nothing else.
std::optional<PrintedCell> number(std::string text)
{
    PrintedCell cell;
    cell.kind = PrintedKind::Number;
    text = replaced(text, "\xc2\xa3", "");
    if (text.ends_with('%')) {
        cell.is_percent = true;
        text.pop_back();
    }
    text = std::string(trimmed(text));
    static const std::regex thousands(R"(-?\d{1,3}(,\d{3})+(\.\d+)?)");
    if (text.find(',') != std::string::npos) {
        if (!std::regex_match(text, thousands))
            return std::nullopt;
        text = replaced(text, ",", "");
    }
    const auto value = parse_decimal(text);
    if (!value || std::abs(*value) > largest_number)
        return std::nullopt;
    cell.number = *value;
    const auto point = text.find('.');
    cell.decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
    return cell;
}

PrintedCell within(double lower, double upper)
{
    PrintedCell cell;
    cell.kind = PrintedKind::Within;
    cell.limits = { lower, upper };
    return cell;
}

/// A whole number that a pattern captured; the patterns allow six digits.
double captured(const std::smatch& match, std::size_t group)
{
    return std::stod(match[group].str());
}

/// "five or fewer" as "5 or fewer".
std::string with_digits(std::string text)
{
    static const std::array<std::pair<std::regex, const char*>, 11> words {
        { { std::regex(R"(\btwo\b)"), "2" }, { std::regex(R"(\bthree\b)"), "3" },
            { std::regex(R"(\bfour\b)"), "4" }, { std::regex(R"(\bfive\b)"), "5" },
            { std::regex(R"(\bsix\b)"), "6" }, { std::regex(R"(\bseven\b)"), "7" },
            { std::regex(R"(\beight\b)"), "8" }, { std::regex(R"(\bnine\b)"), "9" },
            { std::regex(R"(\bten\b)"), "10" }, { std::regex(R"(\btwelve\b)"), "12" },
            { std::regex(R"(\btwenty\b)"), "20" } }
    };
    for (const auto& [word, digits] : words)
        text = std::regex_replace(text, word, digits);
    return text;
}

/// Limits in words and signs. Of "<5" it is not known whether 0 is meant too: the lower limit is 0 here, and
/// the table says whether its zeros are printed as they are.
std::optional<PrintedCell> limits_in(const std::string& printed)
{
    const auto text = with_digits(printed);
    static const std::regex fewer(R"((?:<|fewer than|less than|under|below) ?(\d{1,6}))");
    static const std::regex at_most(R"((?:<=|up to|at most|no more than) ?(\d{1,6}))");
    static const std::regex or_fewer(R"((\d{1,6}) (?:or|and) (?:fewer|less|under|below))");
    static const std::regex from_to(R"((?:between )?(\d{1,6}) ?(?:-|to|and) ?(\d{1,6}))");
    static const std::regex more(R"((?:>|more than|over|above) ?(\d{1,6}))");
    static const std::regex at_least(R"((?:>=|at least) ?(\d{1,6}))");
    static const std::regex or_more(R"((\d{1,6}) ?(?:\+|(?:or|and) (?:more|over|above)))");
    std::smatch match;
    if (std::regex_match(text, match, fewer))
        return within(0, std::max(0.0, captured(match, 1) - 1));
    if (std::regex_match(text, match, at_most) || std::regex_match(text, match, or_fewer))
        return within(0, captured(match, 1));
    if (std::regex_match(text, match, from_to) && captured(match, 1) < captured(match, 2))
        return within(captured(match, 1), captured(match, 2));
    if (std::regex_match(text, match, more))
        return within(captured(match, 1) + 1, attack::endless);
    if (std::regex_match(text, match, at_least) || std::regex_match(text, match, or_more))
        return within(captured(match, 1), attack::endless);
    return std::nullopt;
}

std::optional<PrintedCell> value_in(const std::string& text, const SymbolMeanings& meanings)
{
    if (const auto given = meanings.find(text); given != meanings.end())
        return given->second;
    if (const auto usual = symbol(text)) {
        PrintedCell cell;
        cell.kind = *usual;
        return cell;
    }
    if (const auto limits = limits_in(text))
        return limits;
    if (text.size() > 2 && (text.front() == '[' || text.front() == '(') && text.back() != text.front())
        if (const auto inside = limits_in(text.substr(1, text.size() - 2)))
            return inside;
    return number(text);
}

} // namespace

PrintedCell read_printed_cell(std::string_view printed, const SymbolMeanings& meanings)
{
    PrintedCell cell;
    cell.text = std::string(trimmed(printed));
    if (cell.text.empty())
        return cell;
    cell.kind = PrintedKind::Text;
    // Longer texts are words, and no number needs so much room.
    if (cell.text.size() > 40)
        return cell;
    const auto text = plain(cell.text);
    auto value = value_in(text, meanings);
    if (!value) {
        static const std::regex with_percent(R"((.+?) ?\((\d{1,3}(?:\.\d{1,6})?) ?%?\))");
        static const std::regex flagged(R"((.+?) ?(?:\[[a-z0-9 ]{1,10}\])+)");
        std::smatch match;
        if (std::regex_match(text, match, with_percent)) {
            value = value_in(match[1], meanings);
            if (const auto percent = number(match[2]); value && percent)
                value->beside = PrintedPercent { percent->number, percent->decimals };
        } else if (std::regex_match(text, match, flagged)) {
            value = value_in(match[1], meanings);
        }
    }
    if (!value)
        return cell;
    value->text = std::move(cell.text);
    return *value;
}

Result<std::pair<std::string, PrintedCell>> read_symbol_meaning(std::string_view assignment)
{
    const auto refused = [&] {
        return failure("attack.symbol",
            fmt::format(
                "\"{}\" is no meaning of a symbol. Write SYMBOL=MEANING, where the meaning is hidden, "
                "unavailable, not-applicable, a number such as 0, or limits such as 1-4.",
                assignment));
    };
    const auto sign = assignment.rfind('=');
    if (sign == std::string_view::npos || sign == 0)
        return refused();
    const auto meaning = plain(assignment.substr(sign + 1));
    PrintedCell cell;
    if (meaning == "hidden")
        cell.kind = PrintedKind::Hidden;
    else if (meaning == "unavailable")
        cell.kind = PrintedKind::Unavailable;
    else if (meaning == "not-applicable")
        cell.kind = PrintedKind::NotApplicable;
    else if (const auto limits = limits_in(meaning))
        cell = *limits;
    else if (const auto value = number(meaning))
        cell = *value;
    else
        return refused();
    return std::pair(plain(assignment.substr(0, sign)), cell);
}

} // namespace wres::published
