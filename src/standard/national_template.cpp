// SPDX-License-Identifier: MIT
#include "standard/national_template.h"

#include "standard/fault.h"
#include "standard/toml_document.h"
#include "standard/toml_fields.h"

namespace wres::standard {
namespace {

Result<std::vector<NationalTemplate::Part>> parts_of(
    TomlFields& fields, std::string_view key, const std::vector<std::string>& names)
{
    std::vector<NationalTemplate::Part> parts;
    for (auto table : fields.tables(key)) {
        const auto name = table.one_of("part", names);
        NationalTemplate::Part part { {}, table.text_or("heading", ""), table.text_or("text", "") };
        TRY_DONE(table.finish());
        part.part = names[name];
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

Result<NationalTemplate> parse_national_template(std::string_view file, std::string_view content,
    const std::vector<std::string>& sections, const std::vector<std::string>& of_each_indicator)
{
    const auto document = parse_toml(content);
    if (!document)
        return faulty({ std::string(file), document.error().line }, document.error().words);
    TomlFields fields(std::string(file), *document);
    NationalTemplate found;
    found.title = fields.text("title");
    found.sections = TRY(parts_of(fields, "section", sections));
    found.of_each_indicator = TRY(parts_of(fields, "indicator", of_each_indicator));
    TRY_DONE(fields.finish());
    return found;
}

} // namespace wres::standard
