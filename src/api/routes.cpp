// SPDX-License-Identifier: MIT
#include <array>

#include "api/operations.h"
#include "api/route.h"

namespace wres::api {
namespace {

using enum http::Method;
using enum service::Access;
using enum service::Scope;

constexpr service::ScopeSet any_scope { ReadReleased, ReadCollections, SendFiles, WorkOnCollections };

constexpr std::array table {
    Route { Get, "/api/v1/openapi.json", Public, {}, Body::None, get_description },
    Route { Get, "/api/v1/publications", Public, {}, Body::None, list_publications },
    Route { Get, "/api/v1/publications/:publication", Public, {}, Body::None, get_publication },
    Route {
        Get, "/api/v1/publications/:publication/files/:name", Public, {}, Body::None, get_publication_file },

    Route { Get, "/api/v1/token", SignedIn, {}, Body::None, get_token },
    Route { Delete, "/api/v1/token", SignedIn, {}, Body::None, revoke_token },

    Route { Get, "/api/v1/collections", SeeReleased, any_scope, Body::None, list_collections },
    Route {
        Post, "/api/v1/collections", StartCollection, { WorkOnCollections }, Body::Object, start_collection },
    Route { Get, "/api/v1/collections/:collection", SeeReleased, any_scope, Body::None, get_collection },
    Route { Post, "/api/v1/collections/:collection/submit", WorkOnCollection, { WorkOnCollections },
        Body::Object, submit_collection },

    Route { Get, "/api/v1/collections/:collection/files", SeeCollection, { ReadCollections, SendFiles },
        Body::None, list_files },
    Route { Post, "/api/v1/collections/:collection/files", WorkOnCollection, { SendFiles }, Body::Files,
        send_files },
    Route { Delete, "/api/v1/collections/:collection/files/:file", WorkOnCollection, { SendFiles },
        Body::None, remove_file },
    Route { Post, "/api/v1/collections/:collection/calculations", WorkOnCollection, { SendFiles }, Body::None,
        read_files },
    Route { Get, "/api/v1/collections/:collection/findings", SeeCollection, { ReadCollections, SendFiles },
        Body::None, get_findings },
    Route { Get, "/api/v1/collections/:collection/results", SeeCollection, { ReadCollections }, Body::None,
        get_results },

    Route { Get, "/api/v1/collections/:collection/mappings", SeeCollection, { ReadCollections }, Body::None,
        get_mappings },
    Route { Post, "/api/v1/collections/:collection/mappings", WorkOnCollection, { WorkOnCollections },
        Body::Object, decide_mappings },
    Route { Get, "/api/v1/collections/:collection/commentary", SeeCollection, { ReadCollections }, Body::None,
        get_commentary },
    Route { Put, "/api/v1/collections/:collection/commentary/:subject", WorkOnCollection,
        { WorkOnCollections }, Body::Object, save_commentary },

    Route { Get, "/api/v1/collections/:collection/releases", SeeReleased, { ReadReleased }, Body::None,
        list_releases },
    Route { Get, "/api/v1/collections/:collection/releases/:release", SeeReleased, { ReadReleased },
        Body::None, get_release },
    Route { Get, "/api/v1/collections/:collection/releases/:release/files/:name", SeeReleased,
        { ReadReleased }, Body::None, get_release_file },

    Route { Get, "/api/v1/plans", SeePlans, { ReadPlans }, Body::None, list_plans },
    Route { Get, "/api/v1/plans/:plan", SeePlans, { ReadPlans }, Body::None, get_plan },
    Route { Get, "/api/v1/plans/:plan/files/:name", SeePlans, { ReadPlans }, Body::None, get_plan_file },
    Route { Get, "/api/v1/plans/:plan/due", SeePlans, { ReadPlans }, Body::None, get_due },
    Route { Get, "/api/v1/plans/:plan/verdicts", SeePlans, { ReadPlans }, Body::None, get_verdicts },
    Route { Get, "/api/v1/plans/:plan/dashboards", SeePlans, { ReadPlans }, Body::None, get_dashboards },
    Route { Post, "/api/v1/plans/:plan/values", WorkOnPlans, { SendValues }, Body::HeldFiles,
        send_indicator_values },

    Route { Get, "/api/v1/national-collections", SeeNationalCollections, { ReadCollections, SendFiles },
        Body::None, list_national_collections },
    Route { Get, "/api/v1/national-collections/:national", SeeNationalCollections,
        { ReadCollections, SendFiles }, Body::None, get_national_collection },
    Route { Post, "/api/v1/national-collections/:national/submissions", SendToProgramme, { SendFiles },
        Body::HeldFiles, send_submissions },
};

} // namespace

std::span<const Route> routes()
{
    return table;
}

} // namespace wres::api
