// SPDX-License-Identifier: MIT
#include "language/catalogue.h"

#include <doctest/doctest.h>

using namespace wres::language;

namespace {

constexpr std::string_view header =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Plural-Forms: nplurals=2; plural=n>1;\\n\"\n\n";

std::string code_of(std::string_view text)
{
    const auto read = read_catalogue("a.po", text);
    return read ? std::string() : read.error().code;
}

} // namespace

TEST_CASE("a PO file is read as gettext writes it")
{
    const auto catalogue = read_catalogue("a.po", std::string(header) + R"(# Translators: of a table
#. extracted
#: src/report/x.cpp:12
msgid "Rate"
msgstr "Cyfradd"

#, c-format, fuzzy
msgid "Guessed"
msgstr "Perhaps"

msgid ""
"In {}, {} people "
"said \"no\"\n"
msgstr "{1} {0}"

msgctxt "verb"
msgid "Share"
msgstr "Rhannu"

msgid "{} person"
msgid_plural "{} people"
msgstr[0] "{} a"
msgstr[1] "{} b"

msgid "Empty"
msgstr ""

#~ msgid "Old"
#~ msgstr "Gone"
)")
                               .value();
    CHECK(catalogue.entries.size() == 6);
    CHECK(catalogue.entries.at("Rate").forms.front() == "Cyfradd");
    CHECK(catalogue.entries.at("Guessed").forms.empty());
    CHECK(catalogue.entries.at("Empty").forms.empty());
    CHECK(catalogue.entries.at("In {}, {} people said \"no\"\n").forms.front() == "{1} {0}");
    CHECK(catalogue.entries.at("verb\4Share").forms.front() == "Rhannu");
    CHECK(catalogue.entries.at("{} person").forms.size() == 2);
    CHECK(catalogue.plural_rule.form_of(0) == 0);
}

TEST_CASE("a translation with other places than its English is refused")
{
    CHECK(has_same_places("{} of {}", "{1} o {0}"));
    CHECK(has_same_places("{} of {}", "{} o {}"));
    CHECK(has_same_places("{0}, {0}", "{0}"));
    CHECK(has_same_places("{council} of {period}", "{period}: {council}"));
    CHECK(has_same_places("100 {{}}", "{{100}}"));
    CHECK_FALSE(has_same_places("{} of {}", "{} o"));
    CHECK_FALSE(has_same_places("{} of {}", "{0} o {}"));
    CHECK_FALSE(has_same_places("{} of {}", "{0} o {2}"));
    CHECK_FALSE(has_same_places("{:.1f}", "{}"));
    CHECK_FALSE(has_same_places("none", "{}"));
    CHECK_FALSE(has_same_places("{}", "{"));
    CHECK_FALSE(has_same_places("{}", "}{}"));
    CHECK(code_of("msgid \"{} of {}\"\nmsgstr \"{} o\"\n") == "language.places");
    CHECK(code_of("msgid \"{} person\"\nmsgid_plural \"{} people\"\nmsgstr[0] \"one\"\nmsgstr[1] \"{}\"\n")
        == "language.places");
    CHECK(code_of("msgid \"one person\"\nmsgid_plural \"{} people\"\nmsgstr[0] \"un\"\nmsgstr[1] \"{}\"\n")
              .empty());
}

TEST_CASE("what is not a PO file is refused with its line")
{
    for (const auto* text : { "msgid \"a\"\n", "msgstr \"a\"\n", "\"a\"\n", "msgid \"a\"\nmsgid \"b\"\n",
             "msgid \"a\nmsgstr \"b\"\n", "msgid \"a\"\nmsgstr \"b\\x\"\n", "msgid \"a\"\nmsgstr[0] \"b\"\n",
             "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n", "msgid \"a\"\nmsgstr \"b\" c\n",
             "msgid \"a\"\nmsgstr \"b\"c\"\n", "nonsense\n", "msgid \"\xff\"\nmsgstr \"\"\n",
             "msgctxt \"a\"\n" }) {
        INFO(text);
        CHECK(code_of(text) == "language.not_a_catalogue");
    }
    CHECK(read_catalogue("a.po", "msgid \"a\"\nmsgstr \"b\"\n\nwrong line\n")
              .error()
              .message.find("a.po, line 4:")
        == 0);
    CHECK(code_of("msgid \"\"\nmsgstr \"Plural-Forms: nonsense\\n\"\n") == "language.plural_rule");
}
