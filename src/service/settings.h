// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::service {

/// One setting of the service: as --name on the command line, name in the file, WRES_NAME in the environment.
/// The command line goes before the environment, and the environment before the file.
struct Setting {
    std::string_view name; // "tls-certificate"
    std::string_view meaning;
    std::string_view default_value; // empty: none
    enum class Kind : std::uint8_t {
        Text,
        Number,
        Secret
    } kind {}; // a secret is taken from the environment alone
};

/// All there are.
[[nodiscard]] std::span<const Setting> settings();

/// "WRES_TLS_KEY", of "tls-key".
[[nodiscard]] std::string environment_name(std::string_view name);

/// What was chosen, by name; every setting is there, with its default when nobody chose.
class ChosenSettings {
public:
    /// @param given        those of the command line
    /// @param file         the content of the settings file; empty when there is none
    /// @param environment  gives a variable's value
    /// @errors settings.faulty_file, settings.unknown, settings.not_a_number
    [[nodiscard]] static Result<ChosenSettings> choose(const std::map<std::string, std::string>& given,
        std::string_view file,
        const std::function<std::optional<std::string>(const std::string&)>& environment);

    [[nodiscard]] const std::string& text(std::string_view name) const;
    [[nodiscard]] std::int64_t number(std::string_view name) const;

private:
    std::map<std::string, std::string, std::less<>> values_;
};

} // namespace wres::service
