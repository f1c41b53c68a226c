// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>
#include <vector>

#include "http/application.h"
#include "http/metrics.h"
#include "http/rate_limit.h"
#include "identity/sign_on.h"
#include "network/mail.h"
#include "sealing/master_key.h"
#include "service/door.h"
#include "service/national_maker.h"
#include "service/postman.h"
#include "service/results_cache.h"
#include "service/stores.h"
#include "standard/library.h"
#include "store/roles.h"

namespace wres::service {

/// A provider of single sign-on.
struct SignOnTerms {
    identity::Client client;
    bool trusts_addresses =
        false; // its addresses are those of its own people, even when it does not say that it checked them
};

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
    std::uint64_t most_collection_bytes = 500ULL * 1024 * 1024;
    std::ptrdiff_t readings_at_once = 2;
    std::chrono::seconds paper_limit { 25 }; // for a PDF or a Word document of a release; 0: none is made
    std::optional<network::MailServer> mail {};
    std::optional<SignOnTerms> sign_on {};
};

/// The web service: what every request needs, whichever door it comes through.
class Service final : public http::Application {
public:
    /// @param doors  that live longer than the service; the last takes what none before it takes
    Service(ServiceTerms terms, standard::Folder standards, Stores& stores, std::vector<const Door*> doors);

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
    http::RateLimit letters { { .at_once = 3, .per_second = 1.0 / 600 } }; // to one address, for whoever asks
    std::counting_semaphore<> readings {
        terms.readings_at_once
    }; // each holds the files of a collection in memory
    std::mutex national_turn; // changes of national collections, one after the other
    std::binary_semaphore papers { 1 }; // making them runs other programs: one release at a time
    std::atomic<bool> stopping = false; // no longer ready, for whoever watches

    /// Forms are bound to a session or a visit under this key, which ends with the program.
    const sealing::Key form_key = sealing::Key::draw();

    Postman postman; // the last of what is used: what they do uses the others
    NationalMaker maker { *this };

private:
    [[nodiscard]] const Door& door_of(const http::Request& request) const;

    std::vector<const Door*> doors_;
};

} // namespace wres::service
