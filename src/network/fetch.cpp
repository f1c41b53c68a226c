// SPDX-License-Identifier: MIT
#include "network/fetch.h"

#include <memory>

#include <curl/curl.h>

#include "network/transfer.h"

namespace wres::network {
namespace {

constexpr std::size_t most_bytes = 1024 * 1024;

/// Stops the transfer when there is too much.
std::size_t take(char* bytes, std::size_t size, std::size_t count, void* body)
{
    auto& taken = *static_cast<std::string*>(body);
    if (taken.size() + size * count > most_bytes)
        return 0;
    taken.append(bytes, size * count);
    return size * count;
}

struct FreeText {
    void operator()(char* text) const { curl_free(text); }
};

std::string encoded(void* handle, const std::string& text)
{
    const std::unique_ptr<char, FreeText> escaped(
        curl_easy_escape(handle, text.data(), static_cast<int>(text.size())));
    return escaped ? escaped.get() : "";
}

} // namespace

Result<WebAnswer> fetch(const WebRequest& request)
{
    const bool is_encrypted = request.address.starts_with("https://");
    const bool is_here = request.address.starts_with("http://") && is_this_machine(request.address);
    if (!is_encrypted && !is_here)
        return failure("network.not_encrypted",
            "Another machine is only spoken to over TLS: its address has to begin with https://.");

    Transfer transfer(request.address, is_here ? "http" : "https", request.certificates);
    auto* handle = transfer.handle();
    WebAnswer answer;
    std::string form;
    for (const auto& [name, value] : request.form)
        form += (form.empty() ? "" : "&") + encoded(handle, name) + "=" + encoded(handle, value);
    if (!request.form.empty())
        curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, form.c_str());
    if (!request.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl_easy_setopt(
            handle, CURLOPT_USERNAME, encoded(handle, request.user).c_str()); // RFC 6749, section 2.3.1
        curl_easy_setopt(handle, CURLOPT_PASSWORD, encoded(handle, request.password).c_str());
    }
    if (!request.bearer.empty()) {
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
        curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, request.bearer.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
    TRY_DONE(transfer.run("network.not_reached", "other server"));
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
}

} // namespace wres::network
