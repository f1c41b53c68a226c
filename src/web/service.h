// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "http/application.h"
#include "http/metrics.h"
#include "http/rate_limit.h"
#include "sealing/master_key.h"
#include "standard/library.h"
#include "store/roles.h"
#include "web/results_cache.h"
#include "web/stores.h"

namespace wres::web {

/// How the service was told to behave.
struct ServiceTerms {
    std::vector<std::string> host_names;
    bool behind_proxy = false;
    std::string profile;
    std::uint64_t most_upload_bytes {};
    http::Rate requests;
    http::Rate sign_ins;
    std::chrono::hours session_length {};
    std::chrono::minutes session_idle { 60 }; // without a request for so long, a session has ended
    std::vector<store::Role> second_factor_roles {}; // whoever has one of these needs a second factor
};

/// The web service: gives each request to its route, once it is known who asks and that they may.
class Service final : public http::Application {
public:
    Service(ServiceTerms terms, standard::Folder standards, Stores& stores);

    [[nodiscard]] std::unique_ptr<http::Exchange> begin(http::Request request) override;
    [[nodiscard]] http::Response refusal(const http::Request& request, http::Status status) override;
    void finished(const http::Request& request, const http::Outcome& outcome) override;

    const ServiceTerms terms;
    const standard::Folder standards;
    Stores& stores;
    ResultsCache results;
    http::Metrics metrics;
    http::RateLimit requests;
    http::RateLimit sign_ins;
    std::atomic<bool> stopping = false; // no longer ready, for whoever watches

    /// Forms are bound to a session or a visit under this key, which ends with the program.
    const sealing::Key form_key = sealing::Key::draw();
};

/// The cookie that holds the session of somebody signed in, and the one that a form's token is bound to
/// before.
inline constexpr std::string_view session_cookie = "session";
inline constexpr std::string_view visit_cookie = "visit";

} // namespace wres::web
