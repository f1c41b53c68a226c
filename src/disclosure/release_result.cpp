// SPDX-License-Identifier: MIT
#include "disclosure/release_result.h"

#include <algorithm>

#include "base/invariant.h"

namespace wres::disclosure {

namespace {

using indicators::Calculable;
using indicators::Comparison;
using indicators::Estimate;
using indicators::NotCalculable;
using indicators::Verdict;

/// Whether what is derived from counts may be seen.
enum class Derived : std::uint8_t {
    Seen,
    TooFewPeople, // of so few the rules give none, though the counts are seen
    Withheld,
};

Derived both(Derived one, Derived other)
{
    return std::max(one, other);
}

/// Counts that are hidden withhold more than too few people would.
Derived of_enough(std::uint64_t people, std::uint64_t minimum, Derived counts)
{
    return people < minimum && people > 0 ? both(counts, Derived::TooFewPeople) : counts;
}

/// A count that there is not withholds nothing: there is nothing to work out.
Derived seen(const Shown<std::uint64_t>& count)
{
    return count.visible() || count.hidden() != Hidden::Confidential ? Derived::Seen : Derived::Withheld;
}

Hidden absence(const NotCalculable& reason)
{
    return reason.code == "not_supplied" ? Hidden::NotAvailable : Hidden::NotApplicable;
}

Shown<double> show(const Calculable<double>& number, Derived derived)
{
    if (derived == Derived::Withheld)
        return Hidden::Confidential;
    if (derived == Derived::TooFewPeople)
        return Hidden::TooFewPeople;
    return number ? Shown<double>(*number) : Shown<double>(absence(number.error()));
}

ShownEstimate hide_estimate(Hidden why)
{
    return { why, why, why };
}

ShownEstimate show(const Calculable<Estimate>& estimate, Derived derived)
{
    if (derived == Derived::Withheld)
        return hide_estimate(Hidden::Confidential);
    if (derived == Derived::TooFewPeople)
        return hide_estimate(Hidden::TooFewPeople);
    if (!estimate)
        return hide_estimate(absence(estimate.error()));
    return { estimate->value, estimate->lower, estimate->upper };
}

ReleasedVerdict released(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Adverse: return ReleasedVerdict::Adverse;
    case Verdict::Favourable: return ReleasedVerdict::Favourable;
    case Verdict::Different: return ReleasedVerdict::Different;
    case Verdict::NoClearDifference: return ReleasedVerdict::NoClearDifference;
    case Verdict::TooFewToTell: return ReleasedVerdict::TooFewToTell;
    case Verdict::NotCalculable: return ReleasedVerdict::NotCalculable;
    }
    return ReleasedVerdict::NotCalculable;
}

/// The rate of counts that were rounded. Its interval, and a rate of nobody, cannot be given.
ShownEstimate rate_of_rounded(const ReleasedSide& side)
{
    auto rate = hide_estimate(Hidden::NotApplicable);
    if (side.denominator.value() > 0 && side.numerator.value() <= side.denominator.value())
        rate.value =
            static_cast<double>(side.numerator.value()) / static_cast<double>(side.denominator.value());
    return rate;
}

bool all_visible(const ReleasedComparison& shown)
{
    return shown.group.numerator.visible() && shown.group.denominator.visible()
        && shown.reference.numerator.visible() && shown.reference.denominator.visible();
}

/// The comparisons of one table, whose p-values are adjusted for each other.
struct Family {
    Derived seen = Derived::Seen; // whether every count of every row may be seen
    std::size_t rows = 1;
};

/// The reason for a missing ratio, or for a missing difference where that is what is asked.
std::string why_not(const Comparison& comparison)
{
    if (!comparison.difference)
        return comparison.difference.error().reason;
    if (!comparison.ratio && comparison.ratio.error().code != "difference_asked")
        return comparison.ratio.error().reason;
    return {};
}

/// Turns one result over, with the judgement of its counts at hand.
class Turner {
public:
    /// @param significant  the p below which a comparison in a table is one
    Turner(const Judgement& judgement, double significant) : judgement_(judgement), significant_(significant)
    {
    }

