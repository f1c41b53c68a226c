// SPDX-License-Identifier: MIT
#include "service/settings.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"
#include "standard/toml_document.h"

namespace wres::service {
namespace {

using Kind = Setting::Kind;

constexpr std::array all {
    Setting { "address", "The address to listen at", "127.0.0.1", Kind::Text },
    Setting { "port", "The port to listen at", "8080", Kind::Number },
    Setting { "host-names",
        "The names by which browsers may call the service, with commas between; others are refused",
        "localhost,127.0.0.1", Kind::Text },
    Setting { "tls-certificate",
        "A file in PEM with the certificate and its chain; with it, the service speaks TLS", "", Kind::Text },
    Setting { "tls-key", "A file in PEM with the certificate's private key", "", Kind::Text },
    Setting { "behind-proxy", "yes: a proxy on this machine speaks TLS, and says who asks in X-Forwarded-For",
        "no", Kind::Text },
    Setting { "database", "The store: the path of a file, or postgresql://...", "wres.db", Kind::Text },
    Setting { "key-file", "The file with the store's key, readable by its owner alone", "", Kind::Text },
    Setting {
        "key", "The store's key itself, when there is no file; in the environment alone", "", Kind::Secret },
    Setting { "standards", "The folder of standards; the one beside the program unless told otherwise", "",
        Kind::Text },
    Setting { "profile", "The disclosure rules for the public", "swe-lt10", Kind::Text },
    Setting { "upload-megabytes", "The most that may be sent at once", "200", Kind::Number },
    Setting { "collection-megabytes", "The most that the files of one collection may hold together", "500",
        Kind::Number },
    Setting { "readings-at-once", "How many collections are read at once; others wait", "2", Kind::Number },
    Setting { "paper-seconds",
        "How long making the PDF and the Word document of a release may take; 0: none is made", "25",
        Kind::Number },
    Setting { "slow-statement-ms",
        "From how many milliseconds on a statement of the database is logged; 0: none is", "500",
        Kind::Number },
    Setting { "requests-per-second", "How many requests one address may make a second, for long", "50",
        Kind::Number },
    Setting { "sign-ins-per-minute", "How many times one address may try to sign in a minute, for long", "10",
        Kind::Number },
    Setting { "connections", "How many connections are served at once", "1024", Kind::Number },
    Setting { "workers", "How many requests are worked on at once", "4", Kind::Number },
    Setting { "session-hours", "After how many hours somebody must sign in again", "12", Kind::Number },
    Setting {
        "session-idle-minutes", "After how many minutes without a request they must", "60", Kind::Number },
    Setting { "second-factor-roles", "The roles that need a second factor, with commas between; or none",
        "data_owner,analyst,reviewer,publisher,administrator,programme", Kind::Text },
    Setting { "mail-server",
        "A server that sends our messages, smtps://... or smtp://... with STARTTLS; none are sent without "
        "one",
        "", Kind::Text },
    Setting { "mail-sender", "The address that our messages come from", "", Kind::Text },
    Setting { "mail-user", "The name by which the mail server knows us", "", Kind::Text },
    Setting { "mail-password", "Our password at the mail server", "", Kind::Secret },
    Setting { "mail-certificates",
        "A file in PEM with those who vouch for the mail server; those of this machine unless told otherwise",
        "", Kind::Text },
    Setting {
        "sign-on-issuer", "The address of a provider of single sign-on (OpenID Connect)", "", Kind::Text },
    Setting { "sign-on-client", "The client by which the provider knows this service", "", Kind::Text },
    Setting { "sign-on-secret", "The client's secret, if it has one", "", Kind::Secret },
    Setting { "sign-on-certificates",
        "A file in PEM with those who vouch for the provider; those of this machine unless told otherwise",
        "", Kind::Text },
    Setting { "sign-on-trusts-addresses",
        "yes: the provider's e-mail addresses are those of its own people, even when it does not say that it "
        "checked them",
        "no", Kind::Text },
};

const Setting* find(std::string_view name)
{
    const auto found = std::ranges::find(all, name, &Setting::name);
    return found == all.end() ? nullptr : &*found;
}

/// One line of the settings file: text in quotes or a whole number.
Result<std::string> value_of(const standard::TomlField& field)
{
    const auto* setting = find(field.key);
    if (setting == nullptr)
        return failure("settings.unknown",
            fmt::format("Line {}: there is no setting \"{}\". `wres serve --help` names them all.",
                field.node.line, field.key));
    if (setting->kind == Kind::Secret)
        return failure("settings.secret_in_file",
            fmt::format(
                "Line {}: \"{}\" is a secret and must not stand in the settings file. Put it into the "
                "environment variable {}.",
                field.node.line, field.key, environment_name(field.key)));
    if (field.node.kind == standard::TomlNode::Kind::Text)
        return field.node.text;
    if (field.node.kind == standard::TomlNode::Kind::Integer)
        return std::to_string(field.node.integer);
    return failure("settings.faulty_file",
        fmt::format("Line {}: the setting \"{}\" is neither a text in quotes nor a whole number.",
            field.node.line, field.key));
}

Result<std::map<std::string, std::string>> read_file(std::string_view content)
{
    const auto document = standard::parse_toml(content);
    if (!document)
        return failure("settings.faulty_file",
            fmt::format("The settings file, line {}: {}", document.error().line, document.error().words));
    std::map<std::string, std::string> values;
    for (const auto& field : document->fields)
        values[field.key] = TRY(value_of(field));
    return values;
}

Done check(const Setting& setting, const std::string& value)
{
    const auto number = parse_integer(value);
    if (setting.kind == Kind::Number && (!number || *number < 0 || *number > 1'000'000'000))
        return failure("settings.not_a_number",
            fmt::format("The setting \"{}\" is a whole number, and this is \"{}\".", setting.name, value));
    return {};
}

} // namespace

std::string environment_name(std::string_view name)
{
    std::string variable = "WRES_";
    for (const char c : name)
        variable += c == '-' ? '_' : (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    return variable;
}

std::span<const Setting> settings()
{
    return all;
}

Result<ChosenSettings> ChosenSettings::choose(const std::map<std::string, std::string>& given,
    std::string_view file, const std::function<std::optional<std::string>(const std::string&)>& environment)
{
    const auto in_file = TRY(read_file(file));
    ChosenSettings chosen;
    for (const auto& setting : all) {
        const std::string name(setting.name);
        std::string value(setting.default_value);
        if (const auto found = in_file.find(name); found != in_file.end())
            value = found->second;
        if (auto variable = environment(environment_name(setting.name)))
            value = *std::move(variable);
        if (const auto found = given.find(name); found != given.end())
            value = found->second;
        TRY_DONE(check(setting, value));
        chosen.values_.emplace(name, std::move(value));
    }
    return chosen;
}

const std::string& ChosenSettings::text(std::string_view name) const
{
    const auto found = values_.find(name);
    INVARIANT(found != values_.end(), "the table names every setting that is asked for");
    return found->second;
}

std::int64_t ChosenSettings::number(std::string_view name) const
{
    return parse_integer(text(name)).value_or(0);
}

} // namespace wres::service
