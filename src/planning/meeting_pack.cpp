// SPDX-License-Identifier: MIT
#include "planning/meeting_pack.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "improvement/due_items.h"
#include "improvement/effect_words.h"
#include "planning/board_words.h"
#include "planning/change_table.h"
#include "planning/effect_blocks.h"
#include "planning/field_words.h"
#include "planning/plain_table.h"
#include "service/plan_sentences.h"

namespace wres::planning {
namespace {

using improvement::Plan;
using improvement::Visibility;
using markup::Html;
using store::Sight;

/// The plan as a member of the body sees it, whoever makes the pack.
service::PlanReader reader_of(const store::Body& body)
{
    service::PlanReader reader;
    reader.bodies = { body };
    if (body.sight == Sight::Internal) {
        reader.sees = Visibility::Internal;
        reader.numbers = Sight::Internal;
    }
    return reader;
}

using Verdicts = std::map<std::string, std::string>; // action -> verdict's code

/// "panels=improved\n"
std::string written(const Verdicts& verdicts)
{
    std::string text;
    for (const auto& [action, verdict] : verdicts)
        text += fmt::format("{}={}\n", action, verdict);
    return text;
}

Verdicts read_verdicts(std::string_view text)
{
    Verdicts verdicts;
    for (const auto line : split(text, '\n'))
        if (const auto at = line.find('='); at != std::string_view::npos)
            verdicts[std::string(line.substr(0, at))] = line.substr(at + 1);
    return verdicts;
}

std::string words_of_code(const std::string& code)
{
    using enum improvement::EffectVerdict;
    for (const auto verdict : { Improved, NoEvidenceYet, TooFewToTell, Worse })
        if (improvement::verdict_code(verdict) == code)
            return std::string(improvement::verdict_words(verdict));
    return "not tested";
}

class Pack {
public:
    Pack(const PlanCall& plan, const NamedCodes& codes, const service::PlanNumbers& numbers,
        const store::MeetingPack* last, Date meets_on)
        : plan_(plan)
        , codes_(codes)
        , seen_(plan.reader.seen(plan.plan()))
        , numbers_(numbers)
        , last_(last)
        , meets_on_(meets_on)
    {
    }

    Result<std::string> make(const std::vector<SaidRecord>& log)
    {
        const auto effects = service::effects_of(plan_.plan(), numbers_, plan_.history);
        if (effects)
            collect(*effects);
        write_numbers_note(html_, numbers_);
        write_changes();
        write_overdue();
        if (effects)
            write_verdicts(*effects);
        else
            write_paragraph(html_, effects.error().message);
        write_log(log);
        return std::move(html_).fragment();
    }

    [[nodiscard]] const Verdicts& verdicts() const { return verdicts_; }

private:
    /// Of the actions whose number this body may know.
    void collect(const improvement::PlanEffects& effects)
    {
        for (const auto& effect : effects.effects) {
            const auto* action = seen_.action(effect.action);
            if (action != nullptr && service::shows_number(*action))
                verdicts_[effect.action] = improvement::verdict_code(effect.verdict);
        }
    }

    void write_changes()
    {
        write_heading(html_, "What changed since last time");
        if (last_ == nullptr) {
            write_paragraph(html_, "This is the first pack of this body for this plan.");
            return;
        }
        write_paragraph(html_,
            fmt::format("Since the pack for {} (revision {}; now revision {}).",
                british_date(last_->meets_on), last_->revision, plan_.hand.revision.number));
        write_changed_verdicts();
        write_changed_fields();
    }

    void write_changed_verdicts()
    {
        std::vector<std::string> sentences;
        const auto before = read_verdicts(last_->verdicts);
        for (const auto& [action, verdict] : verdicts_) {
            const auto was = before.find(action);
            if (was != before.end() && was->second != verdict)
                sentences.push_back(fmt::format("{}: was {}, now {}.", seen_.action(action)->title,
                    words_of_code(was->second), words_of_code(verdict)));
        }
        if (sentences.empty())
            sentences.emplace_back("No verdict is another.");
        write_bullets(html_, sentences);
    }

