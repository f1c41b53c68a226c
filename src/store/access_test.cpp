// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include "store/access_tokens.h"
#include "store/credentials.h"
#include "store/one_time_links.h"
#include "store/roles.h"
#include "store/sessions.h"
#include "store/sign_on.h"

using namespace wres;
using namespace wres::store;

namespace {

using std::chrono::hours;

bool holds(MadeUpStore& made_up, const std::string& table, const std::string& text)
{
    bool found = false;
    const auto read =
        made_up.store.connection().each("SELECT * FROM " + table, {}, [&](const database::Row& row) -> Done {
            for (const auto& value : row.values()) {
                const auto* words = std::get_if<std::string>(&value.held());
                const auto* blob = std::get_if<database::Blob>(&value.held());
                found |= words != nullptr && words->find(text) != std::string::npos;
                found |= blob != nullptr && blob->bytes.find(text) != std::string::npos;
            }
            return {};
        });
    REQUIRE(read);
    return found;
}

} // namespace

TEST_CASE("people are found by their address in whatever letters, and have one account")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto found = made_up.store.read(
            [](View& view) { return person_with_email(view, " ADA.quillfeather@Ashdale.example "); });
        REQUIRE(found);
        REQUIRE(*found);
        CHECK((*found)->id == made_up.analyst);
        CHECK((*found)->state == PersonState::Invited);
        const auto invite = [&](const std::string& email) {
            return made_up.store.change(made_up.at_machine(),
                [&](Change& change) { return invite_person(change, email, "Somebody"); });
        };
        CHECK(invite("Rui.Okonjo@ashdale.example").error().code == "store.email_taken");
        for (const auto* wrong :
            { "", "ada", "@ashdale.example", "ada@ashdale", "a b@c.d", "a@b@c.d", "<a@b.c>" }) {
            INFO(wrong);
            CHECK(invite(wrong).error().code == "store.not_an_email");
        }
    });
}

TEST_CASE("roles belong to an organisation")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto grant = [&](Role role) {
            return made_up.store.change(made_up.at_machine(),
                [&](Change& change) { return grant_role(change, made_up.analyst, made_up.council, role); });
        };
        CHECK(grant(Role::Analyst));
        CHECK(grant(Role::DataOwner));
        CHECK(grant(Role::DataOwner));
        const auto roles = [&] {
            return *made_up.store.read(
                [&](View& view) { return roles_of(view, made_up.analyst, made_up.council); });
        };
        CHECK(roles() == std::vector { Role::DataOwner, Role::Analyst });
        CHECK(made_up.store.read([&](View& view) { return people_of(view, made_up.council); })->size() == 1);
        const auto take = [&] {
            return made_up.store.change(made_up.at_machine(), [&](Change& change) {
                return take_role(change, made_up.analyst, made_up.council, Role::Analyst);
            });
        };
        CHECK(take());
        CHECK(take().error().code == "store.no_such_role");
        CHECK(roles() == std::vector { Role::DataOwner });
        for (const auto role : { Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher,
                 Role::Reader, Role::BoardMember, Role::Administrator })
            CHECK(role_of(code_of(role)) == role);
    });
}

TEST_CASE("a session is known by its token until it ends, and the token is kept nowhere")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto start = [&] {
            return *made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
                return start_session(
                    change, made_up.analyst, SessionStrength::SecondFactor, some_day + hours(8));
            });
        };
        const auto token = start();
        const auto known = [&](const std::string& presented, Moment now) {
            return made_up.store.read([&](View& view) { return session(view, presented, now); })->has_value();
        };
        CHECK(known(token, some_day));
        CHECK_FALSE(known(token, some_day + hours(8)));
        CHECK_FALSE(known(token + "0", some_day));
        CHECK_FALSE(known("", some_day));
        CHECK_FALSE(holds(made_up, "sessions", token));
        CHECK_FALSE(holds(made_up, "audit_entries", token));

        REQUIRE(made_up.store.keep_books(
            [&](Bookkeeping& books) { return touch_session(books, token, some_day + hours(1)); }));
        const auto found = made_up.store.read([&](View& view) { return session(view, token, some_day); });
        CHECK((*found)->last_used_at == some_day + hours(1));
        CHECK((*found)->strength == SessionStrength::SecondFactor);

        REQUIRE(made_up.store.change(
            made_up.by(made_up.analyst), [&](Change& change) { return end_session(change, token); }));
        CHECK_FALSE(known(token, some_day));

        const auto other = start();
        REQUIRE(made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return set_passphrase(change, made_up.analyst, "$argon2id$made-up"); }));
        CHECK_FALSE(known(other, some_day)); // a new passphrase ends every session
        start();
        CHECK(made_up.store.keep_books([&](Bookkeeping& books) {
            return sweep_expired(books, some_day + hours(9));
        }) == 1);
    });
}

