// SPDX-License-Identifier: MIT
#include "site/accessibility_statement.h"

#include "base/date.h"
#include "language/phrase.h"
#include "site/words_around.h"

namespace wres::site {
namespace {

using language::phrase;
using markup::Html;
using opendata::AccessibilityFacts;

void write_heading(Html& html, std::string_view words)
{
    html.element("h2", { { "class", "govuk-heading-l" } }, words);
}

void write_words(Html& html, std::string_view words)
{
    html.element("p", { { "class", "govuk-body" } }, words);
}

void write_list(Html& html, const std::vector<std::string>& items)
{
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& item : items)
        html.element("li", item);
    html.close();
}

void write_what_is_unsaid(Html& html, const std::vector<std::string>& unsaid)
{
    if (unsaid.empty())
        return;
    html.open("div", { { "class", "govuk-warning-text" } });
    html.element("span", { { "class", "govuk-warning-text__icon" }, { "aria-hidden", "true" } }, "!");
    html.open("strong", { { "class", "govuk-warning-text__text" } });
    html.element("span", { { "class", "govuk-visually-hidden" } }, phrase("Warning"));
    html.text(phrase("This statement is not finished. Its publisher has still to say:"));
    html.close();
    html.close();
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& setting : unsaid) {
        html.open("li");
        html.element("code", setting);
        html.close();
    }
    html.close();
}

void write_contact(Html& html, const AccessibilityFacts& facts)
{
    write_heading(html, phrase("Feedback and contact information"));
    write_words(html,
        phrase("If you find a problem that is not listed on this page, or need information on this site in "
               "another "
               "form, such as large print, an audio recording or Braille, please say so:"));
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    if (!facts.contact_email.empty()) {
        html.open("li");
        write_around(html, phrase("by e-mail: {}", link_place), [&](Html& link) {
            link.element("a", { { "class", "govuk-link" }, { "href", "mailto:" + facts.contact_email } },
                facts.contact_email);
        });
        html.close();
    }
    if (!facts.contact_telephone.empty())
        html.element("li", phrase("by telephone: {}", facts.contact_telephone));
    if (facts.contact_email.empty() && facts.contact_telephone.empty())
        html.element("li", phrase("the publisher has still to say how"));
    html.close();
    if (!facts.reply_within.empty())
        write_words(html, phrase("We will reply within {}.", facts.reply_within));
}

void write_enforcement(Html& html)
{
    write_heading(html, phrase("Enforcement procedure"));
    html.open("p", { { "class", "govuk-body" } });
    write_around(html,
        phrase("The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public "
               "Sector Bodies "
               "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not "
               "happy with "
               "how we respond to your complaint, {}.",
            link_place),
        [](Html& link) {
            link.element("a",
                { { "class", "govuk-link" }, { "href", "https://www.equalityadvisoryservice.com/" } },
                phrase("contact the Equality Advisory and Support Service (EASS)"));
        });
    html.close();
}

std::string_view compliance_words(const std::string& compliance)
{
    if (compliance == "full")
        return phrase(
            "This website is fully compliant with the Web Content Accessibility Guidelines (WCAG) version "
            "2.2 "
            "AA standard.");
    if (compliance == "partial")
        return phrase(
            "This website is partially compliant with the Web Content Accessibility Guidelines (WCAG) "
            "version "
            "2.2 AA standard, due to the exceptions listed below.");
    if (compliance == "none")
        return phrase(
            "This website is not compliant with the Web Content Accessibility Guidelines (WCAG) version "
            "2.2 AA "
            "standard. What is not accessible is listed below.");
    return phrase(
        "The publisher has still to say how far this website complies with the Web Content Accessibility "
        "Guidelines (WCAG) version 2.2 AA standard.");
}

void write_compliance(Html& html, const AccessibilityFacts& facts)
{
    write_heading(html, phrase("Compliance status"));
    write_words(html, compliance_words(facts.compliance));
    if (facts.not_accessible.empty())
        return;
    html.element("h3", { { "class", "govuk-heading-m" } }, phrase("What is not accessible"));
    write_list(html, facts.not_accessible);
}

std::string day_words(const std::string& day)
{
    const auto date = parse_iso_date(day);
    return date ? language::date_phrase(*date) : day;
}

void write_preparation(Html& html, const AccessibilityFacts& facts)
{
    write_heading(html, phrase("How this site was tested, and preparation of this statement"));
    if (!facts.tested_on.empty() && !facts.tested_by.empty())
        write_words(html,
            phrase("This website was last tested on {} by {}.", day_words(facts.tested_on), facts.tested_by));
    if (!facts.how_tested.empty())
        write_words(html, phrase("How it was tested: {}.", facts.how_tested));
    if (!facts.prepared_on.empty())
        write_words(html, phrase("This statement was prepared on {}.", day_words(facts.prepared_on)));
}

} // namespace

void write_accessibility_statement(Html& html, const SiteFacts& site)
{
    const auto& facts = site.publisher.accessibility;
    html.element("h1", { { "class", "govuk-heading-xl" } }, phrase("Accessibility statement"));
    write_what_is_unsaid(html, opendata::unsaid_for_accessibility(site.publisher));
    write_words(html,
        phrase("This statement is about these pages and the files on them, published by {}. You should be "
               "able to:",
            site.publisher.name.empty() ? site.title : site.publisher.name));
    write_list(html,
        { phrase("zoom in up to 400% without text spilling off the screen"),
            phrase("read every page with a telephone that is 320 pixels wide"),
            phrase("use every page with a keyboard alone"),
            phrase("listen to every page with a screen reader"),
            phrase("change colours and contrast with your browser or device"),
            phrase("read every chart as a table and in a sentence"),
            phrase("use every page without a script") });
    html.open("p", { { "class", "govuk-body" } });
    html.element("a", { { "class", "govuk-link" }, { "href", "https://mcmw.abilitynet.org.uk/" } },
        phrase("AbilityNet has advice on making your device easier to use if you have a disability"));
    html.text(".");
    html.close();
    write_contact(html, facts);
    write_enforcement(html);
    write_compliance(html, facts);
    write_preparation(html, facts);
}

} // namespace wres::site
