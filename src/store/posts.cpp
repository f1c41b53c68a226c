// SPDX-License-Identifier: MIT
#include "store/posts.h"

#include "base/text.h"
#include "store/organisations.h"
#include "store/people.h"

namespace wres::store {

Done give_post(Change& change, const OrganisationId& organisation_id, const Post& post)
{
    TRY_DONE(organisation(change, organisation_id));
    if (trimmed(post.name).empty())
        return failure("store.name_missing", "A post needs a name, such as Head of Human Resources.");
    if (post.holder)
        TRY_DONE(person(change, *post.holder));
    const auto holder = post.holder ? post.holder->text : std::string();
    const auto name = std::string(trimmed(post.name));
    if (post.version == 0)
        TRY_DONE(exactly_one(change.database().run(
            "INSERT INTO posts (organisation, name, holder, version) VALUES (?, ?, ?, 1) "
            "ON CONFLICT (organisation, name) DO NOTHING",
            { organisation_id.text, name, holder })));
    else
        TRY_DONE(exactly_one(change.database().run(
            "UPDATE posts SET holder = ?, version = version + 1 WHERE organisation = ? AND name = ? AND "
            "version = ?",
            { holder, organisation_id.text, name, post.version })));
    auto event = AuditEvent("post.given", "organisation", organisation_id.text).of(organisation_id);
    if (post.holder)
        event.with("person", post.holder->text);
    return change.record(event);
}

Result<std::vector<Post>> posts_of(View& view, const OrganisationId& organisation)
{
    std::vector<Post> all;
    const auto rows = TRY(
        view.database().rows("SELECT name, holder, version FROM posts WHERE organisation = ? ORDER BY name",
            { organisation.text }));
    for (const auto& row : rows) {
        const auto holder = row.text(1);
        all.push_back({ row.text(0), holder.empty() ? std::nullopt : std::optional(PersonId { holder }),
            row.integer(2) });
    }
    return all;
}

} // namespace wres::store
