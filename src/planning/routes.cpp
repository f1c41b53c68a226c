// SPDX-License-Identifier: MIT
#include <array>

#include "planning/pages.h"

namespace wres::planning {
namespace {

using enum http::Method;

constexpr std::array table {
    Route { Get, "/plans", Access::Public, Body::None, show_public_plans },
    Route { Get, "/plans/:plan", Access::Public, Body::None, show_public_plan },
    Route { Get, "/plans/:plan/dashboards/:priority", Access::Public, Body::None, show_public_dashboard },
    Route { Get, "/calendars/:secret", Access::Public, Body::None, send_calendar },

    Route { Get, "/organisations/:organisation/plans", Access::SeePlans, Body::None, show_plans },
    Route { Post, "/organisations/:organisation/plans", Access::WorkOnPlans, Body::Form, start_plan },
    Route {
        Post, "/organisations/:organisation/calendar", Access::TakePartInPlans, Body::Form, make_calendar },
    Route { Get, "/organisations/:organisation/posts", Access::Administer, Body::None, show_posts },
    Route { Post, "/organisations/:organisation/posts", Access::Administer, Body::Form, save_post },
    Route { Get, "/organisations/:organisation/bodies", Access::Administer, Body::None, show_bodies },
    Route { Post, "/organisations/:organisation/bodies", Access::Administer, Body::Form, add_body },
    Route { Post, "/organisations/:organisation/bodies/:body/members", Access::Administer, Body::Form,
        change_members },

    Route { Get, "/organisations/:organisation/plans/:plan", Access::SeePlans, Body::None, show_plan },
    Route { Get, "/organisations/:organisation/plans/:plan/change", Access::WorkOnPlans, Body::None,
        show_plan_form },
    Route { Post, "/organisations/:organisation/plans/:plan/change", Access::WorkOnPlans, Body::Form,
        save_plan_form },
    Route { Get, "/organisations/:organisation/plans/:plan/choose", Access::WorkOnPlans, Body::None,
        show_choices },
    Route { Get, "/organisations/:organisation/plans/:plan/history", Access::SeePlans, Body::None,
        show_plan_history },
    Route { Get, "/organisations/:organisation/plans/:plan/file/:name", Access::SeePlans, Body::None,
        send_plan_file },
    Route { Get, "/organisations/:organisation/plans/:plan/import", Access::WorkOnPlans, Body::None,
        show_import },
    Route { Post, "/organisations/:organisation/plans/:plan/import", Access::WorkOnPlans, Body::HeldFiles,
        import_plan },
    Route { Post, "/organisations/:organisation/plans/:plan/baselines", Access::WorkOnPlans, Body::Form,
        freeze_baselines },
    Route { Post, "/organisations/:organisation/plans/:plan/sign-off", Access::TakePartInPlans, Body::Form,
        sign_plan },
    Route { Post, "/organisations/:organisation/plans/:plan/publish", Access::PublishPlans, Body::Form,
        publish_plan },
    Route { Post, "/organisations/:organisation/plans/:plan/withdraw", Access::PublishPlans, Body::Form,
        withdraw_plan },

    Route { Get, "/organisations/:organisation/plans/:plan/actions/new", Access::WorkOnPlans, Body::None,
        show_new_action },
    Route { Post, "/organisations/:organisation/plans/:plan/actions", Access::WorkOnPlans, Body::Form,
        add_action },
    Route { Get, "/organisations/:organisation/plans/:plan/actions/:action", Access::SeePlans, Body::None,
        show_action },
    Route { Get, "/organisations/:organisation/plans/:plan/actions/:action/change", Access::WorkOnPlans,
        Body::None, show_action_form },
    Route { Post, "/organisations/:organisation/plans/:plan/actions/:action/change", Access::WorkOnPlans,
        Body::Form, save_action },
    Route { Get, "/organisations/:organisation/plans/:plan/actions/:action/visibility", Access::WorkOnPlans,
        Body::None, show_visibility },
    Route { Post, "/organisations/:organisation/plans/:plan/actions/:action/visibility", Access::WorkOnPlans,
        Body::Form, save_visibility },
    Route { Post, "/organisations/:organisation/plans/:plan/actions/:action/work", Access::TakePartInPlans,
        Body::Form, note_work },

    Route { Get, "/organisations/:organisation/plans/:plan/dashboards", Access::SeePlans, Body::None,
        show_dashboards },
    Route { Get, "/organisations/:organisation/plans/:plan/dashboards/:priority", Access::SeePlans,
        Body::None, show_dashboard },
    Route { Get, "/organisations/:organisation/plans/:plan/priorities/new", Access::WorkOnPlans, Body::None,
        show_priority_form },
    Route { Post, "/organisations/:organisation/plans/:plan/priorities/new", Access::WorkOnPlans, Body::Form,
        save_priority },
    Route { Get, "/organisations/:organisation/plans/:plan/priorities/:priority/change", Access::WorkOnPlans,
        Body::None, show_priority_form },
    Route { Post, "/organisations/:organisation/plans/:plan/priorities/:priority/change", Access::WorkOnPlans,
        Body::Form, save_priority },
    Route { Get, "/organisations/:organisation/plans/:plan/indicators/new", Access::WorkOnPlans, Body::None,
        show_indicator_form },
    Route { Post, "/organisations/:organisation/plans/:plan/indicators/new", Access::WorkOnPlans, Body::Form,
        save_indicator },
    Route { Get, "/organisations/:organisation/plans/:plan/indicators/:indicator/change", Access::WorkOnPlans,
        Body::None, show_indicator_form },
    Route { Post, "/organisations/:organisation/plans/:plan/indicators/:indicator/change",
        Access::WorkOnPlans, Body::Form, save_indicator },
    Route { Get, "/organisations/:organisation/plans/:plan/values", Access::WorkOnPlans, Body::None,
        show_values },
    Route { Post, "/organisations/:organisation/plans/:plan/values", Access::WorkOnPlans, Body::HeldFiles,
        send_values },

    Route { Get, "/organisations/:organisation/plans/:plan/questions", Access::SeePlans, Body::None,
        show_questions },
    Route { Post, "/organisations/:organisation/plans/:plan/questions", Access::TakePartInPlans, Body::Form,
        ask_question },
    Route { Post, "/organisations/:organisation/plans/:plan/questions/:question", Access::TakePartInPlans,
        Body::Form, add_to_question },
    Route { Get, "/organisations/:organisation/plans/:plan/packs", Access::SeePlans, Body::None, show_packs },
    Route { Post, "/organisations/:organisation/plans/:plan/packs", Access::TakePartInPlans, Body::Form,
        make_pack },
    Route { Get, "/organisations/:organisation/plans/:plan/packs/:pack", Access::SeePlans, Body::None,
        show_pack },
};

} // namespace

std::span<const Route> routes()
{
    return table;
}

} // namespace wres::planning
