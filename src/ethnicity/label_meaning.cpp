// SPDX-License-Identifier: MIT
#include "ethnicity/label_meaning.h"

#include <algorithm>
#include <set>

namespace wres::ethnicity {

namespace {

using standard::GroupIndex;

/// What a label says about one broad group.
struct Part {
    BroadIndex broad = no_broad;
    bool named {}; // by its own word, not only by a group or people in it
    std::size_t mentions {}; // how often by its own word
    std::set<GroupIndex> groups {}; // by their own names
    std::set<GroupIndex> origins {}; // usual groups of peoples
    std::size_t first {}; // the item it begins at
    std::size_t last {};

    [[nodiscard]] std::set<GroupIndex> all() const
    {
        std::set<GroupIndex> both = groups;
        both.insert(origins.begin(), origins.end());
        return both;
    }
};

/// One label under examination; each rule is a function that settles it or leaves it to the next.
class Reading {
public:
    Reading(const std::vector<LabelItem>& items, const Vocabulary& vocabulary)
        : items_(items)
        , vocabulary_(vocabulary)
    {
        for (std::size_t at = 0; at < items_.size(); ++at)
            note(at);
    }

    [[nodiscard]] WordsMeaning conclude() const
    {
        WordsMeaning meaning = settle();
        if (!meaning.group)
            if (const auto certain = certain_side())
                return settled(certain, Firmness::Broad);
        if (!meaning.group)
            meaning.suggestions = suggestions();
        return meaning;
    }

private:
    // ---- taking note of what is said
    // ----------------------------------------------------------------------------

    void note(std::size_t at)
    {
        const Phrase& phrase = *items_[at].phrase;
        switch (phrase.kind) {
        case WordKind::Broad:
        case WordKind::Heading: note_broad(phrase, at); break;
        case WordKind::Group:
        case WordKind::Origin: note_group(phrase, at); break;
        case WordKind::National: note_national(phrase, at); break;
        case WordKind::Contestable: contestable_.push_back(at); break;
        case WordKind::Aggregate: aggregates_.push_back(at); break;
        case WordKind::Other: others_.push_back(at); break;
        case WordKind::Several: several_ = true; break;
        case WordKind::Negation: negated_ = true; break;
        case WordKind::Refusal: refused_ = true; break;
        case WordKind::NotGiven: not_given_.push_back(at); break;
        case WordKind::Context: context_ = true; break;
        case WordKind::Filler:
        case WordKind::Example: break;
        }
    }

    void note_broad(const Phrase& phrase, std::size_t at)
    {
        if (phrase.broad == vocabulary_.mixed_broad)
            mixed_.push_back(at);
        else if (phrase.broad == vocabulary_.other_broad)
            other_headings_.push_back(at);
        else {
            Part& whole = part(phrase.broad, at);
            whole.named = true;
            ++whole.mentions;
        }
    }

    void note_group(const Phrase& phrase, std::size_t at)
    {
        if (phrase.broad == vocabulary_.mixed_broad)
            mixed_groups_.insert(*phrase.group);
        else {
            Part& whole = part(phrase.broad, at);
            whole.named = whole.named || phrase.names_broad;
            (phrase.kind == WordKind::Group ? whole.groups : whole.origins).insert(*phrase.group);
        }
    }

    void note_national(const Phrase& phrase, std::size_t at)
    {
        national_.push_back(at);
        national_group_ = *phrase.group;
    }

    Part& part(BroadIndex broad, std::size_t at)
    {
        auto found = std::ranges::find(parts_, broad, &Part::broad);
        if (found == parts_.end()) {
            parts_.push_back({ .broad = broad, .first = at });
            found = std::prev(parts_.end());
        }
        found->last = at;
        return *found;
    }

    // ---- answers
    // ------------------------------------------------------------------------------------------------

    static WordsMeaning unsettled(Unsettled why) { return { .unsettled = why }; }

    static WordsMeaning settled(std::optional<GroupIndex> group, Firmness firmness)
    {
        return group ? WordsMeaning { .group = group, .firmness = firmness }
                     : unsettled(Unsettled::Contradiction);
    }

    WordsMeaning any_other(BroadIndex broad) const
    {
        return settled(vocabulary_.any_other[broad], Firmness::Named);
    }
    WordsMeaning not_specified(BroadIndex broad) const
    {
        return settled(vocabulary_.not_specified[broad], Firmness::Broad);
    }

    // ---- the rules
    // ----------------------------------------------------------------------------------------------

    [[nodiscard]] bool speaks_of_a_group() const
    {
        return !parts_.empty() || !mixed_.empty() || !mixed_groups_.empty() || !other_headings_.empty()
            || !national_.empty() || !contestable_.empty() || !aggregates_.empty();
    }

