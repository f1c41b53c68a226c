// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "service/calculation.h"
#include "service/collection_work.h"

namespace wres::api {

http::Response list_files(Call& call)
{
    const auto files =
        call.store.read([&](store::View& view) { return store::uploads_of(view, call.collection->id); });
    if (!files)
        return problem(call.request, files.error());
    Json list = Json::array();
    for (const auto& file : *files)
        list.push_back(file_form(file));
    return answer({ { "files", std::move(list) } });
}

http::Response send_files(Call& call)
{
    const auto list = call.store.read([&](store::View& view) -> Result<Json> {
        Json files = Json::array();
        for (const auto& id : call.received)
            files.push_back(file_form(TRY(store::upload(view, id))));
        return files;
    });
    return list ? answer({ { "files", *list } }, http::Status::Created) : problem(call.request, list.error());
}

http::Response remove_file(Call& call)
{
    const store::UploadId id { std::string(call.named.text("file")) };
    if (const auto done = service::set_aside_file(call, id); !done)
        return problem(call.request, done.error());
    const auto file = call.store.read([&](store::View& view) { return store::upload(view, id); });
    return file ? answer(file_form(*file)) : problem(call.request, file.error());
}

http::Response read_files(Call& call)
{
    const auto id = service::calculate_collection(call);
    if (!id)
        return problem(call.request, id.error());
    const auto made = call.store.read([&](store::View& view) { return store::calculation(view, *id); });
    return made ? answer(calculation_form(*made), http::Status::Created)
                : problem(call.request, made.error());
}

} // namespace wres::api
