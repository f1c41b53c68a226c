// SPDX-License-Identifier: MIT
#include "programme/letters.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "network/mail.h"
#include "programme/paths.h"
#include "service/asking.h"
#include "service/log.h"
#include "service/service.h"
#include "store/national_collections.h"
#include "submission/request.h"
#include "workflow/store_place.h"

namespace wres::programme {
namespace {

struct Receivers {
    std::vector<std::string> addresses;
    std::string page; // where to go; empty: they have none here
};

bool is_written_to(const store::Person& person, const std::vector<store::Role>& roles,
    const std::vector<store::Role>& wanted)
{
    return !person.is_disabled && !person.email.empty() && std::ranges::any_of(wanted, [&](store::Role role) {
        return std::ranges::find(roles, role) != roles.end();
    });
}

Result<std::vector<std::string>> addresses_of(
    store::View& view, const store::OrganisationId& organisation, const std::vector<store::Role>& wanted)
{
    std::vector<std::string> addresses;
    for (const auto& person : TRY(store::people_of(view, organisation))) {
        const auto roles = TRY(store::roles_of(view, person.id, organisation));
        if (is_written_to(person, roles, wanted))
            addresses.push_back(person.email);
    }
    return addresses;
}

Result<Receivers> receivers_in(frame::Call& call, const std::string& area)
{
    using enum store::Role;
    return call.store.read([&](store::View& view) -> Result<Receivers> {
        Receivers found;
        for (const auto& council : TRY(store::national_councils(view, call.national->id))) {
            if (council.area != area)
                continue;
            if (council.organisation) {
                found.addresses =
                    TRY(addresses_of(view, *council.organisation, { DataOwner, Analyst, Reviewer }));
                found.page = service::own_address(call.service, call.request)
                    + own_path(*council.organisation, call.national->id);
            } else if (!council.address.empty())
                found.addresses.push_back(council.address);
        }
        return found;
    });
}

struct Words {
    std::string subject;
    std::string what;
};

Words words_of(const frame::Call& call, LetterKind kind, const std::string& closes)
{
    const auto& name = call.national->name;
    switch (kind) {
    case LetterKind::Invitation:
        return { fmt::format("Invitation: {}", name),
            fmt::format("Your council is invited to take part in {}. It is open until {}.", name, closes) };
    case LetterKind::Reminder:
        return { fmt::format("Reminder: {}", name),
            fmt::format("Not everything that {} asks for has come from your council yet. The last day is {}; "
                        "what comes later is still taken, and marked late.",
                name, closes) };
    case LetterKind::Question:
        return { fmt::format("A question about your numbers: {}", name),
            fmt::format("Something in what your council sent for {} looks as if it might be a slip. It may "
                        "well be right: please look at the question, with your own numbers beside it, and "
                        "answer it.",
                name) };
    case LetterKind::Acceptance:
        return { fmt::format("Accepted: {}", name),
            fmt::format("What your council sent for {} is accepted. Thank you.", name) };
    }
    return {};
}

std::size_t send(frame::Call& call, const std::vector<std::string>& addresses, const std::string& subject,
    const std::string& text)
{
    auto& service = call.service;
    if (!service.terms.mail)
        return 0;
    std::size_t on_their_way = 0;
    for (const auto& address : addresses) {
        const bool is_taken = service.postman.take([&service, address, subject, text] {
            const auto sent =
                network::send_letter(*service.terms.mail, { .to = address, .subject = subject, .text = text },
                    std::chrono::floor<std::chrono::seconds>(workflow::now()));
            service::log_event("letter",
                { { "outcome", sent ? std::string_view("sent") : std::string_view(sent.error().code) } });
        });
        on_their_way += is_taken ? 1 : 0;
    }
    return on_their_way;
}

} // namespace

Result<std::size_t> write_to_council(frame::Call& call, const std::string& area, LetterKind kind)
{
    const auto request = TRY(submission::parse_request("collection.toml", call.national->request));
    const auto receivers = TRY(receivers_in(call, area));
    const auto [subject, what] = words_of(call, kind, british_date(request.closes));
    const auto where = receivers.page.empty()
        ? std::string("Reply to the programme, or send it the file that wres submit makes.")
        : fmt::format("Sign in, and go on here:\n\n{}", receivers.page);
    return send(call, receivers.addresses, subject,
        fmt::format(
            "{}\n\n{}\n\nThis message was sent by openwres for {}.\n", what, where, call.organisation->name));
}

Result<std::size_t> write_to_programme(frame::Call& call, std::string_view what)
{
    const auto addresses = TRY(call.store.read([&](store::View& view) {
        return addresses_of(view, call.national->organisation, { store::Role::Programme });
    }));
    const auto page = service::own_address(call.service, call.request) + national_path(call.national->id);
    return send(call, addresses, fmt::format("{}: {}", call.organisation->name, call.national->name),
        fmt::format("{} {} for {}. Sign in, and go on here:\n\n{}\n\nThis message was sent by openwres.\n",
            call.organisation->name, what, call.national->name, page));
}

std::string letters_words(std::size_t letters)
{
    if (letters == 0)
        return "No message was sent, because no mail server is set or nobody's address is known: write to "
               "them yourself.";
    return letters == 1 ? "A message is on its way to them."
                        : fmt::format("{} messages are on their way to them.", letters);
}

} // namespace wres::programme
