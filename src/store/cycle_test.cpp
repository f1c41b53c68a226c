// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include <set>

#include "store/commentary.h"
#include "store/mapping_decisions.h"
#include "store/publications.h"
#include "store/releases.h"
#include "store/reviews.h"

using namespace wres;
using namespace wres::store;

namespace {

const std::vector<KeptFile> report { { "report.html", "text/html", "<p>released</p>" } };

Result<ReleaseId> released(MadeUpStore& made_up, const std::string& audience)
{
    return made_up.store.change(made_up.by(made_up.reviewer), [&](Change& change) {
        return add_release(change, made_up.collection_id, audience, "swe-lt10", report);
    });
}

Result<PublicationId> published(MadeUpStore& made_up, const ReleaseId& release, const std::string& note)
{
    return made_up.store.change(
        made_up.by(made_up.reviewer), [&](Change& change) { return publish(change, release, note); });
}

/// From collecting to a release for the public.
ReleaseId up_to_release(MadeUpStore& made_up)
{
    made_up.calculate();
    REQUIRE(made_up.step(made_up.analyst, CollectionStep::Submit));
    REQUIRE(made_up.step(made_up.reviewer, CollectionStep::Approve));
    const auto release = released(made_up, "public");
    REQUIRE(release);
    return *release;
}

Publication publication_now(MadeUpStore& made_up, const PublicationId& id)
{
    const auto read = made_up.store.read([&](View& view) { return publication(view, id); });
    REQUIRE(read);
    return *read;
}

} // namespace

TEST_CASE("from every state, exactly the steps of the table are possible")
{
    using enum CollectionState;
    std::set<std::pair<CollectionState, CollectionStep>> seen;
    for (const auto& transition : transitions()) {
        CHECK(after(transition.from, transition.step) == transition.to);
        CHECK(seen.emplace(transition.from, transition.step).second); // a step leads to one place
    }
    for (const auto state : { Collecting, InReview, Approved, Released, Published, Withdrawn }) {
        CHECK(collection_state_of(code_of(state)) == state);
        bool left = false;
        bool reached = false;
        for (const auto& transition : transitions()) {
            left |= transition.from == state && transition.to != state;
            reached |= transition.to == state && transition.from != state;
        }
        CHECK(left); // nothing is a dead end, and nothing is out of reach
        CHECK(reached);
    }
    CHECK_FALSE(after(Collecting, CollectionStep::Publish));
    CHECK_FALSE(after(Collecting, CollectionStep::Approve));
    CHECK_FALSE(after(InReview, CollectionStep::Release));
}

TEST_CASE("in the store, a step that the table does not have is refused in every state")
{
    on_every_store([](MadeUpStore& made_up) {
        for (const auto state :
            { "collecting", "in_review", "approved", "released", "published", "withdrawn" }) {
            for (const auto step : { CollectionStep::Submit, CollectionStep::SendBack,
                     CollectionStep::Approve, CollectionStep::Reopen, CollectionStep::Correct,
                     CollectionStep::Release, CollectionStep::Publish, CollectionStep::Withdraw }) {
                REQUIRE(made_up.store.connection().run("UPDATE collections SET state = ?", { state }));
                const auto before = made_up.collection_now();
                const auto to = after(before.state, step);
                const auto done = made_up.store.change(made_up.by(made_up.reviewer),
                    [&](Change& change) { return move_collection(change, before, step); });
                INFO(state, " ", code_of(step));
                CHECK(done.has_value() == to.has_value());
                CHECK(made_up.collection_now().state == to.value_or(before.state));
                if (!to)
                    CHECK(done.error().code == "store.step_not_allowed");
            }
        }
    });
}

TEST_CASE("an organisation has one collection for a standard and year")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto start = [&](const std::string& period) {
            return made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
                return start_collection(change, made_up.council, "sc-wres/2025", period);
            });
        };
        CHECK(start("2025").error().code == "store.collection_there");
        CHECK(start("2026"));
        CHECK(start("Twenty Five").error().code == "store.not_a_code");
        const auto all =
            made_up.store.read([&](View& view) { return collections_of(view, made_up.council); });
        REQUIRE(all->size() == 2);
        CHECK(all->front().period == "2026");
    });
}

TEST_CASE("only results of the files and mappings as they are now can be submitted")
{
    on_every_store([](MadeUpStore& made_up) {
        CHECK(
            made_up.step(made_up.analyst, CollectionStep::Submit).error().code == "store.nothing_to_review");
        made_up.calculate();
        made_up.send("staff.csv", "a,b");
        CHECK(
            made_up.step(made_up.analyst, CollectionStep::Submit).error().code == "store.nothing_to_review");
        made_up.calculate();
        REQUIRE(made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
            return decide_mapping(
                change, made_up.council, MappingKind::Column, "Staff No", "person_id", "", 0);
        }));
        CHECK(
            made_up.step(made_up.analyst, CollectionStep::Submit).error().code == "store.nothing_to_review");
        made_up.calculate();
        CHECK(made_up.step(made_up.analyst, CollectionStep::Submit));
        CHECK(made_up.collection_now().state == CollectionState::InReview);
    });
}

