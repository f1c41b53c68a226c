// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frame/call.h"
#include "service/made_up_service_test.h"
#include "store/sessions.h"
#include "web/door.h"

namespace wres::web {

using service::every_role;
using service::generous_terms;
using service::workforce;
using store::Role;
using test::HttpClient;
using test::Reply;

/// The pages of a made-up service.
struct Served : service::MadeUpService {
    explicit Served(service::ServiceTerms terms = generous_terms()) : Served({}, std::move(terms)) { }

    explicit Served(
        const std::optional<test::EmptyPlace>& place, service::ServiceTerms terms = generous_terms())
        : MadeUpService(place, std::move(terms), { &door() })
    {
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

    [[nodiscard]] std::string path(std::string_view part = {}) const
    {
        return frame::collection_path(collection, part);
    }
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
