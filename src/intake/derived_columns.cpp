// SPDX-License-Identifier: MIT
#include "intake/derived_columns.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::intake {
namespace {

constexpr double weeks_of_a_year = 365.0 / 7.0;

/// The stages of standard::Derivation::StageReached, in the order in which one goes beyond another.
enum Stage : std::size_t { Applied, Shortlisted, Appointed, LeftOut };
constexpr std::array<std::string_view, 4> stage_ids = { "applied", "shortlisted", "appointed", "left_out" };

/// The code of an id plus one, or 0 when the list has no such code.
std::uint16_t code_of_id(const std::vector<standard::Code>& codes, std::string_view id)
{
    const auto found = std::ranges::find(codes, id, &standard::Code::id);
    return found == codes.end() ? std::uint16_t {} : static_cast<std::uint16_t>(found - codes.begin() + 1);
}

Stage stage_of(std::string_view id)
{
    const auto found = std::ranges::find(stage_ids, id);
    return found == stage_ids.end() ? Applied : static_cast<Stage>(found - stage_ids.begin());
}

} // namespace

std::optional<Period> period_of(std::string_view option, std::string_view collection_year)
{
    const auto parts = split(option, '_');
    if (parts.size() != 2)
        return std::nullopt;
    std::string month(parts[1]);
    static constexpr std::array months = { "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december" };
    const auto found = std::ranges::find(months, month);
    if (found == months.end())
        return std::nullopt;
    const auto last =
        parse_british_date(fmt::format("{}/{}/{}", parts[0], found - months.begin() + 1, collection_year));
    if (!last)
        return std::nullopt;
    const std::chrono::year_month_day day(*last);
    const auto year_before =
        std::chrono::year_month_day(day.year() - std::chrono::years(1), day.month(), day.day());
    // The last of February has no day a year before a leap year's: then the month's last day is meant.
    const Date before = year_before.ok() ? Date(year_before)
                                         : Date(std::chrono::year_month_day_last(year_before.year(),
                                             std::chrono::month_day_last(year_before.month())));
    return Period { before + std::chrono::days(1), *last };
}

std::optional<std::size_t> pay_band_of(std::int64_t annual_pence, const std::vector<standard::PayBand>& bands)
{
    for (std::size_t band = 0; band < bands.size(); ++band) {
        if (bands[band].from_pence <= annual_pence
            && (!bands[band].below_pence || annual_pence < *bands[band].below_pence))
            return band;
    }
    return std::nullopt;
}

std::int64_t annual_from_hourly(std::int64_t hourly_pence, double full_time_hours)
{
    return std::llround(static_cast<double>(hourly_pence) * full_time_hours * weeks_of_a_year);
}

DerivedColumns::DerivedColumns(
    const standard::RecordTable& table, const standard::Settings& settings, std::string_view collection_year)
    : table_(&table)
    , bands_(settings.pay_bands())
    , full_time_hours_(0)
{
    bands_are_steps_ = !bands_.empty() && !bands_.back().below_pence
        && std::ranges::adjacent_find(bands_,
               [](const auto& band, const auto& next) {
                   return band.below_pence != next.from_pence || next.from_pence < band.from_pence;
               })
            == bands_.end();
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        yes_codes_.push_back(code_of_id(table.columns[column].codes, "yes"));
        if (table.columns[column].type != standard::ColumnType::Derived)
            continue;
        alone_.push_back(maker_of(column, settings, collection_year));
        if (alone_.back().derivation == standard::Derivation::FirstInFile)
            person_columns_ = alone_.back().keys;
        if (alone_.back().derivation == standard::Derivation::PayBand
            && !table.columns[column].setting.empty())
            full_time_hours_ = settings.number(table.columns[column].setting);
    }
    put_inputs_first();
    part_by_need();
}

std::vector<std::uint16_t> DerivedColumns::settled_by(const Maker& maker, const standard::Column& input,
    const standard::Settings& settings, const std::vector<standard::Filter>& filters)
{
    const auto filter = std::ranges::find(filters, input.name, &standard::Filter::column);
    if (filter == filters.end())
        return {};
    const auto codes = settings.codes(input);
    std::vector<std::uint16_t> settled(codes.size() + 2, maker.no);
    settled.front() = 0;
    for (const auto& id : filter->any_of) {
        if (const auto code = code_of_id(codes, id); code != 0)
            settled[code] = maker.yes;
    }
    return settled;
}