TEST_CASE("nothing that is in review can be changed, and nobody approves their own")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto file = made_up.send("staff.csv", "a,b");
        made_up.calculate();
        auto arrival =
            Arrival::begin(made_up.store, made_up.by(made_up.analyst), made_up.collection_id, "late.csv");
        REQUIRE(arrival);
        REQUIRE(made_up.step(made_up.analyst, CollectionStep::Submit));

        CHECK(arrival->finish(some_day).error().code == "store.not_collecting");
        CHECK(receive_file(made_up.store, made_up.by(made_up.analyst), made_up.collection_id, "x.csv", "")
                  .error()
                  .code
            == "store.not_collecting");
        const auto by_analyst = [&](auto work) {
            return made_up.store.change(made_up.by(made_up.analyst), work);
        };
        CHECK(by_analyst([&](Change& change) { return set_aside_upload(change, file); }).error().code
            == "store.not_collecting");
        CHECK(by_analyst([&](Change& change) {
            return save_commentary(change, made_up.collection_id, "1", "Well.", 0);
        })
                  .error()
                  .code
            == "store.not_collecting");
        CHECK(by_analyst([&](Change& change) { return add_calculation(change, made_up.collection_id, {}); })
                  .error()
                  .code
            == "store.not_collecting");

        CHECK(made_up.step(made_up.analyst, CollectionStep::Approve).error().code == "store.approve_own");
        CHECK(made_up.step(made_up.reviewer, CollectionStep::Approve));
    });
}

TEST_CASE("of two reviewers at once, one decides")
{
    on_every_store([](MadeUpStore& made_up) {
        made_up.calculate();
        REQUIRE(made_up.step(made_up.analyst, CollectionStep::Submit));
        const auto seen = made_up.collection_now().version;
        auto second = made_up.again();
        CHECK(made_up.store.change(made_up.by(made_up.reviewer), [&](Change& change) {
            return take_step(change, made_up.collection_id, CollectionStep::SendBack, seen);
        }));
        made_up.calculate();
        REQUIRE(made_up.step(made_up.analyst, CollectionStep::Submit));
        CHECK(second
                  .change(made_up.at_machine(),
                      [&](Change& change) {
                          return take_step(change, made_up.collection_id, CollectionStep::Approve, seen);
                      })
                  .error()
                  .code
            == "store.changed_meanwhile");
    });
}

TEST_CASE("the whole cycle: release, publish, correct with a note, withdraw with a note")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto internal_first = [&] {
            made_up.calculate();
            REQUIRE(made_up.step(made_up.analyst, CollectionStep::Submit));
            REQUIRE(made_up.step(made_up.reviewer, CollectionStep::Approve));
            return released(made_up, "internal");
        }();
        REQUIRE(internal_first);
        CHECK(published(made_up, *internal_first, "").error().code == "store.not_for_the_public");
        const auto release = released(made_up, "public");
        REQUIRE(release);
        const auto first = published(made_up, *release, "");
        REQUIRE(first);
        CHECK(made_up.collection_now().state == CollectionState::Published);
        CHECK(made_up.store.read([&](View& view) { return release_file(view, *release, "report.html"); })
            == report.front());

        // A correction: the first goes on standing until the second is published.
        REQUIRE(made_up.step(made_up.analyst, CollectionStep::Correct));
        CHECK(publication_now(made_up, *first).state == PublicationState::Standing);
        const auto corrected = up_to_release(made_up);
        CHECK(published(made_up, *release, "Late leavers.").error().code == "store.release_out_of_date");
        CHECK(published(made_up, corrected, " ").error().code == "store.note_missing");
        const auto second = published(made_up, corrected, "Twelve leavers were counted twice.");
        REQUIRE(second);
        CHECK(publication_now(made_up, *first).state == PublicationState::Corrected);
        CHECK(publication_now(made_up, *first).end_note == "Twelve leavers were counted twice.");
        CHECK(publication_now(made_up, *second).number == 2);
        CHECK(made_up.store.read([](View& view) { return standing_publications(view); })->size() == 1);

        const auto withdraw = [&](const std::string& note) {
            return made_up.store.change(made_up.by(made_up.reviewer),
                [&](Change& change) { return withdraw_publication(change, *second, note); });
        };
        CHECK(withdraw("").error().code == "store.note_missing");
        CHECK(withdraw("The file was another council's."));
        CHECK(withdraw("Again.").error().code == "store.not_standing");
        CHECK(made_up.collection_now().state == CollectionState::Withdrawn);
        CHECK(made_up.store.read([](View& view) { return standing_publications(view); })->empty());
        CHECK(made_up.store.read([&](View& view) { return publications_of(view, made_up.collection_id); })
                  ->size()
            == 2);
        CHECK(made_up.verdict().intact());
    });
}