    void write_changed_fields()
    {
        const auto earlier = std::ranges::find_if(plan_.history.revisions,
            [&](const auto& one) { return static_cast<std::int64_t>(one.number) == last_->revision; });
        if (earlier == plan_.history.revisions.end())
            return;
        write_change_table(html_, "What was changed in the plan", codes_,
            plan_.reader.seen_before(earlier->plan, plan_.plan()), seen_);
    }

    void write_overdue()
    {
        write_heading(html_, "What is overdue on the day of the meeting");
        std::vector<std::vector<PlainCell>> rows;
        for (const auto& item : improvement::due_items(seen_))
            if (item.on < meets_on_)
                rows.push_back({ { .words = improvement::due_words(item) }, { .words = item.title },
                    { .words = british_date(item.on) },
                    { .words = item.owner.empty() ? "Nobody named" : item.owner } });
        if (rows.empty())
            write_paragraph(html_, "Nothing is.");
        else
            write_plain_table(html_, "Overdue", { "What", "Action", "Due", "Owner" }, rows);
    }

    void write_verdicts(const improvement::PlanEffects& effects)
    {
        write_heading(html_, "Have the numbers changed?");
        if (verdicts_.empty())
            write_paragraph(html_, "There is no action whose number may be shown here.");
        for (const auto& effect : effects.effects) {
            const auto* action = seen_.action(effect.action);
            if (!verdicts_.contains(effect.action) || action == nullptr)
                continue;
            write_small_heading(html_, action->title);
            write_effect(html_, effect);
            if (action->so_what.empty())
                continue;
            write_small_heading(html_, "So what? What the staff network says, beside the numbers");
            write_so_what(html_, action->so_what);
        }
    }

    void write_log(const std::vector<SaidRecord>& log)
    {
        write_heading(html_, "Questions and follow-ups that are open");
        std::vector<std::vector<PlainCell>> rows;
        for (const auto& said : log) {
            if (!said.record.is_open())
                continue;
            const auto due = said.record.due();
            rows.push_back({ { .words = fmt::format("{}", said.record.number) }, { .words = said.body },
                { .words = said.entries.front().entry.text },
                { .words = said.entries.size() > 1 ? std::string(entry_words(said.entries.back().entry.kind))
                            + ": " + said.entries.back().entry.text
                                                   : "Nothing yet" },
                { .words = due ? british_date(*due) : "" } });
        }
        if (rows.empty())
            write_paragraph(html_, "None is open.");
        else
            write_plain_table(html_, "Open", { "Number", "Asked by", "In words", "Last", "Due" }, rows);
    }

    const PlanCall& plan_;
    const NamedCodes& codes_;
    Plan seen_;
    const service::PlanNumbers& numbers_;
    const store::MeetingPack* last_;
    Date meets_on_;
    Verdicts verdicts_;
    Html html_;
};

} // namespace

Result<store::MeetingPack> meeting_pack(
    Call& call, const PlanCall& plan, const store::Body& body, Date meets_on)
{
    auto theirs = plan;
    theirs.reader = reader_of(body);
    const auto numbers = TRY(numbers_for(call, theirs,
        body.sight == Sight::Internal ? service::NumbersFor::ReadersInside : service::NumbersFor::Public));
    const auto earlier = TRY(
        call.store.read([&](store::View& view) { return store::meeting_packs(view, plan.hand.kept.id); }));
    const auto last = std::ranges::find(earlier, body.id, &store::MeetingPack::body);
    const auto log = TRY(said_log(call, theirs));
    const auto codes = NamedCodes::of(call.service.standards, plan.plan().standard);
    Pack pack(theirs, codes, numbers, last == earlier.end() ? nullptr : &*last, meets_on);
    store::MeetingPack made;
    made.content = TRY(pack.make(log));
    made.plan = plan.hand.kept.id;
    made.body = body.id;
    made.meets_on = meets_on;
    made.revision = plan.hand.revision.number;
    made.sight = body.sight;
    made.verdicts = written(pack.verdicts());
    return made;
}

} // namespace wres::planning
