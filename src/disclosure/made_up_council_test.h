// SPDX-License-Identifier: MIT
//
// A made-up standard and council, for the tests of this room.
#pragma once

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "indicators/results.h"
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
    standard.scopes = { { "social_care", "Social care", { "adult", "children" } },
        { "adult", "Adult", { "adult" } }, { "children", "Children", { "children" } } };
    standard.disclosure_profiles = { { "under-10", "Under 10", "made up", 10, false, 0, true },
        { "under-10-and-zero", "Under 10, and zero", "made up", 10, true, 0, true },
        { "threshold-only", "Only small counts", "made up", 10, false, 0, false },
        { "rounded", "1 to 7 hidden, the rest to the nearest 5", "made up", 8, false, 5, false },
        { "none", "None", "made up", 0, false, 0, false } };
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

/// Fills in the counts that the forms say; rates and ratios are plain divisions without limits.
class MadeUpResults {
public:
    MadeUpResults(const standard::Standard& standard, const counts::Cube& cube)
        : standard_(standard)
        , settings_(standard)
        , cube_(cube)
    {
    }

    [[nodiscard]] indicators::Results all(const std::vector<std::string>& periods) const
    {
        indicators::Results results;
        results.standard_name = standard_.name();
        results.council = "E08000000";
        results.council_name = "Made-up Council";
        results.periods = periods;
        for (const auto& period : periods)
            for (const auto& scope : standard_.scopes)
                for (const auto& indicator : standard_.indicators)
                    for (const auto& definition : standard_.classification->definitions)
                        results.all.push_back(one(period, scope.id, indicator, definition.id));
        return results;
    }

private:
    [[nodiscard]] indicators::IndicatorResult one(const std::string& period, const std::string& scope,
        const standard::Indicator& indicator, const std::string& definition) const
    {
        indicators::IndicatorResult result;
        result.indicator = indicator.id;
        result.area = "E08000000";
        result.scope = scope;
        result.period = period;
        result.definition = definition;
        if (!indicator.levels.empty()) {
            result.level_dimension = "band";
            result.composition.push_back({});
            for (const auto& value : values("band")) {
                result.levels.push_back({ value, value, {} });
                result.composition.emplace_back().id = value;
            }
        }
        for (const std::string column : { "band", "team" }) {
            if (column == result.level_dimension)
                continue;
            auto& breakdown = result.breakdowns.emplace_back();
            breakdown.dimension = column;
            for (const auto& value : values(column))
                breakdown.rows.push_back({ value, value, {} });
        }
        const auto& classification = *standard_.classification;
        for (std::size_t group = 0; group < classification.groups.size(); ++group) {
            const auto& code = classification.groups[group].code;
            if (classification.definition(definition)->membership[group]
                == standard::Membership::Undetermined)
                result.left_out.push_back({ code, 0, 0 });
            if (classification.groups[group].level != standard::GroupLevel::Detailed)
                continue;
            if (group != classification.detailed_reference)
                result.groups_against_reference.push_back({ code, code, {} });
            result.groups_against_others.push_back({ code, code, {} });
        }
        fill(result);
        return result;
    }

    [[nodiscard]] std::vector<std::string> values(const std::string& column) const
    {
        std::vector<std::string> values;
        for (const auto& [key, people] : cube_.slices())
            if (key.dimension == column && std::ranges::find(values, key.value) == values.end())
                values.push_back(key.value);
        return values;
    }

    void fill(indicators::IndicatorResult& result) const
    {
        const auto forms = forms_of(result, cube_, standard_, settings_);
        result.headline = comparison(forms.headline);
        for (std::size_t row = 0; row < forms.left_out.size(); ++row) {
            result.left_out[row].numerator = count(forms.left_out[row].numerator);
            result.left_out[row].denominator = count(forms.left_out[row].denominator);
        }
        for (std::size_t row = 0; row < forms.composition.size(); ++row) {
            auto& composition = result.composition[row];
            composition.group = count(forms.composition[row].group);
            composition.reference = count(forms.composition[row].reference);
            composition.left_out = count(forms.composition[row].left_out);
            composition.group_of_known = share(composition.group, composition.group + composition.reference);
        }
        fill(result.levels, forms.levels);
        for (std::size_t row = 0; row < forms.breakdowns.size(); ++row)
            fill(result.breakdowns[row].rows, forms.breakdowns[row]);
        fill(result.groups_against_reference, forms.groups_against_reference);
        fill(result.groups_against_others, forms.groups_against_others);
    }

    void fill(std::vector<indicators::Row>& rows, const std::vector<ComparisonForms>& forms) const
    {
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row].comparison = comparison(forms[row]);
    }

    [[nodiscard]] indicators::Comparison comparison(const ComparisonForms& forms) const
    {
        indicators::Comparison comparison;
        comparison.group = side(forms.group);
        comparison.reference = side(forms.reference);
        if (comparison.group.rate && comparison.reference.rate && comparison.reference.rate->value > 0) {
            const auto ratio = comparison.group.rate->value / comparison.reference.rate->value;
            comparison.ratio = indicators::Estimate { ratio, ratio, ratio };
            comparison.verdict = indicators::Verdict::NoClearDifference;
        } else {
            comparison.ratio = std::unexpected(indicators::NotCalculable { "no_rate", "There is no rate." });
        }
        return comparison;
    }

    [[nodiscard]] indicators::Side side(const SideForms& forms) const
    {
        const auto numerator = count(forms.numerator);
        const auto denominator = count(forms.denominator);
        return { numerator, denominator, share(numerator, denominator) };
    }

    [[nodiscard]] std::uint64_t count(const CountForm& form) const { return sum_of(form, cube_).value_or(0); }

    [[nodiscard]] static indicators::Calculable<indicators::Estimate> share(
        std::uint64_t numerator, std::uint64_t denominator)
    {
        if (denominator == 0)
            return std::unexpected(indicators::NotCalculable { "nobody", "There is nobody." });
        const auto rate = static_cast<double>(numerator) / static_cast<double>(denominator);
        return indicators::Estimate { rate, rate, rate };
    }

    const standard::Standard& standard_;
    standard::Settings settings_;
    const counts::Cube& cube_;
};

} // namespace wres::disclosure::test
