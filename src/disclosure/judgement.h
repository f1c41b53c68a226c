// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>

#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/perturbed_counts.h"
#include "disclosure/release.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// What was decided about every count: seen as it is, seen rounded, or hidden.
class Judgement {
public:
    virtual ~Judgement() = default;

    /// @param count  what the results say the form comes to
    [[nodiscard]] virtual Shown<std::uint64_t> show(const CountForm& form, std::uint64_t count) const = 0;

    /// Whether the audience may know what the form comes to.
    [[nodiscard]] virtual bool may_be_known(const CountForm& form) const = 0;

    /// Whether what is calculated from exact counts may stand beside the counts shown.
    [[nodiscard]] virtual bool counts_are_exact() const = 0;

    /// The fewest people of whom a percentage, or a ratio, is given.
    [[nodiscard]] virtual std::uint64_t minimum_percentage_denominator() const { return 0; }
    [[nodiscard]] virtual std::uint64_t minimum_ratio_denominator() const { return 0; }
};

/// For people who may see the counts.
class ShowEverything final : public Judgement {
public:
    [[nodiscard]] Shown<std::uint64_t> show(const CountForm& /*form*/, std::uint64_t count) const override
    {
        return count;
    }
    [[nodiscard]] bool may_be_known(const CountForm& /*form*/) const override { return true; }
    [[nodiscard]] bool counts_are_exact() const override { return true; }
};

/// For the public: only the forms that were found safe. What does not agree with the cube was never judged,
/// and is hidden.
class ShowSafe final : public Judgement {
public:
    ShowSafe(const counts::Cube& cube, std::set<CountForm> safe, const standard::DisclosureProfile& profile)
        : cube_(cube)
        , safe_(std::move(safe))
        , profile_(profile)
    {
    }

    [[nodiscard]] Shown<std::uint64_t> show(const CountForm& form, std::uint64_t count) const override;
    [[nodiscard]] bool may_be_known(const CountForm& form) const override { return safe_.contains(form); }
    [[nodiscard]] bool counts_are_exact() const override { return profile_.rounding_base <= 1; }
    [[nodiscard]] std::uint64_t minimum_percentage_denominator() const override
    {
        return profile_.minimum_percentage_denominator;
    }
    [[nodiscard]] std::uint64_t minimum_ratio_denominator() const override
    {
        return profile_.minimum_ratio_denominator;
    }

private:
    const counts::Cube& cube_;
    std::set<CountForm> safe_;
    const standard::DisclosureProfile& profile_;
};

/// For the public, under rules that round or add noise: what is published in the place of each form.
class ShowPerturbed final : public Judgement {
public:
    ShowPerturbed(
        const counts::Cube& cube, PerturbedCounts counts, const standard::DisclosureProfile& profile)
        : cube_(cube)
        , counts_(std::move(counts))
        , profile_(profile)
    {
    }

    [[nodiscard]] Shown<std::uint64_t> show(const CountForm& form, std::uint64_t count) const override;
    [[nodiscard]] bool may_be_known(const CountForm& /*form*/) const override { return false; }
    [[nodiscard]] bool counts_are_exact() const override { return false; }
    [[nodiscard]] std::uint64_t minimum_percentage_denominator() const override
    {
        return profile_.minimum_percentage_denominator;
    }
    [[nodiscard]] std::uint64_t minimum_ratio_denominator() const override
    {
        return profile_.minimum_ratio_denominator;
    }

private:
    const counts::Cube& cube_;
    PerturbedCounts counts_;
    const standard::DisclosureProfile& profile_;
};

} // namespace wres::disclosure
