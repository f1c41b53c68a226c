// SPDX-License-Identifier: MIT
//
// Posts, and who holds them. Plans name posts, never people.

#include <fmt/format.h>

#include "base/text.h"
#include "planning/pages.h"
#include "planning/plain_table.h"
#include "service/plan_readers.h"
#include "service/written_text.h"

namespace wres::planning {
namespace {

using markup::Html;

struct Posts {
    std::vector<service::PostHolding> posts;
    std::vector<store::Person> people;
};

Result<Posts> posts_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Posts> {
        auto posts = TRY(service::post_holdings(view, call.organisation->id));
        return Posts { std::move(posts), TRY(store::people_of(view, call.organisation->id)) };
    });
}

std::vector<Choice> people_choices(const Posts& all)
{
    std::vector<Choice> choices { { "", "Nobody" } };
    for (const auto& person : all.people)
        choices.push_back({ person.id.text, person.display_name });
    return choices;
}

void write_posts(Html& html, const Call& call, const Posts& all)
{
    for (std::size_t at = 0; at < all.posts.size(); ++at) {
        const auto& one = all.posts[at];
        write_heading(html, one.post.name);
        write_paragraph(html, one.words());
        open_form(html, organisation_path(call.organisation->id, "posts"), call.form_token);
        write_hidden_field(html, "name", one.post.name);
        write_hidden_field(html, "version", std::to_string(one.post.version));
        write_hidden_field(html, "row", std::to_string(at));
        write_select(html, fmt::format("holder-{}", at), "Who holds " + one.post.name, people_choices(all),
            one.state == service::PostHolding::State::Held ? one.post.holder->text : "");
        write_button(html, "Save", ButtonKind::Secondary);
        html.close();
    }
}

http::Response posts_page(Call& call, const std::vector<FieldError>& errors)
{
    const auto all = posts_of(call);
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_error_summary(html, errors);
    if (!call.request.target.query.text("saved").empty())
        write_success(html, "Saved");
    write_title(html, "Posts", call.organisation->name);
    write_paragraph(html,
        "Action plans name posts, never people. Whoever holds a post that owns or sponsors an action may "
        "note "
        "its progress and sees what is private in it; whoever holds a sponsor’s post may sign the plan.");
    if (all->posts.empty())
        write_paragraph(html, "There is no post yet.");
    write_posts(html, call, *all);
    write_heading(html, "A new post");
    open_form(html, organisation_path(call.organisation->id, "posts"), call.form_token);
    write_hidden_field(html, "version", "0");
    write_hidden_field(html, "row", "new");
    write_text_field(html,
        { .id = "name",
            .label = "Name of the post",
            .hint = "Such as Director of Adult Social Services",
            .value = call.form.text("row") == "new" ? call.form.text("name") : std::string_view() },
        errors);
    write_select(html, "holder-new", "Who holds it", people_choices(*all), "");
    write_button(html, "Add");
    html.close();
    Frame frame { "Posts", call.visitor(),
        { { organisation_path(call.organisation->id, "people"), "People" } }, !errors.empty() };
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

} // namespace

http::Response show_posts(Call& call)
{
    return posts_page(call, {});
}

http::Response save_post(Call& call)
{
    store::Post post;
    post.name = service::written_text(call.form.text("name"));
    post.version = parse_integer(call.form.text("version")).value_or(0);
    const std::string holder(call.form.text(fmt::format("holder-{}", call.form.text("row"))));
    if (!holder.empty())
        post.holder = store::PersonId { holder };
    if (post.name.empty())
        return posts_page(call, { { "name", "Enter the name of the post" } });
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        if (post.holder && TRY(store::roles_of(change, *post.holder, call.organisation->id)).empty())
            return failure("store.no_such_person", "There is no such person here. Go back to the list.");
        return store::give_post(change, call.organisation->id, post);
    });
    if (!done)
        return error_response(call, done.error());
    return http::see_other(organisation_path(call.organisation->id, "posts?saved=yes"));
}

} // namespace wres::planning