TEST_CASE("a link works once, for its purpose, until it expires or a newer one is made")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto make = [&] {
            return *made_up.store.change(made_up.at_machine(), [&](Change& change) {
                return make_link(change, made_up.analyst, LinkPurpose::Invitation, some_day + hours(72));
            });
        };
        const auto use = [&](const std::string& token, LinkPurpose purpose) {
            return made_up.store.change(
                made_up.at_machine(), [&](Change& change) { return use_link(change, token, purpose); });
        };
        const auto first = make();
        const auto second = make();
        CHECK(use(first, LinkPurpose::Invitation).error().code == "store.link_not_valid");
        CHECK(use(second, LinkPurpose::Reset).error().code == "store.link_not_valid");
        CHECK(use(second, LinkPurpose::Invitation) == made_up.analyst);
        CHECK(use(second, LinkPurpose::Invitation).error().code == "store.link_not_valid");
        const auto third = make();
        made_up.now = some_day + hours(72);
        CHECK(use(third, LinkPurpose::Invitation).error().code == "store.link_not_valid");
        CHECK_FALSE(holds(made_up, "one_time_links", third));
    });
}

TEST_CASE("a second factor is kept sealed, and no time step is used twice")
{
    on_every_store([](MadeUpStore& made_up) {
        const std::string secret = "JBSWY3DPEHPK3PXP";
        const auto set = [&](const std::string& value) {
            return made_up.store.change(made_up.by(made_up.analyst),
                [&](Change& change) { return set_second_factor(change, made_up.analyst, value); });
        };
        const auto kept = [&] {
            return *made_up.store.read([&](View& view) { return second_factor(view, made_up.analyst); });
        };
        CHECK_FALSE(kept());
        REQUIRE(set(secret));
        CHECK(kept() == secret);
        CHECK_FALSE(holds(made_up, "people", secret));

        const auto use = [&](std::int64_t step) {
            return *made_up.store.keep_books(
                [&](Bookkeeping& books) { return use_second_factor_step(books, made_up.analyst, step); });
        };
        CHECK(use(100));
        CHECK_FALSE(use(100));
        CHECK_FALSE(use(99));
        CHECK(use(101));

        REQUIRE(made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
            return set_recovery_codes(change, made_up.analyst, { "aaaa-1111", "bbbb-2222" });
        }));
        const auto recover = [&](const PersonId& person, const std::string& code) {
            return made_up.store.change(
                made_up.by(person), [&](Change& change) { return use_recovery_code(change, person, code); });
        };
        CHECK(recover(made_up.reviewer, "aaaa-1111").error().code == "store.code_not_valid");
        CHECK(recover(made_up.analyst, "aaaa-1111"));
        CHECK(recover(made_up.analyst, "aaaa-1111").error().code == "store.code_not_valid");
        CHECK(
            made_up.store.read([&](View& view) { return recovery_codes_left(view, made_up.analyst); }) == 1);
        REQUIRE(set(""));
        CHECK_FALSE(kept());
        CHECK(
            made_up.store.read([&](View& view) { return recovery_codes_left(view, made_up.analyst); }) == 0);
    });
}

TEST_CASE("failed sign-ins are counted until one succeeds, and may lock somebody out")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto note = [&](auto work) { REQUIRE(made_up.store.change(made_up.at_machine(), work)); };
        const auto now = [&] {
            return *made_up.store.read([&](View& view) { return person(view, made_up.analyst); });
        };
        note([&](Change& change) { return note_failed_sign_in(change, made_up.analyst, {}); });
        note([&](Change& change) {
            return note_failed_sign_in(change, made_up.analyst, some_day + hours(1));
        });
        CHECK(now().failed_sign_ins == 2);
        CHECK(now().locked_until == some_day + hours(1));
        note([&](Change& change) { return note_sign_in(change, made_up.analyst); });
        CHECK(now().failed_sign_ins == 0);
        CHECK_FALSE(now().locked_until);
    });
}

