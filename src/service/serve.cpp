// SPDX-License-Identifier: MIT
#include "service/serve.h"

#include <algorithm>
#include <csignal>
#include <pthread.h>

#include <fmt/format.h>

#include "base/text.h"
#include "http/server.h"
#include "service/service.h"
#include "workflow/standards_folder.h"
#include "workflow/store_place.h"

namespace wres::service {
namespace {

/// The signals that mean "end". Blocked in every thread, so that one place can wait for them.
sigset_t ending_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

Result<http::Endpoint> endpoint_of(const ChosenSettings& settings)
{
    const auto port = settings.number("port");
    if (port > 65535)
        return failure("server.address", fmt::format("There is no port {}. Ports go from 1 to 65535.", port));
    http::Endpoint endpoint { settings.text("address"), static_cast<std::uint16_t>(port), {} };
    const auto& certificate = settings.text("tls-certificate");
    const auto& key = settings.text("tls-key");
    if (certificate.empty() != key.empty())
        return failure("serve.tls",
            "A certificate and its key belong together: set both tls-certificate and tls-key, or neither.");
    if (!certificate.empty())
        endpoint.tls = http::TlsFiles { certificate, key };
    const bool is_local = endpoint.address.starts_with("127.") || endpoint.address == "::1";
    if (!is_local && !endpoint.tls)
        return failure("serve.tls",
            "Passphrases and files would cross the network unencrypted. Set tls-certificate and tls-key; or "
            "listen at 127.0.0.1 behind a proxy that "
            "speaks TLS, with behind-proxy set to yes.");
    return endpoint;
}

Result<std::vector<store::Role>> roles_in(const std::string& text)
{
    std::vector<store::Role> roles;
    if (trimmed(text).empty() || trimmed(text) == "none")
        return roles;
    for (const auto code : split(text, ',')) {
        const auto role = store::role_of(trimmed(code));
        if (!role)
            return failure("settings.faulty",
                fmt::format(
                    "The setting \"second-factor-roles\" names \"{}\", which is no role. The roles "
                    "are data_owner, "
                    "analyst, reviewer, publisher, reader, administrator, programme and board_member.",
                    trimmed(code)));
        roles.push_back(*role);
    }
    return roles;
}

Result<bool> yes_or_no(const ChosenSettings& settings, std::string_view name)
{
    const auto& value = settings.text(name);
    if (value != "yes" && value != "no")
        return failure("settings.faulty",
            fmt::format("The setting \"{}\" is yes or no, and this is \"{}\".", name, value));
    return value == "yes";
}

Result<std::optional<network::MailServer>> mail_in(const ChosenSettings& settings)
{
    network::MailServer server { settings.text("mail-server"), settings.text("mail-sender"),
        settings.text("mail-user"), settings.text("mail-password"), settings.text("mail-certificates") };
    if (server.address.empty())
        return std::nullopt;
    if (!server.address.starts_with("smtp://") && !server.address.starts_with("smtps://"))
        return failure("settings.faulty", "The setting \"mail-server\" begins with smtps:// or smtp://.");
    if (!network::is_plain_address(server.sender))
        return failure("settings.faulty",
            "With a mail server, the setting \"mail-sender\" has to be an e-mail address.");
    return server;
}

Result<std::optional<SignOnTerms>> sign_on_in(const ChosenSettings& settings)
{
    SignOnTerms terms { { settings.text("sign-on-issuer"), settings.text("sign-on-client"),
                            settings.text("sign-on-secret"), settings.text("sign-on-certificates") },
        TRY(yes_or_no(settings, "sign-on-trusts-addresses")) };
    if (terms.client.issuer.empty())
        return std::nullopt;
    if (terms.client.id.empty())
        return failure("settings.faulty",
            "With a provider of single sign-on, the setting \"sign-on-client\" has to be set.");
    return terms;
}

Result<ServiceTerms> terms_of(const ChosenSettings& settings)
{
    ServiceTerms terms;
    for (const auto name : split(settings.text("host-names"), ','))
        terms.host_names.push_back(lower_case(trimmed(name)));
    terms.behind_proxy = TRY(yes_or_no(settings, "behind-proxy"));
    terms.profile = settings.text("profile");
    terms.most_upload_bytes = static_cast<std::uint64_t>(settings.number("upload-megabytes")) * 1024 * 1024;
    terms.most_collection_bytes =
        static_cast<std::uint64_t>(settings.number("collection-megabytes")) * 1024 * 1024;
    terms.readings_at_once = std::max<std::ptrdiff_t>(1, settings.number("readings-at-once"));
    terms.paper_limit = std::chrono::seconds(settings.number("paper-seconds"));
    const auto per_second = static_cast<double>(settings.number("requests-per-second"));
    terms.requests = { .at_once = 4 * per_second, .per_second = per_second };
    const auto per_minute = static_cast<double>(settings.number("sign-ins-per-minute"));
    terms.sign_ins = { .at_once = per_minute, .per_second = per_minute / 60 };
    terms.session_length = std::chrono::hours(settings.number("session-hours"));
    terms.session_idle = std::chrono::minutes(settings.number("session-idle-minutes"));
    terms.second_factor_roles = TRY(roles_in(settings.text("second-factor-roles")));
    terms.mail = TRY(mail_in(settings));
    terms.sign_on = TRY(sign_on_in(settings));
    return terms;
}

http::Limits limits_of(const ChosenSettings& settings)
{
    http::Limits limits;
    limits.connections = static_cast<std::size_t>(settings.number("connections"));
    limits.worker_threads = static_cast<std::size_t>(settings.number("workers"));
    return limits;
}

} // namespace

Done serve(const ChosenSettings& settings, std::vector<const Door*> doors,
    const std::function<void(const std::string&)>& started)
{
    const auto endpoint = TRY(endpoint_of(settings));
    auto terms = TRY(terms_of(settings));
    auto standards = TRY(workflow::read_standards_folder(settings.text("standards")));
    const auto key = TRY(workflow::read_key({ settings.text("database"), settings.text("key-file") }));
    Stores stores(database::Location::parse(settings.text("database")), key);
    if (const auto slow = settings.number("slow-statement-ms"); slow > 0)
        stores.log_slow_statements(std::chrono::milliseconds(slow));
    TRY(stores.borrow()); // so that a wrong key is said now, and migrations are done before anybody asks

    std::signal(
        SIGXFSZ, SIG_IGN); // a file that may not grow is a write that fails, and no end of the program
    auto signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    Service service(std::move(terms), std::move(standards), stores, std::move(doors));
    service.maker.wake(); // for what was being made when the program ended
    auto server = TRY(http::Server::start(endpoint, limits_of(settings), service));
    started(fmt::format("{}://{}:{}/", endpoint.tls ? "https" : "http", endpoint.address, server.port()));

    int signal = 0;
    sigwait(&signals, &signal);
    service.stopping = true;
    server.stop();
    return {};
}

} // namespace wres::service
