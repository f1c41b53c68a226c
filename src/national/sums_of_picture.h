// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/national_picture.h"
#include "indicators/comparison.h"
#include "nation/representation.h"

namespace wres::national {

/// A region and its four counts.
struct RegionCounts {
    std::string code;
    std::string name;
    indicators::FourCounts counts;
};

/// What a picture shows of England and its regions, by question. The picture must outlive it.
class SumsOfPicture {
public:
    explicit SumsOfPicture(const disclosure::NationalPicture& picture);

    /// Null when there is no such result.
    [[nodiscard]] const disclosure::ReleasedResult* find(
        std::string_view area, const disclosure::PicturedQuestion& question) const;

    /// England's, where all four are shown.
    [[nodiscard]] std::optional<indicators::FourCounts> nation(
        const disclosure::PicturedQuestion& question) const;

    struct Regions {
        std::vector<RegionCounts> shown;
        bool all_shown {}; // of those that have numbers; not where there is none
    };
    [[nodiscard]] Regions regions(const disclosure::PicturedQuestion& question) const;

    /// Each region's people of a level, beside its residents; nothing where a region hides a count.
    [[nodiscard]] std::optional<std::vector<nation::BandInCouncil>> bands_of_regions(
        const disclosure::PicturedQuestion& question, std::string_view level) const;

    [[nodiscard]] const std::string& nation_code() const { return nation_; }

private:
    [[nodiscard]] std::optional<indicators::FourCounts> counts(
        std::string_view area, const disclosure::PicturedQuestion& question) const;

    std::string nation_;
    std::vector<std::string> regions_;
    std::map<std::string, const disclosure::ReleasedResult*, std::less<>> by_key_;
    std::map<std::string, disclosure::IndicatorWords::Method, std::less<>> methods_;
    const disclosure::Release& release_;
};

} // namespace wres::national
