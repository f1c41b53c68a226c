// SPDX-License-Identifier: MIT
#include <array>

#include "programme/pages.h"

namespace wres::programme {
namespace {

using enum http::Method;

constexpr std::array table {
    Route { Get, "/national-collections", Access::SignedIn, Body::None, show_national_collections },
    Route { Get, "/organisations/:organisation/national-collections/new", Access::RunNationalCollections,
        Body::None, show_opening },
    Route { Post, "/organisations/:organisation/national-collections", Access::RunNationalCollections,
        Body::Form, open_collection },

    Route {
        Get, "/national-collections/:national", Access::RunNationalCollections, Body::None, show_overview },
    Route { Post, "/national-collections/:national/submissions", Access::RunNationalCollections,
        Body::HeldFiles, receive_submissions },
    Route { Post, "/national-collections/:national/look-again", Access::RunNationalCollections, Body::Form,
        look_again },
    Route { Post, "/national-collections/:national/reminders", Access::RunNationalCollections, Body::Form,
        remind_silent },
    Route { Post, "/national-collections/:national/state", Access::RunNationalCollections, Body::Form,
        close_or_reopen },
    Route { Post, "/national-collections/:national/comparisons", Access::RunNationalCollections,
        Body::HeldFiles, compare_with },
    Route { Get, "/national-collections/:national/councils", Access::RunNationalCollections, Body::None,
        show_invitations },
    Route { Post, "/national-collections/:national/councils", Access::RunNationalCollections, Body::Form,
        invite },
    Route { Get, "/national-collections/:national/councils/:area", Access::RunNationalCollections, Body::None,
        show_council },
    Route { Post, "/national-collections/:national/councils/:area/questions/:question",
        Access::RunNationalCollections, Body::Form, decide_question },
    Route { Post, "/national-collections/:national/councils/:area/accept", Access::RunNationalCollections,
        Body::Form, accept_counts },
    Route { Post, "/national-collections/:national/councils/:area/withdraw", Access::RunNationalCollections,
        Body::Form, withdraw_counts },
    Route { Post, "/national-collections/:national/councils/:area/remind", Access::RunNationalCollections,
        Body::Form, remind_council },
    Route { Get, "/national-collections/:national/results", Access::RunNationalCollections, Body::None,
        show_national_results },
    Route { Get, "/national-collections/:national/history", Access::RunNationalCollections, Body::None,
        show_national_history },
    Route { Get, "/national-collections/:national/history.jsonl", Access::RunNationalCollections, Body::None,
        send_history },
    Route { Get, "/national-collections/:national/collection.toml", Access::RunNationalCollections,
        Body::None, send_request },
    Route { Get, "/national-collections/:national/counts.wrescube", Access::RunNationalCollections,
        Body::None, send_accepted_counts },

    Route { Post, "/national-collections/:national/councils/:area/naming", Access::RunNationalCollections,
        Body::Form, record_naming },
    Route { Get, "/national-collections/:national/reports", Access::RunNationalCollections, Body::None,
        show_national_reports },
    Route { Post, "/national-collections/:national/reports", Access::RunNationalCollections, Body::HeldFiles,
        order_report },
    Route { Get, "/national-collections/:national/reports/:report", Access::RunNationalCollections,
        Body::None, show_national_report },
    Route { Post, "/national-collections/:national/reports/:report/release", Access::RunNationalCollections,
        Body::Form, release_report },
    Route { Post, "/national-collections/:national/reports/:report/discard", Access::RunNationalCollections,
        Body::Form, discard_report },
    Route { Post, "/national-collections/:national/reports/:report/check", Access::RunNationalCollections,
        Body::Form, check_report },
    Route { Get, "/national-collections/:national/reports/:report/files/:name",
        Access::RunNationalCollections, Body::None, send_report_file },
    Route { Get, "/national-collections/:national/reports/:report/england/:name",
        Access::RunNationalCollections, Body::None, send_england_file },
    Route { Get, "/national-collections/:national/reports/:report/packs/:pack/:name",
        Access::RunNationalCollections, Body::None, send_council_pack },
    Route { Get, "/national-collections/:national/reports/:report/inputs/:name",
        Access::RunNationalCollections, Body::None, send_report_inputs },

    Route { Get, "/national-reports", Access::Public, Body::None, show_published_reports },
    Route { Get, "/national-reports/:report", Access::Public, Body::None, show_published_report },
    Route {
        Get, "/national-reports/:report/files/:name", Access::Public, Body::None, send_public_report_file },
    Route { Get, "/national-reports/:report/england/:name", Access::Public, Body::None,
        send_public_england_file },

    Route { Get, "/organisations/:organisation/national-collections/:national",
        Access::SeeNationalCollections, Body::None, show_own },
    Route { Get, "/organisations/:organisation/national-collections/:national/packs/:report/:name",
        Access::SeeNationalCollections, Body::None, send_own_pack },
    Route { Post, "/organisations/:organisation/national-collections/:national/naming", Access::SignOff,
        Body::Form, decide_own_naming },
    Route { Get, "/organisations/:organisation/national-collections/:national/collection.toml",
        Access::SeeNationalCollections, Body::None, send_request },
    Route { Post, "/organisations/:organisation/national-collections/:national/sign-off", Access::SignOff,
        Body::Form, sign_own_off },
    Route { Post, "/organisations/:organisation/national-collections/:national/send", Access::SendToProgramme,
        Body::Form, send_own },
    Route { Post, "/organisations/:organisation/national-collections/:national/submissions",
        Access::SendToProgramme, Body::HeldFiles, send_own_file },
    Route { Post, "/organisations/:organisation/national-collections/:national/answers/:question",
        Access::SendToProgramme, Body::Form, answer_question },
    Route { Post, "/organisations/:organisation/national-collections/:national/withdraw",
        Access::SendToProgramme, Body::Form, withdraw_own },
    Route { Post, "/organisations/:organisation/national-collections/:national/key", Access::SendToProgramme,
        Body::Form, give_own_key },
};

} // namespace

std::span<const Route> routes()
{
    return table;
}

} // namespace wres::programme
