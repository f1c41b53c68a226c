// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "frame/call.h"
#include "frame/components.h"
#include "http/response.h"
#include "store/one_time_links.h"
#include "store/people.h"

namespace wres::administration {

// What the pages of administrators share.

/// How long a link that an administrator hands over lets somebody choose a passphrase.
inline constexpr std::chrono::hours handed_link_lasts { 72 };

/// The pages above those of an organisation's people.
[[nodiscard]] std::vector<frame::Link> way_to_people(const frame::Call& call);

/// What somebody wrote as the name and address of a person who is to be invited.
struct Invitee {
    std::string name;
    std::string email;
};

/// The fields "name" and "email", with what is wrong with them.
[[nodiscard]] Invitee invitee_in(const http::Fields& form);
[[nodiscard]] std::vector<frame::FieldError> faults_of(const Invitee& invitee);
void write_invitee_fields(markup::Html& html, const Invitee& invitee, const std::vector<frame::FieldError>& errors);

/// Somebody new, and the secret of their link; empty when they were there already and sign in as they did.
struct Invitation {
    store::PersonId person;
    std::string link;
};

/// @errors store.not_an_email
[[nodiscard]] Result<Invitation> invite(store::Change& change, const Invitee& invitee,
    const store::OrganisationId& organisation, const std::vector<store::Role>& roles);

/// Sends a link, if there is a mail server that takes it; otherwise a page shows it once, for whoever hands
/// it over.
[[nodiscard]] http::Response link_page(
    const frame::Call& call, const store::Person& person, std::string_view link, std::vector<frame::Link> way_here);

/// Notes in the trail of the call's organisation what an administrator did for or to somebody.
Done note_administration(
    store::Change& change, const frame::Call& call, std::string_view what, const store::PersonId& person);

} // namespace wres::administration
