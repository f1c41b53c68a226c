// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace wres::intake {

/// Who may have more than one row, of all the people in files too large to remember everybody: found by going
/// through them once before they are read. Everyone who has is here, and besides them about one in a hundred
/// who has not, so that only these need be remembered when the files are read.
///
/// Its memory does not grow with the number of people: 32 MiB at most while they are noted, and afterwards
/// 16 to 36 bytes for each one kept.
/// @source Bloom (1970) Commun ACM 13:422-426, space/time trade-offs in hash coding with allowable errors;
/// with both bits in one word, as Putze, Sanders and Singler (2009) ACM J Exp Algorithmics 14:4
class RepeatedPeople {
public:
    /// For files of so many bytes together.
    explicit RepeatedPeople(std::uint64_t bytes);

    /// How often the files must be gone through: each time, one part of the people is looked at.
    [[nodiscard]] std::size_t rounds() const { return rounds_; }

    void begin_round(std::size_t round);

    /// Notes the people of some rows (0: nobody), each by a number that is always the same of a person, and
    /// seldom of two; several threads can.
    void note(std::span<const std::uint64_t> people);

    /// After the last round.
    void finish();

    [[nodiscard]] bool contains(std::uint64_t person) const
    {
        const auto bits = bits_of(person);
        return (filter_[person >> filter_shift_] & bits) == bits && is_kept(person);
    }

    [[nodiscard]] std::size_t size() const { return size_; }

private:
    [[nodiscard]] static std::uint64_t bits_of(std::uint64_t person)
    {
        return std::uint64_t { 1 } << (person & 63U) | std::uint64_t { 1 } << ((person >> 6) & 63U);
    }
    [[nodiscard]] bool is_kept(std::uint64_t person) const;
    [[nodiscard]] std::size_t round_of(std::uint64_t person) const;

    std::size_t rounds_;
    std::size_t round_ = 0;
    unsigned met_shift_;
    std::unique_ptr<std::atomic<std::uint64_t>[]> met_; // two bits a person
    std::mutex mutex_;
    std::vector<std::uint64_t> again_; // those whose bits were there before
    std::size_t size_ = 0;
    unsigned filter_shift_ = 63;
    std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(2); // of those kept: most are not
    std::vector<std::uint64_t> slots_; // of those kept; a power of two long; 0: nobody
};

} // namespace wres::intake