TEST_CASE("an access token lets a program in until it is revoked or expires")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto made = made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
            return make_access_token(change, made_up.analyst, made_up.council, "HR system",
                { "uploads:write", "results:read" }, some_day + hours(24));
        });
        REQUIRE(made);
        const auto known = [&](Moment now) {
            return *made_up.store.read([&](View& view) { return access_token(view, made->token, now); });
        };
        REQUIRE(known(some_day));
        CHECK(known(some_day)->scopes == std::vector<std::string> { "uploads:write", "results:read" });
        CHECK(known(some_day)->organisation == made_up.council);
        CHECK_FALSE(known(some_day + hours(24)));
        CHECK_FALSE(holds(made_up, "access_tokens", made->token));
        REQUIRE(made_up.store.keep_books(
            [&](Bookkeeping& books) { return touch_access_token(books, made->id, some_day); }));
        CHECK(known(some_day)->last_used_at == some_day);
        REQUIRE(made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return revoke_access_token(change, made_up.analyst, made->id); }));
        CHECK_FALSE(known(some_day));
        CHECK(made_up.store.read([&](View& view) { return access_tokens_of(view, made_up.analyst); })->size()
            == 1);
    });
}

TEST_CASE("the access tokens of a disabled account do not work, and an organisation revokes its own alone")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto elsewhere = made_up.store.change(made_up.at_machine(), [](Change& change) {
            return add_organisation(change, OrganisationKind::Council, "Birchford", "");
        });
        REQUIRE(elsewhere);
        const auto make = [&](const OrganisationId& where) {
            return made_up.store
                .change(made_up.by(made_up.analyst),
                    [&](Change& change) {
                        return make_access_token(
                            change, made_up.analyst, where, "HR system", {}, some_day + hours(24));
                    })
                .value();
        };
        const auto works = [&](const NewAccessToken& token) {
            return made_up.store.read([&](View& view) { return access_token(view, token.token, some_day); })
                ->has_value();
        };
        const auto here = make(made_up.council);
        const auto there = make(*elsewhere);
        CHECK(here.token.starts_with("wres_"));
        const auto analyst = [&] {
            return *made_up.store.read([&](View& view) { return person(view, made_up.analyst); });
        };
        REQUIRE(made_up.store.change(made_up.at_machine(),
            [&, now = analyst()](Change& change) { return disable_person(change, now); }));
        CHECK_FALSE(works(here));
        REQUIRE(made_up.store.change(made_up.at_machine(),
            [&, now = analyst()](Change& change) { return enable_person(change, now); }));
        CHECK(works(here));

        const auto someone_elses = made_up.store.change(made_up.by(made_up.reviewer),
            [&](Change& change) { return revoke_access_token(change, made_up.reviewer, here.id); });
        CHECK(someone_elses.error().code == "store.no_such_token");
        CHECK(made_up.store.change(made_up.at_machine(), [&](Change& change) {
            return revoke_access_tokens(change, made_up.analyst, made_up.council);
        }) == 1);
        CHECK_FALSE(works(here));
        CHECK(works(there));
    });
}

TEST_CASE("of somebody who has left, only the identifier stays")
{
    on_every_store([](MadeUpStore& made_up) {
        REQUIRE(made_up.store.change(made_up.at_machine(), [&](Change& change) -> Done {
            TRY_DONE(grant_role(change, made_up.analyst, made_up.council, Role::Analyst));
            TRY_DONE(set_passphrase(change, made_up.analyst, "$argon2id$made-up"));
            TRY_DONE(set_second_factor(change, made_up.analyst, "secret"));
            TRY_DONE(
                start_session(change, made_up.analyst, SessionStrength::Passphrase, some_day + hours(1)));
            TRY_DONE(make_link(change, made_up.analyst, LinkPurpose::Reset, some_day + hours(1)));
            return remove_person(change, made_up.analyst);
        }));
        for (const auto* table : { "people", "audit_entries", "sessions", "one_time_links", "roles" }) {
            INFO(table);
            CHECK_FALSE(holds(made_up, table, "Quillfeather"));
            CHECK_FALSE(holds(made_up, table, "quillfeather"));
        }
        const auto left = made_up.store.read([&](View& view) { return person(view, made_up.analyst); });
        CHECK(left->state == PersonState::Left);
        CHECK_FALSE(left->has_passphrase);
        CHECK(made_up.store
                  .change(made_up.at_machine(),
                      [&](Change& change) {
                          return grant_role(change, made_up.analyst, made_up.council, Role::Reader);
                      })
                  .error()
                  .code
            == "store.person_left");
    });
}

