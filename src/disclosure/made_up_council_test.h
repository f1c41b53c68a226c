// SPDX-License-Identifier: MIT
//
// A made-up standard and council, for the tests of this room.
#pragma once

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "indicators/calculate.h"
#include "standard/population.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure::test {

inline standard::EthnicGroup made_up_group(const std::string& code, standard::GroupLevel level)
{
    return { code, "Label of " + code, "", level, {} };
}

inline std::shared_ptr<standard::Classification> made_up_classification()
{
    using standard::GroupLevel;
    using standard::Membership;
    auto classification = std::make_shared<standard::Classification>();
    classification->id = "made_up";
    const auto add = [&](const std::string& code, GroupLevel level, Membership excluding,
                         Membership including) {
        if (classification->definitions.empty())
            classification->definitions = { { "excluding", "excluding", "minority", "white", {} },
                { "including", "including", "minority", "white", {} } };
        classification->groups.push_back(made_up_group(code, level));
        classification->definitions[0].membership.push_back(excluding);
        classification->definitions[1].membership.push_back(including);
    };
    add("white_british", GroupLevel::Detailed, Membership::Reference, Membership::Reference);
    add("white_irish", GroupLevel::Detailed, Membership::Reference, Membership::Group);
    add("white_other", GroupLevel::Detailed, Membership::Reference, Membership::Group);
    add("asian_indian", GroupLevel::Detailed, Membership::Group, Membership::Group);
    add("asian_chinese", GroupLevel::Detailed, Membership::Group, Membership::Group);
    add("black_african", GroupLevel::Detailed, Membership::Group, Membership::Group);
    add("white_not_specified", GroupLevel::Broad, Membership::Reference, Membership::Undetermined);
    add("not_stated", GroupLevel::Unknown, Membership::Undetermined, Membership::Undetermined);
    classification->detailed_reference = 0;
    return classification;
}

inline standard::Standard made_up_standard()
{
    standard::Standard standard;
    standard.id = "made-up";
    standard.year = "2025";
    standard.classification = made_up_classification();
    standard.measures = { { "headcount", "Staff", "workforce", {}, "", {} },
        { "disciplinary", "Disciplined", "disciplinary", {}, "headcount", {} },
        { "shortlisted", "Shortlisted", "recruitment", {}, "", {} },
        { "appointed", "Appointed", "recruitment", {}, "shortlisted", {} } };
    const auto add = [&](const std::string& id, standard::Method method, const std::string& numerator,
                         const std::string& denominator) {
        standard::Indicator indicator;
        indicator.id = id;
        indicator.method = method;
        indicator.numerator = numerator;
        indicator.denominator = denominator;
        standard.indicators.push_back(indicator);
    };
    add("1", standard::Method::ShareByLevel, "headcount", "headcount");
    add("2", standard::Method::RelativeLikelihood, "appointed", "shortlisted");
    add("3", standard::Method::RelativeLikelihood, "disciplinary", "headcount");
    standard.indicators[0].levels = { "band" };
    standard.indicators[0].breakdowns = { "team" };
    standard.indicators[1].breakdowns = { "band", "team" };
    standard.indicators[2].breakdowns = { "band", "team" };
    standard::Column band;
    band.name = "band";
    band.type = standard::ColumnType::Derived;
    band.derivation = "pay_band";
    for (const std::string number : { "0", "1", "2", "3", "4", "5" })
        standard.pay_bands.push_back({ number, "Band " + number, 0, {} });
    standard.record_tables = { { "workforce", "Workforce", { band } } };
    standard.scopes = { { "social_care", "Social care", { "adult", "children" } },
        { "adult", "Adult", { "adult" } }, { "children", "Children", { "children" } } };
    const standard::HidingCost headlines { "headlines", "", "made up", standard::HidingCost::Rule::Priority,
        4096, 32, 16, 8, 4, 16 };
    standard.disclosure_profiles = { { "under-10", "Under 10", "made up", 10, false, 0, true },
        { "under-10-and-zero", "Under 10, and zero", "made up", 10, true, 0, true },
        { "threshold-only", "Only small counts", "made up", 10, false, 0, false },
        { "rounded", "1 to 7 hidden, the rest to the nearest 5", "made up", 8, false, 5, false },
        { "none", "None", "made up", 0, false, 0, false } };
    for (auto& profile : standard.disclosure_profiles)
        profile.cost = headlines;
    return standard;
}

/// People spread over groups, bands and teams by a generator with a fixed algorithm.
inline counts::Cube made_up_cube(const standard::Standard& standard, std::uint32_t seed, std::uint64_t staff,
    std::size_t bands, std::size_t teams, const std::vector<std::string>& periods = { "2025" })
{
    std::mt19937 generator(seed);
    const std::vector<std::uint64_t> weight { 60, 2, 5, 12, 3, 10, 2, 6 };
    counts::Cube cube;
    const auto count = [&](const std::string& period, const std::string& scope, const std::string& measure,
                           std::size_t group, std::size_t band, std::size_t team) {
        const auto index = static_cast<standard::GroupIndex>(group);
        cube.add({ "E08000000", period, scope, measure, "", "" }, index, 1);
        cube.add({ "E08000000", period, scope, measure, "band", "Band " + std::to_string(band) }, index, 1);
        cube.add({ "E08000000", period, scope, measure, "team", "Team " + std::to_string(team) }, index, 1);
    };
    for (const auto& period : periods) {
        for (const auto* scope : { "adult", "children" }) {
            for (const auto& measure : standard.measures)
                cube.add({ "E08000000", period, scope, measure.id, "", "" }, 0, 0);
            for (std::uint64_t person = 0; person < staff; ++person) {
                auto draw = generator() % 100;
                std::size_t group = 0;
                while (draw >= weight[group])
                    draw -= static_cast<std::uint32_t>(weight[group++]);
                const auto band = generator() % bands;
                const auto team = generator() % teams;
                count(period, scope, "headcount", group, band, team);
                if (generator() % 25 == 0)
                    count(period, scope, "disciplinary", group, band, team);
                count(period, scope, "shortlisted", group, band, team);
                if (generator() % 3 == 0)
                    count(period, scope, "appointed", group, band, team);
            }
        }
    }
    return cube;
}

inline indicators::Results made_up_results(const standard::Standard& standard, const counts::Cube& cube)
{
    const standard::Settings settings(standard);
    return indicators::calculate(
        standard, settings, standard::Populations({}, "made up"), cube, { "E08000000", {} })
        .value();
}

} // namespace wres::disclosure::test
