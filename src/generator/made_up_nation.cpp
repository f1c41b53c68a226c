// SPDX-License-Identifier: MIT
#include "generator/made_up_nation.h"

#include <algorithm>
#include <cmath>

#include "base/invariant.h"
#include "generator/draws.h"

namespace wres::generator {
namespace {

/// A measure that is drawn from the people of another.
struct Flow {
    std::string_view measure;
    std::string_view from;
    double rate; // among white people in the middle council
    double ratio;
};

constexpr std::array flows {
    Flow { "regulated_headcount", "headcount", 0.25, 0.95 },
    Flow { "senior_managers", "headcount", 0.025, 0.55 },
    Flow { "leavers", "headcount", 0.12, 1.2 },
    Flow { "cpd_funded", "headcount", 0.35, 1.0 },
    Flow { "entered_disciplinary", "headcount", 0.015, 1.4 },
    Flow { "entered_fitness_to_practise", "regulated_headcount", 0.006, 1.3 },
    Flow { "shortlisted", "applied", 0.35, 0.75 },
    Flow { "appointed", "shortlisted", 0.28, 0.6 },
    Flow { "respondents_public", "headcount", 0.4, 0.9 },
    Flow { "harassed_by_public", "respondents_public", 0.2, 1.2 },
    Flow { "respondents_colleagues", "headcount", 0.4, 0.9 },
    Flow { "harassed_by_colleagues", "respondents_colleagues", 0.12, 1.3 },
    Flow { "respondents_managers", "headcount", 0.4, 0.9 },
    Flow { "harassed_by_managers", "respondents_managers", 0.08, 1.5 },
};

struct Sort {
    Service service;
    double staff_for_each_resident;
    double regulated; // times as many as in the middle: most of children's services are social workers
};

constexpr std::array sorts { Sort { Service::Adult, 0.0022, 0.6 }, Sort { Service::Children, 0.0015, 1.8 } };
constexpr double stay = 0.88;
constexpr double applicants_for_each_member_of_staff = 1.5;

std::uint64_t rounded(double people)
{
    return static_cast<std::uint64_t>(std::llround(std::max(0.0, people)));
}

double chance_of(double log_odds)
{
    return 1 / (1 + std::exp(-log_odds));
}

double log_odds_of_residents(const standard::Standard& standard, const standard::Population& population)
{
    const auto& membership = standard.classification->definitions.front().membership;
    double group = 0;
    double reference = 0;
    for (std::size_t i = 0; i < membership.size(); ++i) {
        const auto people = static_cast<double>(population.residents[i]);
        group += membership[i] == standard::Membership::Group ? people : 0;
        reference += membership[i] == standard::Membership::Reference ? people : 0;
    }
    return std::log((group + 0.5) / (reference + 0.5));
}

/// One service of one council through the years.
class MadeUpService {
public:
    MadeUpService(const NationOrder& order, const Sort& sort, double residents, double residents_log_odds,
        Random random)
        : order_(order)
        , sort_(sort)
        , random_(random)
    {
        size_ = residents * sort.staff_for_each_resident * std::exp(0.25 * standard_normal(random_));
        log_odds_ = residents_log_odds + 0.3 + 0.3 * standard_normal(random_);
        unknown_ = 0.03 + 0.12 * uniform(random_);
        const auto staff = rounded(size_);
        group_ = binomial(random_, staff, chance_of(log_odds_));
        reference_ = staff - group_;
        for (std::size_t i = 0; i < flows.size(); ++i) {
            rates_[i] = order.rates_differ * standard_normal(random_);
            ratios_[i] = order.ratios_differ * standard_normal(random_);
        }
        applications_ = order.rates_differ * standard_normal(random_);
    }

