// SPDX-License-Identifier: MIT
#include "report/settings_table.h"

#include <utility>

#include "language/phrase.h"

namespace wres::report {

using document::ColumnKind;
using language::phrase;

document::Table settings_table(std::string caption, const std::vector<disclosure::SettingWords>& settings)
{
    document::Table table { .id = "settings-table",
        .caption = std::move(caption),
        .columns = { { phrase("Question"), ColumnKind::Words }, { phrase("Answer"), ColumnKind::Words },
            { phrase("Default or chosen"), ColumnKind::Words }, { phrase("Why"), ColumnKind::Words } },
        .rows = {} };
    for (const auto& setting : settings)
        table.rows.push_back({ setting.question, setting.answer,
            setting.is_default ? phrase("Default") : phrase("Chosen"), setting.why });
    return table;
}

} // namespace wres::report
