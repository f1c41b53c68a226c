// SPDX-License-Identifier: MIT
#include "plausibility/question_words.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::plausibility {
namespace {

/// More rows than this are no help: the first are enough to see it.
constexpr std::size_t most_rows = 24;

std::string people(double number)
{
    return with_thousands(static_cast<std::uint64_t>(std::llround(number)));
}

std::string times_words(int tens)
{
    switch (std::abs(tens)) {
    case 1: return "ten";
    case 2: return "a hundred";
    default: return "a thousand";
    }
}

std::string lower_first(std::string words)
{
    if (words.size() > 1 && words[1] >= 'a' && words[1] <= 'z')
        words[0] = lower_case(words.substr(0, 1))[0];
    return words;
}

} // namespace

std::string QuestionWords::service(const std::string& scope) const
{
    const auto* named = standard_.scope(scope);
    return named == nullptr ? fmt::format("{} services", scope) : lower_first(named->label);
}

std::string QuestionWords::subject(const std::string& scope, const std::string& measure) const
{
    const auto* counted = standard_.measure(measure);
    const auto what = measure.empty() ? "All numbers" : counted == nullptr ? measure : counted->label;
    return scope.empty() ? what : fmt::format("{}, {}", what, service(scope));
}

std::string QuestionWords::compared(const ServiceMeasure& number, double SideCounts::*side) const
{
    const auto& last_year = council_.background.last_year;
    if (!last_year)
        return "no earlier year";
    const auto found = last_year->find(number);
    return found == last_year->end() ? "not in the earlier year"
                                     : fmt::format("{} in the earlier year", people(found->second.*side));
}

std::vector<Beside> QuestionWords::rows(const std::vector<ServiceMeasure>& numbers) const
{
    const auto& definition = standard_.classification->definitions.front();
    std::vector<Beside> all;
    for (const auto& number : numbers) {
        const auto counts = council_.sent.find(number);
        if (counts == council_.sent.end() || all.size() >= most_rows)
            continue;
        const auto what = subject(number.scope, number.measure);
        const auto add = [&](std::string_view words, double SideCounts::*side) {
            all.push_back(
                { fmt::format("{}: {}", what, words), people(counts->second.*side), compared(number, side) });
        };
        add(definition.group_words, &SideCounts::group);
        add(definition.reference_words, &SideCounts::reference);
        add("not known", &SideCounts::unknown);
    }
    return all;
}

Question QuestionWords::about(const Slip& slip) const
{
    const auto& definition = standard_.classification->definitions.front();
    const auto what = subject(slip.scope, slip.measure);
    Question question { {}, slip.scope, {}, {}, rows(numbers_of(council_.sent, slip)) };
    for (const auto& measure : { slip.measure, slip.whole }) {
        if (!measure.empty())
            question.measures.push_back(measure);
    }
    switch (slip.kind) {
    case SlipKind::SidesSwapped:
        question.code = "sides_swapped";
        question.sentence =
            fmt::format("{}: the numbers of {} and of {} people look as if they had changed places. "
                        "Which column is which?",
                what, definition.group_words, definition.reference_words);
        break;
    case SlipKind::ServicesSwapped:
        question.code = "services_swapped";
        question.sentence =
            fmt::format("{}: adult services' and children's services' numbers look as if they had "
                        "changed places. Which service is which?",
                what);
        break;
    case SlipKind::FactorOfTen: {
        question.code = "factor_of_ten";
        const auto part = slip.part == Part::Group ? fmt::format(" of {} people", definition.group_words)
            : slip.part == Part::Reference         ? fmt::format(" of {} people", definition.reference_words)
            : slip.part == Part::Unknown           ? std::string(" of people whose group is not known")
                                                   : std::string();
        question.sentence =
            fmt::format("{}: the number{} looks about {} times too {}. Is there a digit too {}, or was "
                        "it counted in other units?",
                what, part, times_words(slip.tens), slip.tens > 0 ? "large" : "small",
                slip.tens > 0 ? "many" : "few");
        break;
    }
    case SlipKind::UpsideDown:
        question.code = "upside_down";
        question.sentence =
            fmt::format("{} and {}: the two numbers look as if they had changed places. Which is "
                        "which?",
                what, lower_first(subject({}, slip.whole)));
        break;
    }
    return question;
}

Question QuestionWords::part_larger(const std::string& scope, const PartAndWhole& pair) const
{
    return { "part_larger_than_whole", scope, { pair.part, pair.whole },
        fmt::format(
            "{}: there are more of them than of {}, among whom they are counted. Which of the two is not "
            "right?",
            subject(scope, pair.part), lower_first(subject({}, pair.whole))),
        rows({ { scope, pair.part }, { scope, pair.whole } }) };
}

Question QuestionWords::copied(const std::string& scope) const
{
    std::vector<ServiceMeasure> numbers;
    for (const auto& [number, counts] : council_.sent) {
        if (number.scope == scope)
            numbers.push_back(number);
    }
    return { "copied", scope, {},
        fmt::format(
            "{}: these are the numbers of the earlier year again, to the last digit. Were they sent by "
            "mistake?",
            subject(scope, {})),
        rows(numbers) };
}

Question QuestionWords::per_cent(const std::vector<ServiceMeasure>& numbers) const
{
    std::vector<std::string> measures;
    for (const auto& number : numbers)
        measures.push_back(number.measure);
    return { "per_cent", numbers.front().scope, std::move(measures),
        fmt::format(
            "{}: several numbers add up to 100. Are they percentages? What is needed are numbers of people.",
            subject(numbers.front().scope, {})),
        rows(numbers) };
}

Question QuestionWords::fewer_than_published() const
{
    const ServiceMeasure staff { "children", "headcount" };
    Question question { "fewer_than_published", "children", { staff.measure },
        fmt::format(
            "{}: there are far fewer of them than the children and family social workers whom the Department "
            "for Education published for the council. Is part of the service missing?",
            subject(staff.scope, staff.measure)),
        rows({ staff }) };
    question.beside.push_back({ "Children and family social workers, published",
        people(council_.sent.at(staff).total()), people(council_.background.social_workers->total()) });
    return question;
}

Question QuestionWords::far_off(const ServiceMeasure& number, Feature feature, Source source) const
{
    const auto& definition = standard_.classification->definitions.front();
    const auto what = feature == Feature::Size
        ? std::string("the number of people")
        : fmt::format("how many are {} and how many {}", definition.group_words, definition.reference_words);
    if (source == Source::LastYear)
        return { "far_from_last_year", number.scope, { number.measure },
            fmt::format(
                "{}: {} changed from the earlier year by much more than in other years and councils. What "
                "happened?",
                subject(number.scope, number.measure), what),
            rows({ number }) };
    return { "far_from_others", number.scope, { number.measure },
        fmt::format("{}: {} differs from other councils' by much more than councils of such staff and "
                    "residents usually "
                    "differ. Is it right?",
            subject(number.scope, number.measure), what),
        rows({ number }) };
}

} // namespace wres::plausibility
