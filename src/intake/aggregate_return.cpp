// SPDX-License-Identifier: MIT
#include "intake/aggregate_return.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/submission.h"

namespace wres::intake {
namespace {

using standard::GroupLevel;
using standard::Membership;

/// More than any return of a council has; a file with more is not one.
constexpr std::size_t most_slices = 50'000;
constexpr std::size_t most_remarks = 50'000;
constexpr double least_ratio = 0.05;
constexpr double greatest_ratio = 20;

std::string plain_digits(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (c != ',')
            plain += c;
    }
    return plain;
}

std::optional<double> number_before_sign(std::string_view text)
{
    text = trimmed(text);
    if (text.ends_with('%'))
        text = trimmed(text.substr(0, text.size() - 1));
    return parse_decimal(plain_digits(text));
}

/// How far a printed percentage can be from the true one by rounding alone.
double rounding_of(std::string_view text)
{
    const auto point = text.find('.');
    if (point == std::string_view::npos)
        return 0.5;
    const auto decimals = text.substr(point + 1).find_first_not_of("0123456789");
    const auto places = decimals == std::string_view::npos ? text.size() - point - 1 : decimals;
    return 0.5 * std::pow(10.0, -static_cast<double>(places));
}

bool is_part_of(
    const standard::Classification& classification, standard::GroupIndex part, standard::GroupIndex whole)
{
    const auto& groups = classification.groups;
    if (part == whole)
        return false;
    if (groups[whole].level == GroupLevel::Broad)
        return groups[part].level == GroupLevel::Detailed && groups[part].broad == groups[whole].broad;
    if (groups[whole].level != GroupLevel::Binary)
        return false;
    const auto& definition = classification.definitions.front();
    const bool specified =
        groups[part].level == GroupLevel::Detailed || groups[part].level == GroupLevel::Broad;
    return specified && definition.membership[part] == definition.membership[whole];
}

std::string pounds(double amount)
{
    return fmt::format("£{}", with_thousands(static_cast<std::uint64_t>(amount)));
}

} // namespace

CountReading read_count(std::string_view text)
{
    using Trouble = CountReading::Trouble;
    text = trimmed(text);
    if (text.empty())
        return { std::nullopt, Trouble::Blank };
    static const std::set<std::string, std::less<>> hidden { "*", "**", "c", "[c]", "x", "[x]", "z", "[z]",
        "-", "..", ":", "s", "suppressed", "k", "[k]", "[low]" };
    if (text.starts_with('<') || hidden.contains(lower_case(text)))
        return { std::nullopt, Trouble::Suppressed };
    const auto number = parse_decimal(plain_digits(text));
    if (!number || *number < 0 || *number > 1e9 || *number != std::floor(*number))
        return { std::nullopt, Trouble::NotWhole };
    return { static_cast<std::uint64_t>(*number), Trouble::None };
}

std::optional<BandLimits> limits_of_band(std::string_view label)
{
    std::vector<double> amounts;
    std::string digits;
    const auto lowered = lower_case(label) + " ";
    for (std::size_t at = 0; at < lowered.size(); ++at) {
        const char c = lowered[at];
        if ((c >= '0' && c <= '9') || (c == '.' && !digits.empty())) {
            digits += c;
        } else if (c != ',' && !digits.empty()) {
            if (const auto amount =
                    parse_decimal(digits.ends_with('.') ? digits.substr(0, digits.size() - 1) : digits))
                amounts.push_back(c == 'k' ? *amount * 1000 : *amount);
            digits.clear();
        }
    }
    const auto says = [&](std::string_view words) { return lowered.find(words) != std::string::npos; };
    if (amounts.size() == 2)
        return BandLimits { amounts[0], amounts[1] };
    if (amounts.size() != 1)
        return std::nullopt;
    if (says("less") || says("under") || says("below") || says("up to") || says("<"))
        return BandLimits { 0, amounts[0] };
    if (says("over") || says("more") || says("above") || says("+") || says(">"))
        return BandLimits { amounts[0], std::nullopt };
    return std::nullopt;
}

void AggregateReturn::add(const Submission& submission, const Slice& slice, standard::GroupIndex group,
    GroupWords words, const CountReading& count, Position position)
{
    if (count.trouble == CountReading::Trouble::Blank)
        return;
    if (count.trouble == CountReading::Trouble::NotWhole) {
        submission.find("count_not_whole", std::move(position));
        return;
    }
    if (slices_.size() >= most_slices && !slices_.contains(slice)) {
        submission.find(
            "row_left_out", std::move(position), { "the file has more parts than a return can have" });
        return;
    }
    auto& people = slices_[slice];
    if (people.position.file.empty())
        people.position = position;
    if (count.trouble == CountReading::Trouble::Suppressed) {
        people.hidden = true;
        submission.find("count_suppressed", std::move(position), { "a mark in place of a number" });
        return;
    }
    if (words == GroupWords::Total) {
        people.total = *count.people;
        return;
    }
    auto& cell = people.groups[group];
    if (cell.given && cell.people != *count.people) {
        // Two labels may mean one group, as "Black other" and "Black British" do; then they add up to it.
        cell.contradicted = true;
        submission.find("count_given_twice", std::move(position));
        return;
    }
    cell = { *count.people, words, true, false };
}

