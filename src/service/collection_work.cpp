// SPDX-License-Identifier: MIT
#include "service/collection_work.h"

#include <algorithm>

#include "service/service.h"
#include "standard/library.h"
#include "store/releases.h"
#include "store/uploads.h"

namespace wres::service {

Result<std::vector<store::Collection>> collections_seen(
    store::View& view, const store::OrganisationId& organisation, const std::vector<store::Role>& roles)
{
    std::vector<store::Collection> seen;
    if (!may(Access::SeeReleased, roles))
        return seen;
    auto all = TRY(store::collections_of(view, organisation));
    if (may(Access::SeeCollection, roles))
        return all;
    for (auto& collection : all) {
        const auto releases = TRY(store::releases_of(view, collection.id));
        if (!releases.empty())
            seen.push_back(std::move(collection));
    }
    return seen;
}

std::vector<std::string> standards_to_collect_by(const Service& service)
{
    auto names = standard::list_standards(service.standards);
    std::erase_if(names, [](const std::string& name) { return !name.starts_with("sc-wres/"); });
    std::ranges::reverse(names);
    return names;
}

Result<store::CollectionId> start_collection(Call& call, const std::string& standard)
{
    const auto loaded = TRY(standard::load_standard(call.service.standards, standard));
    return call.store.change(call.occasion(), [&](store::Change& change) {
        return store::start_collection(change, call.organisation->id, standard, loaded.year);
    });
}

Done set_aside_file(Call& call, const store::UploadId& id)
{
    return call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        const auto file = TRY(store::upload(change, id));
        if (file.collection != call.collection->id)
            return failure("store.no_such_upload", "There is no such file. Look at the list again.");
        return store::set_aside_upload(change, id);
    });
}

} // namespace wres::service
