// SPDX-License-Identifier: MIT
#include "generator/council.h"

#include <algorithm>

namespace wres::generator {
namespace {

struct GroupWeight {
    std::string_view code;
    Side side;
    std::uint32_t weight; // among people of the same side
};

// Invented shares: every group is met, small ones rarely, as in a council.
constexpr std::array group_weights = {
    GroupWeight { "white_british", Side::Reference, 900 },
    GroupWeight { "white_irish", Side::Reference, 16 },
    GroupWeight { "white_gypsy_or_irish_traveller", Side::Reference, 2 },
    GroupWeight { "white_roma", Side::Reference, 2 },
    GroupWeight { "white_other", Side::Reference, 80 },
    GroupWeight { "mixed_white_and_black_caribbean", Side::Group, 60 },
    GroupWeight { "mixed_white_and_black_african", Side::Group, 25 },
    GroupWeight { "mixed_white_and_asian", Side::Group, 40 },
    GroupWeight { "mixed_other", Side::Group, 30 },
    GroupWeight { "asian_indian", Side::Group, 120 },
    GroupWeight { "asian_pakistani", Side::Group, 150 },
    GroupWeight { "asian_bangladeshi", Side::Group, 35 },
    GroupWeight { "asian_chinese", Side::Group, 20 },
    GroupWeight { "asian_other", Side::Group, 45 },
    GroupWeight { "black_african", Side::Group, 230 },
    GroupWeight { "black_caribbean", Side::Group, 150 },
    GroupWeight { "black_other", Side::Group, 35 },
    GroupWeight { "other_arab", Side::Group, 20 },
    GroupWeight { "other_any", Side::Group, 40 },
    GroupWeight { "not_stated", Side::Unknown, 35 },
    GroupWeight { "not_known", Side::Unknown, 30 },
    GroupWeight { "blank", Side::Unknown, 35 },
};

// Of a thousand people, so many have no known ethnicity.
constexpr std::uint32_t unknown_weight = 70;

constexpr std::array<std::uint32_t, 9> role_weights = { 300, 90, 210, 90, 50, 80, 30, 140, 10 };
constexpr std::array<std::uint8_t, 9> role_grades = { 3, 4, 7, 8, 7, 9, 10, 4, 12 };

/// A rate in ten thousandths, changed for one side by a share in hundredths.
std::uint64_t rate_for(Side side, std::uint64_t rate, std::uint64_t hundredths)
{
    return side == Side::Group ? rate * hundredths / 100 : rate;
}

std::int64_t pay_pence(std::uint8_t grade, Random& random)
{
    const auto floor_pounds = 19000 + 2500 * grade + (grade >= 10 ? 8000 * (grade - 9) : 0);
    return (floor_pounds + static_cast<std::int64_t>(random.below(2400))) * 100;
}

} // namespace

const std::vector<std::string_view>& ethnicity_codes()
{
    static const auto codes = [] {
        std::vector<std::string_view> all;
        for (const auto& group : group_weights)
            all.push_back(group.code);
        return all;
    }();
    return codes;
}

Side side_of(std::uint8_t group)
{
    return group_weights.at(group).side;
}

const std::vector<Profile>& profiles()
{
    static const std::vector<Profile> all = {
        { "Ashdale", 190, 62, 155, 120, 45 },
        { "Brackenmoor", 90, 78, 130, 110, 60 },
        { "Coldwater", 380, 70, 170, 125, 50 },
    };
    return all;
}

Council::Council(const Profile& profile, std::uint64_t seed, std::uint64_t workers, int year)
    : profile_(profile)
    , random_(seed)
    , workers_(workers)
    , year_(year)
{
}

Date Council::snapshot() const
{
    return Date(std::chrono::year(year_) / 3 / 31);
}

std::uint8_t Council::group_of(Random& random, std::uint64_t minority_weight) const
{
    const auto drawn = random.below(1000);
    const Side side = drawn < unknown_weight       ? Side::Unknown
        : drawn < unknown_weight + minority_weight ? Side::Group
                                                   : Side::Reference;
    std::array<std::uint32_t, group_weights.size()> weights {};
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = group_weights[i].side == side ? group_weights[i].weight : 0;
    return static_cast<std::uint8_t>(random.weighted(weights));
}

Worker Council::worker(std::uint64_t index) const
{
    Random random = random_.branch(1).branch(index);
    Worker worker;
    worker.number = 100000 + index;
    worker.group = group_of(random, profile_.minority_weight);
    const Side side = side_of(worker.group);

    constexpr std::array<std::uint32_t, 3> service_weights = { 58, 36, 6 };
    worker.service = static_cast<Service>(random.weighted(service_weights));
    constexpr std::array<std::array<std::uint32_t, 5>, 3> directorate_weights = { { { 80, 0, 12, 8, 0 },
        { 0, 90, 6, 4, 0 }, { 0, 0, 20, 50, 30 } } };
    worker.directorate = static_cast<std::uint8_t>(
        random.weighted(directorate_weights[static_cast<std::size_t>(worker.service)]));

    // Fewer minority ethnic people in senior posts: the planted gap is carried to the posts above a team.
    auto weights = role_weights;
    if (side == Side::Group) {
        for (const std::size_t senior : { 5U, 6U, 8U })
            weights[senior] = static_cast<std::uint32_t>(weights[senior] * profile_.senior_penalty / 100);
    }
    worker.role = static_cast<std::uint8_t>(random.weighted(weights));
    worker.grade = role_grades[worker.role];
    worker.senior = worker.role == roles.size();
    worker.regulated = worker.role >= 2 && worker.role <= 4;
    worker.sex = random.chance(7900) ? Sex::Female : Sex::Male;
    constexpr std::array<std::uint32_t, 4> contract_weights = { 800, 90, 60, 50 };
    worker.contract = static_cast<Contract>(random.weighted(contract_weights));
    worker.pay_annual_pence = pay_pence(worker.grade, random);
    worker.started = snapshot() - std::chrono::days(30 + random.below(7000));

    worker.disciplined = random.chance(rate_for(side, 160, profile_.disciplinary_excess));
    worker.referred = worker.regulated && random.chance(rate_for(side, 90, profile_.disciplinary_excess));
    worker.trained = random.chance(rate_for(side, 3100, 96));
    worker.answered_survey = random.chance(rate_for(side, 5400, 92));
    worker.harassed_by_public = random.chance(rate_for(side, 1700, 125));
    worker.harassed_by_colleagues = random.chance(rate_for(side, 1000, 130));
    worker.harassed_by_managers = random.chance(rate_for(side, 600, 170));
    return worker;
}

Applicant Council::applicant(std::uint64_t index) const
{
    Random random = random_.branch(2).branch(index);
    Applicant applicant;
    applicant.number = 500000 + index;
    applicant.group = group_of(random, std::min<std::uint64_t>(profile_.minority_weight * 17 / 10, 700));
    const Side side = side_of(applicant.group);
    constexpr std::array<std::uint32_t, 3> service_weights = { 60, 36, 4 };
    applicant.service = static_cast<Service>(random.weighted(service_weights));
    applicant.grade = role_grades[random.weighted(role_weights)];
    applicant.sex = random.chance(7600) ? Sex::Female : Sex::Male;
    applicant.shortlisted = random.chance(rate_for(side, 3800, 74));
    applicant.appointed =
        applicant.shortlisted && random.chance(rate_for(side, 2900, profile_.appointed_penalty));
    return applicant;
}

Leaver Council::leaver(std::uint64_t index) const
{
    Random random = random_.branch(3).branch(index);
    Leaver leaver;
    leaver.number = 900000 + index;
    leaver.group = group_of(random, profile_.minority_weight * profile_.leaver_excess / 100);
    constexpr std::array<std::uint32_t, 3> service_weights = { 58, 37, 5 };
    leaver.service = static_cast<Service>(random.weighted(service_weights));
    leaver.grade = role_grades[random.weighted(role_weights)];
    leaver.sex = random.chance(7900) ? Sex::Female : Sex::Male;
    leaver.left = snapshot() - std::chrono::days(random.below(360));
    return leaver;
}

} // namespace wres::generator
