// SPDX-License-Identifier: MIT
#include "published/totals.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

#include "base/text.h"

namespace wres::published {

namespace {

/// As many labels as can be tried in every combination.
constexpr std::size_t most_labels_to_combine = 15;

/// Evidence beyond chance, in bits, over the number of combinations tried.
constexpr double bits_beyond_chance = 10;
constexpr std::size_t most_combinations_kept = 3;

double number_at(const PublishedTable& table, const Line& line, std::uint32_t label)
{
    return table.cells[*line[label]].printed.number;
}

bool is_shown(const PublishedTable& table, const Line& line, std::uint32_t label)
{
    return line[label] && table.cells[*line[label]].printed.kind == PrintedKind::Number;
}

bool is_present(const Line& line, const TotalOfLabels& total)
{
    return line[total.total]
        && std::ranges::all_of(total.parts, [&](std::uint32_t part) { return line[part].has_value(); });
}

/// Recognises the totals of one dimension, one way after another.
class Recogniser {
public:
    Recogniser(const PublishedTable& table, std::size_t dimension, double rounded_by)
        : table_(table)
        , dimension_(dimension)
        , labels_(table.dimensions[dimension].labels)
        , lines_(lines_along(table, dimension))
        , rounded_by_(rounded_by)
        , counted_(labels_.size(), 0)
    {
        for (const auto& line : lines_)
            for (std::uint32_t label = 0; label < labels_.size(); ++label)
                if (line[label])
                    counted_[label] = 1;
    }

    std::vector<Total> recognise(const std::vector<GivenTotal>& given)
    {
        if (labels_.size() < 2)
            return {};
        take_given(given);
        take_indented();
        take_prefixed();
        take_sub_totals();
        take_grand_total();
        take_arithmetic();
        return std::move(found_);
    }

private:
    [[nodiscard]] TotalEvidence evidence_of(const TotalOfLabels& total) const
    {
        TotalEvidence evidence;
        for (const auto& line : lines_) {
            if (!is_present(line, total))
                continue;
            if (!is_all_shown(table_, line, total))
                ++evidence.open;
            else
                ++(adds_up(table_, line, total, rounded_by_) ? evidence.held : evidence.failed);
        }
        return evidence;
    }

    [[nodiscard]] static bool is_credible(const TotalEvidence& evidence)
    {
        return evidence.held + evidence.open > 0
            && (evidence.failed == 0 || evidence.held > 2 * evidence.failed);
    }

    bool take(TotalOfLabels total)
    {
        if (total.parts.empty() || std::ranges::find(total.parts, total.total) != total.parts.end())
            return false;
        const auto evidence = evidence_of(total);
        if (!is_credible(evidence) && total.by != TotalBy::Given)
            return false;
        for (const auto& other : found_)
            if (other.of.total == total.total && other.of.parts == total.parts)
                return true;
        found_.push_back({ dimension_, std::move(total), evidence });
        return true;
    }

    [[nodiscard]] bool is_taken(std::uint32_t label) const
    {
        return std::ranges::any_of(found_, [&](const Total& total) { return total.of.total == label; });
    }

    [[nodiscard]] bool is_part(std::uint32_t label) const
    {
        return std::ranges::any_of(found_, [&](const Total& total) {
            return std::ranges::find(total.of.parts, label) != total.of.parts.end();
        });
    }

    [[nodiscard]] std::optional<std::uint32_t> label_called(const std::string& name) const
    {
        for (std::uint32_t label = 0; label < labels_.size(); ++label)
            if (as_identifier(labels_[label].text) == as_identifier(name))
                return label;
        return std::nullopt;
    }

    void take_given(const std::vector<GivenTotal>& given)
    {
        for (const auto& one : given) {
            const auto total = label_called(one.total);
            TotalOfLabels of { total.value_or(0), {}, TotalBy::Given };
            for (const auto& part : one.parts)
                if (const auto label = label_called(part))
                    of.parts.push_back(*label);
            if (total && of.parts.size() == one.parts.size())
                take(std::move(of));
        }
    }

