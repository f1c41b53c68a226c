// SPDX-License-Identifier: MIT
#include "administration/people_table.h"

#include <algorithm>
#include <array>

#include "frame/role_words.h"

namespace wres::administration {

using namespace frame;
namespace {

using store::Role;

constexpr std::array all_roles { Role::DataOwner, Role::Analyst, Role::Reviewer, Role::Publisher,
    Role::Reader, Role::BoardMember, Role::Administrator, Role::Programme };

} // namespace

void write_account_state(markup::Html& html, const store::Person& person)
{
    if (person.is_disabled)
        write_tag(html, "Disabled", "red");
    else if (person.state == store::PersonState::Invited)
        write_tag(html, "Invited", "yellow");
    else
        write_tag(html, "Active", "green");
}

void write_role_boxes(
    markup::Html& html, const std::vector<Role>& chosen, const std::vector<FieldError>& errors)
{
    std::vector<Check> boxes;
    for (const auto role : all_roles)
        boxes.push_back({ std::string(store::code_of(role)), std::string(words_of(role)),
            std::string(meaning_of(role)), std::ranges::find(chosen, role) != chosen.end() });
    write_checkboxes(html, "role", "Roles", boxes, errors);
}

std::vector<Role> roles_chosen(const http::Fields& form)
{
    std::vector<Role> roles;
    for (const auto& code : form.all("role")) {
        if (const auto role = store::role_of(code))
            roles.push_back(*role);
    }
    std::ranges::sort(roles);
    return roles;
}

} // namespace wres::administration
