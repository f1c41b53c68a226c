// SPDX-License-Identifier: MIT
#include "improvement/plan_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::improvement {
namespace {

using enum Needed;

constexpr std::array quantities { std::string_view("ratio"), std::string_view("share") };
constexpr std::array directions { std::string_view("higher"), std::string_view("lower") };
constexpr std::array states { std::string_view("planned"), std::string_view("under way"),
    std::string_view("done"), std::string_view("stopped") };
constexpr std::array discoveries { std::string_view("bh"), std::string_view("by") };
constexpr std::array judgements { std::string_view("yes"), std::string_view("partly"), std::string_view("no"),
    std::string_view("too early") };

constexpr std::array frequencies { std::string_view("yearly"), std::string_view("quarterly"),
    std::string_view("monthly") };
constexpr std::array readers { std::string_view("inside"), std::string_view("everybody") };

template <typename Record, auto Member>
Slot slot_of(Record& record)
{
    return &(record.*Member);
}

template <auto Member>
Slot disparity(Action& action)
{
    return &(action.disparity.*Member);
}

template <auto Member>
Slot standard_number(PlanIndicator& indicator)
{
    return &(indicator.standard_number.*Member);
}

template <auto Member>
Slot measure(Action& action)
{
    return &(action.measure.*Member);
}

template <auto Member>
Slot baseline(Action& action)
{
    return &(action.measure.baseline.*Member);
}

constexpr std::array plan_table {
    Field<Plan> { "id", "Plan", Always, "A short name that stays", slot_of<Plan, &Plan::id> },
    Field<Plan> { "title", "Title", Always, "", slot_of<Plan, &Plan::title> },
    Field<Plan> { "council", "Council", Always, "Name or area code", slot_of<Plan, &Plan::council> },
    Field<Plan> { "also_councils", "Also the numbers of", WhenKnown,
        "Councils that became part of it, or that it was part of", slot_of<Plan, &Plan::also_councils> },
    Field<Plan> { "standard", "Standard", Always, "Such as sc-wres/2025", slot_of<Plan, &Plan::standard> },
    Field<Plan> { "year_ends", "Year ends", Always,
        "Month and day on which a yearly period ends, or on which staff are counted, such as 03-31",
        slot_of<Plan, &Plan::year_ends> },
    Field<Plan> { "starts", "Starts", WhenKnown, "", slot_of<Plan, &Plan::starts> },
    Field<Plan> { "ends", "Ends", WhenKnown, "", slot_of<Plan, &Plan::ends> },
    Field<Plan> { "false_discovery", "False discovery", WhenKnown,
        "How all actions are judged together: bh (Benjamini-Hochberg) or by (Benjamini-Yekutieli)",
        slot_of<Plan, &Plan::false_discovery> },
};

constexpr std::array action_table {
    Field<Action> { "id", "Action", Always, "A short name that stays", slot_of<Action, &Action::id> },
    Field<Action> { "title", "Title", Always, "", slot_of<Action, &Action::title> },
    Field<Action> {
        "theme", "Theme", WhenKnown, "A theme of the mapping to metrics", slot_of<Action, &Action::theme> },
    Field<Action> { "indicator", "Indicator", Always, "The metric that shows the disparity",
        disparity<&Disparity::indicator> },
    Field<Action> { "group", "Group", WhenKnown,
        "A definition of the two sides, or one ethnic group; the standard's first definition when empty",
        disparity<&Disparity::group> },
    Field<Action> { "scope", "Scope", Always, "Which services", disparity<&Disparity::scope> },
    Field<Action> { "breakdown", "Breakdown", WhenKnown,
        "Column and value, such as role=senior_manager; empty for everybody",
        disparity<&Disparity::breakdown> },
    Field<Action> { "staff_said", "What staff said", WhenKnown, "", slot_of<Action, &Action::staff_said> },
    Field<Action> { "root_cause", "Root cause", WhenKnown, "", slot_of<Action, &Action::root_cause> },
    Field<Action> {
        "what_will_be_done", "What will be done", Always, "", slot_of<Action, &Action::what_will_be_done> },
    Field<Action> { "owner", "Owner (role)", WhenKnown, "", slot_of<Action, &Action::owner> },
    Field<Action> { "sponsor", "Sponsor (role)", WhenKnown, "", slot_of<Action, &Action::sponsor> },
    Field<Action> { "partners", "Partners", WhenKnown, "", slot_of<Action, &Action::partners> },
    Field<Action> {
        "co_produced_with", "Co-produced with", WhenKnown, "", slot_of<Action, &Action::co_produced_with> },
    Field<Action> { "resources", "Resources", WhenKnown, "", slot_of<Action, &Action::resources> },
    Field<Action> { "starts", "Starts", WhenKnown, "", slot_of<Action, &Action::starts> },
    Field<Action> { "review_on", "Review on", WhenKnown, "", slot_of<Action, &Action::review_on> },
    Field<Action> { "ends", "Ends", WhenKnown, "", slot_of<Action, &Action::ends> },
    Field<Action> { "state", "State", WhenKnown, "What is done; no verdict is made from it",
        slot_of<Action, &Action::state> },
    Field<Action> { "measure", "Measure of success", Always, "Stated before the work begins",
        measure<&MeasureOfSuccess::statement> },
    Field<Action> { "quantity", "Quantity", WhenKnown,
        "ratio: group rate / reference rate. share: the group's share of those counted",
        measure<&MeasureOfSuccess::quantity> },
    Field<Action> { "better", "Better is", WhenKnown, "higher or lower; as the indicator says when empty",
        measure<&MeasureOfSuccess::better> },
    Field<Action> { "target", "Target", WhenKnown, "A ratio such as 0.9, or a share such as 0.25",
        measure<&MeasureOfSuccess::target> },
    Field<Action> { "by", "By", WhenKnown, "The day by which the target is to be reached",
        measure<&MeasureOfSuccess::by> },
    Field<Action> { "smallest_change", "Smallest change worth having", WhenKnown,
        "As a ratio: 1.25 is a quarter better", measure<&MeasureOfSuccess::smallest_change> },
    Field<Action> { "chosen_on", "Chosen on", WhenKnown,
        "The periods whose numbers were the reason for the action: they do not count as its test",
        measure<&MeasureOfSuccess::chosen_on> },
    Field<Action> { "compare_with", "Compare with", WhenKnown, "region, all, or councils",
        measure<&MeasureOfSuccess::compare_with> },
    Field<Action> {
        "baseline_frozen_on", "Baseline frozen on", WhenKnown, "", baseline<&Baseline::frozen_on> },
    Field<Action> { "baseline_value", "Baseline", WhenKnown, "", baseline<&Baseline::value> },
    Field<Action> { "baseline_lower", "Baseline lower limit", WhenKnown, "", baseline<&Baseline::lower> },
    Field<Action> { "baseline_upper", "Baseline upper limit", WhenKnown, "", baseline<&Baseline::upper> },
    Field<Action> {
        "baseline_definition", "Baseline definition", WhenKnown, "", baseline<&Baseline::definition> },
    Field<Action> {
        "governance_forum", "Governance forum", WhenKnown, "", slot_of<Action, &Action::governance_forum> },
    Field<Action> { "published", "Published fields", WhenKnown, "Fields that anybody may see",
        slot_of<Action, &Action::published> },
    Field<Action> { "private", "Private fields", WhenKnown,
        "Fields that only the owner and the sponsor see; all others are internal",
        slot_of<Action, &Action::private_fields> },
};

constexpr std::array sign_off_table {
    Field<SignOff> { "role", "Role", Always, "", slot_of<SignOff, &SignOff::role> },
    Field<SignOff> { "service", "Service", Always, "adult or children", slot_of<SignOff, &SignOff::service> },
    Field<SignOff> { "on", "On", WhenKnown, "Empty until it is signed", slot_of<SignOff, &SignOff::on> },
};

constexpr std::array milestone_table {
    Field<Milestone> { "due", "Due", Always, "", slot_of<Milestone, &Milestone::due> },
    Field<Milestone> { "what", "What", Always, "", slot_of<Milestone, &Milestone::what> },
    Field<Milestone> { "reached", "Reached", WhenKnown, "", slot_of<Milestone, &Milestone::reached> },
};

constexpr std::array note_table {
    Field<ProgressNote> { "on", "On", Always, "", slot_of<ProgressNote, &ProgressNote::on> },
    Field<ProgressNote> { "by", "By (role)", Always, "", slot_of<ProgressNote, &ProgressNote::by> },
    Field<ProgressNote> { "words", "Words", Always, "", slot_of<ProgressNote, &ProgressNote::words> },
};

constexpr std::array evidence_table {
    Field<Evidence> { "title", "Title", Always, "", slot_of<Evidence, &Evidence::title> },
    Field<Evidence> { "where", "Where", WhenKnown, "", slot_of<Evidence, &Evidence::where> },
};

constexpr std::array so_what_table {
    Field<SoWhat> { "on", "On", Always, "", slot_of<SoWhat, &SoWhat::on> },
    Field<SoWhat> { "body", "Body", Always, "", slot_of<SoWhat, &SoWhat::body> },
    Field<SoWhat> { "judgement", "Judgement", Always, "yes, partly, no or too early",
        slot_of<SoWhat, &SoWhat::judgement> },
    Field<SoWhat> { "words", "Words", WhenKnown, "", slot_of<SoWhat, &SoWhat::words> },
};

constexpr std::array baseline_table {
    Field<BaselinePeriod> {
        "period", "Period", Always, "", slot_of<BaselinePeriod, &BaselinePeriod::period> },
    Field<BaselinePeriod> { "group_numerator", "Group numerator", Always, "",
        slot_of<BaselinePeriod, &BaselinePeriod::group_numerator> },
    Field<BaselinePeriod> { "group_denominator", "Group denominator", Always, "",
        slot_of<BaselinePeriod, &BaselinePeriod::group_denominator> },
    Field<BaselinePeriod> { "reference_numerator", "Reference numerator", Always, "",
        slot_of<BaselinePeriod, &BaselinePeriod::reference_numerator> },
    Field<BaselinePeriod> { "reference_denominator", "Reference denominator", Always, "",
        slot_of<BaselinePeriod, &BaselinePeriod::reference_denominator> },
};

constexpr std::array priority_table {
    Field<Priority> { "id", "Priority", Always, "A short name that stays", slot_of<Priority, &Priority::id> },
    Field<Priority> { "title", "Title", Always, "", slot_of<Priority, &Priority::title> },
    Field<Priority> { "definition", "What it is about", Always, "In one sentence",
        slot_of<Priority, &Priority::definition> },
};

constexpr std::array indicator_table {
    Field<PlanIndicator> {
        "id", "Indicator", Always, "A short name that stays", slot_of<PlanIndicator, &PlanIndicator::id> },
    Field<PlanIndicator> { "priority", "Priority", Always, "On whose dashboard it stands",
        slot_of<PlanIndicator, &PlanIndicator::priority> },
    Field<PlanIndicator> { "title", "Title", Always, "Begins the finding, such as Days to fill a post",
        slot_of<PlanIndicator, &PlanIndicator::title> },
    Field<PlanIndicator> { "definition", "Definition", Always,
        "What is counted, and how. Values that were sent under another definition are not compared with new "
        "ones",
        slot_of<PlanIndicator, &PlanIndicator::definition> },
    Field<PlanIndicator> {
        "unit", "Unit", WhenKnown, "Such as days, or %", slot_of<PlanIndicator, &PlanIndicator::unit> },
    Field<PlanIndicator> { "better", "Better is", WhenKnown, "Empty: for context only, neither way is better",
        slot_of<PlanIndicator, &PlanIndicator::better> },
    Field<PlanIndicator> { "frequency", "How often", WhenKnown, "How often there is a value",
        slot_of<PlanIndicator, &PlanIndicator::frequency> },
    Field<PlanIndicator> { "standard_indicator", "Indicator of the standard", WhenKnown,
        "Its values are those of the council's releases; empty: a number of your own, whose values you send",
        standard_number<&Disparity::indicator> },
    Field<PlanIndicator> { "scope", "Scope", WhenKnown, "Of an indicator of the standard: which services",
        standard_number<&Disparity::scope> },
    Field<PlanIndicator> { "definition_or_group", "Definition or group", WhenKnown,
        "Of an indicator of the standard: a definition of the two sides, or one ethnic group",
        standard_number<&Disparity::group> },
    Field<PlanIndicator> { "breakdown", "Breakdown", WhenKnown,
        "Of an indicator of the standard: column and value, such as role=senior_manager",
        standard_number<&Disparity::breakdown> },
    Field<PlanIndicator> { "quantity", "Quantity", WhenKnown, "Of an indicator of the standard",
        slot_of<PlanIndicator, &PlanIndicator::quantity> },
    Field<PlanIndicator> { "group", "Gap: one side", WhenKnown,
        "Of your own: the name under which its values are sent, such as Global majority staff",
        slot_of<PlanIndicator, &PlanIndicator::group> },
    Field<PlanIndicator> { "reference", "Gap: the other side", WhenKnown, "",
        slot_of<PlanIndicator, &PlanIndicator::reference> },
    Field<PlanIndicator> { "comparators", "Compared with", WhenKnown,
        "Of your own: names under which their values are sent. Of the standard: region, all, or councils",
        slot_of<PlanIndicator, &PlanIndicator::comparators> },
    Field<PlanIndicator> { "target", "Target", WhenKnown, "Only with a way that is better",
        slot_of<PlanIndicator, &PlanIndicator::target> },
    Field<PlanIndicator> { "tolerance", "Tolerance", WhenKnown,
        "Of the target: 0.1 is within a tenth of it. Green is on or within it; amber is outside it and no "
        "worse "
        "than the value before; red is outside it and worse",
        slot_of<PlanIndicator, &PlanIndicator::tolerance> },
    Field<PlanIndicator> { "corrective_action", "Corrective action", WhenKnown,
        "An action of the plan, where the rating is red",
        slot_of<PlanIndicator, &PlanIndicator::corrective_action> },
    Field<PlanIndicator> { "source", "Source", WhenKnown, "Of your own: where its values are from",
        slot_of<PlanIndicator, &PlanIndicator::source> },
    Field<PlanIndicator> {
        "footnote", "Footnote", WhenKnown, "", slot_of<PlanIndicator, &PlanIndicator::footnote> },
    Field<PlanIndicator> { "shown_to", "Shown to", WhenKnown,
        "Inside, or everybody once the plan is published", slot_of<PlanIndicator, &PlanIndicator::shown_to> },
};

template <typename Enum>
std::vector<std::string> word_of(Enum value, std::span<const std::string_view> words)
{
    return { std::string(words[static_cast<std::size_t>(value)]) };
}

std::string number_text(double number)
{
    if (std::isinf(number))
        return number > 0 ? "inf" : "-inf";
    std::string text;
    append_number(text, number);
    return text;
}

std::optional<double> number_of(std::string_view text)
{
    if (text == "inf" || text == "+inf")
        return std::numeric_limits<double>::infinity();
    return parse_decimal(text);
}

std::string listed(std::span<const std::string_view> words)
{
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at)
        text += fmt::format("{}\"{}\"", at == 0 ? "" : at + 1 == words.size() ? " or " : ", ", words[at]);
    return text;
}

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