    void count_year(CountedYear& counts)
    {
        put(counts, "headcount", group_, reference_);
        const auto applicants = rounded(size_ * applicants_for_each_member_of_staff
            * std::exp(applications_ + order_.rates_change * standard_normal(random_)));
        const auto of_group = binomial(random_, applicants, chance_of(log_odds_ + 0.5));
        people_["applied"] = { of_group, applicants - of_group };
        put(counts, "applied", of_group, applicants - of_group);
        for (std::size_t i = 0; i < flows.size(); ++i)
            count_flow(counts, i);
    }

    void next_year()
    {
        size_ *= std::exp(0.04 * standard_normal(random_));
        const auto group_left = binomial(random_, group_, stay);
        const auto reference_left = binomial(random_, reference_, stay);
        const auto wanted = rounded(size_);
        const auto joining = wanted > group_left + reference_left ? wanted - group_left - reference_left : 0;
        const auto group_joining = binomial(random_, joining, chance_of(log_odds_ + 0.15));
        group_ = group_left + group_joining;
        reference_ = reference_left + joining - group_joining;
    }

private:
    struct Sides {
        std::uint64_t group {};
        std::uint64_t reference {};
    };

    /// Puts down who is known; those who are not leave both sides alike.
    void put(CountedYear& counts, std::string_view measure, std::uint64_t group, std::uint64_t reference)
    {
        people_[std::string(measure)] = { group, reference };
        const auto group_unknown = binomial(random_, group, unknown_);
        const auto reference_unknown = binomial(random_, reference, unknown_);
        counts[{ sort_.service, std::string(measure) }] = { group - group_unknown,
            reference - reference_unknown, group_unknown + reference_unknown };
    }

    void count_flow(CountedYear& counts, std::size_t flow)
    {
        const auto& [measure, from, rate, ratio] = flows.at(flow);
        const auto& of = people_.at(std::string(from));
        const double rate_here =
            rate * std::exp(rates_.at(flow) + order_.rates_change * standard_normal(random_));
        const auto chance = [](double value) { return std::min(value, 0.95); };
        const auto group =
            binomial(random_, of.group, chance(rate_here * ratio * std::exp(ratios_.at(flow))));
        const auto reference = binomial(random_, of.reference, chance(rate_here));
        put(counts, measure, group, reference);
    }

