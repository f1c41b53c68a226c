// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "http/form_token.h"
#include "http/metrics.h"
#include "http/rate_limit.h"
#include "http/security_headers.h"

namespace {

using namespace wres;
using namespace wres::http;
using namespace std::chrono_literals;

} // namespace

TEST_CASE("an allowance is used up, and comes back with time")
{
    RateLimit limit({ .at_once = 2, .per_second = 0.5 });
    const RateLimit::Time start {};
    CHECK(limit.allow("a", start));
    CHECK(limit.allow("a", start));
    CHECK_FALSE(limit.allow("a", start));
    CHECK(limit.allow("b", start));
    CHECK_FALSE(limit.allow("a", start + 1s));
    CHECK(limit.allow("a", start + 2s));
    CHECK_FALSE(limit.allow("a", start + 3s));
}

TEST_CASE("allowances are forgotten when they have recovered, and newcomers wait when none has")
{
    RateLimit limit({ .at_once = 1, .per_second = 1 }, 2);
    const RateLimit::Time start {};
    CHECK(limit.allow("a", start));
    CHECK(limit.allow("b", start));
    CHECK_FALSE(limit.allow("c", start));
    CHECK(limit.allow("c", start + 2s));
}

TEST_CASE("a form's token belongs to one visit and one key")
{
    const auto key = sealing::Key::draw();
    const auto token = form_token(key, "visit");
    CHECK(is_form_token_of(key, "visit", token));
    CHECK_FALSE(is_form_token_of(key, "other", token));
    CHECK_FALSE(is_form_token_of(sealing::Key::draw(), "visit", token));
    CHECK_FALSE(is_form_token_of(key, "visit", ""));
    CHECK_FALSE(is_form_token_of(key, "", form_token(key, "")));
}

TEST_CASE("a request says when a page of another site made it")
{
    const auto request = [](std::string_view name, std::string value) {
        Request made;
        made.headers.add("host", "here:8080");
        if (!name.empty())
            made.headers.add(std::string(name), std::move(value));
        return made;
    };
    CHECK_FALSE(comes_from_another_site(request("", "")));
    CHECK_FALSE(comes_from_another_site(request("sec-fetch-site", "same-origin")));
    CHECK_FALSE(comes_from_another_site(request("sec-fetch-site", "none")));
    CHECK(comes_from_another_site(request("sec-fetch-site", "cross-site")));
    CHECK(comes_from_another_site(request("sec-fetch-site", "same-site")));
    CHECK_FALSE(comes_from_another_site(request("origin", "http://here:8080")));
    CHECK(comes_from_another_site(request("origin", "http://there:8080")));
    CHECK(comes_from_another_site(request("origin", "null")));
}

TEST_CASE("every answer forbids what a page of ours never does, and private pages are not kept")
{
    Response page;
    add_security_headers(page, Transport::Plain);
    CHECK(page.headers.text("Content-Security-Policy").find("unsafe") == std::string_view::npos);
    CHECK(page.headers.text("Content-Security-Policy").find("default-src 'none'") == 0);
    CHECK(page.headers.text("Cache-Control") == "no-store");
    CHECK(page.headers.find("Strict-Transport-Security") == nullptr);

    Response asset;
    asset.set("Cache-Control", "public, max-age=31536000, immutable");
    add_security_headers(asset, Transport::Encrypted);
    CHECK(asset.headers.all("Cache-Control").size() == 1);
    CHECK(asset.headers.find("Strict-Transport-Security") != nullptr);
}

TEST_CASE("counters are written as Prometheus reads them")
{
    Metrics metrics;
    metrics.count("/a/:id", Method::Get, { Status::Ok, 10, 20ms });
    metrics.count("/a/:id", Method::Get, { Status::NotFound, 5, 2s });
    const auto text = metrics.text();
    const auto has = [&](std::string_view line) { return text.find(line) != std::string::npos; };
    CHECK(has("wres_http_requests_total{route=\"/a/:id\",method=\"GET\",status=\"200\"} 1\n"));
    CHECK(has("wres_http_sent_bytes_total{route=\"/a/:id\",method=\"GET\"} 15\n"));
    CHECK(has("wres_http_request_duration_seconds_bucket{route=\"/a/:id\",method=\"GET\",le=\"0.01\"} 0\n"));
    CHECK(has("wres_http_request_duration_seconds_bucket{route=\"/a/:id\",method=\"GET\",le=\"0.025\"} 1\n"));
    CHECK(has("wres_http_request_duration_seconds_bucket{route=\"/a/:id\",method=\"GET\",le=\"5\"} 2\n"));
    CHECK(has("wres_http_request_duration_seconds_bucket{route=\"/a/:id\",method=\"GET\",le=\"+Inf\"} 2\n"));
    CHECK(has("wres_http_request_duration_seconds_sum{route=\"/a/:id\",method=\"GET\"} 2.020000\n"));
}
