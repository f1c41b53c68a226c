// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "store/calculations.h"
#include "store/collections.h"
#include "store/organisations.h"
#include "store/people.h"
#include "store/store.h"
#include "store/uploads.h"
#include "support/every_database.h"

namespace wres::store {

inline const sealing::MasterKey made_up_key = sealing::MasterKey::draw();
inline constexpr Moment some_day = Moment(std::chrono::milliseconds(1'760'000'000'000)); // 9 October 2025

/// A store with one made-up council, two people and a collection: where it is, and what is in it.
struct MadeUpPlace {
    [[nodiscard]] Occasion at_machine() const { return { Actor::machine_operator(), now }; }
    [[nodiscard]] Occasion by(const PersonId& person) const { return { Actor::person(person), now }; }

    /// Another connection to it.
    [[nodiscard]] Store again() const
    {
        auto opened = Store::open(place.location, made_up_key, now);
        REQUIRE(opened);
        return std::move(*opened);
    }

    test::EmptyPlace place;
    Moment now = some_day;
    OrganisationId council;
    PersonId analyst;
    PersonId reviewer;
    CollectionId collection_id;
};

/// The same, open.
struct MadeUpStore : MadeUpPlace {
    explicit MadeUpStore(const test::EmptyPlace& the_place)
        : MadeUpPlace { the_place, some_day, {}, {}, {}, {} }
        , store(made(the_place))
    {
        const auto done = store.change(at_machine(), [this](Change& change) -> Done {
            council = TRY(add_organisation(change, OrganisationKind::Council, "Ashdale", "E99000001"));
            analyst = TRY(invite_person(change, "Ada.Quillfeather@ashdale.example", "Ada Quillfeather"));
            reviewer = TRY(invite_person(change, "rui.okonjo@ashdale.example", "Rui Okonjo"));
            collection_id = TRY(start_collection(change, council, "sc-wres/2025", "2025"));
            return {};
        });
        REQUIRE(done);
    }

    Collection collection_now()
    {
        const auto read = store.read([this](View& view) { return collection(view, collection_id); });
        REQUIRE(read);
        return *read;
    }

    UploadId send(const std::string& name, const std::string& content)
    {
        const auto id = receive_file(store, by(analyst), collection_id, name, content);
        REQUIRE(id);
        return *id;
    }

    CalculationId calculate(const std::string& cube = "counts")
    {
        NewCalculation calculation;
        calculation.inputs_version = collection_now().inputs_version;
        calculation.standard_checksum = "abc";
        calculation.made_by = "a test";
        calculation.cube_file = cube;
        const auto id = store.change(
            by(analyst), [&](Change& change) { return add_calculation(change, collection_id, calculation); });
        REQUIRE(id);
        return *id;
    }

    Done step(const PersonId& person, CollectionStep step)
    {
        const auto version = collection_now().version;
        return store.change(
            by(person), [&](Change& change) { return take_step(change, collection_id, step, version); });
    }

    AuditVerdict verdict()
    {
        const auto read = store.read([](View& view) { return verify_trail(view); });
        REQUIRE(read);
        return *read;
    }

    Store store;

private:
    static Store made(const test::EmptyPlace& place)
    {
        auto store = Store::create(place.location, made_up_key, some_day);
        REQUIRE(store);
        return std::move(*store);
    }
};

/// Does the same with a made-up store on each database.
template <typename Test>
void on_every_store(Test test)
{
    test::on_every_database([&](const test::EmptyPlace& place) {
        MadeUpStore made_up(place);
        test(made_up);
    });
}

} // namespace wres::store
