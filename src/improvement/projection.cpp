// SPDX-License-Identifier: MIT
#include "improvement/projection.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "distributions/beta_distribution.h"
#include "distributions/binomial_terms.h"
#include "distributions/gamma_distribution.h"

namespace wres::improvement {
namespace {

constexpr std::uint64_t seed = 20'261'122;
constexpr double lower_tail = 0.025;

/// Draws that are the same on every machine.
class Chance {
public:
    double uniform() { return (static_cast<double>(random_() >> 11) + 0.5) * 0x1p-53; }

    /// By skipping from one person counted to the next.
    std::uint64_t binomial(std::uint64_t people, double rate)
    {
        if (rate <= 0)
            return 0;
        if (rate >= 1)
            return people;
        const double log_not = std::log1p(-rate);
        std::uint64_t counted = 0;
        for (double person = std::floor(std::log(uniform()) / log_not); person < static_cast<double>(people);
             person += 1 + std::floor(std::log(uniform()) / log_not))
            ++counted;
        return counted;
    }

    /// By counting how many exponential waits fit into one.
    std::uint64_t poisson(double mean)
    {
        std::uint64_t events = 0;
        for (double waited = -std::log(uniform()); waited < mean; waited -= std::log(uniform()))
            ++events;
        return events;
    }

    /// A rate, given `events` among `people`.
    double rate(std::uint64_t events, std::uint64_t people)
    {
        const auto counted = static_cast<double>(std::min(events, people));
        return statistics::beta_quantile(
            counted + 0.5, static_cast<double>(people) - counted + 0.5, uniform());
    }

    /// A number a year, given that there were so many in one.
    double mean_a_year(std::uint64_t events)
    {
        return events == 0 ? 0 : statistics::gamma_quantile(static_cast<double>(events) + 0.5, uniform());
    }

private:
    std::mt19937_64 random_ { seed };
};

/// What one side of a band does in one future.
struct Rates {
    double leave {};
    double move_up {}; // of those who stay
    double join {}; // people a year
};

struct SideNow {
    std::uint64_t staff {};
    Rates rates;
};

/// Staff at the end of the year stand for those whose flows are known, as in the standard's rate of leaving;
/// never fewer than went.
std::uint64_t exposed(const BandYear& year)
{
    return std::max(year.staff, std::max<std::uint64_t>(1, year.left + year.moved_up));
}

Rates drawn_rates(const BandYear& year, bool is_highest, Chance& chance)
{
    const auto people = exposed(year);
    Rates rates;
    rates.leave = chance.rate(year.left, people);
    rates.move_up = is_highest || year.moved_up == 0
        ? 0
        : chance.rate(year.moved_up, people - std::min(year.left, people - 1));
    rates.join = chance.mean_a_year(year.joined);
    return rates;
}

/// One side over all bands, a year on.
void live_a_year(std::vector<SideNow>& bands, Chance& chance)
{
    std::uint64_t arriving = 0;
    for (auto& [staff, rates] : bands) {
        const auto left = chance.binomial(staff, rates.leave);
        const auto up = chance.binomial(staff - left, rates.move_up);
        staff = staff - left - up + arriving + chance.poisson(rates.join);
        arriving = up;
    }
}

double share_of(std::uint64_t group, std::uint64_t reference)
{
    const auto all = static_cast<double>(group + reference);
    return all == 0 ? 0 : static_cast<double>(group) / all;
}

/// Shares by band, year and future.
using Futures = std::vector<std::vector<std::vector<double>>>;

Futures simulate(const std::vector<Band>& bands)
{
    Chance chance;
    Futures futures(bands.size(), std::vector<std::vector<double>>(longest_projection));
    for (std::size_t future = 0; future < projected_futures; ++future) {
        std::vector<SideNow> group;
        std::vector<SideNow> reference;
        for (std::size_t band = 0; band < bands.size(); ++band) {
            const bool is_highest = band + 1 == bands.size();
            group.push_back({ bands[band].group.staff, drawn_rates(bands[band].group, is_highest, chance) });
            reference.push_back(
                { bands[band].reference.staff, drawn_rates(bands[band].reference, is_highest, chance) });
        }
        for (std::uint32_t year = 0; year < longest_projection; ++year) {
            live_a_year(group, chance);
            live_a_year(reference, chance);
            for (std::size_t band = 0; band < bands.size(); ++band)
                futures[band][year].push_back(share_of(group[band].staff, reference[band].staff));
        }
    }
    return futures;
}

double quantile_of(std::vector<double> values, double probability)
{
    const auto at = static_cast<std::ptrdiff_t>(probability * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + at);
    return values[static_cast<std::size_t>(at)];
}

/// The shares between which 95 of 100 bands of so many people lie when each person is of the group with this
/// chance.
statistics::Interval chance_range(std::uint64_t people, double share)
{
    const auto n = static_cast<double>(people);
    double below = 0;
    double lower = -1;
    double upper = 1;
    for (std::uint64_t count = 0; count <= people; ++count) {
        below +=
            std::exp(statistics::log_binomial_probability(static_cast<double>(count), n, share, 1 - share));
        if (lower < 0 && below > lower_tail)
            lower = static_cast<double>(count) / n;
        if (below >= 1 - lower_tail) {
            upper = static_cast<double>(count) / n;
            break;
        }
    }
    return { std::max(0.0, lower), upper };
}

/// Who comes into a band in a year, from outside and from below.
struct Arrivals {
    double group {};
    double reference {};