TEST_CASE("somebody's sessions are listed, and all but one are ended")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto start = [&](const PersonId& person) {
            return *made_up.store.change(made_up.by(person), [&](Change& change) {
                return start_session(change, person, SessionStrength::Passphrase, some_day + hours(8));
            });
        };
        const auto here = start(made_up.analyst);
        start(made_up.analyst);
        start(made_up.reviewer);
        const auto known = [&](const PersonId& person, Moment now) {
            return made_up.store.read([&](View& view) { return sessions_of(view, person, now); })->size();
        };
        CHECK(known(made_up.analyst, some_day) == 2);
        CHECK(known(made_up.analyst, some_day + hours(8)) == 0);
        REQUIRE(made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return end_other_sessions_of(change, made_up.analyst, here); }));
        CHECK(known(made_up.analyst, some_day) == 1);
        CHECK(known(made_up.reviewer, some_day) == 1);
        CHECK(made_up.store.read([&](View& view) { return session(view, here, some_day); })->has_value());
    });
}

TEST_CASE("whoever signs on elsewhere has the account of who was invited with their address, and nobody else "
          "has it then")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto sign_on = [&](std::string_view issuer, std::string_view subject, std::string_view email) {
            return made_up.store.change(made_up.at_machine(), [&](Change& change) -> Result<PersonId> {
                auto id = TRY(person_signing_on(change, issuer, subject, email));
                TRY_DONE(note_sign_in(change, id));
                return id;
            });
        };
        const auto code = [&](std::string_view issuer, std::string_view subject, std::string_view email) {
            return sign_on(issuer, subject, email).error().code;
        };
        CHECK(code("https://a.example", "7", "nobody@ashdale.example") == "store.sign_on_unknown");
        CHECK(code("https://a.example", "7", "") == "store.sign_on_unknown");
        CHECK(sign_on("https://a.example", "7", "ADA.quillfeather@ashdale.example") == made_up.analyst);
        CHECK(made_up.store.read([&](View& view) { return person(view, made_up.analyst); })->state
            == PersonState::Active);
        CHECK_FALSE(holds(made_up, "people", "https://a.example"));

        // From now on by the subject, whatever the address; and the address lets no other subject in.
        CHECK(sign_on("https://a.example", "7", "") == made_up.analyst);
        CHECK(sign_on("https://a.example", "7", "rui.okonjo@ashdale.example") == made_up.analyst);
        CHECK(code("https://a.example", "8", "ada.quillfeather@ashdale.example") == "store.sign_on_unknown");
        CHECK(code("https://b.example", "7", "ada.quillfeather@ashdale.example") == "store.sign_on_unknown");
        CHECK(code("https://a.example7", "", "ada.quillfeather@ashdale.example") == "store.sign_on_unknown");

        REQUIRE(made_up.store.change(made_up.at_machine(), [&](Change& change) -> Done {
            return disable_person(change, TRY(person(change, made_up.analyst)));
        }));
        CHECK(code("https://a.example", "7", "ada.quillfeather@ashdale.example") == "store.sign_on_unknown");
        REQUIRE(made_up.store.change(
            made_up.at_machine(), [&](Change& change) { return remove_person(change, made_up.analyst); }));
        CHECK(code("https://a.example", "7", "") == "store.sign_on_unknown");
    });
}

TEST_CASE("a disabled account has no session, and no link, until it is enabled")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto start = [&] {
            return *made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
                return start_session(
                    change, made_up.analyst, SessionStrength::Passphrase, some_day + hours(8));
            });
        };
        const auto known = [&](const std::string& token) {
            return made_up.store.read([&](View& view) { return session(view, token, some_day); })
                ->has_value();
        };
        const auto now = [&] {
            return *made_up.store.read([&](View& view) { return person(view, made_up.analyst); });
        };
        const auto before = start();
        const auto somebody = now();
        REQUIRE(made_up.store.change(
            made_up.at_machine(), [&](Change& change) { return disable_person(change, somebody); }));
        CHECK(now().is_disabled);
        CHECK_FALSE(known(before));
        CHECK_FALSE(known(start()));
        const auto link = made_up.store.change(made_up.at_machine(), [&](Change& change) {
            return make_link(change, made_up.analyst, LinkPurpose::Reset, some_day + hours(1));
        });
        CHECK(link.error().code == "store.person_disabled");
        CHECK(
            made_up.store
                .change(made_up.at_machine(), [&](Change& change) { return enable_person(change, somebody); })
                .error()
                .code
            == "store.changed_meanwhile");
        REQUIRE(made_up.store.change(made_up.at_machine(), [&](Change& change) -> Done {
            return enable_person(change, TRY(person(change, made_up.analyst)));
        }));
        CHECK_FALSE(now().is_disabled);
        CHECK(known(start()));
    });
}