    [[nodiscard]] WordsMeaning settle() const
    {
        if (several_)
            return unsettled(Unsettled::SeveralGroups);
        if (!speaks_of_a_group())
            return without_group();
        if (negated_ || context_ || refused_)
            return unsettled(Unsettled::Contradiction);
        if (!not_given_.empty())
            return partly_given();
        if (!aggregates_.empty())
            return aggregate();
        if (!mixed_groups_.empty())
            return mixed_by_name();
        if (!mixed_.empty())
            return mixed();
        if (parts_.size() >= 2)
            return two_parts();
        if (parts_.size() == 1)
            return one_part(parts_.front());
        return without_part();
    }

    /// Rule 2. A refusal is "not stated", unless the label joins it with "not known" as one of two: then
    /// nobody can tell.
    [[nodiscard]] WordsMeaning without_group() const
    {
        if (refused_ || !not_given_.empty())
            return absent();
        if (others_.size() == items_.size() && !others_.empty() && items_[others_.front()].phrase->group)
            return settled(items_[others_.front()].phrase->group, Firmness::Named);
        if (negated_ && context_) // "no client contact"
            return settled(vocabulary_.not_known, Firmness::Named);
        return unsettled(
            others_.empty() && !negated_ && !context_ ? Unsettled::NoWords : Unsettled::Contradiction);
    }

    [[nodiscard]] WordsMeaning absent() const
    {
        bool not_known = false;
        bool blank = false;
        bool joined = false;
        for (const std::size_t at : not_given_) {
            not_known = not_known || items_[at].phrase->group == vocabulary_.not_known;
            blank = blank || items_[at].phrase->group == vocabulary_.blank;
        }
        for (std::size_t at = 1; at < items_.size(); ++at)
            joined = joined || (items_[at].joint & (Slash | Or));
        if (blank)
            return items_.size() == 1 ? settled(vocabulary_.blank, Firmness::Named)
                                      : settled(vocabulary_.not_known, Firmness::Named);
        if (not_known && (joined || !refused_))
            return settled(vocabulary_.not_known, Firmness::Named);
        return settled(vocabulary_.not_stated, Firmness::Named);
    }

    /// "White - not yet obtained": the broad group is known, the group is not.
    [[nodiscard]] WordsMeaning partly_given() const
    {
        for (const std::size_t at : not_given_) // "White or not known" is not White
            if ((items_[at].joint | (at + 1 < items_.size() ? items_[at + 1].joint : 0)) & (Slash | Or))
                return unsettled(Unsettled::SeveralGroups);
        const bool only_broad = national_.empty() && contestable_.empty() && aggregates_.empty()
            && mixed_groups_.empty() && other_headings_.empty();
        if (only_broad && mixed_.empty() && parts_.size() == 1 && parts_.front().all().empty())
            return not_specified(parts_.front().broad);
        if (only_broad && parts_.empty() && !mixed_.empty())
            return not_specified(vocabulary_.mixed_broad);
        return unsettled(Unsettled::Contradiction);
    }

    [[nodiscard]] WordsMeaning aggregate() const
    {
        return items_.size() == 1 ? settled(items_.front().phrase->group, Firmness::Broad)
                                  : unsettled(Unsettled::SeveralGroups);
    }

    [[nodiscard]] WordsMeaning mixed_by_name() const
    {
        return mixed_groups_.size() == 1 && parts_.empty() ? settled(*mixed_groups_.begin(), Firmness::Named)
                                                           : unsettled(Unsettled::Contradiction);
    }

    [[nodiscard]] bool says_other() const { return !others_.empty() || !other_headings_.empty(); }

    /// Rule 3, the word "mixed" is there.
    [[nodiscard]] WordsMeaning mixed() const
    {
        const std::size_t at = mixed_.front();
        const bool either =
            (items_[at].joint & Or) || (at + 1 < items_.size() && (items_[at + 1].joint & Or));
        if (either && (mixed_.size() == 1 || !parts_.empty()))
            return unsettled(Unsettled::SeveralGroups);
        if (parts_.empty())
            return mixed_without_part();
        if (parts_.size() == 1)
            return mixed_with_one_part(parts_.front());
        return mixed_of(parts_);
    }

    /// "Mixed British" is found among White British and mixed people alike; "Mixed - British" heads its
    /// people.
    [[nodiscard]] WordsMeaning mixed_without_part() const
    {
        const BroadIndex broad = vocabulary_.mixed_broad;
        if (!national_.empty() && mixed_.size() == 1 && !mixed_leads())
            return unsettled(Unsettled::Contestable);
        return says_other() || !contestable_.empty() ? any_other(broad) : not_specified(broad);
    }

