// SPDX-License-Identifier: MIT
#include "intake/repeated_people.h"

#include <algorithm>
#include <bit>

namespace wres::intake {
namespace {

constexpr std::uint64_t fewest_words = 1024;
constexpr std::uint64_t most_words = std::uint64_t { 1 } << 22; // 32 MiB
constexpr std::uint64_t bytes_a_word = 256; // of the files: some three rows
constexpr std::uint64_t bytes_a_round = std::uint64_t { 1 } << 31;
constexpr std::size_t ahead = 16;

unsigned shift_for(std::uint64_t words)
{
    return 64U - static_cast<unsigned>(std::countr_zero(words));
}

} // namespace

RepeatedPeople::RepeatedPeople(std::uint64_t bytes) : rounds_(bytes / bytes_a_round + 1)
{
    const auto words = std::clamp(std::bit_ceil(bytes / bytes_a_word), fewest_words, most_words);
    met_shift_ = shift_for(words);
    met_ = std::make_unique<std::atomic<std::uint64_t>[]>(words);
}

void RepeatedPeople::begin_round(std::size_t round)
{
    round_ = round;
    if (round > 0)
        std::fill_n(met_.get(), std::uint64_t { 1 } << (64U - met_shift_), std::uint64_t {});
}

/// By bits that neither the word nor the place in it hangs on.
std::size_t RepeatedPeople::round_of(std::uint64_t person) const
{
    return static_cast<std::size_t>((person >> 12) % rounds_);
}

void RepeatedPeople::note(std::span<const std::uint64_t> people)
{
    std::vector<std::uint64_t> again;
    for (std::size_t place = 0; place < people.size(); ++place) {
        if (place + ahead < people.size())
            __builtin_prefetch(&met_[people[place + ahead] >> met_shift_], 1);
        const auto person = people[place];
        if (person == 0 || (rounds_ > 1 && round_of(person) != round_))
            continue;
        const auto bits = bits_of(person);
        const auto before = met_[person >> met_shift_].fetch_or(bits, std::memory_order_relaxed);
        if ((before & bits) == bits)
            again.push_back(person);
    }
    if (again.empty())
        return;
    const std::lock_guard lock(mutex_);
    again_.insert(again_.end(), again.begin(), again.end());
}

void RepeatedPeople::finish()
{
    met_.reset();
    std::ranges::sort(again_);
    const auto doubled = std::ranges::unique(again_);
    again_.erase(doubled.begin(), doubled.end());
    size_ = again_.size();

    const auto words =
        std::clamp(std::bit_ceil(std::uint64_t { size_ } / 4), std::uint64_t { 2 }, most_words);
    filter_shift_ = shift_for(words);
    filter_.assign(words, 0);
    slots_.assign(std::bit_ceil(2 * size_ + 1), 0);
    const auto mask = slots_.size() - 1;
    for (const auto person : again_) {
        filter_[person >> filter_shift_] |= bits_of(person);
        auto slot = static_cast<std::size_t>(person) & mask;
        while (slots_[slot] != 0)
            slot = (slot + 1) & mask;
        slots_[slot] = person;
    }
    again_ = {};
}

bool RepeatedPeople::is_kept(std::uint64_t person) const
{
    const auto mask = slots_.size() - 1;
    for (auto slot = static_cast<std::size_t>(person) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
        if (slots_[slot] == person)
            return true;
    }
    return false;
}

} // namespace wres::intake