DerivedColumns::Maker DerivedColumns::maker_of(
    std::size_t place, const standard::Settings& settings, std::string_view collection_year) const
{
    const auto& column = table_->columns[place];
    const auto codes = settings.codes(column);
    Maker maker;
    maker.column = place;
    maker.derivation = standard::find_derivation(column.derivation).value();
    maker.yes = code_of_id(codes, "yes");
    maker.no = code_of_id(codes, "no");
    maker.when_blank = code_of_id(codes, column.when_blank);
    for (const auto& name : column.derived_from) {
        maker.inputs.push_back(table_->find(name).value());
        if (table_->columns[maker.inputs.back()].type == standard::ColumnType::PersonId)
            maker.keys.push_back(maker.inputs.back());
    }

    switch (maker.derivation) {
    case standard::Derivation::FirstInFile:
        maker.every_row = !column.setting.empty() && settings.value(column.setting) == "cases";
        break;
    case standard::Derivation::InPeriod:
        if (!column.setting.empty())
            maker.period = period_of(settings.value(column.setting), collection_year);
        break;
    case standard::Derivation::StageReached: {
        for (const auto id : stage_ids)
            maker.stages.push_back(code_of_id(codes, id));
        const auto declined = column.setting.empty() ? LeftOut : stage_of(settings.value(column.setting));
        maker.outcomes.push_back(Applied);
        for (const auto& outcome : settings.codes(table_->columns[maker.inputs.front()]))
            maker.outcomes.push_back(outcome.id == "offer_declined" ? declined : stage_of(outcome.id));
        break;
    }
    case standard::Derivation::BySetting:
        for (const auto input : maker.inputs)
            maker.settled.push_back(
                settled_by(maker, table_->columns[input], settings, settings.takes(column)));
        break;
    case standard::Derivation::PayBand:
    case standard::Derivation::UnlessMarked: break;
    }
    return maker;
}

/// A column made from another derived column comes after it. The definitions were checked to have no circle.
void DerivedColumns::put_inputs_first()
{
    const auto needs = [](const Maker& maker, std::size_t column) {
        return std::ranges::find(maker.inputs, column) != maker.inputs.end();
    };
    std::vector<Maker> ordered;
    while (!alone_.empty()) {
        auto next = std::ranges::find_if(alone_, [&](const Maker& maker) {
            return std::ranges::none_of(
                alone_, [&](const Maker& other) { return needs(maker, other.column); });
        });
        if (next == alone_.end())
            next = alone_.begin();
        ordered.push_back(std::move(*next));
        alone_.erase(next);
    }
    alone_ = std::move(ordered);
}

/// Parts them into those that hang on a FirstInFile column, at once or by way of others, and those that do
/// not.
void DerivedColumns::part_by_need()
{
    std::vector<bool> hangs(table_->columns.size());
    std::vector<Maker> alone;
    for (auto& maker : alone_) {
        const bool is_first = maker.derivation == standard::Derivation::FirstInFile;
        const bool needs_first =
            std::ranges::any_of(maker.inputs, [&](std::size_t input) { return bool { hangs[input] }; });
        hangs[maker.column] = is_first || needs_first;
        (is_first ? first_ : needs_first ? after_ : alone).push_back(std::move(maker));
    }
    alone_ = std::move(alone);
}

void DerivedColumns::derive_alone(RecordColumns& rows) const
{
    for (const auto& maker : alone_)
        derive(maker, rows);
}

void DerivedColumns::derive_first(RecordColumns& rows) const
{
    for (const auto& maker : first_)
        derive_first(maker, rows);
    if (first_.size() > 1)
        std::ranges::stable_sort(rows.asked, {}, &RecordColumns::Asked::row);
}

void DerivedColumns::derive_first(const Maker& maker, RecordColumns& rows) const
{
    auto& made = rows.columns[maker.column].codes;
    for (std::size_t row = 0; row < rows.size; ++row) {
        if (made[row] != 0)
            continue;
        made[row] = ruled_out(maker, rows, row) ? maker.no : maker.yes;
        if (made[row] == maker.no || maker.every_row || rows.may_come_again[row] == 0)
            continue;
        if (const auto person = key_of(maker, rows, row); person != 0)
            rows.asked.push_back(
                { static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(maker.column), person });
    }
}

bool DerivedColumns::ruled_out(const Maker& maker, const RecordColumns& rows, std::size_t row) const
{
    return std::ranges::any_of(maker.inputs, [&](std::size_t input) {
        return table_->columns[input].type != standard::ColumnType::PersonId
            && !says_yes(input, rows.columns[input].codes[row]);
    });
}

