// SPDX-License-Identifier: MIT
#include "language/catalogue.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::language {
namespace {

constexpr std::size_t largest_file = 16U << 20U;
constexpr std::size_t most_forms = 6;

/// A place of a phrase: which argument, by number or name, and how it is written.
using Place = std::pair<std::string, std::string>;

/// The places of a phrase, each once; nothing where its braces are not those of a phrase. "{}" takes the
/// arguments in turn.
std::optional<std::set<Place>> places_of(std::string_view phrase)
{
    std::set<Place> places;
    std::size_t in_turn = 0;
    bool has_others = false;
    for (std::size_t at = 0; at < phrase.size(); ++at) {
        const bool is_doubled = at + 1 < phrase.size() && phrase[at + 1] == phrase[at];
        if ((phrase[at] == '{' || phrase[at] == '}') && is_doubled) {
            ++at;
            continue;
        }
        if (phrase[at] == '}')
            return std::nullopt;
        if (phrase[at] != '{')
            continue;
        const auto end = phrase.find('}', at);
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto inner = phrase.substr(at + 1, end - at - 1);
        if (inner.find('{') != std::string_view::npos)
            return std::nullopt;
        const auto colon = std::min(inner.find(':'), inner.size());
        has_others |= colon > 0;
        const auto argument = colon > 0 ? std::string(inner.substr(0, colon)) : std::to_string(in_turn++);
        places.emplace(argument, inner.substr(colon));
        at = end;
    }
    if (has_others && in_turn > 0)
        return std::nullopt;
    return places;
}

/// One entry as it stands in the file, while its lines are read.
struct Draft {
    std::optional<std::string> context;
    std::optional<std::string> english;
    std::optional<std::string> plural;
    std::vector<std::string> forms;
    bool is_fuzzy = false;
};

class CatalogueReader {
public:
    explicit CatalogueReader(std::string_view name) : name_(name) { }

    Result<Catalogue> read(std::string_view text)
    {
        if (text.size() > largest_file || !is_utf8(text))
            return wrong();
        for (const auto line : split(text, '\n')) {
            ++line_;
            TRY_DONE(read_line(trimmed(line)));
        }
        TRY_DONE(finish_entry());
        return std::move(catalogue_);
    }

private:
    std::unexpected<Error> wrong() const
    {
        return failure("language.not_a_catalogue",
            fmt::format(
                "{}, line {}: this is not a line of a PO file in UTF-8. Check the file with: msgfmt --check",
                name_, line_));
    }

    Done read_line(std::string_view line)
    {
        if (line.empty())
            return {};
        if (line.starts_with("#"))
            return read_comment(line);
        if (line.front() == '"')
            return text_ == nullptr ? Done(wrong()) : append(line);
        const auto space = line.find(' ');
        if (space == std::string_view::npos)
            return wrong();
        TRY_DONE(open_text(line.substr(0, space)));
        return append(trimmed(line.substr(space)));
    }

    /// A comment ends the entry before it. Entries that are no longer in use stand in comments.
    Done read_comment(std::string_view line)
    {
        if (!draft_.forms.empty())
            TRY_DONE(finish_entry());
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos)
            draft_.is_fuzzy = true;
        return {};
    }

    Done open_text(std::string_view word)
    {
        const bool begins = word == "msgctxt" || (word == "msgid" && draft_.english.has_value());
        if (begins && !draft_.forms.empty())
            TRY_DONE(finish_entry());
        if (word == "msgctxt" && !draft_.context)
            text_ = &draft_.context.emplace();
        else if (word == "msgid" && !draft_.english)
            text_ = &draft_.english.emplace();
        else if (word == "msgid_plural" && draft_.english && !draft_.plural)
            text_ = &draft_.plural.emplace();
        else if (word.starts_with("msgstr") && draft_.english && draft_.forms.size() < most_forms
            && word.substr(6) == (draft_.plural ? fmt::format("[{}]", draft_.forms.size()) : std::string()))
            text_ = &draft_.forms.emplace_back();
        else
            return wrong();
        return {};
    }

    /// The text between the quotes of a line.
    Done append(std::string_view quoted)
    {
        if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"')
            return wrong();
        quoted = quoted.substr(1, quoted.size() - 2);
        for (std::size_t at = 0; at < quoted.size(); ++at) {
            if (quoted[at] == '"')
                return wrong();
            if (quoted[at] != '\\') {
                *text_ += quoted[at];
                continue;
            }
            constexpr std::string_view signs = "nt\"\\";
            constexpr std::string_view meanings = "\n\t\"\\";
            const auto meant = ++at < quoted.size() ? signs.find(quoted[at]) : std::string_view::npos;
            if (meant == std::string_view::npos)
                return wrong();
            *text_ += meanings[meant];
        }
        return {};
    }

    Done finish_entry()
    {
        auto draft = std::exchange(draft_, {});
        text_ = nullptr;
        if (!draft.english)
            return draft.context ? Done(wrong()) : Done();
        if (draft.forms.empty())
            return wrong();
        if (draft.english->empty() && !draft.context)
            return read_header(draft.forms.front());
        const bool is_empty = std::ranges::all_of(draft.forms, &std::string::empty);
        if (draft.is_fuzzy || is_empty)
            draft.forms.clear();
        auto key = draft.context ? *draft.context + '\4' + *draft.english : *draft.english;
        Entry entry { *std::move(draft.english), draft.plural.value_or(""), std::move(draft.forms) };
        TRY_DONE(check_places(entry));
        catalogue_.entries.emplace(std::move(key), std::move(entry));
        return {};
    }

    Done read_header(std::string_view header)
    {
        constexpr std::string_view plural_forms = "Plural-Forms:";
        for (const auto line : split(header, '\n'))
            if (line.starts_with(plural_forms) && line.find("INTEGER") == std::string_view::npos)
                catalogue_.plural_rule = TRY(PluralRule::parse(line.substr(plural_forms.size())));
        return {};
    }

    Done check_places(const Entry& entry) const
    {
        for (std::size_t form = 0; form < entry.forms.size(); ++form) {
            const auto& english = entry.plural.empty() ? entry.english : entry.plural;
            // The form for one may leave the number out: "one person".
            const bool fits = entry.forms[form].empty() || has_same_places(english, entry.forms[form])
                || (!entry.plural.empty() && has_same_places(entry.english, entry.forms[form]));
            if (!fits)
                return failure("language.places",
                    fmt::format(
                        "{}: the translation of “{}” does not hold the same places. Write each {{}} of "
                        "the English once, or number them from 0 to change their order: {{1}} {{0}}.",
                        name_, entry.english));
        }
        return {};
    }

    std::string_view name_;
    std::size_t line_ = 0;
    Catalogue catalogue_;
    Draft draft_;
    std::string* text_ = nullptr; // what quoted lines are added to
};

} // namespace

bool has_same_places(std::string_view english, std::string_view translation)
{
    const auto wanted = places_of(english);
    return wanted ? wanted == places_of(translation) : english == translation;
}

Result<Catalogue> read_catalogue(std::string_view name, std::string_view text)
{
    return CatalogueReader(name).read(text);
}

void add_entries(Catalogue& catalogue, Catalogue more)
{
    catalogue.entries.merge(more.entries);
}

} // namespace wres::language