    /// A label is the total of those below it that stand further in, down to the next that does not.
    void take_indented()
    {
        for (std::uint32_t label = 0; label < labels_.size(); ++label) {
            TotalOfLabels of { label, {}, TotalBy::Indentation };
            std::size_t nearest = 0;
            for (std::uint32_t below = label + 1;
                 below < labels_.size() && labels_[below].indent > labels_[label].indent; ++below) {
                if (of.parts.empty() || labels_[below].indent < nearest) {
                    nearest = labels_[below].indent;
                    of.parts.clear();
                }
                if (labels_[below].indent == nearest)
                    of.parts.push_back(below);
            }
            // A total within its own group is the group.
            std::erase_if(of.parts, [&](std::uint32_t part) { return is_total_word(labels_[part].text); });
            take(std::move(of));
        }
    }

    void take_prefixed()
    {
        std::map<std::string, std::vector<std::uint32_t>> by_prefix;
        for (std::uint32_t label = 0; label < labels_.size(); ++label)
            for (const auto* sign : { ": ", " - ", " \xe2\x80\x93 " })
                if (const auto at = labels_[label].text.find(sign); at != std::string::npos) {
                    by_prefix[as_identifier(labels_[label].text.substr(0, at))].push_back(label);
                    break;
                }
        for (auto& [prefix, members] : by_prefix) {
            std::optional<std::uint32_t> total;
            for (std::uint32_t label = 0; label < labels_.size(); ++label) {
                const auto name = as_identifier(labels_[label].text);
                for (const auto* form : { "", "_total", "_all" })
                    total = name == prefix + form ? label : total;
                if (name == "total_" + prefix || name == "all_" + prefix)
                    total = label;
            }
            if (!total || is_taken(*total))
                continue;
            std::erase(members, *total);
            if (members.size() >= 2)
                take({ *total, members, TotalBy::Prefix });
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> total_words() const
    {
        std::vector<std::uint32_t> totals;
        for (std::uint32_t label = 0; label < labels_.size(); ++label)
            if (counted_[label] != 0 && is_total_word(labels_[label].text))
                totals.push_back(label);
        return totals;
    }

    /// Of several totals, the one that is of everything.
    [[nodiscard]] std::uint32_t grand_total(const std::vector<std::uint32_t>& totals) const
    {
        for (const auto* name : { "grand_total", "overall_total", "total", "totals", "all", "overall", "" })
            for (const auto label : totals)
                if (as_identifier(labels_[label].text) == name)
                    return label;
        return totals.back();
    }

    [[nodiscard]] std::vector<std::uint32_t> between(
        std::uint32_t first, std::uint32_t end, const std::vector<std::uint32_t>& totals) const
    {
        std::vector<std::uint32_t> labels;
        for (auto label = first; label < end; ++label)
            if (counted_[label] != 0 && std::ranges::find(totals, label) == totals.end())
                labels.push_back(label);
        return labels;
    }

    /// "White total" and "Sub-total": of the labels before it since the total before, or of those after it.
    void take_sub_totals()
    {
        const auto totals = total_words();
        if (totals.size() < 2)
            return;
        const auto grand = grand_total(totals);
        for (std::size_t place = 0; place < totals.size(); ++place) {
            const auto label = totals[place];
            if (label == grand || is_taken(label))
                continue;
            const std::uint32_t start = place == 0 ? 0 : totals[place - 1] + 1;
            const auto end =
                place + 1 < totals.size() ? totals[place + 1] : static_cast<std::uint32_t>(labels_.size());
            const TotalOfLabels before { label, between(start, label, totals), TotalBy::Word };
            const TotalOfLabels after { label, between(label + 1, end, totals), TotalBy::Word };
            const bool after_first = grand < totals.back();
            take_better(after_first ? after : before, after_first ? before : after);
        }
    }

    /// That for which there is evidence; without evidence, the first.
    void take_better(const TotalOfLabels& first, const TotalOfLabels& second)
    {
        const auto of_first = evidence_of(first);
        const auto of_second = evidence_of(second);
        const bool second_is_better = second.parts.size() > 1 && is_credible(of_second)
            && of_second.held > of_first.held && (of_first.failed > 0 || of_first.held == 0);
        take(second_is_better ? second : first);
    }

    /// Everything that is not itself part of another label.
    void take_grand_total()
    {
        const auto totals = total_words();
        if (totals.empty())
            return;
        const auto grand = grand_total(totals);
        if (is_taken(grand))
            return;
        TotalOfLabels top { grand, {}, TotalBy::Word };
        TotalOfLabels leaves { grand, {}, TotalBy::Word };
        for (std::uint32_t label = 0; label < labels_.size(); ++label) {
            if (label == grand || counted_[label] == 0)
                continue;
            if (!is_part(label))
                top.parts.push_back(label);
            if (!is_taken(label) && std::ranges::find(totals, label) == totals.end())
                leaves.parts.push_back(label);
        }
        if (!take(std::move(top)))
            take(std::move(leaves));
    }

    /// Lines in which every label has a number: what is equal in all of them is no chance.
    [[nodiscard]] std::vector<std::vector<double>> complete_lines() const
    {
        std::vector<std::vector<double>> complete;
        for (const auto& line : lines_) {
            std::vector<double> numbers(labels_.size());
            bool all = true;
            for (std::uint32_t label = 0; label < labels_.size() && all; ++label) {
                if (counted_[label] == 0)
                    continue;
                all = is_shown(table_, line, label);
                numbers[label] = all ? number_at(table_, line, label) : 0;
            }
            if (all)
                complete.push_back(std::move(numbers));
        }
        return complete;
    }

    void take_arithmetic()
    {
        const auto lines = complete_lines();
        if (lines.empty() || rounded_by_ > 0)
            return;
        for (std::uint32_t label = 0; label < labels_.size(); ++label) {
            if (is_taken(label) || counted_[label] == 0)
                continue;
            double bits = 0;
            for (const auto& line : lines)
                bits += std::log2(1 + std::max(0.0, line[label]));
            if (static_cast<std::size_t>(std::ranges::count(counted_, 1)) <= most_labels_to_combine)
                combine(lines, label, bits);
            else
                try_blocks(lines, label, bits);
        }
    }

    static bool holds(const std::vector<std::vector<double>>& lines, const TotalOfLabels& total)
    {
        return std::ranges::all_of(lines, [&](const std::vector<double>& line) {
            double sum = 0;
            for (const auto part : total.parts)
                sum += line[part];
            return sum == line[total.total];
        });
    }

    /// Every combination of the other labels, the longest first: a label that is 0 wherever all is shown
    /// belongs to the sum.
    void combine(const std::vector<std::vector<double>>& lines, std::uint32_t label, double bits)
    {
        std::vector<std::uint32_t> others;
        for (std::uint32_t other = 0; other < labels_.size(); ++other)
            if (other != label && counted_[other] != 0)
                others.push_back(other);
        if (bits < static_cast<double>(others.size()) + bits_beyond_chance)
            return;
        std::vector<std::pair<int, std::uint32_t>> masks;
        for (std::uint32_t mask = 1; mask < (1U << others.size()); ++mask)
            if (std::popcount(mask) >= 2)
                masks.emplace_back(-std::popcount(mask), mask);
        std::ranges::sort(masks);
        std::vector<std::uint32_t> kept;
        for (const auto& [size, mask] : masks) {
            const auto is_within = [wanted = mask](std::uint32_t other) { return (wanted & other) == wanted; };
            if (kept.size() == most_combinations_kept || std::ranges::any_of(kept, is_within))
                continue;
            TotalOfLabels total { label, {}, TotalBy::Arithmetic };
            for (std::size_t place = 0; place < others.size(); ++place)
                if ((mask >> place & 1U) != 0)
                    total.parts.push_back(others[place]);
            if (!holds(lines, total) || turns_another_round(total))
                continue;
            kept.push_back(mask);
            take(std::move(total));
        }
    }

    /// A part cannot be the total of its total.
    [[nodiscard]] bool turns_another_round(const TotalOfLabels& total) const
    {
        return std::ranges::any_of(found_, [&](const Total& other) {
            return std::ranges::find(total.parts, other.of.total) != total.parts.end()
                && std::ranges::find(other.of.parts, total.total) != other.of.parts.end();
        });
    }

    /// Too many labels for combinations: the labels that stand right before or right after.
    void try_blocks(const std::vector<std::vector<double>>& lines, std::uint32_t label, double bits)
    {
        if (bits < 2 * std::log2(static_cast<double>(labels_.size())) + bits_beyond_chance)
            return;
        TotalOfLabels before { label, {}, TotalBy::Arithmetic };
        for (auto other = label; other-- > 0;) {
            before.parts.insert(before.parts.begin(), other);
            if (before.parts.size() >= 2 && holds(lines, before)) {
                take(before);
                return;
            }
        }
        TotalOfLabels after { label, {}, TotalBy::Arithmetic };
        for (auto other = label + 1; other < labels_.size(); ++other) {
            after.parts.push_back(other);
            if (after.parts.size() >= 2 && holds(lines, after)) {
                take(after);
                return;
            }
        }
    }

    const PublishedTable& table_;
    std::size_t dimension_;
    const std::vector<Label>& labels_;
    std::vector<Line> lines_;
    double rounded_by_;
    std::vector<std::uint8_t> counted_; // by label: whether there is a count of it anywhere
    std::vector<Total> found_;
};

} // namespace

std::vector<Line> lines_along(const PublishedTable& table, std::size_t dimension)
{
    std::map<std::vector<std::uint32_t>, Line> lines;
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
        if (table.cells[cell].use != CellUse::Count)
            continue;
        auto place = table.cells[cell].labels;
        const auto label = place[dimension];
        place[dimension] = 0;
        auto& line = lines[place];
        line.resize(table.dimensions[dimension].labels.size());
        if (!line[label])
            line[label] = cell;
    }
    std::vector<Line> all;
    for (auto& [place, line] : lines)
        all.push_back(std::move(line));
    return all;
}

bool is_all_shown(const PublishedTable& table, const Line& line, const TotalOfLabels& total)
{
    return is_shown(table, line, total.total)
        && std::ranges::all_of(total.parts, [&](std::uint32_t part) { return is_shown(table, line, part); });
}

bool adds_up(const PublishedTable& table, const Line& line, const TotalOfLabels& total, double rounded_by)
{
    double sum = 0;
    for (const auto part : total.parts)
        sum += number_at(table, line, part);
    const auto terms = static_cast<double>(total.parts.size() + 1);
    return std::abs(sum - number_at(table, line, total.total)) <= terms * rounded_by;
}

bool is_total_word(const std::string& label)
{
    const auto name = as_identifier(label);
    const auto words = split(name, '_');
    static const std::set<std::string_view> totals { "total", "totals", "subtotal", "overall" };
    if (std::ranges::any_of(words, [](std::string_view word) { return totals.contains(word); }))
        return true;
    if (words.front() == "all")
        return words.size() == 1 || !words[1].starts_with("other");
    return name.empty() || name == "everyone" || name == "everybody" || name == "persons" || name == "both"
        || name == "both_sexes" || name == "sum";
}

std::vector<Total> totals_of(
    const PublishedTable& table, const std::vector<GivenTotal>& given, double rounded_by)
{
    std::vector<Total> totals;
    for (std::size_t dimension = 0; dimension < table.dimensions.size(); ++dimension) {
        auto found = Recogniser(table, dimension, rounded_by).recognise(given);
        totals.insert(totals.end(), found.begin(), found.end());
    }
    return totals;
}

} // namespace wres::published
