// SPDX-License-Identifier: MIT
#include "network/transfer.h"

#include <mutex>

#include <curl/curl.h>
#include <fmt/format.h>

#include "base/invariant.h"

namespace wres::network {
namespace {

constexpr long connect_seconds = 10;
constexpr long whole_seconds = 30;

void start_library()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string_view host_of(std::string_view address)
{
    const auto scheme = address.find("://");
    auto host = scheme == std::string_view::npos ? address : address.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    if (host.find('@') != std::string_view::npos) // somebody else's name before the real one
        return {};
    if (host.starts_with('['))
        return host.ends_with("]") || host.find("]:") != std::string_view::npos
            ? host.substr(0, host.find(']') + 1)
            : host;
    return host.substr(0, host.find(':'));
}

} // namespace

bool is_this_machine(std::string_view address)
{
    const auto host = host_of(address);
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

Transfer::Transfer(const std::string& address, const std::string& protocols, const std::string& certificates)
{
    start_library();
    handle_ = curl_easy_init();
    INVARIANT(handle_ != nullptr, "libcurl has memory for a transfer");
    curl_easy_setopt(handle_, CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, protocols.c_str());
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L); // threads
    curl_easy_setopt(handle_, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, 0L);
    if (is_this_machine(address))
        curl_easy_setopt(handle_, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT, whole_seconds);
    curl_easy_setopt(handle_, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle_, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle_, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!certificates.empty())
        curl_easy_setopt(handle_, CURLOPT_CAINFO, certificates.c_str());
}

Transfer::~Transfer()
{
    curl_easy_cleanup(handle_);
}

Done Transfer::run(const std::string& code, std::string_view what_it_is)
{
    const auto status = curl_easy_perform(handle_);
    if (status == CURLE_OK)
        return {};
    return failure(code,
        fmt::format("The {} could not be spoken to: {}. Check its address and certificates in the settings.",
            what_it_is, curl_easy_strerror(status)));
}

} // namespace wres::network
