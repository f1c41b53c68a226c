// SPDX-License-Identifier: MIT
#include "protection/cell_key.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "sealing/authentication_code.h"

namespace wres::protection {

using cells::Cell;
using cells::SuppressionProblem;

namespace {

/// Keys are given as shares of the whole range; sums of them are right to about this share.
constexpr double rounding = 1e-9;

CellKey from_share(double share)
{
    return static_cast<CellKey>(share * 0x1p53) << 11;
}

/// Whether two keys are the same but for the last digits of decimals; the greatest is next to the least.
bool are_near(CellKey one, CellKey other)
{
    const CellKey difference = std::min(one - other, other - one);
    return static_cast<double>(difference) <= rounding * 0x1p64;
}

using KnownKeys = std::vector<std::optional<CellKey>>;

std::optional<CellKey> sum_of_parts(const cells::TotalOfParts& total, const KnownKeys& keys)
{
    CellKey sum = 0;
    for (const auto part : total.parts) {
        if (!keys[part])
            return std::nullopt;
        sum +=
            *keys[part]; // beyond the greatest it starts again: shares are added up without their whole part
    }
    return sum;
}

/// Adds keys up from parts to totals, in as many rounds as there are levels.
Done add_up(KnownKeys& keys, const SuppressionProblem& problem)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& total : problem.totals) {
            const auto sum = sum_of_parts(total, keys);
            if (!sum)
                continue;
            auto& key = keys[total.total];
            if (key && !are_near(*key, *sum))
                return failure("noise.keys",
                    fmt::format(
                        "The keys of the parts of the total \"{}\" add up to another key than its own, or "
                        "than those of its other parts. They have to be of the same people.",
                        problem.cells[total.total].id));
            changed = changed || !key;
            key = key.value_or(*sum);
        }
    }
    return {};
}

} // namespace

CellKey cell_key(const sealing::Key& secret, std::string_view name, std::int64_t count)
{
    const auto code = sealing::authentication_code(secret, fmt::format("{}\n{}", count, name));
    CellKey key = 0;
    for (std::size_t place = 0; place < sizeof key; ++place)
        key = key << 8 | static_cast<unsigned char>(code[place]);
    return key;
}

Result<std::vector<CellKey>> cell_keys(const SuppressionProblem& problem, const sealing::Key* secret)
{
    KnownKeys known;
    for (const auto& cell : problem.cells)
        known.push_back(cell.key ? std::optional(from_share(*cell.key)) : std::nullopt);
    TRY_DONE(add_up(known, problem));
    std::vector<CellKey> keys;
    for (Cell cell = 0; cell < known.size(); ++cell) {
        const auto& of = problem.cells[cell];
        if (!known[cell] && secret == nullptr)
            return failure("noise.no_key",
                fmt::format(
                    "Cell \"{}\" has no \"key\", and without one a secret is needed to make it from. Name "
                    "a key file, or give every inner cell the sum of its people's keys.",
                    of.id));
        keys.push_back(known[cell] ? *known[cell] : cell_key(*secret, of.id, std::llround(of.value)));
    }
    return keys;
}

} // namespace wres::protection
