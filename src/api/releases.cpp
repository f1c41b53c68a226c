// SPDX-License-Identifier: MIT
//
// What was released inside the organisation.

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"

namespace wres::api {
namespace {

/// The files of a release that this token may have.
Result<std::vector<std::string>> names_of(store::View& view, const Call& call, const store::Release& release)
{
    auto names = TRY(store::release_file_names(view, release.id));
    std::erase_if(names, [&](const std::string& name) {
        return !service::may_have_file(call, name)
            || (name == service::proof_file && !call.sees_full_counts());
    });
    return names;
}

} // namespace

http::Response list_releases(Call& call)
{
    const auto all = call.store.read([&](store::View& view) -> Result<Json> {
        Json list = Json::array();
        for (const auto& release : TRY(store::releases_of(view, call.collection->id)))
            list.push_back(release_form(release, TRY(names_of(view, call, release))));
        return list;
    });
    return all ? answer({ { "releases", *all } }) : problem(call.request, all.error());
}

http::Response get_release(Call& call)
{
    const auto form = call.store.read([&](store::View& view) -> Result<Json> {
        const auto release = TRY(service::named_release(view, call));
        return release_form(release, TRY(names_of(view, call, release)));
    });
    return form ? answer(*form) : problem(call.request, form.error());
}

http::Response get_release_file(Call& call)
{
    const std::string name(call.named.text("name"));
    const auto file = call.store.read([&](store::View& view) -> Result<store::KeptFile> {
        const auto release = TRY(service::named_release(view, call));
        const auto names = TRY(names_of(view, call, release));
        if (std::ranges::find(names, name) == names.end())
            return failure("store.no_such_file", "There is no such file in this release.");
        return store::release_file(view, release.id, name);
    });
    if (!file)
        return problem(call.request, file.error());
    return http::download(file->content, file->media_type,
        fmt::format("{}-{}-{}", call.organisation->name, call.collection->period, file->name));
}

} // namespace wres::api
