// SPDX-License-Identifier: MIT
#include "language/language.h"

#include <utility>

namespace wres::language {

const Language& Language::english()
{
    static const Language british("en-GB", {}, {});
    return british;
}

Language::Language(std::string tag, Catalogue catalogue, Manner manner)
    : tag_(std::move(tag))
    , catalogue_(std::move(catalogue))
    , manner_(std::move(manner))
{
}

const std::string* Language::find(std::string_view english) const
{
    const auto found = catalogue_.entries.find(english);
    return found == catalogue_.entries.end() || found->second.forms.empty() ? nullptr
                                                                            : &found->second.forms.front();
}

const std::string* Language::find(std::string_view english, std::uint64_t number) const
{
    const auto found = catalogue_.entries.find(english);
    const auto form = catalogue_.plural_rule.form_of(number);
    // A form that is still empty is not translated, whatever the others are.
    const bool has_form = found != catalogue_.entries.end() && form < found->second.forms.size()
        && !found->second.forms[form].empty();
    return has_form ? &found->second.forms[form] : nullptr;
}

} // namespace wres::language
