// SPDX-License-Identifier: MIT
#include "attack/survey.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "attack/lattice.h"
#include "attack/linear_model.h"
#include "attack/parts.h"
#include "attack/whole.h"
#include "attack/whole_search.h"

namespace wres::attack {

namespace {

/// Solvers leave a trace of rounding; published numbers have at most six decimals.
double tidy(double number)
{
    const double near = std::round(number);
    if (std::abs(number - near) <= 1e-6 * std::max(1.0, std::abs(number)))
        return near == 0 ? 0 : near;
    return number;
}

Form negative(Form form)
{
    for (auto& term : form)
        term.factor = -term.factor;
    return form;
}

Residues negative(Residues residues)
{
    residues.offset = -residues.offset;
    return residues;
}

/// One part of the knowledge, and the worlds of it found so far.
class PartSurvey {
public:
    PartSurvey(Part part, Effort effort)
        : part_(std::move(part))
        , effort_(effort)
        , real_(part_.knowledge)
        , is_whole_(part_.knowledge.numbers() == Numbers::Whole)
    {
        possible_ = real_.minimise({}) != LinearModel::Outcome::Impossible;
        if (!possible_ || !is_whole_)
            return;
        lattice_.emplace(part_.knowledge);
        possible_ = !lattice_->is_solved() || lattice_->possible();
        if (!possible_)
            return;
        search_.emplace(part_.knowledge);
        possible_ = search_->possible();
        if (!possible_)
            return;
        note_solution();
        if (worlds_.empty()) {
            const auto answer = search_->least(
                {}, {}, std::nullopt, effort_.nodes, [this](const World& world) { note(world); });
            possible_ = !(answer.complete && worlds_.empty());
        }
    }

    PartSurvey(const PartSurvey&) = delete;
    PartSurvey& operator=(const PartSurvey&) = delete;

    [[nodiscard]] bool possible() const { return possible_; }
    [[nodiscard]] const Part& part() const { return part_; }

    Range range(const Form& form)
    {
        Range range;
        range.real = { least_real(form), -least_real(negative(form)) };
        range.whole = range.real;
        if (!is_whole_) {
            range.seen = range.real;
            return range;
        }
        const auto residues = lattice_->residues(form);
        range.whole.lower = least_whole(form, residues, range.real.lower);
        range.whole.upper = -least_whole(negative(form), negative(residues), -range.real.upper);
        if (worlds_.empty())
            return range;
        range.seen = { least_seen(form), -least_seen(negative(form)) };
        // What has no end has none in worlds either: they are found as far as anybody looks.
        if (range.real.lower == -endless)
            range.seen->lower = range.whole.lower = -endless;
        if (range.real.upper == endless)
            range.seen->upper = range.whole.upper = endless;
        return range;
    }

    [[nodiscard]] const World* world_with_least(const Form& form) const
    {
        if (worlds_.empty())
            return nullptr;
        return &*std::ranges::min_element(
            worlds_, {}, [&](const World& world) { return value_in(world, form); });
    }

private:
    /// The solution of the last linear programme, where it happens to be whole.
    void note_solution()
    {
        World world;
        world.reserve(part_.knowledge.unknowns());
        for (Unknown unknown = 0; unknown < part_.knowledge.unknowns(); ++unknown) {
            const double value = real_.at(unknown);
            if (!is_near_whole(value) || std::abs(value) > whole_horizon)
                return;
            world.push_back(std::llround(value));
        }
        if (agrees(part_.knowledge, world))
            note(world);
    }

    /// Keeps a world that shows something new: an end of some unknown that none before it reached.
    void note(const World& world)
    {
        bool is_new = worlds_.empty();
        if (is_new) {
            least_of_ = most_of_ = world;
        }
        for (Unknown unknown = 0; unknown < world.size(); ++unknown) {
            is_new = is_new || world[unknown] < least_of_[unknown] || world[unknown] > most_of_[unknown];
            least_of_[unknown] = std::min(least_of_[unknown], world[unknown]);
            most_of_[unknown] = std::max(most_of_[unknown], world[unknown]);
        }
        if (is_new || wanted_)
            worlds_.push_back(world);
    }

    double least_seen(const Form& form) const
    {
        if (form.size() == 1 && form.front().factor == 1)
            return static_cast<double>(least_of_[form.front().unknown]);
        if (form.size() == 1 && form.front().factor == -1)
            return -static_cast<double>(most_of_[form.front().unknown]);
        return static_cast<double>(value_in(*world_with_least(form), form));
    }

    double least_real(const Form& form)
    {
        const auto outcome = real_.minimise(form);
        if (outcome != LinearModel::Outcome::Found)
            return -endless;
        if (is_whole_) {
            wanted_ = form.size() > 1;
            note_solution();
            wanted_ = false;
        }
        return tidy(real_.least());
    }