std::optional<std::size_t> place_of(std::string_view word, std::span<const std::string_view> words)
{
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

/// What was put in when there is at most one text and it fits.
std::optional<std::string> put_one(const Slot& slot, const std::string& text)
{
    const auto choose = [&](auto* enumerator) -> std::optional<std::string> {
        using Enum = std::remove_pointer_t<decltype(enumerator)>;
        const auto place = place_of(text, words_of(slot));
        if (!place)
            return fmt::format("must be {}, and is \"{}\"", listed(words_of(slot)), text);
        *enumerator = static_cast<Enum>(*place);
        return std::nullopt;
    };
    return std::visit(
        Overloaded {
            [&](std::string* value) -> std::optional<std::string> {
                *value = text;
                return std::nullopt;
            },
            [](std::vector<std::string>*) -> std::optional<std::string> { return std::nullopt; },
            [&](std::optional<Date>* value) -> std::optional<std::string> {
                *value = parse_iso_date(text);
                if (!*value)
                    *value = parse_british_date(text);
                if (!*value)
                    return fmt::format("must be a day such as 2026-03-31, and is \"{}\"", text);
                return std::nullopt;
            },
            [&](std::optional<double>* value) -> std::optional<std::string> {
                *value = number_of(text);
                if (!*value)
                    return fmt::format("must be a number such as 0.8, and is \"{}\"", text);
                return std::nullopt;
            },
            [&](std::uint64_t* value) -> std::optional<std::string> {
                const auto number = parse_integer(text);
                if (!number || *number < 0)
                    return fmt::format("must be a whole number from 0, and is \"{}\"", text);
                *value = static_cast<std::uint64_t>(*number);
                return std::nullopt;
            },
            [&](Quantity* value) { return choose(value); },
            [&](std::optional<Better>* value) -> std::optional<std::string> {
                Better better {};
                auto wrong = choose(&better);
                if (!wrong)
                    *value = better;
                return wrong;
            },
            [&](ActionState* value) { return choose(value); },
            [&](FalseDiscovery* value) { return choose(value); },
            [&](NetworkJudgement* value) { return choose(value); },
            [&](PeriodLength* value) { return choose(value); },
            [&](ShownTo* value) { return choose(value); },
        },
        slot);
}

} // namespace

