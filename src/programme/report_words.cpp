// SPDX-License-Identifier: MIT
#include "programme/report_words.h"

#include "frame/components.h"
#include "store/releases.h"

namespace wres::programme {

using store::NationalReportState;

std::string audience_words(const store::NationalReport& report)
{
    return report.audience == store::public_audience ? "the public" : "the programme team";
}

void write_report_state(markup::Html& html, const store::NationalReport& report)
{
    switch (report.state) {
    case NationalReportState::BeingMade: return frame::write_tag(html, "being made", "blue");
    case NationalReportState::Draft: return frame::write_tag(html, "draft", "yellow");
    case NationalReportState::Failed: return frame::write_tag(html, "not made", "red");
    case NationalReportState::Released:
        return frame::write_tag(
            html, report.audience == store::public_audience ? "published" : "final", "green");
    case NationalReportState::Corrected: return frame::write_tag(html, "corrected", "grey");
    case NationalReportState::Discarded: return frame::write_tag(html, "discarded", "grey");
    }
}

} // namespace wres::programme
