// SPDX-License-Identifier: MIT
#include "indicators/indicator_result.h"

#include <algorithm>
#include <numeric>

#include "base/invariant.h"
#include "base/text.h"
#include "indicators/composition.h"
#include "indicators/confidence_level.h"
#include "indicators/family.h"
#include "indicators/population_comparison.h"
#include "indicators/stratified.h"
#include "language/phrase.h"

namespace wres::indicators {

using standard::GroupLevel;
using standard::Method;

namespace {

/// When more of the people who are known at all are in broad groups that a definition divides, its two sides
/// are not those of the people counted: published statistics that print one "White" cannot be read both ways.
constexpr double most_undivided = 0.1;

bool too_coarse(
    const standard::GroupCounts& people, const Sides& sides, const standard::Classification& classification)
{
    std::uint64_t known = 0;
    std::uint64_t undivided = 0;
    for (std::size_t group = 0; group < sides.size(); ++group) {
        if (classification.groups[group].level == GroupLevel::Unknown)
            continue;
        known += people[group];
        if (sides[group] == standard::Membership::Undetermined)
            undivided += people[group];
    }
    return static_cast<double>(undivided) > most_undivided * static_cast<double>(known);
}

WorseDirection worse_direction(standard::Adverse adverse)
{
    return adverse == standard::Adverse::Higher ? WorseDirection::Higher : WorseDirection::Lower;
}

WorseDirection opposite(WorseDirection direction)
{
    if (direction == WorseDirection::Neither)
        return direction;
    return direction == WorseDirection::Higher ? WorseDirection::Lower : WorseDirection::Higher;
}

bool anybody(const Counted& counted)
{
    return counted != Counted {};
}

/// Whether everybody a measure counts is among those that another counts.
bool is_part_of(const standard::Standard& standard, const std::string& part, const std::string& whole)
{
    for (const auto* measure = standard.measure(part); measure != nullptr && !measure->part_of.empty();
         measure = standard.measure(measure->part_of)) {
        if (measure->part_of == whole)
            return true;
    }
    return false;
}

double worthwhile_ratio(const standard::Standard& standard, const standard::Settings& settings)
{
    constexpr double usual = 1.25;
    return standard.setting("worthwhile_ratio") == nullptr ? usual : settings.number("worthwhile_ratio");
}

} // namespace

ResultMaker::ResultMaker(const standard::Standard& standard, const standard::Settings& settings,
    const standard::Populations& populations)
    : standard_(standard)
    , settings_(settings)
    , populations_(populations)
    , worthwhile_ratio_(worthwhile_ratio(standard, settings))
    , dimensions_(standard, settings)
    , comparer_(confidence_level(standard, settings))
{
}

IndicatorResult ResultMaker::make(
    const standard::Indicator& indicator, const Asked& asked, const Calculable<IndicatorCounts>& counts)
{
    IndicatorResult result;
    result.indicator = indicator.id;
    result.area = asked.area;
    result.scope = asked.scope.id;
    result.period = asked.period;
    result.definition = asked.definition.id;
    result.multiplicity = multiplicity;
    if (!counts) {
        result.headline = not_calculable(counts.error());
        result.bounds = { std::unexpected(counts.error()), std::unexpected(counts.error()) };
        return result;
    }

    const auto made_from = subject(indicator, asked, *counts);
    add_levels(result, made_from);
    add_headline(result, made_from);
    add_composition(result, made_from);
    add_breakdowns(result, made_from);
    add_detailed_groups(result, made_from);
    add_population(result, made_from);
    return result;
}

ResultMaker::Subject ResultMaker::subject(
    const standard::Indicator& indicator, const Asked& asked, const IndicatorCounts& counts) const
{
    const SideWords words { asked.definition.group_words, asked.definition.reference_words,
        indicator.people };
    Subject made { indicator, asked, counts, counts.total, {}, terms(indicator, words) };
    if (indicator.method == Method::ShareByLevel) {
        std::vector<std::string> labels;
        for (const auto& name : indicator.levels) {
            const auto by_value = counts.by_dimension.find(name);
            auto levels = dimensions_.of(name,
                by_value == counts.by_dimension.end() ? std::map<std::string, Counted> {} : by_value->second);
            labels.push_back(language::known_phrase(levels.label));
            std::erase_if(levels.parts, [](const Part& part) { return !anybody(part.counted); });
            if (made.levels.parts.empty())
                made.levels = std::move(levels);
        }
        if (made.levels.parts.empty())
            made.counted = std::unexpected(reasons::levels_not_supplied(join(labels, ", ")));
        else if (made.levels.order == Order::None)
            made.counted = std::unexpected(reasons::levels_without_order(made.levels.label));
        else
            made.counted = Counted { made.levels.parts.back().counted.numerator, counts.total.denominator };
    }
    // What the definition cannot divide cannot be compared, whatever else is known: not even which side is
    // empty.
    if (too_coarse(counts.total.denominator, asked.definition.membership, *standard_.classification))
        made.counted = std::unexpected(reasons::too_little_detail(words));
    return made;
}

Terms ResultMaker::terms(const standard::Indicator& indicator, const SideWords& words) const
{
    return { words, worse_direction(indicator.adverse), worthwhile_ratio_ };
}

Comparison ResultMaker::compare(
    const standard::Indicator& indicator, const Counted& counted, const Sides& sides, const Terms& terms)
{
    const auto counts = four_counts(counted, sides);
    if (indicator.method != Method::PercentagePointDifference)
        return comparer_.rates(counts, terms);
    const bool part = is_part_of(standard_, indicator.numerator, settings_.denominator(indicator));
    return comparer_.shares(counts, part ? Bodies::PartOfWhole : Bodies::Apart, terms);
}

void ResultMaker::add_headline(IndicatorResult& result, const Subject& subject)
{
    const auto& sides = subject.asked.definition.membership;
    if (!subject.counted) {
        const auto& reason = subject.counted.error();
        result.headline = not_calculable(reason);
        result.bounds = { std::unexpected(reason), std::unexpected(reason) };
        result.left_out = left_out(subject.counts.total, sides, *standard_.classification);
        return;
    }

    const auto& indicator = subject.indicator;
    const auto& counted = *subject.counted;
    result.headline = compare(indicator, counted, sides, subject.terms);
    result.left_out = left_out(counted, sides, *standard_.classification);
    const auto bound = [&](standard::Membership side) {
        const auto comparison = compare(indicator, counted, with_left_out_in(side, sides), subject.terms);
        return indicator.method == Method::PercentagePointDifference ? comparison.difference
                                                                     : comparison.ratio;
    };
    result.bounds = { bound(standard::Membership::Group), bound(standard::Membership::Reference) };
}

std::vector<Row> ResultMaker::level_rows(const Dimension& dimension, const Subject& subject)
{
    const auto row = [&](const Part& part, WorseDirection worse) {
        auto terms = subject.terms;
        terms.worse = worse;
        const Counted counted { part.counted.numerator, subject.counts.total.denominator };
        return Row { part.value, part.value,
            compare(subject.indicator, counted, subject.asked.definition.membership, terms) };
    };

    // Few in the highest level is the worse direction, and many in the lowest; in between there is none.
    std::vector<Row> rows;
    for (std::size_t level = 0; level < dimension.parts.size(); ++level) {
        auto worse = WorseDirection::Neither;
        if (dimension.order == Order::LowToHigh && dimension.parts.size() > 1) {
            if (level + 1 == dimension.parts.size())
                worse = subject.terms.worse;
            else if (level == 0)
                worse = opposite(subject.terms.worse);
        }
        rows.push_back(row(dimension.parts[level], worse));
    }
    for (const auto& part : dimension.unplaced)
        rows.push_back(row(part, WorseDirection::Neither));
    adjust_family(rows, comparer_.level());
    return rows;
}

void ResultMaker::add_levels(IndicatorResult& result, const Subject& subject)
{
    if (subject.levels.parts.empty())
        return;
    result.level_dimension = subject.levels.name;
    result.levels = level_rows(subject.levels, subject);
}

void ResultMaker::add_composition(IndicatorResult& result, const Subject& subject) const
{
    const auto& sides = subject.asked.definition.membership;
    const auto add = [&](const std::string& id, const std::string& label,
                         const standard::GroupCounts& people) {
        auto composition = composition_of(id, label, people, sides, subject.terms, comparer_.level());
        if (too_coarse(people, sides, *standard_.classification)) {
            const auto reason = std::unexpected(reasons::too_little_detail(subject.terms.words));
            composition.group_of_known = reason;
            composition.group_of_all = reason;
            composition.reference_of_all = reason;
        }
        result.composition.push_back(std::move(composition));
    };
    const auto label_of = [&](const std::string& measure) {
        const auto* found = standard_.measure(measure);
        return found == nullptr ? measure : found->label;
    };

    add("", label_of(settings_.denominator(subject.indicator)), subject.counts.total.denominator);
    if (subject.indicator.method != Method::ShareByLevel) {
        add("numerator", label_of(subject.indicator.numerator), subject.counts.total.numerator);
        return;
    }
    for (const auto* parts : { &subject.levels.parts, &subject.levels.unplaced }) {
        for (const auto& part : *parts)
            add(part.value, part.value, part.counted.numerator);
    }
}

Breakdown ResultMaker::breakdown(const Dimension& dimension, const Subject& subject)
{
    Breakdown made { dimension.name, dimension.label, {}, {} };
    if (subject.indicator.method == Method::ShareByLevel) {
        made.rows = level_rows(dimension, subject);
        made.stratified = not_stratified(reasons::not_adjusted(), 0);
        return made;
    }

    const auto& sides = subject.asked.definition.membership;
    std::vector<FourCounts> strata;
    for (const auto& part : dimension.parts) {
        strata.push_back(four_counts(part.counted, sides));
        made.rows.push_back(
            { part.value, part.value, compare(subject.indicator, part.counted, sides, subject.terms) });
    }
    for (const auto& part : dimension.unplaced) {
        made.rows.push_back(
            { part.value, part.value, compare(subject.indicator, part.counted, sides, subject.terms) });
    }
    adjust_family(made.rows, comparer_.level());
    made.stratified = subject.indicator.method == Method::RelativeLikelihood
        ? stratify(strata, dimension.label, comparer_, subject.terms)
        : not_stratified(reasons::not_adjusted(), 0);
    return made;
}

void ResultMaker::add_breakdowns(IndicatorResult& result, const Subject& subject)
{
    if (too_coarse(
            subject.counts.total.denominator, subject.asked.definition.membership, *standard_.classification))
        return;
    for (const auto& name : subject.indicator.breakdowns) {
        const auto by_value = subject.counts.by_dimension.find(name);
        if (by_value == subject.counts.by_dimension.end() || name == result.level_dimension)
            continue;
        auto dimension = dimensions_.of(name, by_value->second);
        std::erase_if(dimension.parts, [](const Part& part) { return !anybody(part.counted); });
        std::erase_if(dimension.unplaced, [](const Part& part) { return !anybody(part.counted); });
        if (dimension.parts.size() > 1)
            result.breakdowns.push_back(breakdown(dimension, subject));
    }
}

void ResultMaker::add_detailed_groups(IndicatorResult& result, const Subject& subject)
{
    // Which groups there are, and how each compares, does not depend on where the definition divides them.
    const auto& total = subject.counts.total;
    Counted counted = total;
    if (subject.indicator.method == Method::ShareByLevel) {
        if (subject.levels.order == Order::None)
            return;
        counted = { subject.levels.parts.back().counted.numerator, total.denominator };
    }

    const auto& classification = *standard_.classification;
    const auto& reference = classification.groups[classification.detailed_reference];
    const bool reference_is_broad = counted.denominator[classification.detailed_reference] == 0
        && too_coarse(counted.denominator,
            against_reference(classification.detailed_reference, classification), classification);
    for (std::size_t index = 0; index < classification.groups.size(); ++index) {
        const auto& group = classification.groups[index];
        const bool named = group.level == GroupLevel::Detailed || group.level == GroupLevel::Broad;
        if (!named || (counted.numerator[index] == 0 && counted.denominator[index] == 0))
            continue;
        const auto place = static_cast<standard::GroupIndex>(index);

        const auto other_terms = terms(subject.indicator, { group.label, "other", subject.indicator.people });
        result.groups_against_others.push_back({ group.code, group.label,
            compare(subject.indicator, counted, against_others(place, classification), other_terms) });

        const bool may_be_reference = group.level == GroupLevel::Broad && group.broad == reference.broad;
        if (place == classification.detailed_reference || may_be_reference)
            continue;
        const auto reference_terms =
            terms(subject.indicator, { group.label, reference.label, subject.indicator.people });
        result.groups_against_reference.push_back({ group.code, group.label,
            reference_is_broad ? not_calculable(reasons::too_little_detail(reference_terms.words))
                               : compare(subject.indicator, counted, against_reference(place, classification),
                                   reference_terms) });
    }
    adjust_family(result.groups_against_others, comparer_.level());
    adjust_family(result.groups_against_reference, comparer_.level());
}

void ResultMaker::add_population(IndicatorResult& result, const Subject& subject) const
{
    const auto& people = subject.counts.total.numerator;
    const auto& sides = subject.asked.definition.membership;
    if (!subject.indicator.compare_with_population)
        return;
    result.population = compare_with_population(
        subject.asked.area, people, sides, populations_, subject.terms.words, comparer_.level());
    if (!too_coarse(people, sides, *standard_.classification))
        return;
    for (auto& comparison : result.population) {
        comparison.share = std::unexpected(reasons::too_little_detail(subject.terms.words));
        comparison.difference = comparison.share;
    }
}

} // namespace wres::indicators
