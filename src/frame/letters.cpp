// SPDX-License-Identifier: MIT
#include "frame/letters.h"

#include <fmt/format.h>

#include "network/mail.h"
#include "service/log.h"
#include "service/service.h"
#include "workflow/store_place.h"

namespace wres::frame {
namespace {

std::string words_of(const store::Person& person, const std::string& link, std::chrono::hours lasts)
{
    return fmt::format(
        "{}\n\n"
        "Follow this link to choose a passphrase for openwres, the service for the Social Care Workforce "
        "Race Equality "
        "Standard:\n\n{}\n\n"
        "It works once, within {}. You then sign in with this e-mail address and your passphrase.\n\n"
        "If you did not expect this message, do nothing: without the link, nothing changes.\n",
        person.display_name, link, lasts.count() == 1 ? "an hour" : fmt::format("{} hours", lasts.count()));
}

} // namespace

Done send_link(const service::Service& service, const store::Person& person, const std::string& link,
    std::chrono::hours lasts)
{
    if (!service.terms.mail)
        return failure("mail.none", "No mail server is set.");
    auto sent = network::send_letter(*service.terms.mail,
        { .to = person.email,
            .subject = "Choose your passphrase for openwres",
            .text = words_of(person, link, lasts) },
        std::chrono::floor<std::chrono::seconds>(workflow::now()));
    service::log_event(
        "letter", { { "outcome", sent ? std::string_view("sent") : std::string_view(sent.error().code) } });
    return sent;
}

} // namespace wres::frame