TEST_CASE("of two commentaries written at once, both are kept and the second writer sees both")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto save = [&](const PersonId& person, const std::string& text, std::int64_t based_on) {
            const auto outcome = made_up.store.change(made_up.by(person), [&](Change& change) {
                return save_commentary(change, made_up.collection_id, "2", text, based_on);
            });
            REQUIRE(outcome);
            return *outcome;
        };
        CHECK(std::get<CommentarySaved>(save(made_up.analyst, "First.", 0)).number == 1);
        CHECK(std::get<CommentarySaved>(save(made_up.analyst, "Second.", 1)).number == 2);
        const auto conflict =
            std::get<CommentaryConflict>(save(made_up.reviewer, "Mine, upon the first.", 1));
        CHECK(conflict.theirs.text == "Second.");
        CHECK(conflict.yours.text == "Mine, upon the first.");

        const auto in_force =
            made_up.store.read([&](View& view) { return commentary_of(view, made_up.collection_id); });
        REQUIRE(in_force->size() == 1);
        CHECK(in_force->front().text == "Second.");
        const auto all = made_up.store.read(
            [&](View& view) { return commentary_history(view, made_up.collection_id, "2"); });
        REQUIRE(all->size() == 3);
        CHECK((*all)[2].text == "Mine, upon the first.");
        CHECK_FALSE((*all)[2].in_force);
        CHECK(std::get<CommentarySaved>(save(made_up.reviewer, "Both.", 2)).number == 4);
    });
}

TEST_CASE("a mapping is remembered with who, when and why, and can be taken back")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto decide = [&](const std::string& ours, const std::string& why, std::int64_t based_on) {
            return made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
                return decide_mapping(
                    change, made_up.council, MappingKind::EthnicGroup, "Brit-ish", ours, why, based_on);
            });
        };
        REQUIRE(decide("white_british", "asked the payroll team", 0));
        CHECK(decide("other", "", 0).error().code == "store.changed_meanwhile");
        REQUIRE(decide("mixed_other", "they answered", 1));
        const auto now =
            made_up.store.read([&](View& view) { return mapping_decisions(view, made_up.council); });
        REQUIRE(now->size() == 1);
        CHECK(now->front().ours == "mixed_other");
        CHECK(now->front().why == "they answered");
        CHECK(now->front().decided_by == "person:" + made_up.analyst.text);
        REQUIRE(decide("", "not sure any more", 2));
        CHECK(made_up.store.read([&](View& view) { return mapping_decisions(view, made_up.council); })
                  ->empty());
        CHECK(made_up.store
                  .read([&](View& view) {
                      return mapping_history(view, made_up.council, MappingKind::EthnicGroup, "Brit-ish");
                  })
                  ->size()
            == 3);
    });
}

TEST_CASE("review comments stay, settled by somebody")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto id = made_up.store.change(made_up.by(made_up.reviewer), [&](Change& change) {
            return add_review_comment(change, made_up.collection_id, "4", "Why is this so high?");
        });
        REQUIRE(id);
        const auto settle = [&] {
            return made_up.store.change(made_up.by(made_up.analyst),
                [&](Change& change) { return settle_review_comment(change, made_up.collection_id, *id); });
        };
        CHECK(settle());
        CHECK(settle().error().code == "store.changed_meanwhile");
        const auto all =
            made_up.store.read([&](View& view) { return review_comments(view, made_up.collection_id); });
        REQUIRE(all->size() == 1);
        CHECK(all->front().settled_by == "person:" + made_up.analyst.text);
    });
}

TEST_CASE("a calculation is kept with its counts, files and findings as they were")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto file = made_up.send("leavers.csv", "a,b");
        NewCalculation calculation;
        calculation.inputs_version = made_up.collection_now().inputs_version;
        calculation.standard_checksum = "abc";
        calculation.made_by = "a test";
        calculation.cube_file = "{\"cube\":1}\n";
        calculation.uploads = { file };
        calculation.files = { { "results.json", "application/json", "{}" } };
        calculation.findings = { { { "unknown_ethnic_group", { "leavers.csv", 214, "ethnic group" },
                                       { "White Britsh", "a \"quoted\" detail" } },
                                     3, { 214, 230, 231 } },
            { { "file_is_empty", { "x.csv", 0, "" }, {} }, 1, {} } };
        const auto id = made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return add_calculation(change, made_up.collection_id, calculation); });
        REQUIRE(id);

        CHECK(
            made_up.store.read([&](View& view) { return cube_file_of(view, *id); }) == calculation.cube_file);
        CHECK(made_up.store.read([&](View& view) { return uploads_of(view, *id); }) == calculation.uploads);
        CHECK(made_up.store.read([&](View& view) { return calculation_file(view, *id, "results.json"); })
            == calculation.files.front());
        const auto findings = made_up.store.read([&](View& view) { return findings_of(view, *id); });
        REQUIRE(findings->size() == 2);
        CHECK(findings->front().first.code == "unknown_ethnic_group");
        CHECK(findings->front().first.position.row == 214);
        CHECK(findings->front().first.position.column == "ethnic group");
        CHECK(findings->front().first.details == calculation.findings.front().first.details);
        CHECK(findings->front().times == 3);
        CHECK(findings->front().rows == calculation.findings.front().rows);
        CHECK(made_up.store.read([&](View& view) { return calculations_of(view, made_up.collection_id); })
                  ->front()
                  .number
            == 1);
    });
}
