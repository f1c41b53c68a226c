// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/keyed_hash.h"
#include "standard/classification.h"

namespace wres::intake {

/// Stands for one identifier under this run's key; 0 is no identifier. The identifier itself is not kept.
using Identity = std::uint64_t;

/// One spelling of an identifier: white space around it and the case of its letters do not matter.
[[nodiscard]] Identity identity_of(const KeyedHash& hash, std::string_view identifier);

/// Two identifiers that are one key together: a candidate and a vacancy.
[[nodiscard]] Identity joined(Identity first, Identity second);

/// What was seen of an identity before.
struct Sighting {
    bool in_this_file {};
    bool same_row {}; // in this file, with the same cells
    bool in_other_file {};
    std::uint8_t scopes {}; // one bit for each scope it was seen in before
};

/// The people of one record table, as keyed hashes: 16 bytes a person and at most 22 to find them by, and
/// what is remembered of them. Of large files only those are here who may have several rows (RepeatedPeople).
class PersonRegister {
public:
    /// `codes_kept` codes are remembered for each person, for other files to take from here.
    explicit PersonRegister(std::size_t codes_kept = 0) : codes_kept_(codes_kept) { }

    /// Notes one row of a person, and tells what was seen of them before it. Files are numbered from 1.
    Sighting see(Identity person, std::uint16_t file, std::size_t scope, std::uint32_t row_hash);

    /// Says that a person will soon be asked for, so that the memory is at hand by then.
    void expect(Identity person) const;

    /// Remembers what other files may take: the first row of a person decides.
    void remember(
        Identity person, standard::GroupIndex group, std::size_t scope, std::span<const std::uint16_t> codes);

    struct Remembered {
        standard::GroupIndex group {};
        std::size_t scope {};
        std::span<const std::uint16_t> codes;
    };
    [[nodiscard]] std::optional<Remembered> find(Identity person) const;

    [[nodiscard]] std::size_t size() const { return people_.size(); }

private:
    struct Person {
        Identity identity {};
        std::uint32_t row_hash {};
        std::uint16_t file {};
        std::uint8_t scopes {};
        standard::GroupIndex group = no_group;
    };
    static constexpr standard::GroupIndex no_group = 0xFF;

    [[nodiscard]] std::size_t first_slot(std::uint32_t half) const;
    [[nodiscard]] std::size_t slot_of(Identity person) const;
    std::size_t place_of(Identity person); // makes one when there is none
    void grow();

    std::size_t codes_kept_;
    /// Half of an identity and the place in people_ plus one: other people are passed over without looking at
    /// them, which a large register has in no cache.
    struct Slot {
        std::uint32_t half {};
        std::uint32_t place {}; // 0: nobody
    };

    std::vector<Slot> slots_; // a power of two long
    std::vector<Person> people_;
    std::vector<std::uint16_t> codes_; // codes_kept_ for each of people_
    std::vector<std::uint8_t> first_scopes_;
};

} // namespace wres::intake