    double least_whole(const Form& form, const Residues& residues, double least_real)
    {
        const double at_least = residues.at_least(least_real);
        const auto seen = worlds_.empty() ? std::nullopt : std::optional(least_seen(form));
        if (seen && *seen <= at_least)
            return *seen;
        wanted_ = form.size() > 1;
        const auto answer =
            search_->least(form, residues, seen, effort_.nodes, [this](const World& world) { note(world); });
        wanted_ = false;
        return std::max(at_least, answer.at_least);
    }

    Part part_;
    Effort effort_;
    LinearModel real_;
    bool is_whole_;
    bool possible_ = true;
    bool wanted_ = false; // keep the next world for a form's sake
    std::optional<Lattice> lattice_;
    std::optional<WholeSearch> search_;
    std::vector<World> worlds_;
    World least_of_;
    World most_of_;
};

} // namespace

struct Survey::State {
    Knowledge knowledge;
    Parts parts;
    std::vector<std::unique_ptr<PartSurvey>> surveys;
    bool possible = true;

    /// A number that is known, without the rounding of decimals where it is a count.
    [[nodiscard]] double known(Unknown unknown) const
    {
        const double number = parts.limits[unknown].lower;
        return knowledge.numbers() == Numbers::Whole ? std::round(number) : number;
    }

    /// A form as the forms of its parts, and what its known numbers make.
    struct Divided {
        std::vector<std::pair<std::uint32_t, Form>> forms;
        double known = 0;
    };

    [[nodiscard]] Divided divided(const Form& form) const
    {
        Divided result;
        for (const auto& term : form) {
            const auto& place = parts.places[term.unknown];
            if (place.part == PlaceInParts::nowhere) {
                result.known += static_cast<double>(term.factor) * known(term.unknown);
                continue;
            }
            auto found = std::ranges::find(result.forms, place.part, &std::pair<std::uint32_t, Form>::first);
            if (found == result.forms.end()) {
                result.forms.push_back({ place.part, {} });
                found = std::prev(result.forms.end());
            }
            found->second.push_back({ place.unknown, term.factor });
        }
        return result;
    }

    /// A world made of one for each part: that with the least of the form where the form has a say.
    [[nodiscard]] std::optional<World> world_with_least(const Form& form) const
    {
        World world(knowledge.unknowns());
        for (Unknown unknown = 0; unknown < world.size(); ++unknown)
            if (parts.places[unknown].part == PlaceInParts::nowhere)
                world[unknown] = std::llround(known(unknown));
        const auto of_parts = divided(form);
        for (std::uint32_t part = 0; part < surveys.size(); ++part) {
            const auto found =
                std::ranges::find(of_parts.forms, part, &std::pair<std::uint32_t, Form>::first);
            const auto* of_part =
                surveys[part]->world_with_least(found == of_parts.forms.end() ? Form {} : found->second);
            if (of_part == nullptr)
                return std::nullopt;
            for (Unknown unknown = 0; unknown < of_part->size(); ++unknown)
                world[surveys[part]->part().unknowns[unknown]] = (*of_part)[unknown];
        }
        return world;
    }
};

Survey::Survey(const Knowledge& knowledge, Effort effort) : state_(std::make_unique<State>())
{
    state_->knowledge = knowledge;
    state_->parts = parts_of(knowledge);
    state_->possible = state_->parts.possible;
    for (auto& part : state_->parts.parts) {
        if (!state_->possible)
            return;
        state_->surveys.push_back(std::make_unique<PartSurvey>(std::move(part), effort));
        state_->possible = state_->surveys.back()->possible();
    }
}

Survey::~Survey() = default;
Survey::Survey(Survey&&) noexcept = default;
Survey& Survey::operator=(Survey&&) noexcept = default;

bool Survey::possible() const
{
    return state_->possible;
}

Range Survey::range(const Form& form)
{
    const auto divided = state_->divided(form);
    const Limits known { divided.known, divided.known };
    Range sum { known, known, known };
    const auto add = [](Limits& to, const Limits& limits) {
        to.lower += limits.lower;
        to.upper += limits.upper;
    };
    for (const auto& [part, of_part] : divided.forms) {
        const auto range = state_->surveys[part]->range(of_part);
        add(sum.real, range.real);
        add(sum.whole, range.whole);
        if (range.seen && sum.seen)
            add(*sum.seen, *range.seen);
        else
            sum.seen.reset();
    }
    return sum;
}

std::optional<std::pair<World, World>> Survey::witnesses(const Form& form) const
{
    auto least = state_->world_with_least(form);
    auto most = state_->world_with_least(negative(form));
    if (!least || !most)
        return std::nullopt;
    return std::pair(std::move(*least), std::move(*most));
}

} // namespace wres::attack