    [[nodiscard]] ReleasedSide side(const indicators::Side& side, const SideForms& forms) const
    {
        ReleasedSide shown { judgement_.show(forms.numerator, side.numerator),
            judgement_.show(forms.denominator, side.denominator), {} };
        const auto counts = of_enough(side.denominator, judgement_.minimum_percentage_denominator(),
            both(seen(shown.numerator), seen(shown.denominator)));
        const bool rounded =
            !judgement_.counts_are_exact() && shown.numerator.visible() && shown.denominator.visible();
        shown.rate = rounded && counts == Derived::Seen ? rate_of_rounded(shown) : show(side.rate, counts);
        return shown;
    }

    [[nodiscard]] Derived derived(const ReleasedSide& side) const
    {
        return both(seen(side.numerator), seen(side.denominator));
    }

    [[nodiscard]] ReleasedComparison comparison(
        const Comparison& comparison, const ComparisonForms& forms, const Family& family) const
    {
        ReleasedComparison shown;
        if (has_no_counts(comparison)) {
            const auto why = absence(comparison.group.rate.error());
            shown.group = shown.reference = { why, why, hide_estimate(why) };
        } else {
            shown.group = side(comparison.group, forms.group);
            shown.reference = side(comparison.reference, forms.reference);
        }
        const auto minimum = judgement_.minimum_ratio_denominator();
        const auto counts = of_enough(comparison.group.denominator, minimum,
            of_enough(comparison.reference.denominator, minimum,
                both(derived(shown.group), derived(shown.reference))));
        if (!judgement_.counts_are_exact() && counts == Derived::Seen && all_visible(shown))
            return of_rounded(std::move(shown));

        shown.ratio = show(comparison.ratio, counts);
        shown.ratio_koopman = show(comparison.ratio_koopman, counts);
        shown.ratio_miettinen_nurminen = show(comparison.ratio_miettinen_nurminen, counts);
        shown.ratio_katz = show(comparison.ratio_katz, counts);
        shown.difference = show(comparison.difference, counts);
        shown.p_score = show(comparison.p_score, counts);
        shown.p_fisher = show(comparison.p_fisher, counts);
        shown.p_mid = show(comparison.p_mid, counts);
        if (const auto all = both(counts, family.seen); all != Derived::Seen)
            shown.p_adjusted = all == Derived::Withheld ? Hidden::Confidential : Hidden::TooFewPeople;
        else if (comparison.p_adjusted)
            shown.p_adjusted = *comparison.p_adjusted;
        if (counts == Derived::TooFewPeople) {
            shown.verdict = ReleasedVerdict::TooFewToTell;
            return shown;
        }
        if (counts == Derived::Withheld || depends_on_others(comparison, family)) {
            shown.verdict = ReleasedVerdict::Withheld;
            return shown;
        }
        shown.verdict = released(comparison.verdict);
        shown.not_calculable = why_not(comparison);
        return shown;
    }

    /// Rows with the p-values of their family, shown only if the whole family is: an adjusted p-value may be
    /// that of another row.
    [[nodiscard]] std::vector<ReleasedRow> rows(
        const std::vector<indicators::Row>& rows, const std::vector<ComparisonForms>& forms) const
    {
        INVARIANT(rows.size() == forms.size(), "every row has its forms");
        Family family { Derived::Seen, rows.size() };
        for (std::size_t row = 0; row < rows.size(); ++row)
            family.seen = both(family.seen, all_seen(rows[row].comparison, forms[row]));
        std::vector<ReleasedRow> shown;
        for (std::size_t row = 0; row < rows.size(); ++row)
            shown.push_back(
                { rows[row].id, rows[row].label, comparison(rows[row].comparison, forms[row], family) });
        return shown;
    }

    [[nodiscard]] Derived all_seen(const Comparison& comparison, const ComparisonForms& forms) const
    {
        if (has_no_counts(comparison))
            return Derived::Seen;
        return both(both(derived(side(comparison.group, forms.group)),
                        derived(side(comparison.reference, forms.reference))),
            judgement_.counts_are_exact() ? Derived::Seen : Derived::Withheld);
    }

