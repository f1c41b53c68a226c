// SPDX-License-Identifier: MIT
#include "cli/serve_command.h"

#include <cstdlib>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "api/door.h"
#include "service/serve.h"
#include "service/settings.h"
#include "web/door.h"
#include "workflow/disk.h"

namespace wres::cli {
namespace {

struct ServeOptions {
    std::string settings_file;
    std::map<std::string, std::string> given;
};

std::optional<std::string> environment(const std::string& name)
{
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

Done serve(const ServeOptions& options)
{
    std::string file;
    if (!options.settings_file.empty())
        file = TRY(workflow::read_file(options.settings_file));
    const auto settings = TRY(service::ChosenSettings::choose(options.given, file, environment));
    return service::serve(settings, { &api::door(), &web::door() }, [](const std::string& address) {
        fmt::print("Serving at {}\n", address);
        std::fflush(stdout);
    });
}

/// "  WRES_KEY  The store's key itself", a line each.
std::string secrets_in_environment()
{
    std::string lines;
    for (const auto& setting : service::settings()) {
        if (setting.kind == service::Setting::Kind::Secret)
            lines += fmt::format("  {:<22}  {}\n", service::environment_name(setting.name), setting.meaning);
    }
    return lines;
}

} // namespace

void add_serve_command(CLI::App& program, ExitStatus& status)
{
    auto* command =
        program.add_subcommand("serve", "Serve the pages on which a council runs its yearly cycle");
    const auto options = std::make_shared<ServeOptions>();
    command->add_option(
        "--settings", options->settings_file, "A file of settings in TOML, by the names below");
    for (const auto& setting : service::settings()) {
        if (setting.kind == service::Setting::Kind::Secret)
            continue;
        const std::string name(setting.name);
        const auto default_words =
            setting.default_value.empty() ? std::string() : fmt::format(" [{}]", setting.default_value);
        command->add_option_function<std::string>(
            "--" + name, [options, name](const std::string& value) { options->given[name] = value; },
            std::string(setting.meaning) + default_words);
    }
    command->footer("Each setting may also stand in the file, or in the environment as WRES_ and its name in "
                    "capitals: WRES_TLS_KEY. The command line goes before the\n"
                    "environment, the environment before the file. Secrets stand in the environment alone:\n"
        + secrets_in_environment());
    command->callback([options, &status] {
        if (const auto done = serve(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
