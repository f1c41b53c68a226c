// SPDX-License-Identifier: MIT
#pragma once

#include "improvement/plan.h"

namespace wres::improvement {

/// A plan with something in every field.
[[nodiscard]] inline Plan made_up_plan()
{
    const auto day = [](const char* text) { return *parse_iso_date(text); };
    Action action;
    action.id = "panels";
    action.title = "Mixed interview panels";
    action.theme = "recruitment_and_retention";
    action.disparity = { "2", "excluding_white_minorities", "social_care", "directorate=Adults" };
    action.staff_said =
        "\"We never see anybody like us on a panel.\"\nSaid in three of four circles; C:\\panel";
    action.root_cause = "Panels are drawn from one grade";
    action.what_will_be_done = "=Every panel has two trained members from the staff network";
    action.owner = "Head of Human Resources";
    action.sponsor = "Director of Adult Social Services";
    action.partners = { "Race Equality Staff Network", "Unison; GMB" };
    action.co_produced_with = { "Carers' forum" };
    action.resources = "£12,000 a year";
    action.starts = day("2025-04-01");
    action.review_on = day("2026-04-01");
    action.ends = day("2027-03-31");
    action.state = ActionState::UnderWay;
    action.measure.statement = "Shortlisted applicants are appointed as often";
    action.measure.better = Better::Higher;
    action.measure.target = 0.9;
    action.measure.by = day("2027-03-31");
    action.measure.smallest_change = 1.25;
    action.measure.chosen_on = { "2025" };
    action.measure.compare_with = { "region" };
    action.measure.baseline = { .periods = { { "2024", 21, 140, 90, 400 }, { "2025", 14, 130, 95, 410 } },
        .frozen_on = day("2025-03-20"),
        .value = 1.0 / 3,
        .lower = 0.1,
        .upper = 0.7000000000000001,
        .definition = "abc" };
    action.governance_forum = "Corporate Equality Board";
    action.published = { "title", "theme" };
    action.private_fields = { "staff_said" };
    action.milestones = { { day("2025-06-30"), "Panel members trained", day("2025-06-12") },
        { day("2025-12-31"), "All panels", {} } };
    action.notes = { { day("2025-06-12"), "Head of Human Resources", "24 trained\n\n- by the network" } };
    action.evidence = { { "Training register", "HR/2025/17" } };
    action.so_what = { { day("2026-01-10"), "Race Equality Staff Network", NetworkJudgement::Partly,
        "Felt in Adults', not yet elsewhere" } };

    Action second;
    second.id = "band";
    second.title = "Progression into the upper bands";
    second.disparity = { "9", "", "whole_council", "" };
    second.what_will_be_done = "Sponsored secondments";
    second.measure.statement = "More senior managers";
    second.measure.quantity = Quantity::ShareOfGroup;

    return { .id = "made-up-2025",
        .title = "Race equality action plan 2025 to 2027",
        .council = "Northmoor",
        .also_councils = { "Old Northmoor" },
        .standard = "sc-wres/2025",
        .year_ends = "03-31",
        .starts = day("2025-04-01"),
        .ends = day("2027-03-31"),
        .false_discovery = FalseDiscovery::BenjaminiYekutieli,
        .sign_offs = { { "Director of Adult Social Services", "adult", day("2025-03-28") },
            { "Director of Children's Services", "children", {} } },
        .actions = { action, second } };
}

} // namespace wres::improvement
