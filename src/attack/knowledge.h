// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace wres::attack {

/// A number that the attacker was not told. Numbered from 0.
using Unknown = std::uint32_t;

inline constexpr double endless = std::numeric_limits<double>::infinity();

/// What a number can be at the least and at the most; either end may be endless.
struct Limits {
    double lower = 0;
    double upper = endless;

    bool operator==(const Limits&) const = default;
};

struct Term {
    Unknown unknown {};
    std::int64_t factor = 1;

    bool operator==(const Term&) const = default;
};

/// A number made of unknowns: the sum of its terms, each unknown at most once.
using Form = std::vector<Term>;

/// Something that everybody knows: a form lies within limits. An equality has two equal limits.
struct Fact {
    Form form;
    Limits limits;
};

/// Whether the unknowns are counts, which are whole, or magnitudes, which need not be.
enum class Numbers : std::uint8_t { Whole, Real };

/// A way the unknowns could be: a whole number for each.
using World = std::vector<std::int64_t>;

/// All that an attacker knows: unknowns with limits, and facts about them. Holds no true number but those
/// that were published.
class Knowledge {
public:
    explicit Knowledge(Numbers numbers = Numbers::Whole) : numbers_(numbers) { }

    Unknown add_unknown(Limits limits = {})
    {
        limits_.push_back(limits);
        return static_cast<Unknown>(limits_.size() - 1);
    }

    /// Each unknown at most once in the form; factors not 0.
    void add_fact(Fact fact) { facts_.push_back(std::move(fact)); }

    /// The unknown lies within these limits too.
    void narrow(Unknown unknown, Limits limits);

    [[nodiscard]] Numbers numbers() const { return numbers_; }
    [[nodiscard]] std::size_t unknowns() const { return limits_.size(); }
    [[nodiscard]] const Limits& limits(Unknown unknown) const { return limits_[unknown]; }
    [[nodiscard]] std::span<const Limits> all_limits() const { return limits_; }
    [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }

private:
    Numbers numbers_;
    std::vector<Limits> limits_;
    std::vector<Fact> facts_;
};

/// Whether a world keeps every limit and every fact, by whole-number arithmetic alone.
[[nodiscard]] bool agrees(const Knowledge& knowledge, const World& world);

/// The value of a form in a world.
[[nodiscard]] std::int64_t value_in(const World& world, const Form& form);

} // namespace wres::attack
