// SPDX-License-Identifier: MIT
#include "frame/words_of_people.h"

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/text.h"
#include "store/people.h"

namespace wres::frame {

Result<std::string> actor_words(store::View& view, std::string_view actor)
{
    constexpr std::string_view person_prefix = "person:";
    if (!actor.starts_with(person_prefix))
        return std::string(actor == "operator" ? "whoever runs the service" : "the program");
    const auto person = TRY(store::person(view, { std::string(actor.substr(person_prefix.size())) }));
    return person.display_name.empty() ? "somebody who has left" : person.display_name;
}

std::string moment_words(store::Moment moment)
{
    const auto second = std::chrono::time_point_cast<std::chrono::seconds>(moment);
    return std::string(trimmed(fmt::format("{:%e %B %Y, %H:%M} UTC", second)));
}

} // namespace wres::frame
