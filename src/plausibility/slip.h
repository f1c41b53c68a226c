// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plausibility/council_return.h"
#include "standard/standard.h"

namespace wres::plausibility {

/// Ways in which numbers go wrong on their way into a form.
enum class SlipKind : std::uint8_t {
    SidesSwapped, // each side's number in the other's column
    ServicesSwapped, // adult services' numbers in children's place
    FactorOfTen, // a digit, two or three too many or too few
    UpsideDown, // those who had the event and those who could have had it
};

enum class Part : std::uint8_t { All, Group, Reference, Unknown };

/// One slip that may have happened.
struct Slip {
    SlipKind kind {};
    std::string scope; // empty: in every service
    std::string measure; // empty: in every measure
    std::string whole; // UpsideDown: the measure that it changed places with
    Part part = Part::All; // FactorOfTen
    int tens = 0; // FactorOfTen: how many noughts too many; negative: too few
};

/// Every slip that could have led to these numbers, the widest first.
[[nodiscard]] std::vector<Slip> possible_slips(const standard::Standard& standard, const CouncilReturn& sent);

/// What was meant, if this slip was made.
[[nodiscard]] CouncilReturn without(CouncilReturn sent, const Slip& slip);

/// The numbers that a slip is about.
[[nodiscard]] std::vector<ServiceMeasure> numbers_of(const CouncilReturn& sent, const Slip& slip);

/// A measure and the one that its people are among: by `part_of`, or because an indicator divides by it.
struct PartAndWhole {
    std::string part;
    std::string whole;

    auto operator<=>(const PartAndWhole&) const = default;
};

[[nodiscard]] std::vector<PartAndWhole> parts_and_wholes(const standard::Standard& standard);

} // namespace wres::plausibility
