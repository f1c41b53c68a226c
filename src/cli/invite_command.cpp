// SPDX-License-Identifier: MIT
#include "cli/invite_command.h"

#include <algorithm>
#include <chrono>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/store_options.h"
#include "store/one_time_links.h"
#include "store/organisations.h"
#include "store/people.h"
#include "store/roles.h"
#include "workflow/store_place.h"

namespace wres::cli {
namespace {

struct InviteOptions {
    workflow::StorePlace place;
    std::string email;
    std::string name;
    std::string organisation;
    std::string area_code;
    std::string kind = "council";
    std::vector<std::string> roles;
};

constexpr std::chrono::hours link_lasts { 72 };

Result<store::OrganisationId> organisation_of(store::Change& change, const InviteOptions& options)
{
    const auto known = TRY(store::organisations(change));
    const auto found = std::ranges::find(known, options.organisation, &store::Organisation::name);
    if (found != known.end())
        return found->id;
    const auto kind =
        options.kind == "national" ? store::OrganisationKind::National : store::OrganisationKind::Council;
    return store::add_organisation(change, kind, options.organisation, options.area_code);
}

Result<store::PersonId> person_of(store::Change& change, const InviteOptions& options)
{
    const auto known = TRY(store::person_with_email(change, options.email));
    if (known)
        return known->id;
    return store::invite_person(change, options.email, options.name);
}

Result<std::string> link_of(store::Change& change, const InviteOptions& options)
{
    const auto organisation = TRY(organisation_of(change, options));
    const auto person = TRY(person_of(change, options));
    for (const auto& code : options.roles) {
        const auto role = store::role_of(code);
        if (!role)
            return failure("invite.unknown_role",
                fmt::format("There is no role \"{}\". The roles are data_owner, analyst, reviewer, "
                            "publisher, reader, administrator, programme and board_member.",
                    code));
        TRY_DONE(store::grant_role(change, person, organisation, *role));
    }
    return store::make_link(
        change, person, store::LinkPurpose::Invitation, change.occasion().now + link_lasts);
}

Done invite(const InviteOptions& options)
{
    auto opened = TRY(open_store(options.place));
    const store::Occasion occasion { store::Actor::machine_operator(), workflow::now() };
    const auto linked =
        opened.change(occasion, [&](store::Change& change) { return link_of(change, options); });
    fmt::print("/welcome/{}\n", TRY(linked));
    return {};
}

} // namespace

void add_invite_command(CLI::App& program, ExitStatus& status)
{
    auto* command = program.add_subcommand(
        "invite", "Make a one-time link with which somebody chooses a passphrase for the web service");
    const auto options = std::make_shared<InviteOptions>();
    command->add_option("--email", options->email, "Their e-mail address, by which they sign in")->required();
    command->add_option("--name", options->name, "Their name, as others see it")->required();
    command
        ->add_option("--organisation", options->organisation,
            "The organisation they work for; added when it is not there yet")
        ->required();
    command->add_option("--area-code", options->area_code, "The organisation's area code, when it is added");
    command
        ->add_option("--kind", options->kind,
            "What the organisation is, when it is added: council, or national, whose administrators add "
            "organisations")
        ->check(CLI::IsMember({ "council", "national" }))
        ->capture_default_str();
    command
        ->add_option("--role", options->roles,
            "What they are there: data_owner, analyst, reviewer, publisher, reader, administrator, "
            "programme or board_member; may be repeated")
        ->allow_extra_args(false)
        ->required();
    add_store_options(*command, options->place);
    command->callback([options, &status] {
        if (const auto done = invite(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