Identity DerivedColumns::key_of(const Maker& maker, const RecordColumns& rows, std::size_t row)
{
    if (maker.keys.empty() || rows.columns[maker.keys.front()].identities[row] == 0)
        return 0;
    Identity key = 0;
    for (const auto column : maker.keys) {
        const auto part = rows.columns[column].identities[row];
        // Without its vacancy a candidate's second row may be a second application: only the very same row is
        // one.
        key = joined(key, part != 0 ? part : Identity { rows.cells_hash[row] } + 1);
    }
    return key;
}

void DerivedColumns::derive_after(RecordColumns& rows) const
{
    for (const auto& maker : after_)
        derive(maker, rows);
}

void DerivedColumns::answer(RecordColumns& rows, const RecordColumns::Asked& asked, bool was_known) const
{
    const auto maker = std::ranges::find(first_, asked.column, &Maker::column);
    rows.columns[asked.column].codes[asked.row] = was_known ? maker->no : maker->yes;
}

void DerivedColumns::derive(const Maker& maker, RecordColumns& rows) const
{
    auto& made = rows.columns[maker.column].codes;
    const auto fill = [&](auto&& code_of) {
        for (std::size_t row = 0; row < rows.size; ++row)
            made[row] = made[row] != 0 ? made[row] : code_of(row);
    };
    switch (maker.derivation) {
    case standard::Derivation::PayBand: derive_pay_band(maker, rows); return;
    case standard::Derivation::StageReached:
        fill([&](std::size_t row) { return stage_reached(maker, rows, row); });
        return;
    case standard::Derivation::FirstInFile: return;
    case standard::Derivation::InPeriod: {
        const auto& days = rows.columns[maker.inputs.front()].days;
        fill([&](std::size_t row) {
            const bool outside = maker.period && days[row] != RecordColumns::no_day
                && !maker.period->contains(Date(std::chrono::days(days[row])));
            return outside ? maker.no : maker.yes;
        });
        return;
    }
    case standard::Derivation::BySetting:
        for (std::size_t place = 0; place < maker.inputs.size(); ++place) {
            const auto& settled = maker.settled[place];
            const auto& codes = rows.columns[maker.inputs[place]].codes;
            if (!settled.empty())
                fill([&](std::size_t row) {
                    return settled[std::min<std::size_t>(codes[row], settled.size() - 1)];
                });
        }
        fill([&](std::size_t) { return maker.when_blank; });
        return;
    case standard::Derivation::UnlessMarked:
        for (const auto input : maker.inputs) {
            const auto& codes = rows.columns[input].codes;
            fill([&](std::size_t row) { return says_yes(input, codes[row]) ? maker.no : std::uint16_t {}; });
        }
        fill([&](std::size_t) { return maker.yes; });
        return;
    }
}

std::uint16_t DerivedColumns::band_of(std::int64_t annual_pence) const
{
    if (bands_are_steps_) {
        std::uint16_t band = 0;
        for (const auto& step : bands_)
            band = static_cast<std::uint16_t>(band + (step.from_pence <= annual_pence ? 1 : 0));
        return band;
    }
    const auto band = pay_band_of(annual_pence, bands_);
    return band ? static_cast<std::uint16_t>(*band + 1) : std::uint16_t {};
}

void DerivedColumns::derive_pay_band(const Maker& maker, RecordColumns& rows) const
{
    auto& made = rows.columns[maker.column].codes;
    for (std::size_t row = 0; row < rows.size; ++row) {
        if (made[row] != 0)
            continue;
        for (std::size_t place = 0; place < maker.inputs.size(); ++place) {
            const auto pence = rows.columns[maker.inputs[place]].pence[row];
            if (pence == RecordColumns::no_pence)
                continue;
            made[row] = band_of(place == 0 ? pence : annual_from_hourly(pence, full_time_hours_));
            break;
        }
    }
}

std::uint16_t DerivedColumns::stage_reached(
    const Maker& maker, const RecordColumns& rows, std::size_t row) const
{
    std::optional<std::size_t> stage;
    const auto reach = [&](std::size_t reached) { stage = std::max(stage.value_or(reached), reached); };

    if (const auto outcome = rows.columns[maker.inputs[0]].codes[row]; outcome != 0)
        reach(maker.outcomes[outcome]);
    static constexpr std::array<std::size_t, 2> marked_stages = { Shortlisted, Appointed };
    for (std::size_t mark = 0; mark < marked_stages.size() && mark + 1 < maker.inputs.size(); ++mark) {
        const auto input = maker.inputs[mark + 1];
        if (const auto code = rows.columns[input].codes[row]; code != 0)
            reach(says_yes(input, code) ? marked_stages[mark] : Applied);
    }
    return stage ? maker.stages[*stage] : std::uint16_t {};
}

} // namespace wres::intake
