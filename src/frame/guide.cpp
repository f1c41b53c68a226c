// SPDX-License-Identifier: MIT
#include "frame/guide.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/invariant.h"

namespace wres::frame {
namespace {

using Paragraphs = std::span<const std::string_view>;

template <std::size_t count>
using Texts = std::array<std::string_view, count>;

// Sending files

constexpr Texts<2> which_files {
    "Staff in post on the snapshot date; recruitment, from shortlisting to appointment; disciplinary cases; "
    "fitness "
    "to practise; training; leavers; and the staff survey. Send what you have: an indicator whose file is "
    "missing says so, and the others are calculated.",
    "CSV, Excel (.xlsx) or XML, with your own headings. The program recognises what a file is by its "
    "content, and "
    "asks where it cannot tell."
};
constexpr Texts<1> what_to_leave_out { "Names, addresses, dates of birth and National Insurance numbers: "
                                       "none is needed. A staff number is enough to tell "
                                       "one person from another, and is never shown." };
constexpr Texts<2> what_happens_to_files {
    "They are encrypted as they arrive and never lie readable on a disk. After the number of days that your "
    "organisation's settings say, the files are destroyed; the counts and findings stay.",
    "A file that does not arrive whole is not there at all. Sending a mended file does not replace the "
    "earlier "
    "one: remove the earlier one from the list first."
};
constexpr std::array files_answers {
    GuideAnswer { "Which files are asked for?", which_files },
    GuideAnswer { "What should be left out?", what_to_leave_out },
    GuideAnswer { "What happens to them?", what_happens_to_files },
};

// Findings

constexpr Texts<2> how_grave { "Refused: nothing of the file could be read. Error: the rows named are left "
                               "out of the results. Warning: the rows "
                               "are counted, and something about them is odd. Note: something worth knowing.",
    "Begin with what is refused, then with errors. The box at the top says how many rows the results do "
    "without." };
constexpr Texts<1> mend_where { "In your own files or your HR system, never only in a copy: next year's "
                                "files will then be right too. Send the mended "
                                "file, remove the earlier one, and have the files read again. The page then "
                                "says what is gone and what is new." };
constexpr Texts<1> findings_privacy {
    "No. A finding names the file, the row and the column, and repeats only what cannot be about a person."
};
constexpr std::array findings_answers {
    GuideAnswer { "How grave is it?", how_grave },
    GuideAnswer { "Where do I mend it?", mend_where },
    GuideAnswer { "Do findings show anything about a person?", findings_privacy },
};

// Mapping

constexpr Texts<1> why_decide {
    "Every council writes headings and ethnic groups in its own way. What the program does not know it asks, "
    "and "
    "never guesses: until somebody decides, people with such a label are counted as not known."
};
constexpr Texts<2> how_to_decide {
    "Ask whoever made the list what a label means, and write down why: the reason is kept with the decision. "
    "A label that could "
    "mean several groups should stay undecided, or go to the unspecified group that holds them all.",
    "A column that the Standard does not ask for can stay as it is."
};
constexpr Texts<1> how_long_decided { "For every collection of your organisation, this year and the next, "
                                      "until somebody takes it back. Have the files "
                                      "read again after deciding." };
constexpr std::array mapping_answers_of_guide {
    GuideAnswer { "Why am I asked?", why_decide },
    GuideAnswer { "How do I decide?", how_to_decide },
    GuideAnswer { "How long does a decision hold?", how_long_decided },
};

// Results

constexpr Texts<3> how_to_read {
    "Each finding is a sentence first: who is more or less likely, by how much, of how many people. "
    "\"Relative likelihood\" is "
    "the rate of minority ethnic staff divided by that of white staff: 1 is no difference.",
    "Beside it stands an interval. The data would be no surprise for any true value within it. When it holds "
    "\"no "
    "difference\", the data cannot tell; that is not the same as saying that there is none.",
    "\"Too few to tell\" means that so few people are behind the numbers that a difference worth acting on "
    "would not show."
};
constexpr Texts<2> what_stands_beside { "Earlier collections of your organisation, under Over time. Where "
                                        "the intervals of two years overlap widely, the years cannot be "
                                        "told apart; and a change can also come from who returned data.",
    "The residents of your area, for who works here; and the region and England, when a file with their "
    "counts "
    "(.wrescube) is among the files you sent." };
constexpr Texts<2> what_breakdowns_are { "Each indicator's page divides people further: by service, level, "
                                         "grade, sex and what else your files have; and by "
                                         "detailed ethnic group. With many comparisons some stand out by "
                                         "chance alone, so these are held to a stricter "
                                         "rule, which the page names.",
    "\"Before and after allowing for grade\" compares like with like: staff of the same grade. When the "
    "difference goes away, "
    "it lies in who reaches which grade, which is a finding too." };
constexpr Texts<1> who_may_see_results {
    "Only people who work on this collection: these are full counts, from which people can be identified. "
    "Copy nothing from here into "
    "a report for others; make a release, in which small numbers are hidden."
};
constexpr std::array results_answers {
    GuideAnswer { "How do I read a finding?", how_to_read },
    GuideAnswer { "What stands beside our numbers?", what_stands_beside },
    GuideAnswer { "What are the breakdowns?", what_breakdowns_are },
    GuideAnswer { "Who may see this?", who_may_see_results },
};

// Preview

constexpr Texts<2> why_hidden { "A small number in a table can tell who somebody is, and what happened to "
                                "them. Numbers below the threshold are "
                                "hidden, marked [c].",
    "Others are hidden with them, because a hidden number can be worked out when everything around it is "
    "known: "
    "from a total, from another table, or from what was published last year." };
constexpr Texts<1> can_it_be_undone { "No. If a number matters to readers, combine services or groups so "
                                      "that it is not small, or say in words what "
                                      "the council will do." };
constexpr std::array preview_answers {
    GuideAnswer { "Why is a number hidden?", why_hidden },
    GuideAnswer { "Can a number be shown all the same?", can_it_be_undone },
};

// Commentary

constexpr Texts<2> what_to_write { "What lies behind the numbers, and what will be done about them: by whom, "
                                   "until when. A reader wants to know whether the "
                                   "council agrees with what the numbers say.",
    "One text about the whole, and one about each indicator. It is plain text; an empty line begins a "
    "paragraph." };
constexpr Texts<1> what_not_to_write { "Small numbers, and anything from which somebody could be recognised: "
                                       "\"the one manager who…\". Rules can hide a number in a "
                                       "table, and not one in a sentence." };
constexpr Texts<1> two_writers {
    "Nothing is lost. Whoever saves second is shown both texts, and makes one of them."
};
constexpr std::array commentary_answers {
    GuideAnswer { "What should it say?", what_to_write },
    GuideAnswer { "What must it not say?", what_not_to_write },
    GuideAnswer { "What if somebody else writes at the same time?", two_writers },
};

// Review

constexpr Texts<1> who_reviews { "Somebody with the role reviewer, such as a senior sponsor, who is not the "
                                 "person who asked for the review." };
constexpr Texts<2> what_to_look_at {
    "What was noticed: is anything left that should be put right? The results: do they look as the council "
    "knows itself, and "
    "if not, why? What the public would see. The commentary: can the council stand by it?",
    "Ask with a remark, on the whole or on one indicator. Remarks are for those who work on the collection, "
    "and are never "
    "published."
};
constexpr Texts<1> after_the_review {
    "Approved, it can be released; nothing of it can be changed unless it is taken back into work and "
    "reviewed "
    "again. Sent back, it can be changed, and the reason is among the remarks."
};
constexpr std::array review_answers {
    GuideAnswer { "Who reviews?", who_reviews },
    GuideAnswer { "What does a reviewer look at?", what_to_look_at },
    GuideAnswer { "What comes after?", after_the_review },
};

// Release

constexpr Texts<2> what_a_release_is {
    "A copy of the results for one audience, made once and never changed: the report as a page, as a PDF and "
    "as a Word "
    "document, every table for Excel and LibreOffice, and every number as CSV and JSON.",
    "One for readers inside the council has full counts, and stays inside. One for the public has small "
    "numbers hidden."
};
constexpr Texts<1> what_publishing_is {
    "Anyone can then read it without signing in, at an address that never comes to mean something else."
};
constexpr Texts<2> something_is_wrong {
    "Begin a correction: the collection goes back into work, and what is published stands until the "
    "correction is reviewed, "
    "released and published in its place, with a note that readers of both see.",
    "If it should not be read at all, withdraw it. Its address then says that it was withdrawn, and why."
};
constexpr std::array release_answers {
    GuideAnswer { "What is a release?", what_a_release_is },
    GuideAnswer { "What does publishing mean?", what_publishing_is },
    GuideAnswer { "What if something in it is wrong?", something_is_wrong },
};

// Tokens

constexpr Texts<1> what_a_token_is { "A secret that a program sends in place of a passphrase. It may do what "
                                     "its scopes and your roles both allow, in one organisation, "
                                     "until it ends." };
constexpr Texts<2> keeping_a_token { "Where the program keeps its secrets, and nowhere else: not in a "
                                     "message, a spreadsheet or a program's text. It begins with "
                                     "wres_, so that it can be searched for.",
    "When somebody else may have seen it, revoke it here, and make another. An administrator of the "
    "organisation can revoke it too." };
constexpr std::array token_answers {
    GuideAnswer { "What is an access token?", what_a_token_is },
    GuideAnswer { "Where do I keep it?", keeping_a_token },
};

// People

constexpr Texts<2> which_roles { "Data owner and analyst: send files, have them read, write the commentary. "
                                 "Reviewer: approve or send back. Publisher: "
                                 "release, publish, withdraw. Reader: see what was released inside the "
                                 "organisation. Administrator: people and "
                                 "settings.",
    "Give the fewest that somebody needs. Nobody approves what they submitted, so at least two people are "
    "needed for a year." };
constexpr Texts<1> somebody_leaves { "Forget them: their name and address are gone, they can no longer sign "
                                     "in, their access tokens end, and what they did stays in "
                                     "the history as done by somebody who has left." };
constexpr Texts<1> lost_telephone { "They sign in with a recovery code. When those are lost too, and you are "
                                    "sure that it is them, take their second factor away: they set "
                                    "up a new one when they next sign in." };
constexpr std::array people_answers {
    GuideAnswer { "Which roles does somebody need?", which_roles },
    GuideAnswer { "What if somebody leaves?", somebody_leaves },
    GuideAnswer { "What if somebody has lost their telephone?", lost_telephone },
};

// National collections

constexpr Texts<2> what_programme_sees {
    "Which step each council is at: invited, started, checking, signed off, submitted, questioned, answered, "
    "accepted, withdrawn; for adult and children's services apart. Nothing of a council's files, findings or "
    "numbers before it sends its counts.",
    "What is sent is counts: numbers of people by measure, service and ethnic group. There is no place in it "
    "for a record of a person, and a file with anything else is refused."
};
constexpr Texts<2> how_questions_go {
    "Every submission is held against the council's earlier years, the Census, published headcounts and "
    "other councils. What looks like a slip is listed on the council's page. The programme asks it, or "
    "leaves it aside.",
    "The council answers that the numbers are right, or that new ones will come. The programme accepts the "
    "counts, or asks again. All of it is kept."
};
constexpr Texts<1> how_files_come {
    "From the page of a council on this server, by the API, or as a sealed file that came by e-mail or on a "
    "stick, which the programme receives on its page. All go through the same door: the signature is checked "
    "with the council's key, and a file that is forged, changed, cut short, sent twice or out of date is "
    "refused, with what to do."
};
constexpr std::array programme_answers {
    GuideAnswer { "What does the programme see of a council?", what_programme_sees },
    GuideAnswer { "How do questions go?", how_questions_go },
    GuideAnswer { "How do counts come?", how_files_come },
};

constexpr Texts<2> who_signs_off {
    "The senior sponsor, with the role of a reviewer, once the collection is approved: their post and their "
    "words are kept, and the programme sees them. A data owner or an analyst then sends the counts.",
    "It is the numbers as they are then that are signed off. When they change afterwards, they have to be "
    "signed off again."
};
constexpr Texts<1> how_to_correct {
    "Approve the new numbers, have them signed off, and send them: they take the place of the earlier ones, "
    "which are kept. When the earlier ones were accepted, you say in a sentence what is corrected, and "
    "readers are told."
};
constexpr std::array national_answers {
    GuideAnswer { "What does the programme see of us?", what_programme_sees },
    GuideAnswer { "Who signs off, and what?", who_signs_off },
    GuideAnswer { "How do we correct what was sent?", how_to_correct },
};

// Action plans

constexpr Texts<2> making_an_action {
    "Begin from the findings: each leads to an action with its indicator, its service and the year filled "
    "in. "
    "Ask the staff network what lies behind the number before deciding what to do, and name posts, not "
    "people.",
    "State how anybody will know before the work begins: the number, the target or the direction, by when, "
    "and "
    "the smallest change worth having. Then freeze the baselines."
};
constexpr Texts<1> told_from_chance { "With few people a number moves by itself from year to year. When a "
                                      "target is saved, the page of the action says how likely it is that "
                                      "such a change would be seen, and how long it would take. When the "
                                      "answer is many years, choose a larger body or ask staff instead of "
                                      "counting." };
constexpr Texts<2> four_words {
    "Improved and worse: by more than chance, compared as the method below the word says. No evidence yet: "
    "no "
    "sign of a change, and one worth having would have been seen, or there is another explanation. Too few "
    "to "
    "tell: the numbers rule out neither. All actions of a plan are judged together.",
    "That everything was done is no input. What the staff network says stands beside the numbers and is kept "
    "apart."
};
constexpr Texts<1> two_at_once { "Nothing is overwritten. What two people changed in different places is "
                                 "joined. Where both changed the same thing, whoever saves second is shown "
                                 "both texts and makes one of them; both are kept." };
constexpr Texts<2> who_sees_plans {
    "Each field of an action is internal unless it is made public or private. Private is for the owner, the "
    "sponsor and those who work on plans. The public reads published fields, once two sponsors have signed "
    "the "
    "plan and a publisher has published it, with published numbers alone.",
    "A body sees published numbers, or those released inside the organisation, as an administrator has set "
    "it. "
    "Its packs are made of the same."
};
constexpr std::array plan_answers {
    GuideAnswer { "How do I make an action?", making_an_action },
    GuideAnswer { "Could the change be told from chance?", told_from_chance },
    GuideAnswer { "What do the four words mean?", four_words },
    GuideAnswer { "What if two people change a plan at once?", two_at_once },
    GuideAnswer { "Who sees what of a plan?", who_sees_plans },
};

constexpr std::array topics {
    GuideTopic { "files", "Sending files", files_answers },
    GuideTopic { "findings", "Reading what was noticed", findings_answers },
    GuideTopic { "mapping", "Saying what headings and labels mean", mapping_answers_of_guide },
    GuideTopic { "results", "Reading the results", results_answers },
    GuideTopic { "preview", "What the public sees", preview_answers },
    GuideTopic { "commentary", "Writing the commentary", commentary_answers },
    GuideTopic { "review", "The review", review_answers },
    GuideTopic { "release", "Releasing, publishing, correcting", release_answers },
    GuideTopic { "national", "Sending counts to a programme", national_answers },
    GuideTopic { "programme", "Running a national collection", programme_answers },
    GuideTopic { "plans", "Action plans", plan_answers },
    GuideTopic { "people", "Looking after people", people_answers },
    GuideTopic { "tokens", "Access tokens for programs", token_answers },
};

} // namespace

std::span<const GuideTopic> guide_topics()
{
    return topics;
}

void write_guide_link(markup::Html& html, std::string_view topic)
{
    const auto found = std::ranges::find(topics, topic, &GuideTopic::id);
    INVARIANT(found != topics.end(), "a task leads to a guide that is there");
    html.open("p", { { "class", "govuk-body app-guide-link" } });
    html.element("a", { { "class", "govuk-link" }, { "href", fmt::format("/guide/{}", topic) } },
        fmt::format("Guide: {}", found->title));
    html.close();
}

} // namespace wres::frame
