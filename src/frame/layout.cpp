// SPDX-License-Identifier: MIT
#include "frame/layout.h"

#include <fmt/format.h>

#include "frame/assets.h"

namespace wres::frame {
namespace {

using markup::Html;

constexpr std::string_view service_name = "openwres";

void write_head(Html& html, const Frame& frame)
{
    html.open("head");
    html.leaf("meta", { { "charset", "utf-8" } });
    html.element(
        "title", fmt::format("{}{} – {}", frame.has_errors ? "Error: " : "", frame.title, service_name));
    html.leaf("meta", { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } });
    html.leaf("link", { { "rel", "stylesheet" }, { "href", asset_path(Asset::PageStyle) } });
    if (!frame.visitor.style_path.empty())
        html.leaf("link", { { "rel", "stylesheet" }, { "href", frame.visitor.style_path } });
    if (frame.shows_report)
        html.leaf("link", { { "rel", "stylesheet" }, { "href", asset_path(Asset::ReportStyle) } });
    html.open("script",
        { { "type", "module" }, { "src", asset_path(Asset::PageScript) },
            { "data-components", asset_path(Asset::ComponentScript) } });
    html.close();
    html.close();
}

void write_person(Html& html, const Visitor& visitor)
{
    html.open("div", { { "class", "app-header__person govuk-body" } });
    if (visitor.display_name.empty()) {
        html.element("a", { { "class", "govuk-link" }, { "href", "/sign-in" } }, "Sign in");
    } else {
        html.element("a", { { "class", "govuk-link" }, { "href", "/account" } }, visitor.display_name);
        html.open("form", { { "method", "post" }, { "action", "/sign-out" } });
        html.leaf(
            "input", { { "type", "hidden" }, { "name", "form_token" }, { "value", visitor.form_token } });
        html.element("button", { { "class", "app-link-button" }, { "type", "submit" } }, "Sign out");
        html.close();
    }
    html.close();
}

void write_header(Html& html, const Visitor& visitor)
{
    html.open("header", { { "class", "app-header" } });
    html.open("div", { { "class", "govuk-width-container app-header__row" } });
    html.element("a",
        { { "class", "govuk-link govuk-link--no-underline govuk-link--text-colour app-header__name" },
            { "href", visitor.display_name.empty() ? "/" : "/collections" } },
        "openwres");
    if (!visitor.organisation.empty())
        html.element("span", { { "class", "app-header__organisation govuk-body" } }, visitor.organisation);
    write_person(html, visitor);
    html.close();
    html.close();
}

void write_way_here(Html& html, const std::vector<Link>& way)
{
    if (way.empty())
        return;
    html.open("nav", { { "class", "govuk-breadcrumbs" }, { "aria-label", "Breadcrumb" } });
    html.open("ol", { { "class", "govuk-breadcrumbs__list" } });
    for (const auto& link : way) {
        html.open("li", { { "class", "govuk-breadcrumbs__list-item" } });
        html.element("a", { { "class", "govuk-breadcrumbs__link" }, { "href", link.path } }, link.words);
        html.close();
    }
    html.close();
    html.close();
}

void write_footer(Html& html)
{
    html.open("footer", { { "class", "govuk-footer" } });
    html.open("div", { { "class", "govuk-width-container" } });
    html.element("p", { { "class", "govuk-body-s govuk-!-margin-bottom-0" } },
        "openwres: the Social Care Workforce Race Equality Standard, from a council’s files to a checked "
        "report. Files stay on this "
        "council’s own server.");
    html.open("p", { { "class", "govuk-body-s govuk-!-margin-bottom-0" } });
    html.element("a", { { "class", "govuk-footer__link" }, { "href", "/guide" } }, "Guide");
    html.close();
    html.close();
    html.close();
}

} // namespace

std::string page(const Frame& frame, std::string content)
{
    Html html;
    html.open("html", { { "lang", "en-GB" }, { "class", "govuk-template" } });
    write_head(html, frame);
    html.open("body", { { "class", "govuk-template__body" } });
    html.element("a",
        { { "href", "#main-content" }, { "class", "govuk-skip-link" }, { "data-module", "govuk-skip-link" } },
        "Skip to main content");
    write_header(html, frame.visitor);
    html.open("div", { { "class", "govuk-width-container" } });
    write_way_here(html, frame.way_here);
    html.open("main", { { "class", "govuk-main-wrapper" }, { "id", "main-content" } });
    html.put(content);
    html.close();
    html.close();
    write_footer(html);
    html.close();
    html.close();
    return std::move(html).finish();
}

} // namespace wres::frame
