// SPDX-License-Identifier: MIT
#include "pay/pay_quarters.h"

#include <algorithm>
#include <vector>

#include "pay/wages.h"

namespace wres::statistics {

namespace {

struct Person {
    double wage;
    double in_group; // 1 or 0
};

std::vector<Person> by_wage(std::span<const double> group, std::span<const double> reference)
{
    std::vector<Person> people;
    for (const double wage : group)
        people.push_back({ wage, 1 });
    for (const double wage : reference)
        people.push_back({ wage, 0 });
    std::ranges::sort(people, {}, &Person::wage);
    return people;
}

} // namespace

Result<std::array<double, 4>> group_share_of_pay_quarters(
    std::span<const double> group, std::span<const double> reference)
{
    TRY_DONE(check_wages(group, reference));
    const std::size_t all = group.size() + reference.size();
    if (all < 4)
        return failure("pay.too_few", "There are fewer than four people, so there are no four quarters.");
    const auto people = by_wage(group, reference);

    std::array<double, 4> shares {};
    const double quarter = static_cast<double>(all) / 4;
    for (std::size_t first = 0; first < all;) {
        std::size_t end = first;
        double in_group = 0;
        for (; end < all && people[end].wage == people[first].wage; ++end)
            in_group += people[end].in_group;
        const double share = in_group / static_cast<double>(end - first);
        for (std::size_t q = 0; q < 4; ++q) {
            const double from = std::max(static_cast<double>(first), static_cast<double>(q) * quarter);
            const double to = std::min(static_cast<double>(end), static_cast<double>(q + 1) * quarter);
            shares[q] += std::max(0.0, to - from) * share / quarter;
        }
        first = end;
    }
    return shares;
}

} // namespace wres::statistics
