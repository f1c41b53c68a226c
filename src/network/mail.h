// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

#include "base/result.h"
#include "network/letter.h"

namespace wres::network {

/// A mail server that takes our messages. It is spoken to over TLS, from the beginning (smtps://) or before
/// anything is said (smtp://, STARTTLS), unless it is on this machine.
struct MailServer {
    std::string address; // "smtps://mail.council.example:465"
    std::string sender; // the address our messages come from
    std::string user; // empty: it takes messages without one
    std::string password;
    std::string certificates; // a file in PEM; empty: those of this machine
};

/// @errors mail.not_an_address (the receiver or the sender); mail.not_sent
Done send_letter(const MailServer& server, const Letter& letter, std::chrono::sys_seconds when);

} // namespace wres::network