void AggregateReturn::add_percentage(
    const Slice& slice, standard::GroupIndex group, std::string_view text, Position position)
{
    if (!trimmed(text).empty() && percentages_.size() < most_remarks)
        percentages_.push_back({ slice, group, std::string(trimmed(text)), std::move(position) });
}

void AggregateReturn::add_ratio(
    const Submission& submission, const Slice& slice, std::string_view text, Position position)
{
    text = trimmed(text);
    if (text.empty())
        return;
    const auto& label = submission.standard.measures[slice.measure].label;
    if (text.ends_with('%')) {
        submission.find("ratio_as_percentage", std::move(position), { label });
        return;
    }
    const auto value = parse_decimal(text);
    if (!value)
        return;
    if (*value < least_ratio || *value > greatest_ratio) {
        submission.find("ratio_implausible", std::move(position), { fmt::format("{:g}", *value) });
        return;
    }
    if (ratios_.size() < most_remarks)
        ratios_.push_back({ slice, *value, std::move(position) });
}

/// "White" beside "White British" and "White Irish" is their sum, not more people.
void AggregateReturn::settle_subtotals(const Submission& submission, People& people) const
{
    const auto& classification = *submission.standard.classification;
    for (std::size_t whole = 0; whole < classification.groups.size(); ++whole) {
        auto& cell = people.groups[whole];
        if (!cell.given || cell.words != GroupWords::PerhapsSubtotal)
            continue;
        std::uint64_t parts = 0;
        bool has_parts = false;
        for (std::size_t part = 0; part < classification.groups.size(); ++part) {
            const bool counts = people.groups[part].given
                && is_part_of(classification, static_cast<standard::GroupIndex>(part),
                    static_cast<standard::GroupIndex>(whole));
            // A broad group that is itself a sum of rows given is not counted again towards the binary one.
            const bool is_sum = counts && classification.groups[part].level == GroupLevel::Broad
                && people.groups[part].words == GroupWords::PerhapsSubtotal
                && std::ranges::any_of(classification.groups, [&](const standard::EthnicGroup& group) {
                       const auto place = static_cast<std::size_t>(&group - classification.groups.data());
                       return people.groups[place].given && group.level == GroupLevel::Detailed
                           && group.broad == classification.groups[part].broad;
                   });
            has_parts = has_parts || counts;
            parts += counts && !is_sum ? people.groups[part].people : 0;
        }
        if (!has_parts)
            continue;
        if (parts != cell.people)
            submission.find("group_not_applicable", people.position);
        cell.people = 0;
        cell.words = GroupWords::Exact;
    }
}

void AggregateReturn::check_total(
    const Submission& submission, const Slice& slice, const People& people) const
{
    if (!people.total)
        return;
    std::uint64_t sum = 0;
    for (const auto& cell : people.groups)
        sum += cell.people;
    if (sum != *people.total)
        submission.find("parts_do_not_add_up", people.position,
            { submission.standard.measures[slice.measure].label, with_thousands(sum),
                with_thousands(*people.total) });
}

void AggregateReturn::check_breakdowns(const Submission& submission) const
{
    std::map<Slice, std::pair<std::uint64_t, Position>> sums; // by measure and dimension, without the value
    for (const auto& [slice, people] : slices_) {
        if (slice.dimension.empty() || people.hidden)
            continue;
        auto of_dimension = slice;
        of_dimension.value.clear();
        auto& [sum, position] = sums[of_dimension];
        for (const auto& cell : people.groups)
            sum += cell.people;
        position = people.position;
    }
    for (const auto& [slice, sum] : sums) {
        auto whole = slice;
        whole.dimension.clear();
        const auto total = slices_.find(whole);
        if (total == slices_.end() || total->second.hidden)
            continue;
        std::uint64_t people = 0;
        for (const auto& cell : total->second.groups)
            people += cell.people;
        if (sum.first != people)
            submission.find("parts_do_not_add_up", sum.second,
                { fmt::format("{} by {}", submission.standard.measures[slice.measure].label, slice.dimension),
                    with_thousands(sum.first), with_thousands(people) });
    }
}

