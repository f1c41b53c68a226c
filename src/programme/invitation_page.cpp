// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "programme/letters.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "service/national_work.h"
#include "service/service.h"

namespace wres::programme {
namespace {

using http::Status;
using markup::Html;
using service::WantedCouncil;

struct Known {
    std::vector<store::Organisation> organisations; // councils of this server that are not invited yet
    std::size_t without_area = 0; // whose area cannot be told
};

/// How an organisation is named to the register of councils: by its area code, or else its name.
std::string council_name(const store::Organisation& organisation)
{
    return organisation.area_code.empty() ? organisation.name : organisation.area_code;
}

Result<Known> known_of(Call& call)
{
    Known known;
    const auto done = service::look_at_national(
        call, [&](workflow::OpenCollection& open, workflow::StoredCollection& stored) -> Done {
            for (auto& organisation : TRY(store::organisations(stored.view()))) {
                const bool is_invited = std::ranges::any_of(stored.invited(),
                    [&](const auto& council) { return council.organisation == organisation.id; });
                if (organisation.kind != store::OrganisationKind::Council || is_invited)
                    continue;
                if (open.basis.populations.find(council_name(organisation)) == nullptr)
                    ++known.without_area;
                else
                    known.organisations.push_back(std::move(organisation));
            }
            return {};
        });
    return done ? Result<Known>(std::move(known)) : std::unexpected(done.error());
}

http::Response invitation_page(Call& call, const std::vector<FieldError>& errors, const std::string& said)
{
    const auto known = known_of(call);
    if (!known)
        return error_response(call, known.error());
    Html html;
    write_error_summary(html, errors);
    if (!said.empty())
        write_success(html, said);
    write_title(html, "Invite councils", call.national->name);
    write_guide_link(html, "programme");
    open_form(html, national_path(call.national->id, "councils"), call.form_token);
    std::vector<Check> boxes;
    const auto chosen = call.form.all("organisations");
    for (const auto& organisation : known->organisations)
        boxes.push_back({ organisation.id.text, organisation.name, "",
            std::ranges::find(chosen, organisation.id.text) != chosen.end() });
    if (boxes.empty())
        write_paragraph(html, "Every council of this server is invited already, or there is none.");
    else
        write_checkboxes(html, "organisations", "Councils of this server", boxes, errors);
    if (known->without_area > 0)
        write_inset(html,
            fmt::format("{} of this server cannot be invited, because nobody can tell which area it is: an "
                        "administrator enters its area code in its settings.",
                known->without_area == 1 ? "One council" : fmt::format("{} councils", known->without_area)));
    write_text_area(html,
        { .id = "others",
            .label = "Other councils",
            .hint =
                "One in each line: its name or area code, its public key (wres key council draws one), and "
                "an e-mail address for reminders, with commas between. Key and address can come later: "
                "write the line again.",
            .rows = 6,
            .value = call.form.text("others") },
        errors);
    write_button(html, "Invite");
    html.close();
    return http::html_response(
        page({ "Invite councils", call.visitor(), way_to_national(call), !errors.empty() },
            std::move(html).fragment()),
        errors.empty() ? Status::Ok : Status::CannotBeProcessed);
}

/// "Leeds, wres-council-public-1-..., wres@leeds.example": what is no key and has no @ belongs to the name,
/// which may have commas itself ("Bristol, City of").
WantedCouncil council_in(std::string_view line)
{
    WantedCouncil wanted;
    for (const auto part : split(line, ',')) {
        const std::string text(trimmed(part));
        if (text.starts_with("wres-"))
            wanted.public_key = text;
        else if (text.find('@') != std::string::npos)
            wanted.address = text;
        else if (!text.empty())
            wanted.council += (wanted.council.empty() ? "" : ", ") + text;
    }
    return wanted;
}

Result<std::vector<WantedCouncil>> wanted_in(Call& call)
{
    std::vector<WantedCouncil> wanted;
    for (const auto& id : call.form.all("organisations")) {
        const auto organisation = TRY(call.store.read([&](store::View& view) {
            return store::organisation(view, store::OrganisationId { std::string(id) });
        }));
        wanted.push_back({ council_name(organisation), organisation.id });
    }
    for (const auto line : split(call.form.text("others"), '\n')) {
        if (!trimmed(line).empty())
            wanted.push_back(council_in(trimmed(line)));
    }
    return wanted;
}

} // namespace

http::Response show_invitations(Call& call)
{
    return invitation_page(call, {}, "");
}

http::Response invite(Call& call)
{
    const auto wanted = wanted_in(call);
    if (!wanted)
        return error_response(call, wanted.error());
    if (wanted->empty())
        return invitation_page(call, { { "others", "Choose a council, or write one" } }, "");
    const auto before =
        call.store.read([&](store::View& view) { return store::national_councils(view, call.national->id); });
    const auto invited = service::invite_councils(call, *wanted);
    if (!invited) {
        const auto& code = invited.error().code;
        if (code.starts_with("invite.") || code == "key.not_a_key")
            return invitation_page(call, { { "others", invited.error().message } }, "");
        return error_response(call, invited.error());
    }
    const auto after =
        call.store.read([&](store::View& view) { return store::national_councils(view, call.national->id); });
    if (!before || !after)
        return error_response(call, before ? after.error() : before.error());
    std::size_t letters = 0;
    for (const auto& council : *after) {
        if (std::ranges::find(*before, council.area, &store::NationalCouncil::area) == before->end())
            letters += write_to_council(call, council.area, LetterKind::Invitation).value_or(0);
    }
    call.form = {};
    return invitation_page(call, {},
        *invited == 0 ? std::string("What was changed is kept. Nobody is newly invited.")
                      : fmt::format("{} {} invited. {}", *invited,
                          *invited == 1 ? "council is" : "councils are", letters_words(letters)));
}

} // namespace wres::programme
