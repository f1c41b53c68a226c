// SPDX-License-Identifier: MIT
#include "intake/person_register.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/invariant.h"
#include "base/text.h"

namespace wres::intake {
namespace {

std::uint32_t half_of(Identity identity)
{
    return static_cast<std::uint32_t>(identity >> 32);
}

} // namespace

Identity identity_of(const KeyedHash& hash, std::string_view identifier)
{
    identifier = trimmed(identifier);
    if (identifier.empty())
        return 0;
    const bool has_capitals = std::ranges::any_of(identifier, [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto identity = has_capitals ? hash(lower_case(identifier)) : hash(identifier);
    return identity == 0 ? 1 : identity;
}

Identity joined(Identity first, Identity second)
{
    if (first == 0 || second == 0)
        return first | second;
    // Hashes are uniform already: one multiplication by an odd number keeps the order of the two apart.
    const auto both = std::rotl(first * 0x9E3779B97F4A7C15ULL, 31) ^ second;
    return both == 0 ? 1 : both;
}

Sighting PersonRegister::see(Identity person, std::uint16_t file, std::size_t scope, std::uint32_t row_hash)
{
    INVARIANT(person != 0, "no identifier is nobody's");
    const auto known = people_.size();
    auto& seen = people_[place_of(person)];
    const auto scope_bit = static_cast<std::uint8_t>(1U << std::min<std::size_t>(scope, 7));
    Sighting before;
    if (people_.size() == known && seen.file != 0) { // 0: remembered for other files, and never counted
        before.in_this_file = seen.file == file;
        before.in_other_file = seen.file != file;
        before.same_row = before.in_this_file && seen.row_hash == row_hash;
        before.scopes = seen.scopes;
    }
    seen.file = file;
    seen.row_hash = row_hash;
    seen.scopes = static_cast<std::uint8_t>(seen.scopes | scope_bit);
    return before;
}

/// Not in the header: a compiler that sees into it takes it for a function without effect, and leaves it out.
void PersonRegister::expect(Identity person) const
{
    if (!slots_.empty())
        __builtin_prefetch(&slots_[first_slot(half_of(person))]);
}

void PersonRegister::remember(
    Identity person, standard::GroupIndex group, std::size_t scope, std::span<const std::uint16_t> codes)
{
    INVARIANT(codes.size() == codes_kept_, "every person is remembered with the same codes");
    const auto place = place_of(person);
    if (people_[place].group != no_group)
        return;
    people_[place].group = group;
    first_scopes_.resize(people_.size());
    first_scopes_[place] = static_cast<std::uint8_t>(scope);
    codes_.resize(people_.size() * codes_kept_);
    std::ranges::copy(codes, codes_.begin() + static_cast<std::ptrdiff_t>(place * codes_kept_));
}

std::optional<PersonRegister::Remembered> PersonRegister::find(Identity person) const
{
    if (slots_.empty() || person == 0)
        return std::nullopt;
    const auto slot = slots_[slot_of(person)];
    if (slot.place == 0 || people_[slot.place - 1].group == no_group)
        return std::nullopt;
    const std::size_t place = slot.place - 1;
    return Remembered { people_[place].group, first_scopes_[place],
        std::span(codes_).subspan(place * codes_kept_, codes_kept_) };
}

/// The upper bits say where the search begins, so that slots stand nearly in the order of their halves.
std::size_t PersonRegister::first_slot(std::uint32_t half) const
{
    return static_cast<std::size_t>((std::uint64_t { half } * slots_.size()) >> 32);
}

std::size_t PersonRegister::slot_of(Identity person) const
{
    const auto mask = slots_.size() - 1;
    const auto half = half_of(person);
    auto slot = first_slot(half);
    const auto is_another = [&](Slot found) {
        return found.place != 0 && (found.half != half || people_[found.place - 1].identity != person);
    };
    while (is_another(slots_[slot]))
        slot = (slot + 1) & mask;
    return slot;
}

std::size_t PersonRegister::place_of(Identity person)
{
    if (4 * (people_.size() + 1) > 3 * slots_.size())
        grow();
    const auto slot = slot_of(person);
    if (slots_[slot].place == 0) {
        people_.push_back({ person, 0, 0, 0, no_group });
        slots_[slot] = { half_of(person), static_cast<std::uint32_t>(people_.size()) };
    }
    return slots_[slot].place - 1;
}

/// The old slots are moved in their order, which is the order of the new ones: both are walked through once.
void PersonRegister::grow()
{
    const auto old = std::exchange(slots_, {});
    slots_.resize(std::max<std::size_t>(1024, 2 * old.size()));
    const auto mask = slots_.size() - 1;
    for (const auto& moved : old) {
        if (moved.place == 0)
            continue;
        auto slot = first_slot(moved.half);
        while (slots_[slot].place != 0) // everybody is somebody else
            slot = (slot + 1) & mask;
        slots_[slot] = moved;
    }
}

} // namespace wres::intake
