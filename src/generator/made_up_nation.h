// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/council.h"
#include "standard/population.h"
#include "standard/standard.h"

namespace wres::generator {

/// People by side: minority ethnic, white, not known.
struct SidePeople {
    std::uint64_t group {};
    std::uint64_t reference {};
    std::uint64_t unknown {};

    bool operator==(const SidePeople&) const = default;
};

struct ServiceAndMeasure {
    Service service {};
    std::string measure;

    auto operator<=>(const ServiceAndMeasure&) const = default;
};

/// What a made-up council counts in one year: only numbers.
using CountedYear = std::map<ServiceAndMeasure, SidePeople>;

struct MadeUpYear {
    std::string area; // of a real council, whose residents decide how many staff there are and who they are
    int year {};
    CountedYear counts;
};

/// How the made-up councils differ, as standard deviations of logarithms.
struct NationOrder {
    std::uint64_t seed = 7;
    int first_year = 2021;
    int years = 5;
    double ratios_differ = 0.25; // between councils, of each measure's true ratio
    double rates_differ = 0.3; // between councils
    double rates_change = 0.12; // from year to year
};

/// The true ratio of likelihoods, minority ethnic over white, in the middle council, by measure.
[[nodiscard]] double true_ratio(std::string_view measure);

/// Counts of every council of the populations in every year, council by council, oldest year first. Staff
/// stay from year to year, but for one in eight. The measures are those of SC-WRES. Every person is made up;
/// residents are the Census's.
[[nodiscard]] std::vector<MadeUpYear> made_up_nation(
    const NationOrder& order, const standard::Standard& standard, const standard::Populations& populations);

// ---- slips -----------------------------------------------------------------------------------------------

enum class Mistake : std::uint8_t {
    OneMeasureSidesSwapped, // one three times the other, and by more than chance makes in two years
    NearSidesSwapped, // nearer to each other: nobody could be sure of it
    AllSidesSwapped, // of one service
    ServicesSwapped,
    TenTimes, // a whole measure
    TenTimesOneSide,
    TenthOf, // a whole measure
    ThousandTimes, // of everything in one service: "in thousands"
    UpsideDown, // a measure and the one it is part of
    WholeTooSmall, // a denominator below its numerator
    Copied, // last year's numbers, of one service
    PerCent, // percentages of one service
};

inline constexpr std::array all_mistakes { Mistake::OneMeasureSidesSwapped, Mistake::NearSidesSwapped,
    Mistake::AllSidesSwapped, Mistake::ServicesSwapped, Mistake::TenTimes, Mistake::TenTimesOneSide,
    Mistake::TenthOf, Mistake::ThousandTimes, Mistake::UpsideDown, Mistake::WholeTooSmall, Mistake::Copied,
    Mistake::PerCent };

[[nodiscard]] std::string_view words_of(Mistake mistake);

/// Where a mistake was made; `made` is false where the council has no number large enough for it, or where
/// what changes places is nearly the same, so that nobody could tell it from a change: sides nearer than two
/// to one, services nearer than five to four.
struct PlantedMistake {
    bool made {};
    std::vector<ServiceAndMeasure> where;
};

/// Numbers of fewer people than this are left as they are.
inline constexpr std::uint64_t fewest_people_mistaken = 20;

/// Makes the mistake in one council's year. `last_year` is what Copied copies.
PlantedMistake plant(CountedYear& counts, Mistake mistake, const CountedYear& last_year, Random& random);

} // namespace wres::generator
