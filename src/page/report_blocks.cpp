// SPDX-License-Identifier: MIT
#include "page/report_blocks.h"

#include "page/block_html.h"
#include "page/findings_html.h"

namespace wres::page {

void write_blocks(markup::Html& html, const document::Blocks& blocks, const std::string& before_section)
{
    html.open("div", { { "class", "report" } });
    for (const auto& block : blocks) {
        if (const auto* findings = std::get_if<document::FindingsTable>(&block))
            write_findings(html, *findings, before_section);
        else
            write_block(html, block);
    }
    html.close();
}

} // namespace wres::page
