// SPDX-License-Identifier: MIT
#include <array>

#include "returns/pages.h"

namespace wres::returns {
namespace {

using enum http::Method;

constexpr std::array table {
    Route { Get, "/collections", Access::SignedIn, Body::None, show_collections },
    Route { Post, "/organisations/:organisation/collections", Access::StartCollection, Body::Form,
        start_collection },
    Route { Get, "/collections/:collection", Access::SeeCollection, Body::None, show_steps },
    Route { Get, "/collections/:collection/files", Access::SeeCollection, Body::None, show_files },
    Route { Post, "/collections/:collection/files", Access::WorkOnCollection, Body::Files, receive_files },
    Route { Post, "/collections/:collection/files/:file/set-aside", Access::WorkOnCollection, Body::Form,
        set_aside_file },
    Route { Post, "/collections/:collection/calculations", Access::WorkOnCollection, Body::Form, calculate },
    Route { Get, "/collections/:collection/findings", Access::SeeCollection, Body::None, show_findings },
    Route { Get, "/collections/:collection/findings.csv", Access::SeeCollection, Body::None, send_findings },
    Route { Get, "/collections/:collection/results", Access::SeeCollection, Body::None, show_results },
    Route { Get, "/collections/:collection/results.csv", Access::SeeCollection, Body::None, send_results },
    Route {
        Get, "/collections/:collection/results/:section", Access::SeeCollection, Body::None, show_section },
    Route { Get, "/collections/:collection/commentary", Access::SeeCollection, Body::None, show_commentary },
    Route { Get, "/collections/:collection/commentary/:subject", Access::SeeCollection, Body::None,
        show_commentary_text },
    Route { Post, "/collections/:collection/commentary/:subject", Access::WorkOnCollection, Body::Form,
        save_commentary_text },
    Route { Get, "/collections/:collection/mapping", Access::SeeCollection, Body::None, show_mapping },
    Route { Post, "/collections/:collection/mapping", Access::WorkOnCollection, Body::Form, decide_mappings },
    Route { Get, "/collections/:collection/review", Access::SeeCollection, Body::None, show_review },
    Route {
        Post, "/collections/:collection/submit", Access::WorkOnCollection, Body::Form, submit_collection },
    Route { Post, "/collections/:collection/send-back", Access::ReviewCollection, Body::Form,
        send_back_collection },
    Route {
        Post, "/collections/:collection/approve", Access::ReviewCollection, Body::Form, approve_collection },
    Route {
        Post, "/collections/:collection/reopen", Access::ReopenCollection, Body::Form, reopen_collection },
    Route {
        Post, "/collections/:collection/correct", Access::ReopenCollection, Body::Form, correct_collection },
    Route { Post, "/collections/:collection/comments", Access::CommentOnCollection, Body::Form, add_remark },
    Route { Post, "/collections/:collection/comments/:comment/settle", Access::CommentOnCollection,
        Body::Form, settle_remark },
    Route { Get, "/collections/:collection/release", Access::SeeCollection, Body::None, show_release },
    Route { Post, "/collections/:collection/releases", Access::PublishCollection, Body::Form,
        release_collection },
    Route { Post, "/collections/:collection/publications", Access::PublishCollection, Body::Form,
        publish_release },
    Route { Post, "/collections/:collection/publications/:publication/withdraw", Access::PublishCollection,
        Body::Form, withdraw_published },
    Route { Get, "/collections/:collection/released", Access::SeeReleased, Body::None, show_released },
    Route { Get, "/collections/:collection/releases/:release", Access::SeeReleased, Body::None,
        show_one_release },
    Route { Get, "/collections/:collection/releases/:release/:name", Access::SeeReleased, Body::None,
        send_release_file },
    Route { Get, "/collections/:collection/history", Access::SeeCollection, Body::None, show_trail },
    Route { Get, "/collections/:collection/preview", Access::SeeCollection, Body::None, show_preview },
};

} // namespace

std::span<const Route> routes()
{
    return table;
}

} // namespace wres::returns
