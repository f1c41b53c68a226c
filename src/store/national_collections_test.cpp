// SPDX-License-Identifier: MIT
#include "store/backup.h"
#include "store/council_keys.h"
#include "store/made_up_store_test.h"
#include "store/national_collections.h"
#include "store/roles.h"

using namespace wres;
using namespace wres::store;

namespace {

const std::string area = "E99000001";

struct Programme {
    explicit Programme(MadeUpStore& made_up) : here(made_up)
    {
        const auto opened = here.store.change(here.at_machine(), [this](Change& change) -> Done {
            organisation = TRY(add_organisation(change, OrganisationKind::National, "Care England", ""));
            id = TRY(open_national_collection(
                change, { {}, organisation, "SC-WRES 2025", "2025", "asked" }, secret));
            return set_national_council(change, id, { area, here.council, "", "" });
        });
        REQUIRE(opened);
    }

    Done add(std::int64_t expected, const std::string& line)
    {
        return here.store.change(here.at_machine(), [&](Change& change) {
            return add_national_event(change, id, expected, line, "national.invited", organisation);
        });
    }

    MadeUpStore& here;
    sealing::OpeningKey secret = sealing::OpeningKey::draw();
    OrganisationId organisation;
    NationalCollectionId id;
};

} // namespace

TEST_CASE("a national collection is kept with its key sealed, its councils, its history and what was sent")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        REQUIRE(programme.add(1, "one\n"));
        CHECK(programme.add(1, "again\n").error().code == "store.changed_meanwhile");
        CHECK(programme.add(3, "three\n").error().code == "store.changed_meanwhile");
        const auto keep = [&] {
            return here.store.change(here.at_machine(), [&](Change& change) {
                return keep_national_submission(change, programme.id, area, 1, "sealed", "counts");
            });
        };
        REQUIRE(keep());
        CHECK(keep().error().code == "database.refused");

        const auto read = here.store.read([&](View& view) -> Done {
            CHECK(TRY(opening_key_of(view, programme.id)).box_key() == programme.secret.box_key());
            CHECK(TRY(national_collections_of(view, programme.organisation)).size() == 1);
            CHECK(TRY(national_collections_with(view, here.council)).front().id == programme.id);
            CHECK(TRY(national_councils(view, programme.id)).front().organisation == here.council);
            CHECK(TRY(national_events(view, programme.id)).front().line == "one\n");
            CHECK(TRY(national_counts(view, programme.id, area, 1)) == "counts");
            CHECK(TRY(national_submission(view, programme.id, area, 1)) == "sealed");
            CHECK(national_counts(view, programme.id, area, 2).error().code == "store.no_such_submission");
            const auto row = TRY(view.database().row("SELECT sealed_key FROM national_collections"));
            CHECK(row->bytes(0).find(programme.secret.secret().bytes()) == std::string::npos);
            return {};
        });
        REQUIRE(read);
        CHECK(here.verdict().intact());
    });
}

TEST_CASE("a council opens no national collection, and a programme is invited to none")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        const auto opened = here.store.change(here.at_machine(), [&](Change& change) {
            return open_national_collection(
                change, { {}, here.council, "Ours", "2025", "asked" }, programme.secret);
        });
        CHECK(opened.error().code == "store.not_a_programme");
        const auto invited = here.store.change(here.at_machine(), [&](Change& change) {
            return set_national_council(
                change, programme.id, { "E99000002", programme.organisation, "", "" });
        });
        CHECK(invited.error().code == "store.not_a_council");
    });
}

TEST_CASE("later counts to compare with replace earlier ones of their kind")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        for (const auto* counts : { "first", "second" }) {
            const auto kept = here.store.change(here.at_machine(), [&](Change& change) {
                return keep_national_comparison(change, programme.id, "earlier", counts);
            });
            REQUIRE(kept);
        }
        const auto read = here.store.read([&](View& view) -> Done {
            CHECK(TRY(national_comparison(view, programme.id, "earlier")) == "second");
            CHECK_FALSE(TRY(national_comparison(view, programme.id, "published")));
            return {};
        });
        REQUIRE(read);
    });
}

TEST_CASE("a council's key is drawn once, and a role of the programme can be given")
{
    on_every_store([](MadeUpStore& here) {
        const auto draw = [&] {
            const auto key =
                here.store.change(here.at_machine(), [&](Change& change) -> Result<sealing::SigningKey> {
                    TRY_DONE(grant_role(change, here.analyst, here.council, Role::Programme));
                    return council_key(change, here.council);
                });
            REQUIRE(key);
            return key->verifying_key();
        };
        CHECK(draw() == draw());
        const auto roles =
            here.store.read([&](View& view) { return roles_of(view, here.analyst, here.council); });
        REQUIRE(roles);
        CHECK(*roles == std::vector { Role::Programme });
    });
}

TEST_CASE("national collections are in a backup, and come back in either database")
{
    on_every_store([](MadeUpStore& here) {
        Programme programme(here);
        REQUIRE(programme.add(1, "one\n"));
        std::string backup;
        REQUIRE(write_backup(here.store, BackupFiles::LeftOut, [&](std::string_view bytes) -> Done {
            backup += bytes;
            return {};
        }));
        test::on_every_database([&](const test::EmptyPlace& place) {
            REQUIRE(restore_backup(place.location, made_up_key, *bytes_of(backup), here.at_machine()));
            auto restored = Store::open(place.location, made_up_key, here.now);
            REQUIRE(restored);
            const auto events =
                restored->read([&](View& view) { return national_events(view, programme.id); });
            REQUIRE(events);
            CHECK(events->size() == 1);
        });
    });
}
