// SPDX-License-Identifier: MIT
#include "attack/system_knowledge.h"

#include <map>

#include "base/invariant.h"

namespace wres::attack {

namespace {

/// Cells that stand on both sides, or twice, count once with what is left of them.
Form form_of(const std::vector<cells::Cell>& plus, const std::vector<cells::Cell>& minus)
{
    std::map<Unknown, std::int64_t> factors;
    for (const auto cell : plus)
        ++factors[cell];
    for (const auto cell : minus)
        --factors[cell];
    Form form;
    for (const auto& [cell, factor] : factors)
        if (factor != 0)
            form.push_back({ cell, factor });
    return form;
}

} // namespace

Form form_of(const cells::SignedSum& number)
{
    return form_of(number.plus, number.minus);
}

Knowledge knowledge_of(const cells::CellSystem& system, const std::vector<std::optional<std::int64_t>>& shown)
{
    std::vector<Limits> known;
    for (const auto& value : shown)
        known.push_back(
            value ? Limits { static_cast<double>(*value), static_cast<double>(*value) } : Limits {});
    return knowledge_of(system, known);
}

Knowledge knowledge_of(const cells::CellSystem& system, std::span<const Limits> known)
{
    INVARIANT(known.size() == system.sums().size(), "something is known of every sum, or nothing");
    Knowledge knowledge;
    for (std::size_t cell = 0; cell < system.cells(); ++cell)
        knowledge.add_unknown();
    const auto add = [&](Form form, Limits limits) {
        if (!form.empty())
            knowledge.add_fact({ std::move(form), limits });
    };
    for (const auto& equality : system.equalities())
        add(form_of(equality.left, equality.right), { 0, 0 });
    for (const auto& order : system.orders())
        add(form_of({ order.larger }, { order.smaller }), { 0, endless });
    for (std::size_t sum = 0; sum < known.size(); ++sum)
        if (known[sum] != Limits {})
            add(form_of(system.sums()[sum], {}), known[sum]);
    return knowledge;
}

} // namespace wres::attack