std::span<const Field<Plan>> plan_fields()
{
    return plan_table;
}
std::span<const Field<Action>> action_fields()
{
    return action_table;
}
std::span<const Field<SignOff>> sign_off_fields()
{
    return sign_off_table;
}
std::span<const Field<Milestone>> milestone_fields()
{
    return milestone_table;
}
std::span<const Field<ProgressNote>> note_fields()
{
    return note_table;
}
std::span<const Field<Evidence>> evidence_fields()
{
    return evidence_table;
}
std::span<const Field<SoWhat>> so_what_fields()
{
    return so_what_table;
}
std::span<const Field<BaselinePeriod>> baseline_fields()
{
    return baseline_table;
}
std::span<const Field<Priority>> priority_fields()
{
    return priority_table;
}
std::span<const Field<PlanIndicator>> indicator_fields()
{
    return indicator_table;
}

std::span<const std::string_view> words_of(const Slot& slot)
{
    using Words = std::span<const std::string_view>;
    return std::visit(
        Overloaded { [](Quantity*) { return Words(quantities); },
            [](std::optional<Better>*) { return Words(directions); },
            [](ActionState*) { return Words(states); }, [](FalseDiscovery*) { return Words(discoveries); },
            [](NetworkJudgement*) { return Words(judgements); },
            [](PeriodLength*) { return Words(frequencies); }, [](ShownTo*) { return Words(readers); },
            [](auto*) { return Words(); } },
        slot);
}

