// SPDX-License-Identifier: MIT
//
// A made-up nation with mistakes planted in it, and what was asked about them: for a test that is small, and
// a benchmark that is large.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "generator/made_up_nation.h"
#include "generator/truth.h"
#include "plausibility/questions.h"

namespace wres::test {

struct MistakeTally {
    std::size_t planted {};
    std::size_t asked {}; // with a question about a number that was mistaken
    std::size_t with_others {}; // and with a further question about none of them
    std::map<std::string, std::size_t> codes; // of the first question that hit
    std::vector<std::string> missed; // the numbers, as they were sent
};

struct QuestionTally {
    std::map<generator::Mistake, MistakeTally> mistakes;
    std::size_t without_mistake {}; // council years
    std::size_t asked_without_reason {}; // of those, with any question
    std::map<std::string, std::size_t> false_codes;
};

inline plausibility::CouncilReturn return_from(const generator::CountedYear& counts)
{
    plausibility::CouncilReturn made;
    for (const auto& [where, people] : counts)
        made[{ std::string(generator::scope_code(where.service)), where.measure }] = { static_cast<double>(
                                                                                           people.group),
            static_cast<double>(people.reference), static_cast<double>(people.unknown) };
    return made;
}

inline bool is_about(const plausibility::Question& question, const generator::PlantedMistake& planted)
{
    return std::ranges::any_of(planted.where, [&](const generator::ServiceAndMeasure& where) {
        const bool same_service =
            question.scope.empty() || question.scope == generator::scope_code(where.service);
        const bool same_measure = question.measures.empty()
            || std::ranges::find(question.measures, where.measure) != question.measures.end();
        return same_service && same_measure;
    });
}

/// "adult leavers 12 v 30, staff 80 v 900": the first number that a mistake was made in.
inline std::string words_about(const plausibility::Council& council, const generator::PlantedMistake& planted)
{
    const auto& where = planted.where.front();
    const std::string scope(generator::scope_code(where.service));
    const auto& sides = council.sent.at({ scope, where.measure });
    const auto& staff = council.sent.at({ scope, "headcount" });
    return fmt::format("{} {} {} v {}, staff {} v {}", scope, where.measure, sides.group, sides.reference,
        staff.group, staff.reference);
}

enum class KnownBefore : std::uint8_t { LastYear, Nothing };

/// Goes through the years: in each, every `one_in`th council's numbers hold a mistake, all kinds in turn.
/// Where last year is known it is as it was corrected.
inline void tally_year(QuestionTally& tally, const std::vector<generator::MadeUpYear>& nation, int year,
    KnownBefore known, std::size_t one_in, std::uint64_t seed, const standard::Standard& standard,
    const standard::Populations& populations)
{
    std::map<std::string, const generator::CountedYear*> before;
    for (const auto& made : nation) {
        if (made.year == year - 1)
            before[made.area] = &made.counts;
    }
    struct Case {
        plausibility::Council council;
        generator::Mistake mistake {};
        generator::PlantedMistake planted;
    };
    std::vector<Case> cases;
    generator::Random random(seed + static_cast<std::uint64_t>(year));
    std::size_t kind = static_cast<std::size_t>(year);
    for (const auto& made : nation) {
        if (made.year != year)
            continue;
        Case one;
        auto counts = made.counts;
        const auto last_year = before.find(made.area);
        const bool has_last_year = known == KnownBefore::LastYear && last_year != before.end();
        if (cases.size() % one_in == 0) {
            one.mistake = generator::all_mistakes[kind++ % generator::all_mistakes.size()];
            one.planted = generator::plant(
                counts, one.mistake, has_last_year ? *last_year->second : generator::CountedYear {}, random);
        }
        one.council.sent = return_from(counts);
        if (has_last_year)
            one.council.background.last_year = return_from(*last_year->second);
        one.council.background.residents =
            plausibility::sides_of(standard, populations.find(made.area)->residents);
        // Published social workers: near to the children's staff who are on a register.
        one.council.background.social_workers =
            return_from(made.counts).at({ "children", "regulated_headcount" });
        cases.push_back(std::move(one));
    }
    std::vector<plausibility::Council> councils;
    for (const auto& one : cases)
        councils.push_back(one.council);
    const plausibility::Expectations expectations(standard, councils);
    for (const auto& one : cases) {
        const auto asked = plausibility::questions(standard, one.council, expectations);
        if (!one.planted.made) {
            ++tally.without_mistake;
            tally.asked_without_reason += asked.empty() ? 0U : 1U;
            for (const auto& question : asked)
                ++tally.false_codes[question.code];
            continue;
        }
        auto& mistake = tally.mistakes[one.mistake];
        ++mistake.planted;
        const auto hits = [&](const plausibility::Question& question) {
            return is_about(question, one.planted);
        };
        const auto hit = std::ranges::find_if(asked, hits);
        mistake.asked += hit == asked.end() ? 0U : 1U;
        if (hit == asked.end())
            mistake.missed.push_back(words_about(one.council, one.planted));
        mistake.with_others += std::ranges::all_of(asked, hits) ? 0U : 1U;
        if (hit != asked.end())
            ++mistake.codes[hit->code];
    }
}

} // namespace wres::test