    [[nodiscard]] ReleasedBreakdown breakdown(
        const indicators::Breakdown& breakdown, const std::vector<ComparisonForms>& forms) const
    {
        ReleasedBreakdown shown { breakdown.dimension, breakdown.label, rows(breakdown.rows, forms), {}, {},
            {}, {}, 0, false };
        auto counts = Derived::Seen;
        std::uint64_t group = 0;
        std::uint64_t reference = 0;
        for (std::size_t row = 0; row < forms.size(); ++row) {
            counts = both(counts, all_seen(breakdown.rows[row].comparison, forms[row]));
            group += breakdown.rows[row].comparison.group.denominator;
            reference += breakdown.rows[row].comparison.reference.denominator;
        }
        const auto minimum = judgement_.minimum_ratio_denominator();
        counts = of_enough(group, minimum, of_enough(reference, minimum, counts));
        const auto& stratified = breakdown.stratified;
        shown.crude = show(stratified.crude, counts);
        shown.mantel_haenszel = show(stratified.mantel_haenszel, counts);
        shown.p_cmh = show(stratified.p_cmh, counts);
        shown.p_homogeneity = show(stratified.p_homogeneity, counts);
        if (counts == Derived::Seen) {
            shown.strata_used = stratified.strata_used;
            shown.disagrees = stratified.disagrees;
        }
        return shown;
    }

    [[nodiscard]] ReleasedComposition composition(
        const indicators::Composition& composition, const CompositionForms& forms) const
    {
        ReleasedComposition shown;
        shown.id = composition.id;
        shown.label = composition.label;
        shown.group = count(forms.group, composition.group);
        shown.reference = count(forms.reference, composition.reference);
        shown.left_out = count(forms.left_out, composition.left_out);
        auto known = both(seen(shown.group), seen(shown.reference));
        if (!judgement_.counts_are_exact())
            known = Derived::Withheld;
        const auto minimum = judgement_.minimum_percentage_denominator();
        const auto people = composition.group + composition.reference;
        const auto all = of_enough(people + composition.left_out, minimum, both(known, seen(shown.left_out)));
        known = of_enough(people, minimum, known);
        shown.group_of_known = show(composition.group_of_known, known);
        shown.group_of_all = show(composition.group_of_all, all);
        shown.reference_of_all = show(composition.reference_of_all, all);
        shown.left_out_of_all = show(composition.left_out_of_all, all);
        return shown;
    }

    [[nodiscard]] Shown<std::uint64_t> count(const CountForm& form, std::uint64_t count) const
    {
        return judgement_.show(form, count);
    }

private:
    /// Whether other rows' counts had a say in the verdict: Holm's correction takes a verdict back or leaves
    /// it by the other p-values. It surely leaves p below the limit divided by the number of rows, and
    /// nothing brings back p above the limit.
    [[nodiscard]] bool depends_on_others(const Comparison& comparison, const Family& family) const
    {
        if (family.seen == Derived::Seen || !comparison.p_score)
            return false;
        return *comparison.p_score < significant_
            && *comparison.p_score * static_cast<double>(family.rows) >= significant_;
    }

    /// From rounded counts only the point values can be given; what exact counts say stays inside, and so
    /// does the verdict, which is a test's.
    [[nodiscard]] static ReleasedComparison of_rounded(ReleasedComparison shown)
    {
        for (auto* estimate : { &shown.ratio, &shown.ratio_koopman, &shown.ratio_miettinen_nurminen,
                 &shown.ratio_katz, &shown.difference })
            *estimate = hide_estimate(Hidden::Confidential);
        for (auto* p : { &shown.p_score, &shown.p_fisher, &shown.p_mid, &shown.p_adjusted })
            *p = Hidden::Confidential;
        const auto& group = shown.group.rate.value;
        const auto& reference = shown.reference.rate.value;
        if (group.visible() && reference.visible()) {
            shown.difference.value = group.value() - reference.value();
            shown.ratio.value = reference.value() > 0 ? Shown<double>(group.value() / reference.value())
                                                      : Shown<double>(Hidden::NotApplicable);
        }
        shown.verdict = ReleasedVerdict::Withheld;
        return shown;
    }

