// SPDX-License-Identifier: MIT
//
// The attacker turned against a made-up release, for the tests of this room.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "attack/attacker.h"
#include "disclosure/complete_results.h"
#include "disclosure/gate.h"
#include "disclosure/given_counts.h"
#include "disclosure/release_cells.h"

namespace wres::disclosure::test {

inline Release released(const standard::Standard& standard, const counts::Cube& cube,
    const indicators::Results& results, Audience audience, const std::string& profile = "")
{
    const standard::Settings settings(standard);
    Occasion occasion;
    occasion.audience = audience;
    occasion.profile = profile;
    occasion.area_names = { { "E08000000", "Made-up Council" } };
    auto release = Gate::release(results, cube, standard, settings, occasion);
    const auto trouble = release ? std::string() : release.error().message;
    INFO(trouble);
    REQUIRE(release.has_value());
    return release->value();
}

/// Everything that some releases of the same counts say, in an attacker's hands.
class AttackedReleases {
public:
    AttackedReleases(const std::vector<Release>& releases, const standard::Standard& standard,
        const counts::Cube& cube, const indicators::Results& results)
    {
        const standard::Settings settings(standard);
        const auto complete = with_every_group(results, cube, standard, settings);
        const auto inside = released(standard, cube, complete, Audience::Internal);
        for (std::size_t index = 0; index < complete.all.size(); ++index) {
            forms_.push_back(forms_of(complete.all[index], cube, standard, settings));
            for (const auto& release : releases)
                read_given_counts(known_, release.results[index], forms_.back());
            read_given_counts(exact_, inside.results[index], forms_.back());
        }
        std::vector<CountForm> forms;
        for (const auto& [form, count] : exact_)
            forms.push_back(form);
        cells_.emplace(forms, cube, standard);
        for (const auto& form : cells_->forms()) {
            const auto found = known_.find(form);
            shown_.push_back(found == known_.end() ? std::nullopt : std::optional(found->second));
        }
        attacker_.emplace(cells_->system(), shown_);
        REQUIRE(attacker_->has_a_solution());
    }

    [[nodiscard]] const ReleaseCells& cells() const { return *cells_; }
    [[nodiscard]] const std::vector<ResultForms>& forms() const { return forms_; }

    /// By sum of the cells' system.
    [[nodiscard]] const std::vector<std::optional<std::int64_t>>& shown() const { return shown_; }

    /// Known to lie within; what is true has to.
    [[nodiscard]] wres::attack::Bounds bounds(const SignedSum& number)
    {
        const auto value = static_cast<double>(cells::value_of(number, cells_->counts()));
        const auto bounds = attacker_->bounds(number);
        CHECK(bounds.lower <= value);
        CHECK(bounds.upper >= value);
        return bounds;
    }

private:
    std::map<CountForm, std::int64_t> known_;
    std::map<CountForm, std::int64_t> exact_;
    std::vector<ResultForms> forms_;
    std::vector<std::optional<std::int64_t>> shown_;
    std::optional<ReleaseCells> cells_;
    std::optional<wres::attack::Attacker> attacker_;
};

/// What an attacker finds out about one period.
struct Attack {
    std::size_t sensitive {}; // numbers below 10
    std::size_t uncovered {}; // of them, those narrowed down to fewer than 10 values
};

/// Turned against every number that the forms let somebody ask for.
inline Attack attacked(const std::vector<Release>& releases, const standard::Standard& standard,
    const counts::Cube& cube, const indicators::Results& results, std::int64_t least)
{
    AttackedReleases of(releases, standard, cube, results);
    Attack attack;
    for (const auto& number : of.cells().numbers()) {
        const auto value = cells::value_of(number, of.cells().counts());
        if (value < least || value >= 10)
            continue;
        ++attack.sensitive;
        if (of.bounds(number).width() < 10)
            ++attack.uncovered;
    }
    return attack;
}

} // namespace wres::disclosure::test
