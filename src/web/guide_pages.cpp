// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "frame/guide.h"
#include "web/pages.h"

namespace wres::web {
namespace {

using markup::Html;

void write_topic_list(Html& html, std::string_view but)
{
    html.open("ul", { { "class", "govuk-list govuk-list--spaced" } });
    for (const auto& topic : guide_topics()) {
        if (topic.id == but)
            continue;
        html.open("li");
        html.element(
            "a", { { "class", "govuk-link" }, { "href", fmt::format("/guide/{}", topic.id) } }, topic.title);
        html.close();
    }
    html.close();
}

} // namespace

http::Response show_guide(Call& call)
{
    Html html;
    write_title(html, "Guide");
    write_paragraph(html, "What each step of a council's yearly cycle is for, and how to go about it.");
    write_topic_list(html, {});
    return http::html_response(page({ "Guide", call.visitor(), {} }, std::move(html).fragment()));
}

http::Response show_guide_topic(Call& call)
{
    const auto topic = std::ranges::find(guide_topics(), call.named.text("topic"), &GuideTopic::id);
    if (topic == guide_topics().end())
        return refusal_page(call.request, http::Status::NotFound, call.visitor());
    Html html;
    write_title(html, topic->title, "Guide");
    for (const auto& answer : topic->answers) {
        html.element("h2", { { "class", "govuk-heading-m" } }, answer.question);
        for (const auto paragraph : answer.paragraphs)
            write_paragraph(html, paragraph);
    }
    html.element("h2", { { "class", "govuk-heading-m" } }, "The rest of the guide");
    write_topic_list(html, topic->id);
    return http::html_response(page({ std::string(topic->title), call.visitor(), { { "/guide", "Guide" } } },
        std::move(html).fragment()));
}

} // namespace wres::web
