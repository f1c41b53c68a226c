// SPDX-License-Identifier: MIT
#include "language/phrase.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <mutex>
#include <shared_mutex>
#include <unordered_set>

#include "base/text.h"

namespace wres::language {
namespace {

// What a thread's readers read. Threads publish in different languages at once, so it is no global state.
thread_local const Language* current = nullptr;

struct HashOfText {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Texts that are never given up, so that a reference to one is good wherever it goes: phrases of the code, a
/// number of them that is known.
class KeptTexts {
public:
    const std::string& keep(std::string_view text)
    {
        {
            const std::shared_lock reading(mutex_);
            if (const auto found = texts_.find(text); found != texts_.end())
                return *found;
        }
        const std::unique_lock writing(mutex_);
        return *texts_.emplace(text).first;
    }

private:
    std::shared_mutex mutex_;
    std::unordered_set<std::string, HashOfText, std::equal_to<>> texts_;
};

KeptTexts& kept_texts()
{
    static KeptTexts texts;
    return texts;
}

} // namespace

const Language& current_language()
{
    return current != nullptr ? *current : Language::english();
}

LanguageScope::LanguageScope(const Language& language) : before_(current)
{
    current = &language;
}

LanguageScope::~LanguageScope()
{
    current = before_;
}

const std::string& phrase(std::string_view english)
{
    const auto* found = current_language().find(english);
    return kept_texts().keep(found != nullptr ? std::string_view(*found) : english);
}

std::string_view detail::pattern_of(std::string_view english)
{
    const auto* found = current_language().find(english);
    return found != nullptr ? std::string_view(*found) : english;
}

std::string_view detail::pattern_of(
    std::uint64_t number, std::string_view english_of_one, std::string_view english)
{
    const auto* found = current_language().find(english_of_one, number);
    if (found != nullptr)
        return *found;
    return number == 1 ? english_of_one : english;
}

std::string known_phrase(std::string_view english)
{
    const auto* found = current_language().find(english);
    return found != nullptr ? *found : std::string(english);
}

std::string number_phrase(std::string_view british)
{
    const auto& manner = current_language().manner();
    std::string written;
    for (const char sign : british) {
        if (sign == '.')
            written += manner.decimal;
        else if (sign == ',')
            written += manner.thousands;
        else
            written += sign;
    }
    return written;
}

std::string count_phrase(std::uint64_t count)
{
    return number_phrase(with_thousands(count));
}

std::string percent_phrase(std::string_view number)
{
    return fmt::format(fmt::runtime(current_language().manner().percent), number);
}

std::string date_phrase(Date date)
{
    const std::chrono::year_month_day day(date);
    const auto& manner = current_language().manner();
    return fmt::format(fmt::runtime(manner.date), fmt::arg("day", static_cast<unsigned>(day.day())),
        fmt::arg("month", manner.months[static_cast<unsigned>(day.month()) - 1]),
        fmt::arg("year", static_cast<int>(day.year())));
}

std::string date_phrase(std::string_view british)
{
    const auto pieces = split(british, ' ');
    if (pieces.size() != 3)
        return std::string(british);
    const auto day = parse_integer(pieces[0]);
    const auto year = parse_integer(pieces[2]);
    const auto& months = Language::english().manner().months;
    const auto month = std::ranges::find(months, pieces[1]);
    if (!day || !year || month == months.end() || *year > 9999)
        return std::string(british);
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
        std::chrono::month(static_cast<unsigned>(month - months.begin()) + 1),
        std::chrono::day(static_cast<unsigned>(*day)));
    return date.ok() ? date_phrase(Date(date)) : std::string(british);
}

std::string list_phrase(const std::vector<std::string>& items)
{
    if (items.size() < 2)
        return items.empty() ? std::string() : items.front();
    const auto& manner = current_language().manner();
    const std::vector<std::string> before(items.begin(), items.end() - 1);
    return fmt::format(fmt::runtime(manner.list_last), join(before, manner.list_separator), items.back());
}

} // namespace wres::language
