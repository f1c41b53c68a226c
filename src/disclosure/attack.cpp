// SPDX-License-Identifier: MIT
#include "disclosure/attack.h"

#include <cmath>
#include <limits>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

#include "base/invariant.h"

namespace wres::disclosure {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double tolerance = 1e-5;

/// Rows of a linear programme, one entry after another.
struct Rows {
    std::vector<int> row;
    std::vector<int> cell;
    std::vector<double> factor;
    std::vector<double> lower;
    std::vector<double> upper;

    void open(double least, double most)
    {
        lower.push_back(least);
        upper.push_back(most);
    }

    void add(Cell of, double by)
    {
        row.push_back(static_cast<int>(lower.size()) - 1);
        cell.push_back(static_cast<int>(of));
        factor.push_back(by);
    }
};

/// All that the attacker knows, as rows.
Rows knowledge(const CellSystem& system, const std::vector<std::optional<std::int64_t>>& shown)
{
    Rows rows;
    for (const auto& equality : system.equalities()) {
        rows.open(0, 0);
        for (const auto cell : equality.left)
            rows.add(cell, 1);
        for (const auto cell : equality.right)
            rows.add(cell, -1);
    }
    for (const auto& order : system.orders()) {
        rows.open(0, COIN_DBL_MAX);
        rows.add(order.larger, 1);
        rows.add(order.smaller, -1);
    }
    for (std::size_t sum = 0; sum < shown.size(); ++sum) {
        if (!shown[sum])
            continue;
        const auto value = static_cast<double>(*shown[sum]);
        rows.open(value, value);
        for (const auto cell : system.sums()[sum])
            rows.add(cell, 1);
    }
    return rows;
}

} // namespace

struct Attacker::Solver {
    ClpSimplex simplex;
};

Attacker::Attacker(const CellSystem& system, const std::vector<std::optional<std::int64_t>>& shown)
    : solver_(std::make_unique<Solver>())
{
    INVARIANT(shown.size() == system.sums().size(), "every sum is shown or hidden");
    const auto rows = knowledge(system, shown);
    CoinPackedMatrix matrix(true, rows.row.data(), rows.cell.data(), rows.factor.data(),
        static_cast<CoinBigIndex>(rows.factor.size()));
    matrix.setDimensions(static_cast<int>(rows.lower.size()), static_cast<int>(system.cells()));
    const std::vector<double> least(system.cells(), 0);
    const std::vector<double> most(system.cells(), COIN_DBL_MAX);
    const std::vector<double> objective(system.cells(), 0);
    auto& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(
        matrix, least.data(), most.data(), objective.data(), rows.lower.data(), rows.upper.data());
    simplex.dual();
    possible_ = simplex.status() == 0;
}

Attacker::~Attacker() = default;
Attacker::Attacker(Attacker&&) noexcept = default;
Attacker& Attacker::operator=(Attacker&&) noexcept = default;

Bounds Attacker::bounds(const SignedSum& number)
{
    auto& simplex = solver_->simplex;
    for (const auto cell : number.plus)
        simplex.setObjectiveCoefficient(static_cast<int>(cell), 1);
    for (const auto cell : number.minus)
        simplex.setObjectiveCoefficient(static_cast<int>(cell), -1);

    Bounds bounds { -infinity, infinity };
    simplex.setOptimizationDirection(1);
    simplex.primal();
    if (simplex.status() == 0)
        bounds.lower = std::ceil(simplex.objectiveValue() - tolerance);
    simplex.setOptimizationDirection(-1);
    simplex.primal();
    if (simplex.status() == 0)
        bounds.upper = std::floor(simplex.objectiveValue() + tolerance);

    for (const auto* cells : { &number.plus, &number.minus })
        for (const auto cell : *cells)
            simplex.setObjectiveCoefficient(static_cast<int>(cell), 0);
    return bounds;
}

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

void read_counts(
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