void AggregateReturn::check_bands(const Submission& submission) const
{
    std::map<std::string, Position> labels;
    for (const auto& [slice, people] : slices_) {
        if (slice.dimension == "pay_band")
            labels.try_emplace(slice.value, people.position);
    }
    std::vector<std::pair<BandLimits, Position>> bands;
    for (const auto& [label, position] : labels) {
        if (const auto limits = limits_of_band(label))
            bands.emplace_back(*limits, position);
    }
    std::ranges::sort(bands, {}, [](const auto& band) { return band.first.from; });
    for (std::size_t band = 1; band < bands.size(); ++band) {
        const auto end = bands[band - 1].first.to;
        // Bands in whole pounds may end a pound before the next begins.
        if (end && bands[band].first.from - *end > 1)
            submission.find("band_gap", bands[band].second, { pounds(*end), pounds(bands[band].first.from) });
    }
}

void AggregateReturn::check_percentages(const Submission& submission) const
{
    const auto& groups = submission.standard.classification->groups;
    for (const auto& [slice, group, text, position] : percentages_) {
        const auto found = slices_.find(slice);
        const auto given = number_before_sign(text);
        if (found == slices_.end() || found->second.hidden || !given)
            continue;
        double known = 0;
        double all = 0;
        for (std::size_t place = 0; place < groups.size(); ++place) {
            const auto people = static_cast<double>(found->second.groups[place].people);
            all += people;
            known += groups[place].level == GroupLevel::Unknown ? 0 : people;
        }
        if (all == 0 || known == 0)
            continue;
        const auto people = static_cast<double>(found->second.groups[group].people);
        const auto slack = rounding_of(text) + 1e-9;
        const auto agrees = [&](double share) {
            return std::abs(100 * share - *given) <= slack
                || (!text.ends_with('%') && std::abs(share - *given) <= slack && *given <= 1);
        };
        if (!agrees(people / known) && !agrees(people / all))
            submission.find("percentage_contradicts_counts", position,
                { text.ends_with('%') ? text : text + " %", fmt::format("{:.1f} %", 100 * people / known) });
    }
}

void AggregateReturn::check_ratios(const Submission& submission) const
{
    const auto& standard = submission.standard;
    const auto& definition = standard.classification->definitions.front();
    for (const auto& [slice, value, position] : ratios_) {
        const auto indicator = std::ranges::find(
            standard.indicators, standard.measures[slice.measure].id, &standard::Indicator::numerator);
        if (indicator == standard.indicators.end())
            continue;
        const auto whole = std::ranges::find(
            standard.measures, submission.settings.denominator(*indicator), &standard::Measure::id);
        auto of_whole = slice;
        of_whole.measure = static_cast<std::size_t>(whole - standard.measures.begin());
        const auto part = slices_.find(slice);
        const auto total = slices_.find(of_whole);
        if (part == slices_.end() || total == slices_.end() || part->second.hidden || total->second.hidden)
            continue;
        const auto sum = [&](const People& people, Membership side) {
            double all = 0;
            for (std::size_t place = 0; place < standard.classification->groups.size(); ++place)
                all += definition.membership[place] == side ? static_cast<double>(people.groups[place].people)
                                                            : 0;
            return all;
        };
        const double group = sum(part->second, Membership::Group) / sum(total->second, Membership::Group);
        const double reference =
            sum(part->second, Membership::Reference) / sum(total->second, Membership::Reference);
        const double ratio = group / reference;
        if (!std::isfinite(ratio) || ratio <= 0)
            continue;
        const auto slack = rounding_of(fmt::format("{:g}", value)) + 1e-9;
        const bool other_way_up = std::abs(1 / ratio - value) <= slack && std::abs(ratio - value) > slack;
        if (other_way_up && indicator->orientation == standard::Orientation::GroupOverReference)
            submission.find(
                "ratio_other_way_up", position, { fmt::format("{:g}", value), fmt::format("{:.2f}", ratio) });
    }
}

void AggregateReturn::hand_over(Submission& submission, const Slice& slice, const People& people) const
{
    const auto& measure = submission.standard.measures[slice.measure];
    const auto& groups = submission.standard.classification->groups;
    for (std::size_t place = 0; place < groups.size(); ++place) {
        if (!people.groups[place].given)
            continue;
        const auto group = static_cast<standard::GroupIndex>(place);
        submission.sink.counted({ slice.area, slice.period, slice.scope, measure.id, slice.dimension,
            slice.value, group, people.groups[place].people });
        if (slice.dimension.empty() && slice.area.empty() && slice.period.empty())
            submission.count_total(slice.measure, slice.scope, group, people.groups[place].people);
    }
}

void AggregateReturn::finish(Submission& submission)
{
    for (auto& [slice, people] : slices_) {
        settle_subtotals(submission, people);
        if (!people.hidden)
            check_total(submission, slice, people);
    }
    check_breakdowns(submission);
    check_bands(submission);
    check_percentages(submission);
    check_ratios(submission);
    for (const auto& [slice, people] : slices_) {
        const bool contradicted =
            std::ranges::any_of(people.groups, [](const Cell& cell) { return cell.contradicted; });
        if (!people.hidden && !contradicted)
            hand_over(submission, slice, people);
    }
}

} // namespace wres::intake
