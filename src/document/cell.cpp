// SPDX-License-Identifier: MIT
#include "document/cell.h"

#include <cmath>

#include "document/number_words.h"
#include "document/verdict_words.h"

namespace wres::document {
namespace {

using disclosure::Shown;

std::string number_in_words(const Number& number)
{
    switch (number.form) {
    case NumberForm::Count:
        return shown_words(number.value,
            [](double count) { return count_words(static_cast<std::uint64_t>(std::llround(count))); });
    case NumberForm::Percent: return shown_words(number.value, percent_words);
    case NumberForm::Points: return shown_words(number.value, points_words);
    case NumberForm::Ratio: return shown_words(number.value, ratio_words);
    case NumberForm::RatioLimit: return shown_words(number.value, ratio_limit_words);
    case NumberForm::PValue: return shown_words(number.value, p_words);
    }
    return {};
}

} // namespace

Cell words(std::string_view text)
{
    return std::string(text);
}

Cell count(const Shown<std::uint64_t>& count)
{
    return Number { count.visible() ? Shown<double>(static_cast<double>(count.value()))
                                    : Shown<double>(count.hidden()),
        NumberForm::Count };
}

Cell percent(const Shown<double>& proportion)
{
    return Number { proportion, NumberForm::Percent };
}

Cell points(const Shown<double>& difference)
{
    return Number { difference, NumberForm::Points };
}

Cell ratio(const Shown<double>& ratio)
{
    return Number { ratio, NumberForm::Ratio };
}

Cell ratio_limit(const Shown<double>& limit)
{
    return Number { limit, NumberForm::RatioLimit };
}

Cell p_value(const Shown<double>& p)
{
    return Number { p, NumberForm::PValue };
}

std::string in_words(const Cell& cell)
{
    if (const auto* number = std::get_if<Number>(&cell))
        return number_in_words(*number);
    if (const auto* verdict = std::get_if<disclosure::ReleasedVerdict>(&cell))
        return std::string(verdict_words(*verdict));
    return std::get<std::string>(cell);
}

std::optional<disclosure::Hidden> hidden_in(const Cell& cell)
{
    const auto* number = std::get_if<Number>(&cell);
    return number == nullptr || number->value.visible() ? std::nullopt
                                                        : std::optional(number->value.hidden());
}

} // namespace wres::document
