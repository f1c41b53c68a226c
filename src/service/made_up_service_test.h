// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "http/server.h"
#include "sealing/passphrase.h"
#include "service/service.h"
#include "store/collections.h"
#include "store/credentials.h"
#include "store/national_collections.h"
#include "store/organisations.h"
#include "store/people.h"
#include "store/roles.h"
#include "submission/request.h"
#include "support/every_database.h"
#include "support/http_client.h"
#include "support/program.h"
#include "support/standards.h"
#include "workflow/store_place.h"

namespace wres::service {

inline constexpr std::array every_role { store::Role::DataOwner, store::Role::Analyst, store::Role::Reviewer,
    store::Role::Publisher, store::Role::Reader, store::Role::Administrator, store::Role::Programme,
    store::Role::BoardMember };

inline ServiceTerms generous_terms()
{
    return { .host_names = { "127.0.0.1" },
        .behind_proxy = false,
        .profile = "swe-lt10",
        .most_upload_bytes = 1024 * 1024,
        .requests = { 1e9, 1e9 },
        .sign_ins = { 1e9, 1e9 },
        .session_length = std::chrono::hours(1),
        .paper_limit = std::chrono::seconds(0) };
}

/// A service with one council, Ashdale, its collection of 2025, and another council, Birchford. A programme,
/// Care England, runs a national collection, to which Ashdale is invited as if it were Leeds.
struct MadeUpService {
    /// In SQLite, unless a place is given.
    MadeUpService(
        const std::optional<test::EmptyPlace>& place, ServiceTerms terms, std::vector<const Door*> doors)
        : location(place ? place->location : database::Location::parse(folder.path() + "/wres.db"))
        , opened(made(location, key))
        , stores(location, key)
        , service(std::move(terms), test::standards_folder(), stores, std::move(doors))
        , server(started(service))
    {
        const auto done = opened.change(at_machine(), [this](store::Change& change) -> Done {
            ashdale = TRY(store::add_organisation(change, store::OrganisationKind::Council, "Ashdale", ""));
            birchford =
                TRY(store::add_organisation(change, store::OrganisationKind::Council, "Birchford", ""));
            collection = TRY(store::start_collection(change, ashdale, "sc-wres/2025", "2025"));
            programme =
                TRY(store::add_organisation(change, store::OrganisationKind::National, "Care England", ""));
            const auto secret = sealing::OpeningKey::draw();
            national = TRY(store::open_national_collection(
                change, { {}, programme, "A national collection", "2025", asked(secret) }, secret));
            return store::set_national_council(change, national, { "E08000035", ashdale, "", "" });
        });
        REQUIRE(done);
    }

    static std::string asked(const sealing::OpeningKey& secret)
    {
        const auto standard = standard::load_standard(test::standards_folder(), "sc-wres/2025");
        REQUIRE(standard);
        auto request = submission::usual_request(*standard, "2025", secret.box_key());
        request.opens = *parse_iso_date("2025-09-01");
        request.closes = *parse_iso_date("2999-10-31");
        return submission::write_request(request);
    }

    static store::Store made(const database::Location& location, const sealing::MasterKey& key)
    {
        auto store = store::Store::create(location, key, workflow::now());
        REQUIRE(store);
        return std::move(*store);
    }

    static http::Server started(Service& service)
    {
        auto server = http::Server::start({ "127.0.0.1", 0, {} }, {}, service);
        REQUIRE(server);
        return *std::move(server);
    }

    static store::Occasion at_machine() { return { store::Actor::machine_operator(), workflow::now() }; }

    store::PersonId person(
        const std::string& email, const std::vector<store::Role>& roles, const store::OrganisationId& where)
    {
        const auto id = opened.change(at_machine(), [&](store::Change& change) -> Result<store::PersonId> {
            auto made = TRY(store::invite_person(change, email, "Somebody"));
            TRY_DONE(store::set_passphrase(change, made, sealing_hash()));
            for (const auto role : roles)
                TRY_DONE(store::grant_role(change, made, where, role));
            return made;
        });
        REQUIRE(id);
        return *id;
    }

    static const std::string& sealing_hash()
    {
        static const std::string hash =
            sealing::hash_passphrase("four quiet herons", sealing::HashingCost::ForTests).value();
        return hash;
    }

    [[nodiscard]] test::HttpClient stranger() const { return test::HttpClient(server.port()); }

    test::TemporaryFolder folder;
    sealing::MasterKey key = sealing::MasterKey::draw();
    database::Location location;
    store::Store opened;
    Stores stores;
    Service service;
    http::Server server;
    store::OrganisationId ashdale;
    store::OrganisationId birchford;
    store::CollectionId collection;
    store::OrganisationId programme;
    store::NationalCollectionId national;
    int people = 0;
};

inline constexpr const char* workforce =
    "person_id,ethnic_group,scope,role,contract,pay_annual\n"
    "A001,White British,adult,Social worker,Permanent,41000\n"
    "A002,Indian,adult,Team manager,Fixed term,52000\n"
    "A003,<script>alert(1)</script>,adult,Social worker,Permanent,41000\n";

} // namespace wres::service
