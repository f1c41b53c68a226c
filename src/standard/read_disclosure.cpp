// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "standard/definition_files.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

Result<DisclosureProfile> read_profile(TomlFields& fields)
{
    DisclosureProfile profile;
    profile.id = fields.text("id");
    profile.label = fields.text("label");
    profile.source = fields.text("source");
    profile.threshold = static_cast<std::uint64_t>(fields.integer("threshold"));
    profile.zero_is_protected = fields.boolean("zero_is_protected");
    profile.rounding_base = static_cast<std::uint64_t>(fields.integer("rounding_base"));
    profile.complementary = fields.boolean("complementary");
    TRY_DONE(fields.finish());
    return profile;
}

} // namespace

Done read_disclosure(const Folder& folder, const std::string& path, Standard& standard)
{
    const auto node = TRY(read_toml(folder, path));
    TomlFields root(path, node);
    for (auto& fields : root.tables("profile")) {
        auto profile = TRY(read_profile(fields));
        if (standard.disclosure_profile(profile.id) != nullptr)
            return faulty(
                fields.place("id"), fmt::format("the profile `{}` is there twice; remove one.", profile.id));
        standard.disclosure_profiles.push_back(std::move(profile));
    }
    for (auto& fields : root.tables("audience")) {
        AudienceRules audience { fields.text("id"), fields.text("label"), fields.text("default_profile"),
            fields.text("note") };
        TRY_DONE(fields.finish());
        if (standard.disclosure_profile(audience.default_profile) == nullptr)
            return faulty(fields.place("default_profile"),
                fmt::format("there is no profile `{}` in this file.", audience.default_profile));
        standard.audiences.push_back(std::move(audience));
    }
    TRY_DONE(root.finish());
    if (standard.audiences.empty())
        return faulty({ path, 0 }, "there is no [[audience]]; add at least one.");
    return {};
}

} // namespace wres::standard
