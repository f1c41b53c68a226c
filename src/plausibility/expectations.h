// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "plausibility/council_return.h"

namespace wres::plausibility {

/// What is known of a council besides what it sends.
struct Background {
    std::optional<CouncilReturn> last_year; // its own
    std::optional<SideCounts> residents; // Census
    std::optional<SideCounts> social_workers; // published headcount of children and family social workers
};

struct Council {
    CouncilReturn sent;
    Background background;
};

/// The two things that are looked at in each number: how many people, and how many of the one side for each
/// of the other. Both as logarithms.
enum class Feature : std::uint8_t { Size, Sides };

/// What a feature is held against.
enum class Source : std::uint8_t {
    LastYear, // the same number
    OtherCouncils, // the same number for each member of staff, or for each resident
    SocialWorkers, // children's staff for each published social worker, as in other councils
};

/// How a feature differs from what it is held against over councils: the middle, and the spread around it
/// beyond chance (from 1.4826 times the median absolute deviation), neither of which a few slips can move.
struct Usual {
    double middle {};
    double spread {};
    std::size_t councils {};
};

/// What is usual in a collection: funnels, as it were, without lines.
class Expectations {
public:
    /// Fewer councils than this say nothing about what is usual.
    static constexpr std::size_t fewest_councils = 10;

    /// The measure that all others are held against; empty where the standard counts no staff.
    Expectations(const standard::Standard& standard, const std::vector<Council>& councils);

    /// How far one number is from what its source makes one expect, in standard errors that allow for the
    /// chance in counts and for how much councils, and years, usually differ. Nothing where there is nothing
    /// to hold it against.
    [[nodiscard]] std::optional<double> deviation(const CouncilReturn& sent, const Background& background,
        const ServiceMeasure& number, Feature feature, Source source) const;

    /// The sum of the squared deviations of these numbers, each counted up to `most_of_one`.
    [[nodiscard]] double strangeness(const CouncilReturn& sent, const Background& background,
        const std::vector<ServiceMeasure>& numbers) const;

    /// The numbers whose deviations depend on these: themselves, and all of a service when its staff, which
    /// the others are held against, are among them.
    [[nodiscard]] std::vector<ServiceMeasure> dependants_of(
        const CouncilReturn& sent, const std::vector<ServiceMeasure>& numbers) const;

    static constexpr double most_of_one = 60;

private:
    struct Difference {
        double value {};
        double variance {}; // of chance alone
    };
    static Usual usual_among(const std::vector<Difference>& all);
    using Key = std::tuple<ServiceMeasure, Feature, Source>;

    [[nodiscard]] std::optional<Difference> difference(const CouncilReturn& sent,
        const Background& background, const ServiceMeasure& number, Feature feature, Source source) const;
    [[nodiscard]] double least_spread(const ServiceMeasure& number, Feature feature, Source source) const;

    const standard::Standard& standard_;
    std::string staff_; // measure
    std::map<Key, Usual> usual_;
};

} // namespace wres::plausibility
