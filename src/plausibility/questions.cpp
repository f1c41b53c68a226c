// SPDX-License-Identifier: MIT
#include "plausibility/questions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>

#include "plausibility/question_words.h"
#include "plausibility/slip.h"

namespace wres::plausibility {
namespace {

/// More slips than this in one submission are not told apart; the council will look at everything anyway.
constexpr int most_slips = 6;

/// Numbers that are all the same as last year's are copied when chance would make them so this seldom.
constexpr double chance_of_copy = 1e-6;

/// Of the staff of one year, so many in a hundred are not there in the next, or new.
constexpr double moved_in_a_year = 0.1;

/// Children's staff are more than their social workers; with fewer than half of them something is missing.
constexpr double least_of_published = 0.5;

std::set<std::string> scopes_of(const CouncilReturn& sent)
{
    std::set<std::string> scopes;
    for (const auto& [number, counts] : sent)
        scopes.insert(number.scope);
    return scopes;
}

/// How likely a number is to be last year's by chance, when so many people come and go.
double chance_of_the_same(double people)
{
    const double spread = std::sqrt(4 * std::numbers::pi * moved_in_a_year * people);
    return spread > 1 ? 1 / spread : 1;
}

bool is_copied(const Council& council, const std::string& scope)
{
    if (!council.background.last_year)
        return false;
    double chance = 1;
    for (const auto& [number, counts] : council.sent) {
        if (number.scope != scope)
            continue;
        const auto before = council.background.last_year->find(number);
        if (before == council.background.last_year->end() || before->second != counts)
            return false;
        for (const double people : { counts.group, counts.reference, counts.unknown })
            chance *= chance_of_the_same(people);
    }
    return chance < chance_of_copy;
}

/// Numbers of one service that add up to 100 although last year's did not: three or more are no chance.
std::vector<ServiceMeasure> percentages(const Council& council, const std::string& scope)
{
    std::vector<ServiceMeasure> numbers;
    for (const auto& [number, counts] : council.sent) {
        if (number.scope != scope || std::abs(counts.total() - 100) > 1.5)
            continue;
        const auto& last_year = council.background.last_year;
        const auto before = last_year ? last_year->find(number) : CouncilReturn::const_iterator {};
        const bool was_so_before =
            last_year && before != last_year->end() && std::abs(before->second.total() - 100) <= 20;
        if (!was_so_before)
            numbers.push_back(number);
    }
    return numbers.size() < 3 ? std::vector<ServiceMeasure> {} : numbers;
}

struct Explanation {
    Slip slip;
    double gain {};
};

/// The slip that explains most; among equals the widest, which comes first.
std::optional<Explanation> likeliest_slip(const standard::Standard& standard, const CouncilReturn& sent,
    const Background& background, const Expectations& expectations)
{
    std::map<ServiceMeasure, double> strangeness;
    for (const auto& [number, counts] : sent)
        strangeness[number] = expectations.strangeness(sent, background, { number });
    std::optional<Explanation> best;
    for (auto& slip : possible_slips(standard, sent)) {
        const auto numbers = expectations.dependants_of(sent, numbers_of(sent, slip));
        double before = 0;
        for (const auto& number : numbers)
            before += strangeness.at(number);
        // Undoing a slip gains no more than all that is strange about what it touched.
        if (before < std::max(least_gain, best ? best->gain : 0))
            continue;
        const double gain = before - expectations.strangeness(without(sent, slip), background, numbers);
        if (gain >= least_gain && (!best || gain > best->gain + 1e-9))
            best = Explanation { std::move(slip), gain };
    }
    return best;
}

bool part_is_larger(const CouncilReturn& sent, const std::string& scope, const PartAndWhole& pair)
{
    const auto part = sent.find({ scope, pair.part });
    const auto whole = sent.find({ scope, pair.whole });
    if (part == sent.end() || whole == sent.end())
        return false;
    // Somebody whose group is not known in the one may be known in the other; half a person is left over
    // where a slip was undone.
    const double unknown = whole->second.unknown + 0.5;
    if (part->second.total() > whole->second.total() + 0.5)
        return true;
    return part->second.group > whole->second.group + unknown
        || part->second.reference > whole->second.reference + unknown;
}

/// Both sides the wrong way round, and right when they change places.
bool is_upside_down(const CouncilReturn& sent, const std::string& scope, const PartAndWhole& pair)
{
    const auto& part = sent.at({ scope, pair.part });
    const auto& whole = sent.at({ scope, pair.whole });
    return part.total() > whole.total() && part.group >= whole.group && part.reference >= whole.reference;
}

void ask_about_wholes(std::vector<Question>& asked, const standard::Standard& standard, CouncilReturn& sent,
    const QuestionWords& words, std::set<ServiceMeasure>& asked_about)
{
    for (const auto& pair : parts_and_wholes(standard)) {
        for (const auto& scope : scopes_of(sent)) {
            if (!part_is_larger(sent, scope, pair))
                continue;
            const bool is_known =
                asked_about.contains({ scope, pair.part }) && asked_about.contains({ scope, pair.whole });
            asked_about.insert({ scope, pair.part });
            asked_about.insert({ scope, pair.whole });
            if (is_known)
                continue;
            const Slip upside_down {
                .kind = SlipKind::UpsideDown, .scope = scope, .measure = pair.part, .whole = pair.whole
            };
            const bool is_turned = is_upside_down(sent, scope, pair);
            asked.push_back(is_turned ? words.about(upside_down) : words.part_larger(scope, pair));
            if (is_turned)
                sent = without(std::move(sent), upside_down);
        }
    }
}

void ask_about_far_off(std::vector<Question>& asked, const CouncilReturn& sent, const Council& council,
    const Expectations& expectations, const QuestionWords& words, std::set<ServiceMeasure>& asked_about)
{
    for (const auto& [number, counts] : sent) {
        if (asked_about.contains(number))
            continue;
        for (const auto source : { Source::LastYear, Source::OtherCouncils, Source::SocialWorkers }) {
            for (const auto feature : { Feature::Size, Feature::Sides }) {
                const auto z = expectations.deviation(sent, council.background, number, feature, source);
                if (!z || std::abs(*z) <= far_off || asked_about.contains(number))
                    continue;
                asked.push_back(words.far_off(number, feature, source));
                asked_about.insert(number);
            }
        }
    }
}

bool has_fewer_than_published(const Council& council)
{
    const auto staff = council.sent.find({ "children", "headcount" });
    return staff != council.sent.end() && council.background.social_workers
        && staff->second.total() < least_of_published * council.background.social_workers->total();
}

} // namespace

std::vector<Question> questions(
    const standard::Standard& standard, const Council& council, const Expectations& expectations)
{
    const QuestionWords words(standard, council);
    std::vector<Question> asked;
    std::set<ServiceMeasure> asked_about;
    auto sent = council.sent;
    for (const auto& scope : scopes_of(council.sent)) {
        if (is_copied(council, scope))
            asked.push_back(words.copied(scope));
        const auto in_per_cent = percentages(council, scope);
        if (in_per_cent.empty())
            continue;
        asked.push_back(words.per_cent(in_per_cent));
        for (const auto& number : in_per_cent)
            sent.erase(number);
    }
    for (int slips = 0; slips < most_slips; ++slips) {
        const auto found = likeliest_slip(standard, sent, council.background, expectations);
        if (!found)
            break;
        asked.push_back(words.about(found->slip));
        const auto numbers = numbers_of(sent, found->slip);
        asked_about.insert(numbers.begin(), numbers.end());
        sent = without(std::move(sent), found->slip);
    }
    ask_about_wholes(asked, standard, sent, words, asked_about);
    if (has_fewer_than_published(council) && !asked_about.contains({ "children", "headcount" }))
        asked.push_back(words.fewer_than_published());
    ask_about_far_off(asked, sent, council, expectations, words, asked_about);
    return asked;
}

} // namespace wres::plausibility
