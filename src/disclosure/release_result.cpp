// SPDX-License-Identifier: MIT
#include "disclosure/release_result.h"

#include <algorithm>

#include "base/invariant.h"
#include "language/phrase.h"

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
    Turner(const Judgement& judgement, double significant, bool gives_ratios)
        : judgement_(judgement)
        , significant_(significant)
        , gives_ratios_(gives_ratios)
    {
    }

    [[nodiscard]] ReleasedSide side(const indicators::Side& side, const SideForms& forms) const
    {
        ReleasedSide shown { judgement_.show(forms.numerator, side.numerator),
            judgement_.show(forms.denominator, side.denominator), {} };
        const auto counts =
            of_enough(people_seen(side, shown), judgement_.minimum_percentage_denominator(), derived(shown));
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
        const auto counts = of_enough(people_seen(comparison.group, shown.group), minimum,
            of_enough(people_seen(comparison.reference, shown.reference), minimum,
                both(derived(shown.group), derived(shown.reference))));
        if (!judgement_.counts_are_exact() && !has_no_counts(comparison))
            return of_rounded(std::move(shown), counts);

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
        if (!judgement_.counts_are_exact() && shown.group.visible() && shown.reference.visible())
            return of_rounded(std::move(shown), minimum);
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
    [[nodiscard]] ReleasedComparison of_rounded(ReleasedComparison shown, Derived counts) const
    {
        const auto why = counts == Derived::TooFewPeople ? Hidden::TooFewPeople : Hidden::Confidential;
        for (auto* estimate : { &shown.ratio, &shown.ratio_koopman, &shown.ratio_miettinen_nurminen,
                 &shown.ratio_katz, &shown.difference })
            *estimate = hide_estimate(why);
        for (auto* p : { &shown.p_score, &shown.p_fisher, &shown.p_mid, &shown.p_adjusted })
            *p = why;
        shown.verdict = ReleasedVerdict::Withheld;
        if (counts != Derived::Seen || !all_visible(shown))
            return shown;
        const auto& group = shown.group.rate.value;
        const auto& reference = shown.reference.rate.value;
        const bool both_rates = group.visible() && reference.visible();
        const bool divides = both_rates && reference.value() > 0;
        shown.difference.value = both_rates ? Shown<double>(group.value() - reference.value())
                                            : Shown<double>(Hidden::NotApplicable);
        shown.ratio.value = gives_ratios_ && divides ? Shown<double>(group.value() / reference.value())
                                                     : Shown<double>(Hidden::NotApplicable);
        if (!both_rates || (gives_ratios_ && !divides))
            shown.not_calculable = language::phrase(
                "The counts shown, which are not the true ones, leave nothing to divide by.");
        return shown;
    }

    /// As many people as the reader sees: where that is another number than the true one, the true one
    /// decides nothing.
    [[nodiscard]] std::uint64_t people_seen(const indicators::Side& side, const ReleasedSide& shown) const
    {
        return judgement_.counts_are_exact() || !shown.denominator.visible() ? side.denominator
                                                                             : shown.denominator.value();
    }

    /// Shares of the counts shown, without intervals.
    [[nodiscard]] static ReleasedComposition of_rounded(ReleasedComposition shown, std::uint64_t minimum)
    {
        const auto share = [minimum](std::uint64_t part, std::uint64_t whole) {
            if (whole > 0 && whole < minimum)
                return hide_estimate(Hidden::TooFewPeople);
            auto estimate = hide_estimate(Hidden::NotApplicable);
            if (whole > 0)
                estimate.value = static_cast<double>(part) / static_cast<double>(whole);
            return estimate;
        };
        const auto known = shown.group.value() + shown.reference.value();
        shown.group_of_known = share(shown.group.value(), known);
        if (!shown.left_out.visible())
            return shown;
        const auto all = known + shown.left_out.value();
        shown.group_of_all = share(shown.group.value(), all);
        shown.reference_of_all = share(shown.reference.value(), all);
        shown.left_out_of_all = share(shown.left_out.value(), all);
        return shown;
    }

    const Judgement& judgement_;
    double significant_;
    bool gives_ratios_; // or differences in percentage points alone
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

/// The shares of rounded counts beside the residents', without intervals.
void add_population_of_rounded(ReleasedResult& shown, const indicators::IndicatorResult& result)
{
    auto share = hide_estimate(Hidden::Confidential);
    for (const auto& level : shown.composition)
        if (level.id.empty() || level.id == "numerator")
            share = level.group_of_known;
    auto difference = share;
    for (const auto& area : result.population) {
        if (share.value.visible())
            difference.value = share.value.value() - area.residents_share;
        shown.population.push_back(
            { area.area_name, area.source, area.residents_share, area.residents, share, difference });
    }
}

} // namespace

ReleasedResult release_result(const indicators::IndicatorResult& result, const ResultForms& forms,
    const Judgement& judgement, const standard::Standard& standard, const standard::Settings& settings)
{
    const auto* indicator = standard.indicator(result.indicator);
    const Turner turner(judgement, significant_p(standard, settings),
        indicator == nullptr || indicator->method != standard::Method::PercentagePointDifference);
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
    if (!judgement.counts_are_exact()) {
        add_population_of_rounded(shown, result);
        return shown;
    }
    const bool people_known = judgement.may_be_known(forms.of_population.group)
        && judgement.may_be_known(forms.of_population.reference);
    const auto population = of_enough(people_compared(result), judgement.minimum_percentage_denominator(),
        people_known ? Derived::Seen : Derived::Withheld);
    for (const auto& area : result.population)
        shown.population.push_back({ area.area_name, area.source, area.residents_share, area.residents,
            show(area.share, population), show(area.difference, population) });
    return shown;
}

} // namespace wres::disclosure
