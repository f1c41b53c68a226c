// SPDX-License-Identifier: MIT
#include "service/plan_numbers.h"

#include <algorithm>

#include <fmt/format.h>

#include "counts/cube_file.h"
#include "indicators/confidence_level.h"
#include "service/released_files.h"
#include "store/calculations.h"
#include "store/collections.h"
#include "store/publications.h"
#include "store/releases.h"

namespace wres::service {
namespace {

using improvement::Plan;

constexpr std::string_view numbers_file = "results.csv";

/// The plan as it is tested for those who may see public numbers alone.
Plan without_what_was_not_released(const Plan& plan)
{
    auto tested = plan;
    for (auto& action : tested.actions) {
        const auto published = improvement::seen_by(action, improvement::Visibility::Published);
        action.measure.baseline = {};
        action.measure.target = published.measure.target;
        action.so_what = published.so_what;
    }
    return tested;
}

Plan as_tested(const Plan& plan, const PlanNumbers& numbers)
{
    return numbers.who() == NumbersFor::Public ? without_what_was_not_released(plan) : plan;
}

/// A fault of the store ends the reading; what is only no longer readable is left out, and said.
bool ends_the_reading(const Error& error)
{
    return error.code.starts_with("store.") || error.code.starts_with("database.");
}

} // namespace

NumbersFor numbers_for(const PlanReader& reader)
{
    if (reader.works)
        return NumbersFor::Workers;
    return reader.numbers == store::Sight::Internal ? NumbersFor::ReadersInside : NumbersFor::Public;
}

bool shows_number(const improvement::Action& seen)
{
    return !seen.disparity.indicator.empty() && !seen.measure.statement.empty();
}

Result<const workflow::Basis*> PlanNumbers::basis_for(const Service& service, const std::string& standard)
{
    auto& place = bases_[standard];
    if (!place) {
        workflow::Instructions instructions;
        instructions.standard = standard;
        place = std::make_unique<workflow::Basis>(TRY(workflow::prepare(service.standards, instructions)));
    }
    return place.get();
}

Done PlanNumbers::add_calculation(store::View& view, const Service& service,
    const store::Collection& collection, const store::CalculationId& calculation, std::string_view where_from)
{
    const auto* basis = TRY(basis_for(service, collection.standard));
    const auto file = TRY(store::cube_file_of(view, calculation));
    auto cube = counts::read_cube("counts.wrescube", file, *basis->standard);
    if (!cube) {
        sources_.push_back(fmt::format(
            "{}: counted by another version of the standard, and left out. Have its files read again.",
            collection.period));
        return {};
    }
    counted_.push_back(std::make_unique<Counted>(Counted { basis, *std::move(cube) }));
    sources_.push_back(fmt::format("{}: {}", collection.period, where_from));
    return {};
}

Done PlanNumbers::add_release(store::View& view, const Service& service, const store::Collection& collection,
    const store::ReleaseId& release)
{
    const auto* basis = TRY(basis_for(service, collection.standard));
    const auto table = TRY(store::release_file(view, release, std::string(numbers_file)));
    auto numbers = improvement::ReleasedNumbers::read(table.content);
    if (!numbers)
        return ends_the_reading(numbers.error()) ? Done(std::unexpected(numbers.error())) : Done {};
    released_.push_back({ basis, std::make_unique<const improvement::ReleasedNumbers>(*std::move(numbers)) });
    return {};
}

Done PlanNumbers::add_collection(
    store::View& view, const Service& service, const store::Collection& collection)
{
    if (who_ == NumbersFor::Workers) {
        const auto calculations = TRY(store::calculations_of(view, collection.id));
        return calculations.empty() ? Done {}
                                    : add_calculation(view, service, collection, calculations.front().id,
                                        "calculated, for those who put it together");
    }
    if (who_ == NumbersFor::ReadersInside) {
        for (const auto& release : TRY(store::releases_of(view, collection.id)))
            if (release.audience != store::public_audience)
                return add_calculation(
                    view, service, collection, release.calculation, "released inside the organisation");
    }
    for (const auto& publication : TRY(store::publications_of(view, collection.id))) {
        if (publication.state != store::PublicationState::Standing)
            continue;
        sources_.push_back(fmt::format("{}: published", collection.period));
        return add_release(view, service, collection, publication.release);
    }
    return {};
}

Done PlanNumbers::add_others(store::View& view, const Service& service, const store::OrganisationId& own)
{
    for (const auto& published : TRY(all_published(view)))
        if (published.organisation.id != own)
            TRY_DONE(add_release(view, service, published.collection, published.publication.release));
    return {};
}

Result<PlanNumbers> PlanNumbers::read(store::View& view, const Service& service,
    const store::Organisation& organisation, const std::string& standard, NumbersFor who)
{
    PlanNumbers numbers;
    numbers.who_ = who;
    numbers.basis_ = TRY(numbers.basis_for(service, standard));
    for (const auto& collection : TRY(store::collections_of(view, organisation.id)))
        TRY_DONE(numbers.add_collection(view, service, collection));
    TRY_DONE(numbers.add_others(view, service, organisation.id));
    return numbers;
}

improvement::PlanData PlanNumbers::data() const
{
    improvement::PlanData all { .counted = {}, .populations = basis_->populations };
    for (const auto& one : counted_)
        all.counted.push_back({ *one->basis->standard, one->basis->settings, one->cube });
    for (const auto& one : released_)
        all.released.push_back({ *one.basis->standard, one.basis->settings, *one.numbers });
    return all;
}

statistics::ConfidenceLevel PlanNumbers::level() const
{
    return indicators::confidence_level(*basis_->standard, basis_->settings);
}

Result<improvement::PlanEffects> effects_of(
    const Plan& plan, const PlanNumbers& numbers, const improvement::PlanHistory& history)
{
    auto effects = TRY(improvement::test_plan(as_tested(plan, numbers), numbers.data(), numbers.level()));
    for (const auto& late : improvement::late_changes(history))
        for (auto& effect : effects.effects)
            if (effect.action == late.change.action && !effect.has(improvement::EffectNote::LateChange))
                effect.notes.push_back(improvement::EffectNote::LateChange);
    return effects;
}

improvement::Series series_for(
    const Plan& plan, const improvement::Action& action, const PlanNumbers& numbers)
{
    const auto tested = as_tested(plan, numbers);
    const auto* found = tested.action(action.id);
    return found == nullptr ? improvement::Series {}
                            : improvement::own_series(tested, *found, numbers.data());
}

} // namespace wres::service