    /// "Mixed: …", "Mixed (…)".
    [[nodiscard]] bool mixed_leads() const
    {
        return mixed_.front() == 0 && items_.size() > 1 && (items_[1].joint & (Strong | Hyphen));
    }

    [[nodiscard]] WordsMeaning mixed_with_one_part(const Part& part) const
    {
        const std::size_t at = mixed_.front();
        if (part.first < at && part.last > at && part.named) // "White - mixed white"
            return any_other(part.broad);
        if (says_other() && joined_by(part, And))
            return mixed_of({ part, Part { .broad = vocabulary_.other_broad } });
        if (part.broad != vocabulary_.reference_broad && !national_.empty() && at < part.first
            && joined_by(part, And)) // "Mixed English and Pakistani"
            return mixed_of({ part, Part { .broad = vocabulary_.reference_broad } });
        if (part.broad == vocabulary_.reference_broad && !contestable_.empty() && mixed_leads()
            && joint_with(contestable_.front(), part) & (And | Slash)) // "Mixed (White & Hispanic)"
            return any_other(vocabulary_.mixed_broad);
        const bool heading = at < part.first && (items_[at + 1].joint & (Strong | Slash | Hyphen | And));
        if (heading && part.broad != vocabulary_.reference_broad)
            return says_other() ? any_other(vocabulary_.mixed_broad) : not_specified(vocabulary_.mixed_broad);
        return unsettled(Unsettled::Contradiction);
    }

    [[nodiscard]] bool joined_by(const Part& part, std::uint8_t joint) const
    {
        for (std::size_t at = part.first + 1; at < items_.size(); ++at)
            if (items_[at].joint & joint)
                return true;
        return items_[part.first].joint & joint;
    }

    /// How an item is joined to a part that stands before or after it.
    [[nodiscard]] std::uint8_t joint_with(std::size_t item, const Part& part) const
    {
        std::uint8_t joint = 0;
        for (std::size_t at = std::min(item, part.last) + 1; at <= std::max(item, part.first); ++at)
            joint |= items_[at].joint;
        return joint;
    }

    static bool fits(const MixedRule::Part& wanted, const Part& part)
    {
        if (wanted.broad != no_broad && wanted.broad != part.broad)
            return false;
        const auto groups = part.all();
        return !wanted.group || (groups.size() == 1 && *groups.begin() == *wanted.group);
    }

    [[nodiscard]] WordsMeaning mixed_of(const std::vector<Part>& parts) const
    {
        if (parts.size() == 3)
            return any_other(vocabulary_.mixed_broad);
        if (parts.size() != 2)
            return unsettled(Unsettled::SeveralGroups);
        for (const MixedRule& rule : vocabulary_.mixed_rules) {
            const bool as_written = fits(rule.parts[0], parts[0]) && fits(rule.parts[1], parts[1]);
            const bool turned = fits(rule.parts[0], parts[1]) && fits(rule.parts[1], parts[0]);
            if (as_written || turned)
                return settled(rule.means, Firmness::Named);
        }
        return unsettled(Unsettled::Contradiction);
    }

    /// "White and any other Asian": "and" stands before "any other", which belongs to what follows.
    [[nodiscard]] std::uint8_t joint_between(const Part& left, const Part& right) const
    {
        std::uint8_t joint = 0;
        for (std::size_t at = left.first + 1; at <= right.first; ++at)
            joint |= items_[at].joint;
        return joint;
    }

    /// Rule 3, two broad groups without the word "mixed".
    [[nodiscard]] WordsMeaning two_parts() const
    {
        if (parts_.size() != 2)
            return unsettled(Unsettled::SeveralGroups);
        const Part& left = parts_[0];
        const Part& right = parts_[1];
        const std::uint8_t joint = joint_between(left, right);
        if (joint & Or)
            return unsettled(Unsettled::SeveralGroups);
        const bool said_plainly = !left.groups.empty() || left.named;
        if (joint & And)
            return mixed_of(parts_);
        const bool with_reference = left.broad == vocabulary_.reference_broad;
        const bool either_is_reference = with_reference || right.broad == vocabulary_.reference_broad;
        const bool both_plain = said_plainly && (right.named || !right.groups.empty());
        if (either_is_reference && (left.named || right.named) && (joint & Slash) && both_plain)
            return mixed_of(parts_);
        if (with_reference && left.named && right.named && !right.groups.empty()) // "White Black Caribbean"
            return mixed_of(parts_);
        // "Black - Portuguese", "Asian - Fijian": the broad group is the person's word, the people only a
        // country's.
        const bool country_only = !right.named && right.groups.empty();
        if (!with_reference && said_plainly && left.named && country_only && !(joint & Slash))
            return any_other(left.broad);
        return unsettled(Unsettled::Contradiction);
    }

