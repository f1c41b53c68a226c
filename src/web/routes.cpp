// SPDX-License-Identifier: MIT
#include <array>

#include "web/pages.h"
#include "web/route.h"

namespace wres::web {
namespace {

using enum http::Method;

constexpr std::array table {
    Route { Get, "/", Access::Public, Body::None, show_start },
    Route { Get, "/assets/:name", Access::Public, Body::None, send_asset },
    Route { Get, "/assets/colours/:colour", Access::Public, Body::None, send_colour },
    Route { Get, "/guide", Access::Public, Body::None, show_guide },
    Route { Get, "/guide/:topic", Access::Public, Body::None, show_guide_topic },
    Route { Get, "/health/live", Access::Public, Body::None, show_live },
    Route { Get, "/health/ready", Access::Public, Body::None, show_ready },
    Route { Get, "/metrics", Access::ThisMachine, Body::None, show_metrics },

    Route { Get, "/sign-in", Access::Public, Body::None, show_sign_in },
    Route { Post, "/sign-in", Access::Public, Body::Form, sign_in },
    Route { Get, "/sign-in/code", Access::Public, Body::None, show_code },
    Route { Post, "/sign-in/code", Access::Public, Body::Form, enter_code },
    Route { Get, "/forgotten", Access::Public, Body::None, show_forgotten },
    Route { Post, "/forgotten", Access::Public, Body::Form, send_forgotten },
    Route { Get, "/sign-on", Access::Public, Body::None, begin_sign_on },
    Route { Get, "/sign-on/return", Access::Public, Body::None, finish_sign_on },
    Route { Post, "/sign-out", Access::OwnAccount, Body::Form, sign_out },
    Route { Get, "/welcome/:token", Access::Public, Body::None, show_welcome },
    Route { Post, "/welcome/:token", Access::Public, Body::Form, choose_passphrase },

    Route { Get, "/account", Access::OwnAccount, Body::None, show_account },
    Route { Get, "/account/passphrase", Access::OwnAccount, Body::None, show_passphrase },
    Route { Post, "/account/passphrase", Access::OwnAccount, Body::Form, change_passphrase },
    Route { Get, "/account/second-factor", Access::OwnAccount, Body::None, show_second_factor },
    Route { Post, "/account/second-factor", Access::OwnAccount, Body::Form, set_up_second_factor },
    Route { Get, "/account/recovery-codes", Access::OwnAccount, Body::None, show_recovery_codes },
    Route { Post, "/account/recovery-codes", Access::OwnAccount, Body::Form, make_recovery_codes },
    Route { Get, "/account/tokens", Access::SignedIn, Body::None, show_tokens },
    Route { Post, "/account/tokens", Access::SignedIn, Body::Form, make_token },
    Route { Post, "/account/tokens/:token/revoke", Access::SignedIn, Body::Form, revoke_token },
    Route { Post, "/account/other-sessions", Access::OwnAccount, Body::Form, end_other_sessions },

    Route { Get, "/organisations", Access::AdministerService, Body::None, show_organisations },
    Route { Post, "/organisations", Access::AdministerService, Body::Form, add_organisation },
    Route { Get, "/organisations/:organisation/settings", Access::Administer, Body::None, show_settings },
    Route { Post, "/organisations/:organisation/settings", Access::Administer, Body::Form, save_settings },
    Route { Get, "/organisations/:organisation/history", Access::Administer, Body::None, show_history },
    Route { Get, "/organisations/:organisation/people", Access::Administer, Body::None, show_people },
    Route { Post, "/organisations/:organisation/people", Access::Administer, Body::Form, invite_somebody },
    Route { Get, "/organisations/:organisation/people/new", Access::Administer, Body::None, show_invite },
    Route { Get, "/organisations/:organisation/people/:person", Access::Administer, Body::None, show_person },
    Route { Post, "/organisations/:organisation/people/:person/roles", Access::Administer, Body::Form,
        save_roles },
    Route {
        Post, "/organisations/:organisation/people/:person/link", Access::Administer, Body::Form, hand_link },
    Route { Post, "/organisations/:organisation/people/:person/second-factor", Access::Administer, Body::Form,
        take_second_factor },
    Route { Post, "/organisations/:organisation/people/:person/sessions", Access::Administer, Body::Form,
        end_sessions },
    Route { Post, "/organisations/:organisation/people/:person/tokens", Access::Administer, Body::Form,
        revoke_tokens_of_somebody },
    Route { Post, "/organisations/:organisation/people/:person/disable", Access::Administer, Body::Form,
        disable_somebody },
    Route { Post, "/organisations/:organisation/people/:person/enable", Access::Administer, Body::Form,
        enable_somebody },
    Route { Post, "/organisations/:organisation/people/:person/remove", Access::Administer, Body::Form,
        remove_somebody },

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
    Route { Get, "/published", Access::Public, Body::None, show_published },
    Route { Get, "/published/:publication", Access::Public, Body::None, show_publication },
    Route { Get, "/published/:publication/:name", Access::Public, Body::None, send_publication_file },
    Route { Get, "/collections/:collection/preview", Access::SeeCollection, Body::None, show_preview },
};

} // namespace

std::span<const Route> routes()
{
    return table;
}

} // namespace wres::web
