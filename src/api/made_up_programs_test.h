// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "api/door.h"
#include "api/forms.h"
#include "service/made_up_service_test.h"
#include "service/scopes.h"
#include "store/access_tokens.h"

namespace wres::api {

using store::Role;
using test::HttpClient;
using test::Reply;

inline const std::vector<std::string> every_scope { "released:read", "collections:read", "files:write",
    "collections:write", "plans:read", "plans:values" };

/// A program with an access token.
class Program {
public:
    Program(std::uint16_t port, std::string token) : client_(port), token_(std::move(token)) { }

    Reply ask(std::string_view method, const std::string& path, const std::string& body = "",
        const std::string& type = "application/json")
    {
        HttpClient::Headers headers { { "Authorization", "Bearer " + token_ } };
        if (!body.empty())
            headers.emplace_back("Content-Type", type);
        return client_.request(method, path, headers, body);
    }

    /// What was answered, as JSON; null when it is none.
    Json json(std::string_view method, const std::string& path, const std::string& body = "")
    {
        auto parsed = Json::parse(ask(method, path, body).body, nullptr, false);
        return parsed.is_discarded() ? Json() : parsed;
    }

private:
    HttpClient client_;
    std::string token_;
};

/// The API of a made-up service.
struct Programs : service::MadeUpService {
    explicit Programs(service::ServiceTerms terms = service::generous_terms())
        : MadeUpService({}, std::move(terms), { &door() })
    {
    }

    store::NewAccessToken token(const store::PersonId& whose, const std::vector<std::string>& scopes,
        const store::OrganisationId& where, std::chrono::milliseconds lasts = std::chrono::hours(1))
    {
        const auto made = opened.change(at_machine(), [&](store::Change& change) {
            return store::make_access_token(
                change, whose, where, "HR system", scopes, workflow::now() + lasts);
        });
        REQUIRE(made);
        return *made;
    }

    /// A program of somebody new who has these roles in Ashdale.
    Program program_of(const std::vector<Role>& roles, const std::vector<std::string>& scopes = every_scope)
    {
        const auto id = person("somebody" + std::to_string(++people) + "@council.example", roles, ashdale);
        return { server.port(), token(id, scopes, ashdale).token };
    }

    [[nodiscard]] std::string path(const std::string& part = "") const
    {
        return "/api/v1/collections/" + collection.text + (part.empty() ? "" : "/" + part);
    }
};

} // namespace wres::api