    /// Rules 4 and 5: everything that is said lies in one broad group.
    [[nodiscard]] WordsMeaning one_part(const Part& part) const
    {
        if (!other_headings_.empty()) {
            if (const auto answer = with_other_heading(part))
                return *answer;
        }
        if (!part.named && !contestable_.empty())
            return unsettled(Unsettled::Contestable);
        if (part.broad == vocabulary_.reference_broad && !contestable_.empty()
            && (joint_with(contestable_.front(), part) & (And | Or | Slash))) // "White and Latin American"
            return unsettled(Unsettled::Contestable);
        const auto groups = narrowed(part);
        if (groups.empty())
            return broad_only(part);
        if (part.all().size() > 1 && joined_by(part, Or)) // "Arab or North African"
            return not_specified(part.broad);
        if (is_title(part) && groups.size() == 1 && *groups.begin() == vocabulary_.national[part.broad])
            return not_specified(part.broad); // "Asian, Scottish Asian or British Asian"
        if (groups.size() > 1)
            return not_specified(part.broad);
        const GroupIndex group = *groups.begin();
        const bool two_references = part.broad == vocabulary_.reference_broad
            && (says_other() || !national_.empty()) && group != national_group_.value_or(group);
        if (two_references
            || (part.broad == vocabulary_.reference_broad && says_other() && !part.groups.empty()
                && group != vocabulary_.national[part.broad]))
            return not_specified(part.broad);
        const bool usual = part.groups.empty() && !part.named;
        return settled(group, usual ? Firmness::UsualOfOrigin : Firmness::Named);
    }

    /// "Pakistani Kashmiri": a people within a group adds nothing to the group.
    [[nodiscard]] std::set<GroupIndex> narrowed(const Part& part) const
    {
        auto groups = part.all();
        if (!part.groups.empty() && groups.size() > 1 && vocabulary_.any_other[part.broad]
            && !part.groups.contains(*vocabulary_.any_other[part.broad]))
            groups.erase(*vocabulary_.any_other[part.broad]);
        return groups;
    }

    /// "Black, Black Scottish or Black British": the broad group over and over is the title over its groups.
    [[nodiscard]] bool is_title(const Part& part) const { return part.mentions > 1 && joined_by(part, Or); }

    [[nodiscard]] WordsMeaning broad_only(const Part& part) const
    {
        for (const std::size_t at : others_) // "White and other"
            if ((items_[at].joint & (And | Or)) && part.first < at)
                return unsettled(Unsettled::SeveralGroups);
        if (is_title(part) && part.broad != vocabulary_.reference_broad && !says_other())
            return not_specified(part.broad);
        if (!national_.empty() && contestable_.empty()) {
            const bool other_than_national = says_other() && part.broad != vocabulary_.reference_broad;
            if (vocabulary_.national[part.broad] && !other_than_national)
                return settled(vocabulary_.national[part.broad], Firmness::Named);
            return any_other(part.broad);
        }
        if (!national_.empty())
            return not_specified(part.broad);
        if (says_other() || !contestable_.empty())
            return any_other(part.broad);
        return not_specified(part.broad);
    }

    /// "Other ethnic group - Chinese", "White - any other ethnic group", "Other - White". No answer: "other"
    /// only says "any other" within the part.
    [[nodiscard]] std::optional<WordsMeaning> with_other_heading(const Part& part) const
    {
        const std::size_t heading = other_headings_.front();
        const std::size_t second = std::max(heading, part.first);
        const std::uint8_t joint = items_[second].joint;
        if ((joint & (And | Or)) && heads_within(heading, part)) // "Chinese or other Asian"
            return not_specified(part.broad);
        if (joint & (And | Or))
            return unsettled(Unsettled::SeveralGroups);
        const bool heading_leads = heading < part.first && (joint & (Strong | Slash | Hyphen));
        if (part.broad == vocabulary_.reference_broad && heading < part.first && joint == Beside
            && !part.groups.empty() && !part.groups.contains(*vocabulary_.national[part.broad])
            && contestable_.empty() && national_.empty()) // "Other Gypsy/Roma"
            return not_specified(part.broad);
        if (part.broad == vocabulary_.reference_broad)
            return heading_leads || !part.named ? std::optional(unsettled(Unsettled::Contradiction))
                                                : std::nullopt;
        const bool country_only = !part.named && part.groups.empty();
        if (country_only && contestable_.empty() && heading < part.first)
            return settled(part.broad == vocabulary_.other_broad
                    ? *part.origins.begin()
                    : vocabulary_.any_other[vocabulary_.other_broad],
                Firmness::Named);
        return std::nullopt;
    }

