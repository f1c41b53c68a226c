// SPDX-License-Identifier: MIT
#include "web/words_of_people.h"

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/text.h"
#include "store/people.h"

namespace wres::web {

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

std::string written_text(std::string_view field)
{
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const bool ends_line = c == '\n' || (c == '\r' && (i + 1 == field.size() || field[i + 1] != '\n'));
        const auto byte = static_cast<unsigned char>(c);
        if (ends_line)
            text += '\n';
        else if (byte == '\t' || (byte >= 0x20 && byte != 0x7F))
            text += c;
    }
    return std::string(trimmed(text));
}

} // namespace wres::web
