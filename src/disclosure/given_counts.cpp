// SPDX-License-Identifier: MIT
#include "disclosure/given_counts.h"

#include <cmath>
#include <optional>

#include "base/invariant.h"

namespace wres::disclosure {

namespace {

using Known = std::map<CountForm, std::int64_t>;

void learn(Known& known, const CountForm& form, double count)
{
    known.try_emplace(form, std::llround(count));
}

void read(Known& known, const Shown<std::uint64_t>& count, const CountForm& form)
{
    if (count.visible())
        learn(known, form, static_cast<double>(count.value()));
}

std::optional<double> number(const Known& known, const CountForm& form)
{
    const auto found = known.find(form);
    return found == known.end() ? std::nullopt : std::optional<double>(static_cast<double>(found->second));
}

/// A share of two counts beside one of them gives the other.
void invert_share(Known& known, const Shown<double>& share, const CountForm& part, const CountForm& whole)
{
    if (!share.visible())
        return;
    const auto of_part = number(known, part);
    const auto of_whole = number(known, whole);
    if (of_whole)
        learn(known, part, share.value() * *of_whole);
    else if (of_part && share.value() > 0)
        learn(known, whole, *of_part / share.value());
}

/// A ratio or a difference of two rates beside three of their counts gives the fourth.
void invert_comparison(Known& known, const ReleasedComparison& shown, const ComparisonForms& forms)
{
    const auto m = number(known, forms.group.denominator);
    const auto n = number(known, forms.reference.denominator);
    const auto x = number(known, forms.group.numerator);
    const auto y = number(known, forms.reference.numerator);
    if (!m || !n || *m == 0 || *n == 0)
        return;
    for (const auto* ratio :
        { &shown.ratio, &shown.ratio_koopman, &shown.ratio_miettinen_nurminen, &shown.ratio_katz }) {
        if (ratio->value.visible() && y)
            learn(known, forms.group.numerator, ratio->value.value() * *y / *n * *m);
        if (ratio->value.visible() && x && ratio->value.value() > 0)
            learn(known, forms.reference.numerator, *x / *m / ratio->value.value() * *n);
    }
    if (shown.difference.value.visible() && y)
        learn(known, forms.group.numerator, (shown.difference.value.value() + *y / *n) * *m);
    if (shown.difference.value.visible() && x)
        learn(known, forms.reference.numerator, (*x / *m - shown.difference.value.value()) * *n);
}

void read(Known& known, const ReleasedComparison& shown, const ComparisonForms& forms)
{
    const auto sides = { std::pair { &shown.group, &forms.group },
        std::pair { &shown.reference, &forms.reference } };
    for (const auto& [side, of] : sides) {
        read(known, side->numerator, of->numerator);
        read(known, side->denominator, of->denominator);
    }
    for (const auto& [side, of] : sides)
        invert_share(known, side->rate.value, of->numerator, of->denominator);
    invert_comparison(known, shown, forms);
}

void read(Known& known, const std::vector<ReleasedRow>& rows, const std::vector<ComparisonForms>& forms)
{
    INVARIANT(rows.size() == forms.size(), "every row has its forms");
    for (std::size_t row = 0; row < rows.size(); ++row)
        read(known, rows[row].comparison, forms[row]);
}

/// group / (group + reference) beside one of them gives the other.
void read(Known& known, const ReleasedComposition& shown, const CompositionForms& forms)
{
    read(known, shown.group, forms.group);
    read(known, shown.reference, forms.reference);
    read(known, shown.left_out, forms.left_out);
    if (!shown.group_of_known.value.visible())
        return;
    const double share = shown.group_of_known.value.value();
    const auto group = number(known, forms.group);
    const auto reference = number(known, forms.reference);
    if (group && share > 0)
        learn(known, forms.reference, *group * (1 - share) / share);
    if (reference && share < 1)
        learn(known, forms.group, *reference * share / (1 - share));
}

} // namespace

void read_given_counts(
    std::map<CountForm, std::int64_t>& known, const ReleasedResult& result, const ResultForms& forms)
{
    INVARIANT(result.left_out.size() == forms.left_out.size()
            && result.composition.size() == forms.composition.size()
            && result.breakdowns.size() == forms.breakdowns.size(),
        "the forms are those of the result");
    read(known, result.headline, forms.headline);
    for (std::size_t row = 0; row < result.left_out.size(); ++row) {
        read(known, result.left_out[row].numerator, forms.left_out[row].numerator);
        read(known, result.left_out[row].denominator, forms.left_out[row].denominator);
    }
    for (std::size_t row = 0; row < result.composition.size(); ++row)
        read(known, result.composition[row], forms.composition[row]);
    read(known, result.levels, forms.levels);
    for (std::size_t row = 0; row < result.breakdowns.size(); ++row)
        read(known, result.breakdowns[row].rows, forms.breakdowns[row]);
    read(known, result.groups_against_reference, forms.groups_against_reference);
    read(known, result.groups_against_others, forms.groups_against_others);
}

} // namespace wres::disclosure
