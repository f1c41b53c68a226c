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
#include "store/collections.h"
#include "store/credentials.h"
#include "store/organisations.h"
#include "store/people.h"
#include "store/roles.h"
#include "store/sessions.h"
#include "support/every_database.h"
#include "support/http_client.h"
#include "support/program.h"
#include "support/standards.h"
#include "web/call.h"
#include "web/service.h"
#include "workflow/store_place.h"

namespace wres::web {

using store::Role;
using test::HttpClient;
using test::Reply;

inline constexpr std::array every_role { Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher,
    Role::Reader, Role::Administrator };

inline ServiceTerms generous_terms()
{
    return { .host_names = { "127.0.0.1" },
        .behind_proxy = false,
        .profile = "swe-lt10",
        .most_upload_bytes = 1024 * 1024,
        .requests = { 1e9, 1e9 },
        .sign_ins = { 1e9, 1e9 },
        .session_length = std::chrono::hours(1) };
}

/// A service with one council, Ashdale, its collection of 2025, and another council, Birchford.
struct Served {
    explicit Served(ServiceTerms terms = generous_terms()) : Served({}, std::move(terms)) { }

    /// In SQLite, unless a place is given.
    explicit Served(const std::optional<test::EmptyPlace>& place, ServiceTerms terms = generous_terms())
        : location(place ? place->location : database::Location::parse(folder.path() + "/wres.db"))
        , opened(made(location, key))
        , stores(location, key)
        , service(std::move(terms), test::standards_folder(), stores)
        , server(started(service))
    {
        const auto done = opened.change(at_machine(), [this](store::Change& change) -> Done {
            ashdale = TRY(store::add_organisation(change, store::OrganisationKind::Council, "Ashdale", ""));
            birchford =
                TRY(store::add_organisation(change, store::OrganisationKind::Council, "Birchford", ""));
            collection = TRY(store::start_collection(change, ashdale, "sc-wres/2025", "2025"));
            return {};
        });
        REQUIRE(done);
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
        const std::string& email, const std::vector<Role>& roles, const store::OrganisationId& where)
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

    /// A browser of somebody new who has these roles there.
    HttpClient browser_of(const std::vector<Role>& roles, const store::OrganisationId& where)
    {
        const auto id = person("somebody" + std::to_string(++people) + "@council.example", roles, where);
        const auto token = opened.change(at_machine(), [&](store::Change& change) {
            return store::start_session(
                change, id, store::SessionStrength::Passphrase, workflow::now() + std::chrono::hours(1));
        });
        REQUIRE(token);
        HttpClient browser(server.port());
        browser.cookies["session"] = *token;
        return browser;
    }

    [[nodiscard]] HttpClient stranger() const { return HttpClient(server.port()); }

    [[nodiscard]] std::string path(std::string_view part = {}) const
    {
        return collection_path(collection, part);
    }

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
    int people = 0;
};

/// The token of the first form of a page.
inline std::string token_of(HttpClient& browser, const std::string& path)
{
    return test::attribute_of(browser.get(path).body, "name=\"form_token\"", "value");
}

inline std::string form_with_file(
    const std::string& token, const std::string& name, const std::string& content)
{
    return "--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n" + token
        + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n"
        + content + "\r\n--b--\r\n";
}

inline Reply send_file(HttpClient& browser, const Served& served, const std::string& token,
    const std::string& name, const std::string& content)
{
    return browser.request("POST", served.path("files"),
        { { "Content-Type", "multipart/form-data; boundary=b" } }, form_with_file(token, name, content));
}

inline constexpr const char* workforce =
    "person_id,ethnic_group,scope,role,contract,pay_annual\n"
    "A001,White British,adult,Social worker,Permanent,41000\n"
    "A002,Indian,adult,Team manager,Fixed term,52000\n"
    "A003,<script>alert(1)</script>,adult,Social worker,Permanent,41000\n";

/// Does the same with a made-up service on each database.
template <typename Test>
void on_every_service(Test test)
{
    test::on_every_database([&](const test::EmptyPlace& place) {
        Served served(place);
        test(served);
    });
}

} // namespace wres::web
