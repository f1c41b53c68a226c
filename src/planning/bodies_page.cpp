// SPDX-License-Identifier: MIT
//
// The bodies that look at plans, and who sits on them.

#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "planning/body_words.h"
#include "planning/pages.h"
#include "planning/plain_table.h"
#include "service/written_text.h"

namespace wres::planning {
namespace {

using markup::Html;

struct Seat {
    store::Body body;
    std::vector<store::Person> members;
};

struct Bodies {
    std::vector<Seat> seats;
    std::vector<store::Person> people;
};

Result<Bodies> bodies_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Bodies> {
        Bodies all;
        all.people = TRY(store::people_of(view, call.organisation->id));
        for (auto& body : TRY(store::bodies_of(view, call.organisation->id))) {
            Seat seat { std::move(body), {} };
            for (const auto& member : TRY(store::members_of(view, seat.body.id)))
                seat.members.push_back(TRY(store::person(view, member)));
            all.seats.push_back(std::move(seat));
        }
        return all;
    });
}

void write_body(Html& html, const Call& call, const Bodies& all, const Seat& seat)
{
    const auto path =
        organisation_path(call.organisation->id, fmt::format("bodies/{}/members", seat.body.id.text));
    write_heading(html, seat.body.name);
    write_paragraph(
        html, fmt::format("{}. Sees {}.", kind_words(seat.body.kind), sight_words(seat.body.sight)));
    for (const auto& member : seat.members) {
        open_form(html, path, call.form_token);
        write_hidden_field(html, "remove", member.id.text);
        html.element("p", { { "class", "govuk-body" } }, member.display_name);
        write_button(
            html, fmt::format("Take {} off {}", member.display_name, seat.body.name), ButtonKind::Secondary);
        html.close();
    }
    std::vector<Choice> people;
    for (const auto& person : all.people)
        people.push_back({ person.id.text, person.display_name });
    open_form(html, path, call.form_token);
    write_select(html, "add-" + seat.body.id.text, "Who joins " + seat.body.name, people, "");
    write_button(html, "Add to " + seat.body.name, ButtonKind::Secondary);
    html.close();
}

void write_new_body(Html& html, const Call& call, const std::vector<FieldError>& errors)
{
    write_heading(html, "A new body");
    open_form(html, organisation_path(call.organisation->id, "bodies"), call.form_token);
    write_text_field(html,
        { .id = "name", .label = "Name", .hint = "Such as Corporate Equality Board", .value = {} }, errors);
    std::vector<Choice> kinds;
    for (const auto kind : every_body_kind)
        kinds.push_back({ std::string(store::code_of(kind)), std::string(kind_words(kind)) });
    write_select(html, "kind", "What it is", kinds, "");
    write_radios(html, "sight", "Which numbers its members see",
        { { "public", "Those that are published", "Nothing that is hidden from the public" },
            { "internal", "Those released inside the organisation",
                "Full counts: for bodies of officers who may see them" } },
        "public");
    write_button(html, "Add");
    html.close();
}

http::Response bodies_page(Call& call, const std::vector<FieldError>& errors)
{
    const auto all = bodies_of(call);
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_error_summary(html, errors);
    if (!call.request.target.query.text("saved").empty())
        write_success(html, "Saved");
    write_title(html, "Bodies that look at plans", call.organisation->name);
    write_paragraph(html,
        "Boards, Member champions, scrutiny, staff networks and unions. Their members ask questions, record "
        "decisions and are given packs. Whoever has no other role is invited as a board member.");
    for (const auto& seat : all->seats)
        write_body(html, call, *all, seat);
    write_new_body(html, call, errors);
    Frame frame { "Bodies that look at plans", call.visitor(),
        { { organisation_path(call.organisation->id, "people"), "People" } }, !errors.empty() };
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

http::Response back(const Call& call)
{
    return http::see_other(organisation_path(call.organisation->id, "bodies?saved=yes"));
}

} // namespace

http::Response show_bodies(Call& call)
{
    return bodies_page(call, {});
}

http::Response add_body(Call& call)
{
    const auto name = service::written_text(call.form.text("name"));
    const auto kind = store::body_kind_of(call.form.text("kind"));
    if (name.empty() || !kind)
        return bodies_page(call, { { "name", "Enter a name, and choose what it is" } });
    const auto sight = call.form.text("sight") == "internal" ? store::Sight::Internal : store::Sight::Public;
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::add_body(change, call.organisation->id, *kind, name, sight);
    });
    return done ? back(call) : error_response(call, done.error());
}

http::Response change_members(Call& call)
{
    const store::BodyId body { std::string(call.named.text("body")) };
    const std::string removed(call.form.text("remove"));
    const std::string added(call.form.text("add-" + body.text));
    const auto& where = call.organisation->id;
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        if (!removed.empty())
            return store::remove_member(change, where, body, { removed });
        if (TRY(store::roles_of(change, { added }, where)).empty())
            return failure("store.no_such_person", "There is no such person here. Go back to the list.");
        return store::add_member(change, where, body, { added });
    });
    return done ? back(call) : error_response(call, done.error());
}

} // namespace wres::planning