    [[nodiscard]] double all() const { return group + reference; }
};

Arrivals arrivals_of(const std::vector<Band>& bands, std::size_t band)
{
    const auto of = [&](auto side) {
        const auto from_below = band == 0 ? 0 : side(bands[band - 1]).moved_up;
        return static_cast<double>(side(bands[band]).joined + from_below);
    };
    return { of([](const Band& one) { return one.group; }),
        of([](const Band& one) { return one.reference; }) };
}

/// The share after so many years when the group has this share of those who come, in the middle of chance.
double share_after(const Band& band, double arrivals, double share_of_arrivals, std::uint32_t years)
{
    const auto stay = [](const BandYear& year) {
        return 1
            - std::min(
                1.0, static_cast<double>(year.left + year.moved_up) / static_cast<double>(exposed(year)));
    };
    auto group = static_cast<double>(band.group.staff);
    auto reference = static_cast<double>(band.reference.staff);
    for (std::uint32_t year = 0; year < years; ++year) {
        group = group * stay(band.group) + arrivals * share_of_arrivals;
        reference = reference * stay(band.reference) + arrivals * (1 - share_of_arrivals);
    }
    return group + reference == 0 ? 0 : group / (group + reference);
}

std::optional<double> arrivals_needed(const Band& band, double arrivals, double target, std::uint32_t years)
{
    if (arrivals == 0 || share_after(band, arrivals, 1, years) < target)
        return std::nullopt;
    double too_few = 0;
    double enough = 1;
    for (int halving = 0; halving < 40; ++halving) {
        const double middle = (too_few + enough) / 2;
        (share_after(band, arrivals, middle, years) >= target ? enough : too_few) = middle;
    }
    return enough;
}

/// Reads one band's answer off the futures.
BandProjection answer_of(const ProjectionQuestion& question, std::size_t band, double target,
    const std::vector<std::vector<double>>& futures)
{
    const auto& now = question.bands[band];
    const auto arrivals = arrivals_of(question.bands, band);
    const auto people = now.group.staff + now.reference.staff;
    BandProjection answer { .id = now.id,
        .label = now.label,
        .share_now = share_of(now.group.staff, now.reference.staff),
        .target = target,
        .years = {},
        .years_to_target = {},
        .reached_by_end = {},
        .share_of_arrivals = arrivals.all() == 0 ? 0 : arrivals.group / arrivals.all(),
        .share_of_arrivals_needed = arrivals_needed(now, arrivals.all(), target, question.years) };
    for (std::uint32_t year = 1; year <= question.years; ++year) {
        const auto& shares = futures[year - 1];
        const double along = static_cast<double>(year) / question.years;
        const double goal = answer.share_now + along * (target - answer.share_now);
        answer.years.push_back({ year, quantile_of(shares, 0.5),
            { quantile_of(shares, lower_tail), quantile_of(shares, 1 - lower_tail) }, goal,
            chance_range(std::max<std::uint64_t>(1, people), std::clamp(goal, 0.0, 1.0)) });
    }
    for (std::uint32_t year = 1; year <= longest_projection && !answer.years_to_target; ++year)
        if (quantile_of(futures[year - 1], 0.5) >= target)
            answer.years_to_target = year;
    if (answer.share_now >= target)
        answer.years_to_target = 0;
    std::size_t reached = 0;
    for (std::size_t future = 0; future < projected_futures; ++future)
        for (std::uint32_t year = 0; year < question.years; ++year)
            if (futures[year][future] >= target) {
                ++reached;
                break;
            }
    answer.reached_by_end = static_cast<double>(reached) / static_cast<double>(projected_futures);
    return answer;
}

} // namespace

std::vector<std::uint64_t> net_moves_up(
    const std::vector<std::uint64_t>& staff_before, const std::vector<BandYear>& now)
{
    std::vector<std::uint64_t> moves(now.size(), 0);
    std::int64_t above = 0;
    for (std::size_t band = std::min(now.size(), staff_before.size()); band-- > 1;) {
        const auto& year = now[band];
        above += static_cast<std::int64_t>(year.staff) - static_cast<std::int64_t>(staff_before[band])
            - static_cast<std::int64_t>(year.joined) + static_cast<std::int64_t>(year.left);
        moves[band - 1] = static_cast<std::uint64_t>(std::max<std::int64_t>(0, above));
    }
    return moves;
}

Result<std::vector<BandProjection>> project(const ProjectionQuestion& question)
{
    std::uint64_t group = 0;
    std::uint64_t reference = 0;
    for (const auto& band : question.bands) {
        group += band.group.staff;
        reference += band.reference.staff;
    }
    if (group + reference == 0)
        return failure("projection.no_staff",
            "There is nobody in any band whose group is known, so there is nothing to project from.");
    const bool is_asked = question.years >= 1 && question.years <= longest_projection
        && (!question.target || (*question.target >= 0 && *question.target <= 1));
    if (!is_asked)
        return failure("projection.not_a_question",
            "A projection is over 1 to 50 years, and its target is a share from 0 to 1.");
    const double target = question.target.value_or(share_of(group, reference));
    const auto futures = simulate(question.bands);
    std::vector<BandProjection> answers;
    for (std::size_t band = 0; band < question.bands.size(); ++band)
        answers.push_back(answer_of(question, band, target, futures[band]));
    return answers;
}

} // namespace wres::improvement
