// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace wres::disclosure {

/// What an audience may read of an action plan, as words: those who wrote the plan decided field by field,
/// and what they keep is empty here. No count of people is among the fields: counts leave by a released
/// report.
struct ActionPlanWords {
    struct Milestone {
        std::string due;
        std::string what;
        std::string reached;
    };

    /// What a staff network says an action changed for people.
    struct SoWhat {
        std::string on;
        std::string body;
        std::string judgement;
        std::string words;
    };

    struct Action {
        std::string title;
        std::string theme;
        std::string indicator; // its id
        std::string scope; // the services, for people
        std::string staff_said;
        std::string root_cause;
        std::string what_will_be_done;
        std::string owner; // by role, as the sponsor
        std::string sponsor;
        std::string with; // partners, and those who wrote it too
        std::string starts;
        std::string review_on;
        std::string ends;
        std::string state;
        std::string measure; // of success
        std::string target; // "a ratio of 0.95"
        std::string by;
        std::string governance_forum;
        std::vector<Milestone> milestones;
        std::vector<SoWhat> so_what;
    };

    struct SignOff {
        std::string role;
        std::string service;
        std::string on; // empty: not signed yet
    };

    std::string title;
    std::string themes_source; // whose themes the actions are gathered under
    std::vector<Action> actions; // theme by theme
    std::vector<SignOff> sign_offs;
};

} // namespace wres::disclosure
