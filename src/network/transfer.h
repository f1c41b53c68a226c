// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::network {

/// Whether an address names this machine: then, and only then, it may be spoken to without TLS.
/// @param address  "smtp://127.0.0.1:2525", "https://login.council.example/a"
[[nodiscard]] bool is_this_machine(std::string_view address);

/// One transfer by libcurl: with TLS of a server that is who it says, in a limited time, following no
/// redirection. Only mail.cpp and fetch.cpp include this header.
class Transfer {
public:
    /// @param protocols     "smtp,smtps"
    /// @param certificates  a file in PEM with those who may vouch for the server; empty: those of this
    /// machine
    Transfer(const std::string& address, const std::string& protocols, const std::string& certificates);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// A CURL*.
    [[nodiscard]] void* handle() const { return handle_; }

    /// @errors  `code`, with what libcurl says of it, which names no person
    Done run(const std::string& code, std::string_view what_it_is);

private:
    void* handle_;
};

} // namespace wres::network