    const Judgement& judgement_;
    double significant_;
};

std::string group_label(const standard::Standard& standard, const std::string& code)
{
    const auto group = standard.classification->find(code);
    return group ? standard.classification->groups[*group].label : code;
}

std::string column_label(const standard::Standard& standard, const std::string& column)
{
    for (const auto& table : standard.record_tables)
        if (const auto found = table.find(column))
            return table.columns[*found].label;
    return column;
}

/// Whose share is held against the residents': everybody, or those in the numerator where that is another
/// body.
std::uint64_t people_compared(const indicators::IndicatorResult& result)
{
    std::uint64_t people = 0;
    for (const auto& level : result.composition)
        if (level.id.empty() || level.id == "numerator")
            people = level.group + level.reference;
    return people;
}

/// The p that the standard's confidence level goes with.
double significant_p(const standard::Standard& standard, const standard::Settings& settings)
{
    constexpr double usual = 0.05;
    return standard.setting("confidence_level") == nullptr ? usual
                                                           : 1 - settings.number("confidence_level") / 100;
}

} // namespace

ReleasedResult release_result(const indicators::IndicatorResult& result, const ResultForms& forms,
    const Judgement& judgement, const standard::Standard& standard, const standard::Settings& settings)
{
    const Turner turner(judgement, significant_p(standard, settings));
    ReleasedResult shown;
    shown.indicator = result.indicator;
    shown.area = result.area;
    shown.scope = result.scope;
    shown.period = result.period;
    shown.definition = result.definition;
    shown.headline = turner.comparison(result.headline, forms.headline, {});

    auto totals = turner.all_seen(result.headline, forms.headline);
    for (std::size_t row = 0; row < result.left_out.size(); ++row) {
        const auto& left_out = result.left_out[row];
        shown.left_out.push_back({ group_label(standard, left_out.group),
            turner.count(forms.left_out[row].numerator, left_out.numerator),
            turner.count(forms.left_out[row].denominator, left_out.denominator) });
        totals = both(
            totals, both(seen(shown.left_out.back().numerator), seen(shown.left_out.back().denominator)));
    }
    const auto minimum = judgement.minimum_ratio_denominator();
    totals = of_enough(result.headline.group.denominator, minimum,
        of_enough(result.headline.reference.denominator, minimum, totals));
    shown.if_all_left_out_in_group = show(result.bounds.all_in_group, totals);
    shown.if_all_left_out_in_reference = show(result.bounds.all_in_reference, totals);

    for (std::size_t row = 0; row < result.composition.size(); ++row)
        shown.composition.push_back(turner.composition(result.composition[row], forms.composition[row]));
    shown.level_dimension = result.level_dimension;
    if (!result.level_dimension.empty())
        shown.level_label = column_label(standard, result.level_dimension);
    shown.levels = turner.rows(result.levels, forms.levels);
    for (std::size_t row = 0; row < result.breakdowns.size(); ++row)
        shown.breakdowns.push_back(turner.breakdown(result.breakdowns[row], forms.breakdowns[row]));
    shown.groups_against_reference =
        turner.rows(result.groups_against_reference, forms.groups_against_reference);
    shown.groups_against_others = turner.rows(result.groups_against_others, forms.groups_against_others);
    shown.multiplicity = result.multiplicity;
    const bool people_known = judgement.counts_are_exact()
        && judgement.may_be_known(forms.of_population.group)
        && judgement.may_be_known(forms.of_population.reference);
    const auto population = of_enough(people_compared(result), judgement.minimum_percentage_denominator(),
        people_known ? Derived::Seen : Derived::Withheld);
    for (const auto& area : result.population)
        shown.population.push_back({ area.area_name, area.source, area.residents_share, area.residents,
            show(area.share, population), show(area.difference, population) });
    return shown;
}

} // namespace wres::disclosure