    /// "any other Asian" after more of the same broad group.
    [[nodiscard]] bool heads_within(std::size_t heading, const Part& part) const
    {
        return part.first < heading && heading + 1 < items_.size() && items_[heading + 1].joint == Beside
            && items_[heading + 1].phrase->broad == part.broad;
    }

    [[nodiscard]] WordsMeaning without_part() const
    {
        if (!contestable_.empty())
            return contestable();
        if (!national_.empty())
            return says_other() ? unsettled(Unsettled::Contradiction)
                                : settled(national_group_, Firmness::Named);
        // Only "other" in some form is left; said twice, or as "any other", it is the group of that name.
        const auto alone = items_[other_headings_.front()].phrase->group;
        const BroadIndex other = vocabulary_.other_broad;
        if (other_headings_.size() + others_.size() > 1 || !alone)
            return any_other(other);
        return settled(alone, alone == vocabulary_.any_other[other] ? Firmness::Named : Firmness::Broad);
    }

    /// "Any other ethnic group - Kurdish": whoever recorded it has chosen the side.
    [[nodiscard]] WordsMeaning contestable() const
    {
        const auto other = vocabulary_.any_other[vocabulary_.other_broad];
        const auto& likely = items_[contestable_.front()].phrase->suggestions;
        const bool heading_leads = !other_headings_.empty() && other_headings_.front() < contestable_.front()
            && (items_[contestable_.front()].joint & (Strong | Slash | Hyphen));
        if (heading_leads && national_.empty() && std::ranges::find(likely, other) != likely.end())
            return settled(other, Firmness::Named);
        return unsettled(Unsettled::Contestable);
    }

    // ---- the last resort
    // ----------------------------------------------------------------------------------------------

    /// "Mixed Asian", "Black - other Asian": which group is unsure, but all that is said lies on one side. A
    /// people found on both sides, and British, lie on it only beside a broad group's own name.
    [[nodiscard]] std::optional<GroupIndex> certain_side() const
    {
        const bool silent = several_ || negated_ || context_ || refused_ || !not_given_.empty();
        if (silent || parts_.empty() || !vocabulary_.one_side)
            return std::nullopt;
        const auto side = vocabulary_.side_of[*vocabulary_.one_side];
        bool one_is_named = false;
        for (const Part& part : parts_) {
            const auto whole = vocabulary_.not_specified[part.broad];
            if (!whole || vocabulary_.side_of[*whole] != side)
                return std::nullopt;
            one_is_named = one_is_named || part.named;
        }
        if (!one_is_named && (!contestable_.empty() || !national_.empty()))
            return std::nullopt;
        return vocabulary_.one_side;
    }

    // ---- for the person who must decide
    // -------------------------------------------------------------------------

    [[nodiscard]] std::vector<GroupIndex> suggestions() const
    {
        std::vector<GroupIndex> out;
        const auto add = [&](std::optional<GroupIndex> group) {
            if (group && std::ranges::find(out, *group) == out.end())
                out.push_back(*group);
        };
        for (const LabelItem& item : items_) {
            const Phrase& phrase = *item.phrase;
            for (const GroupIndex group : phrase.suggestions)
                add(group);
            if (phrase.kind == WordKind::Broad || phrase.kind == WordKind::Heading)
                add(phrase.group ? phrase.group : vocabulary_.not_specified[phrase.broad]);
        }
        return out;
    }

    const std::vector<LabelItem>& items_;
    const Vocabulary& vocabulary_;
    std::vector<Part> parts_; // broad groups but mixed and the heading "other"
    std::vector<std::size_t> mixed_, other_headings_, others_, national_, contestable_, aggregates_,
        not_given_;
    std::set<GroupIndex> mixed_groups_;
    std::optional<GroupIndex> national_group_;
    bool several_ = false, negated_ = false, refused_ = false, context_ = false;
};

} // namespace

WordsMeaning meaning_of(const MatchedWords& words, const Vocabulary& vocabulary)
{
    WordsMeaning meaning = Reading(words.items, vocabulary).conclude();
    if (words.unknown.empty() || meaning.unsettled == Unsettled::SeveralGroups)
        return meaning;
    if (meaning.group)
        meaning.suggestions = { *meaning.group };
    meaning.group.reset();
    meaning.unsettled = Unsettled::UnknownWord;
    return meaning;
}

} // namespace wres::ethnicity