void clear(const Slot& slot)
{
    std::visit([](auto* value) { *value = {}; }, slot);
}

void assign(const Slot& to, const Slot& from)
{
    std::visit([&](auto* target) { *target = *std::get<decltype(target)>(from); }, to);
}

bool is_plain_text(std::string_view text)
{
    return is_utf8(text) && std::ranges::none_of(text, [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && letter != '\n' && letter != '\t') || byte == 0x7f;
    });
}

bool is_list(const Slot& slot)
{
    return std::holds_alternative<std::vector<std::string>*>(slot);
}

bool is_number(const Slot& slot)
{
    return std::holds_alternative<std::optional<double>*>(slot)
        || std::holds_alternative<std::uint64_t*>(slot);
}

std::vector<std::string> texts_of(const Slot& slot)
{
    using Texts = std::vector<std::string>;
    const auto words = words_of(slot);
    return std::visit(
        Overloaded {
            [](const std::string* value) { return value->empty() ? Texts {} : Texts { *value }; },
            [](const std::vector<std::string>* value) { return *value; },
            [](const std::optional<Date>* value) { return *value ? Texts { iso_date(**value) } : Texts {}; },
            [](const std::optional<double>* value) {
                return *value ? Texts { number_text(**value) } : Texts {};
            },
            [](const std::uint64_t* value) { return Texts { fmt::format("{}", *value) }; },
            [&](const std::optional<Better>* value) { return *value ? word_of(**value, words) : Texts {}; },
            [&](const auto* value) { return word_of(*value, words); },
        },
        slot);
}

std::optional<std::string> put(const Slot& slot, const std::vector<std::string>& texts)
{
    for (const auto& text : texts) {
        if (!is_plain_text(text))
            return "must be plain text: it holds characters that cannot be shown; type it again";
    }
    if (is_list(slot)) {
        auto& list = *std::get<std::vector<std::string>*>(slot);
        for (const auto& text : texts) {
            if (trimmed(text) != text || text.empty() || text.contains('\n'))
                return "must be a list of texts, each of one line, without spaces around it";
        }
        list = texts;
        return std::nullopt;
    }
    if (texts.size() > 1)
        return "must be one value, and is a list";
    if (texts.empty())
        return std::nullopt;
    return put_one(slot, texts.front());
}

} // namespace wres::improvement
