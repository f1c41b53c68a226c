// SPDX-License-Identifier: MIT
#include "frame/pagination.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::frame {
namespace {

void write_step(markup::Html& html, std::string_view which, std::string_view words, const std::string& path)
{
    html.open("div", { { "class", fmt::format("govuk-pagination__{}", which) } });
    html.open("a", { { "class", "govuk-link govuk-pagination__link" }, { "href", path }, { "rel", which } });
    html.element("span", { { "class", "govuk-pagination__link-title" } }, words);
    html.close();
    html.close();
}

} // namespace

Portion portion_of(std::size_t items, std::size_t items_a_page, std::string_view asked)
{
    Portion portion;
    portion.pages = std::max<std::size_t>(1, (items + items_a_page - 1) / items_a_page);
    const auto number = parse_integer(asked).value_or(1);
    portion.number = static_cast<std::size_t>(
        std::clamp<std::int64_t>(number, 1, static_cast<std::int64_t>(portion.pages)));
    portion.first = (portion.number - 1) * items_a_page;
    portion.end = std::min(items, portion.first + items_a_page);
    return portion;
}

void write_pagination(markup::Html& html, const Portion& portion, const std::string& path)
{
    if (portion.pages == 1)
        return;
    html.element(
        "p", { { "class", "govuk-body" } }, fmt::format("Page {} of {}", portion.number, portion.pages));
    html.open("nav", { { "class", "govuk-pagination" }, { "aria-label", "Pagination" } });
    if (portion.number > 1)
        write_step(html, "prev", "Previous page", fmt::format("{}{}", path, portion.number - 1));
    if (portion.number < portion.pages)
        write_step(html, "next", "Next page", fmt::format("{}{}", path, portion.number + 1));
    html.close();
}

} // namespace wres::frame
