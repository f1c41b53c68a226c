// SPDX-License-Identifier: MIT
#include "series/special_cause.h"

#include <algorithm>
#include <cstddef>

namespace wres::statistics {

namespace {

constexpr std::size_t run_length = 7;

Side direction(double from, double to)
{
    return to > from ? Side::Above : to < from ? Side::Below : Side::On;
}

} // namespace

std::vector<Side> seven_on_one_side(std::span<const Side> sides)
{
    std::vector<Side> ends(sides.size(), Side::On);
    std::size_t run = 0;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        run = i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
        if (run >= run_length)
            ends[i] = sides[i];
    }
    return ends;
}

std::vector<Side> seven_in_a_trend(std::span<const double> values)
{
    std::vector<Side> ends(values.size(), Side::On);
    std::size_t steps = 0;
    Side last = Side::On;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const auto now = direction(values[i - 1], values[i]);
        steps = now == last ? steps + 1 : 1;
        last = now;
        if (steps >= run_length - 1)
            ends[i] = now;
    }
    return ends;
}

std::vector<bool> two_of_three_near_limit(const std::vector<bool>& near_limit, std::span<const Side> sides)
{
    std::vector<bool> marked(sides.size(), false);
    for (std::size_t i = 2; i < sides.size(); ++i) {
        const bool one_side = sides[i] != Side::On && sides[i] == sides[i - 1] && sides[i] == sides[i - 2];
        if (one_side && near_limit[i] + near_limit[i - 1] + near_limit[i - 2] >= 2)
            marked[i] = marked[i - 1] = marked[i - 2] = true;
    }
    return marked;
}

std::vector<Side> all_of_the_seven(std::span<const Side> ends)
{
    std::vector<Side> all(ends.begin(), ends.end());
    for (std::size_t i = ends.size(); i-- > 1;)
        if (ends[i] != Side::On)
            for (std::size_t back = 1; back < run_length && back <= i; ++back)
                all[i - back] = ends[i];
    return all;
}

} // namespace wres::statistics
