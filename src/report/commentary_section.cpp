// SPDX-License-Identifier: MIT
#include "report/commentary_section.h"

#include <algorithm>

#include "base/text.h"
#include "language/phrase.h"

namespace wres::report {

using language::phrase;

void write_commentary(document::Blocks& blocks, const disclosure::Release& release,
    std::string_view indicator, std::string heading_id)
{
    const auto said = std::ranges::find(release.commentary, indicator, &disclosure::Commentary::indicator);
    if (said == release.commentary.end() || trimmed(said->text).empty())
        return;
    blocks.emplace_back(document::Heading { std::move(heading_id), phrase("What the council says") });
    for (const auto line : split(said->text, '\n')) {
        if (!trimmed(line).empty())
            blocks.emplace_back(document::plain(std::string(trimmed(line))));
    }
}

} // namespace wres::report