    NationOrder order_;
    Sort sort_;
    Random random_;
    double size_ {};
    double log_odds_ {};
    double unknown_ {};
    double applications_ {};
    std::uint64_t group_ {};
    std::uint64_t reference_ {};
    std::array<double, flows.size()> rates_ {};
    std::array<double, flows.size()> ratios_ {};
    std::map<std::string, Sides> people_;
};

std::uint64_t total(const SidePeople& people)
{
    return people.group + people.reference + people.unknown;
}

bool differ_by(double times, std::uint64_t left, std::uint64_t right)
{
    const auto [smaller, larger] = std::minmax(left, right);
    return larger > 0 && static_cast<double>(larger) >= times * static_cast<double>(smaller);
}

std::vector<ServiceAndMeasure> numbers_where(const CountedYear& counts, auto holds)
{
    std::vector<ServiceAndMeasure> all;
    for (const auto& [where, people] : counts) {
        if (total(people) >= fewest_people_mistaken && holds(where, people))
            all.push_back(where);
    }
    return all;
}

std::vector<ServiceAndMeasure> numbers_of(const CountedYear& counts, Service service)
{
    std::vector<ServiceAndMeasure> all;
    for (const auto& [where, people] : counts) {
        if (where.service == service)
            all.push_back(where);
    }
    return all;
}

template <typename Items>
auto one_of(const Items& items, Random& random)
{
    return items[random.below(items.size())];
}

void multiply(SidePeople& people, std::uint64_t by)
{
    people.group *= by;
    people.reference *= by;
    people.unknown *= by;
}

void swap_sides(SidePeople& people)
{
    std::swap(people.group, people.reference);
}

std::uint64_t per_cent(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
}

enum class Distance : std::uint8_t { Near, Far };

/// Whether swapping the sides changes their odds by more than four standard errors of the chance in two
/// years' numbers: chance alone does that less than once in ten thousand times.
bool is_more_than_chance(const SidePeople& people)
{
    const double group = static_cast<double>(people.group) + 0.5;
    const double reference = static_cast<double>(people.reference) + 0.5;
    return 2 * std::abs(std::log(group / reference)) > 4 * std::sqrt(2 / group + 2 / reference);
}

std::vector<ServiceAndMeasure> can_be_swapped(const CountedYear& counts, Distance distance)
{
    constexpr double far = 3;
    constexpr double near = 1.25;
    return numbers_where(counts, [&](const auto&, const SidePeople& people) {
        const bool are_far = differ_by(far, people.group, people.reference) && is_more_than_chance(people);
        return distance == Distance::Far ? are_far
                                         : !are_far && differ_by(near, people.group, people.reference);
    });
}

PlantedMistake in_one_measure(
    CountedYear& counts, const std::vector<ServiceAndMeasure>& candidates, Random& random, auto change)
{
    if (candidates.empty())
        return {};
    const auto where = one_of(candidates, random);
    change(counts.at(where));
    return { true, { where } };
}

PlantedMistake in_a_service(CountedYear& counts, Random& random, auto change)
{
    const auto service = one_of(sorts, random).service;
    const auto where = numbers_of(counts, service);
    for (const auto& number : where)
        change(number, counts.at(number));
    return { true, where };
}

/// Pairs of a numerator and its denominator in one service. No indicator divides those who answered a survey
/// by the staff.
std::vector<std::pair<ServiceAndMeasure, ServiceAndMeasure>> pairs_in(const CountedYear& counts)
{
    std::vector<std::pair<ServiceAndMeasure, ServiceAndMeasure>> pairs;
    for (const auto& [where, people] : counts) {
        const auto flow = std::ranges::find(flows, where.measure, &Flow::measure);
        const bool is_numerator = flow != flows.end() && !where.measure.starts_with("respondents_");
        if (is_numerator && total(people) >= fewest_people_mistaken)
            pairs.emplace_back(where, ServiceAndMeasure { where.service, std::string(flow->from) });
    }
    return pairs;
}

} // namespace

double true_ratio(std::string_view measure)
{
    const auto flow = std::ranges::find(flows, measure, &Flow::measure);
    INVARIANT(flow != flows.end(), "the measure is one that the nation is made with");
    return flow->ratio;
}

std::vector<MadeUpYear> made_up_nation(
    const NationOrder& order, const standard::Standard& standard, const standard::Populations& populations)
{
    std::vector<MadeUpYear> nation;
    std::uint64_t number = 0;
    for (const auto& population : populations.all()) {
        if (population.area.kind != standard::AreaKind::Council)
            continue;
        ++number;
        const auto residents = static_cast<double>(population.total());
        const double log_odds = log_odds_of_residents(standard, population);
        std::vector<MadeUpService> services;
        for (const auto& sort : sorts)
            services.emplace_back(order, sort, residents, log_odds,
                Random(order.seed).branch(2 * number + static_cast<std::uint64_t>(sort.service)));
        for (int year = 0; year < order.years; ++year) {
            MadeUpYear made { population.area.code, order.first_year + year, {} };
            for (auto& service : services) {
                service.count_year(made.counts);
                service.next_year();
            }
            nation.push_back(std::move(made));
        }
    }
    return nation;
}

std::string_view words_of(Mistake mistake)
{
    switch (mistake) {
    case Mistake::OneMeasureSidesSwapped: return "the two sides of one measure swapped, far apart";
    case Mistake::NearSidesSwapped: return "the same, nearer to each other";
    case Mistake::AllSidesSwapped: return "the two sides of a service swapped";
    case Mistake::ServicesSwapped: return "adult and children's services swapped";
    case Mistake::TenTimes: return "a measure ten times too large";
    case Mistake::TenTimesOneSide: return "one side of a measure ten times too large";
    case Mistake::TenthOf: return "a measure ten times too small";
    case Mistake::ThousandTimes: return "a service in other units (a thousand times)";
    case Mistake::UpsideDown: return "numerator and denominator swapped";
    case Mistake::WholeTooSmall: return "denominator below numerator";
    case Mistake::Copied: return "last year's numbers of a service again";
    case Mistake::PerCent: return "percentages instead of people";
    }
    return "";
}

PlantedMistake plant(CountedYear& counts, Mistake mistake, const CountedYear& last_year, Random& random)
{
    const auto any = [](const auto&, const auto&) { return true; };
    switch (mistake) {
    case Mistake::OneMeasureSidesSwapped:
        return in_one_measure(counts, can_be_swapped(counts, Distance::Far), random, swap_sides);
    case Mistake::NearSidesSwapped:
        return in_one_measure(counts, can_be_swapped(counts, Distance::Near), random, swap_sides);
    case Mistake::AllSidesSwapped: {
        const auto staff = counts.at({ Service::Adult, "headcount" });
        if (!differ_by(2, staff.group, staff.reference))
            return {};
        return in_a_service(counts, random, [](const auto&, SidePeople& people) { swap_sides(people); });
    }
    case Mistake::ServicesSwapped: {
        const auto adult = total(counts.at({ Service::Adult, "headcount" }));
        const auto children = total(counts.at({ Service::Children, "headcount" }));
        if (!differ_by(1.25, adult, children))
            return {};
        PlantedMistake planted { true, {} };
        for (auto& [where, people] : counts) {
            planted.where.push_back(where);
            if (where.service == Service::Adult)
                std::swap(people, counts.at({ Service::Children, where.measure }));
        }
        return planted;
    }
    case Mistake::TenTimes:
        return in_one_measure(
            counts, numbers_where(counts, any), random, [](SidePeople& people) { multiply(people, 10); });
    case Mistake::TenTimesOneSide: {
        const auto large = numbers_where(counts,
            [](const auto&, const SidePeople& people) { return people.group >= fewest_people_mistaken; });
        return in_one_measure(counts, large, random, [](SidePeople& people) { people.group *= 10; });
    }
    case Mistake::TenthOf: {
        const auto large = numbers_where(counts, [](const auto&, const SidePeople& people) {
            return total(people) >= 10 * fewest_people_mistaken;
        });
        return in_one_measure(counts, large, random, [](SidePeople& people) {
            people = { people.group / 10, people.reference / 10, people.unknown / 10 };
        });
    }
    case Mistake::ThousandTimes:
        return in_a_service(counts, random, [](const auto&, SidePeople& people) { multiply(people, 1000); });
    case Mistake::UpsideDown: {
        const auto pairs = pairs_in(counts);
        if (pairs.empty())
            return {};
        const auto [part, whole] = one_of(pairs, random);
        std::swap(counts.at(part), counts.at(whole));
        return { true, { part, whole } };
    }
    case Mistake::WholeTooSmall: {
        const auto pairs = pairs_in(counts);
        if (pairs.empty())
            return {};
        const auto [part, whole] = one_of(pairs, random);
        const auto& people = counts.at(part);
        counts.at(whole) = { people.group / 2, people.reference / 2, people.unknown / 2 };
        return { true, { part, whole } };
    }
    case Mistake::Copied:
        if (last_year.empty())
            return {};
        return in_a_service(
            counts, random, [&](const auto& number, SidePeople& people) { people = last_year.at(number); });
    case Mistake::PerCent:
        return in_a_service(counts, random, [](const auto&, SidePeople& people) {
            const auto whole = total(people);
            people = { per_cent(people.group, whole), per_cent(people.reference, whole),
                per_cent(people.unknown, whole) };
        });
    }
    return {};
}

} // namespace wres::generator
