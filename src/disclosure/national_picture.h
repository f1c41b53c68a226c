// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "disclosure/release.h"
#include "disclosure/released.h"
#include "standard/national_template.h"

namespace wres::disclosure {

/// The four counts of one council, as an audience may see them.
struct PicturedCounts {
    std::size_t council {}; // its place in NationalPicture::councils
    Shown<std::uint64_t> group_numerator;
    Shown<std::uint64_t> group_denominator;
    Shown<std::uint64_t> reference_numerator;
    Shown<std::uint64_t> reference_denominator;

    [[nodiscard]] bool all_visible() const;
};

/// The people of one level, such as a pay band, in one council.
struct PicturedBand {
    std::size_t council {};
    Shown<std::uint64_t> group;
    Shown<std::uint64_t> reference;
};

struct PicturedLevel {
    std::string id; // empty for everybody
    std::string label;
    std::vector<PicturedBand> bands; // one a council
};

/// One indicator, service, definition and period, asked of every council.
struct PicturedQuestion {
    std::string indicator;
    std::string scope;
    std::string definition;
    std::string period;
    std::vector<PicturedCounts> councils; // of those that have numbers for it, in their order
    std::vector<PicturedLevel> levels; // where an indicator is about shares by level

    /// The share of the residents of England, of each group, that live in these councils; nothing where some
    /// of the councils are not in the Census.
    std::optional<double> group_residents_share;
    std::optional<double> reference_residents_share;
};

/// What is known of a council besides its people: none of it comes from its counts.
struct PicturedCouncil {
    std::string area; // code
    std::string name;
    std::string region; // code; empty when it is not known
    std::string region_name;
    bool is_named = true; // for the public: whether it has agreed to be named
    std::vector<std::string> neighbours; // areas, nearest first
    std::map<std::string, double> residents_shares; // of the group, by definition
};

/// Where councils stand that were asked: a number of councils and what they did.
struct ParticipationLine {
    std::string words; // "Accepted, adult services"
    std::size_t councils {};
};

/// What stands above a report that was published before, and has been mended.
struct CorrectionNote {
    unsigned version = 1; // 1 is the first
    std::string what; // a sentence: what was wrong, and what has changed; empty in version 1
};

/// Many councils' numbers as one audience may see them: all that a national report and the packs are made of.
struct NationalPicture {
    Audience audience {};
    standard::NationalTemplate report_template;
    std::vector<PicturedCouncil> councils; // in the order of their codes
    std::vector<PicturedQuestion> questions; // in the standard's order; oldest period first
    Release sums; // of England and its regions, England first
    std::vector<ParticipationLine> participation;
    double worthwhile_ratio = 1.25; // a smaller difference is not worth acting on
    CorrectionNote correction;
    std::vector<std::string> inputs; // what it was made from, by name and SHA-256
};

/// The four counts of a comparison, whichever way its indicator reads them.
[[nodiscard]] PicturedCounts pictured_counts(
    const ReleasedComparison& comparison, IndicatorWords::Method method);

/// What a release of one council shows of its counts.
struct CouncilFigures {
    std::string area;
    struct Figures {
        std::string indicator;
        std::string scope;
        std::string definition;
        std::string period;
        PicturedCounts counts;
        struct Band {
            std::string id;
            std::string label;
            PicturedBand band;
        };
        std::vector<Band> bands;
    };
    std::vector<Figures> all;
};

[[nodiscard]] CouncilFigures figures_of(const Release& release);

/// Puts what councils show under the questions it answers; a council without numbers answers none.
/// @param picture  its councils are known; of its questions, those that are there are kept in their order
void add_figures(NationalPicture& picture, const std::vector<const CouncilFigures*>& councils);

/// One council beside what its audience may see of all: for this council alone, whose own counts are whole,
/// or for the programme team.
template <typename All>
struct OneAmong {
    std::shared_ptr<const All> all;
    std::size_t council {}; // its place in NationalPicture::councils
    CouncilFigures own;
};

/// The way out of many councils' numbers for a report about all of them. It judges nothing itself: for the
/// public it puts together what NationalGate released, and nothing else.
class PictureGate {
public:
    /// Everything is shown, and the picture says so: it is for the programme team alone.
    [[nodiscard]] static Released<NationalPicture> inside(
        NationalPicture picture, const Released<Release>& sums);

    /// @param frame  words, and what is known of councils from the Census; it has no counts
    /// @param councils  of one release, together with `sums`; each in `frame`
    [[nodiscard]] static Released<NationalPicture> of_releases(NationalPicture frame,
        const Released<Release>& sums, const std::vector<Released<CouncilFigures>>& councils);

    /// A council's own counts, which it knows, beside what was released of all: for that council's own eyes.
    /// @param all  shared by the packs of all councils
    template <typename All>
    [[nodiscard]] static Released<OneAmong<All>> for_council(
        const std::shared_ptr<const Released<All>>& all, std::size_t council, CouncilFigures own)
    {
        return Released<OneAmong<All>>(
            { std::shared_ptr<const All>(all, &all->value()), council, std::move(own) });
    }
};

} // namespace wres::disclosure
