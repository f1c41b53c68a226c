// SPDX-License-Identifier: MIT
#include "network/mail.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>

#include <curl/curl.h>
#include <fmt/format.h>

#include "network/transfer.h"

namespace wres::network {
namespace {

struct Outgoing {
    std::string_view left;
};

std::size_t give(char* into, std::size_t size, std::size_t count, void* outgoing)
{
    auto& left = static_cast<Outgoing*>(outgoing)->left;
    const auto length = std::min(size * count, left.size());
    std::memcpy(into, left.data(), length);
    left.remove_prefix(length);
    return length;
}

/// What the server says is not for anybody to see.
std::size_t pass_over(char*, std::size_t size, std::size_t count, void*)
{
    return size * count;
}

/// Nothing secret: only different from those of other messages.
std::string new_message_id()
{
    std::random_device device;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", device(), device(), device(), device());
}

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

} // namespace

Done send_letter(const MailServer& server, const Letter& letter, std::chrono::sys_seconds when)
{
    if (!is_plain_address(letter.to) || !is_plain_address(server.sender))
        return failure("mail.not_an_address",
            "A message cannot be sent to this address, or not from the one in the settings: it has to have "
            "the form name@council.example.");
    const auto content = written_letter(letter, server.sender, when, new_message_id());
    Outgoing outgoing { content };

    Transfer transfer(server.address, "smtp,smtps", server.certificates);
    auto* handle = transfer.handle();
    const std::unique_ptr<curl_slist, FreeList> receivers(curl_slist_append(nullptr, letter.to.c_str()));
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
        static_cast<long>(is_this_machine(server.address) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    if (!server.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, server.sender.c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, receivers.get());
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(handle, CURLOPT_READDATA, &outgoing);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, pass_over);
    return transfer.run("mail.not_sent", "mail server");
}

} // namespace wres::network
