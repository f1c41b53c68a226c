// SPDX-License-Identifier: MIT
#include "account/recovery_codes.h"

#include <chrono>

#include "base/text.h"
#include "sealing/one_time_code.h"
#include "sealing/random_text.h"

namespace wres::account {
namespace {

constexpr int number_of_codes = 10;
constexpr std::size_t length = 24;
constexpr std::size_t group = 4;

} // namespace

std::vector<std::string> draw_recovery_codes()
{
    std::vector<std::string> codes;
    for (int i = 0; i < number_of_codes; ++i)
        codes.push_back(sealing::random_token().substr(0, length));
    return codes;
}

std::string shown_recovery_code(std::string_view code)
{
    std::string shown;
    for (std::size_t i = 0; i < code.size(); i += group)
        shown.append(i == 0 ? "" : "-").append(code.substr(i, group));
    return shown;
}

std::string as_recovery_code(std::string_view typed)
{
    std::string code;
    for (const char c : lower_case(typed)) {
        if (c != ' ' && c != '-')
            code += c;
    }
    return code;
}

std::int64_t step_at(store::Moment moment)
{
    return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count()
        / sealing::one_time_step_seconds;
}

} // namespace wres::account
