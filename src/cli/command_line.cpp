// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

#include <utility>

#include <CLI/CLI.hpp>

namespace wres::cli {

CommandOption& CommandOption::required()
{
    option_->required();
    return *this;
}

CommandOption& CommandOption::with_default()
{
    option_->capture_default_str();
    return *this;
}

CommandOption& CommandOption::one_of(std::vector<std::string> words)
{
    option_->check(CLI::IsMember(std::move(words)));
    return *this;
}

CommandOption& CommandOption::from_to(std::int64_t lowest, std::int64_t highest)
{
    option_->check(CLI::Range(lowest, highest));
    return *this;
}

CommandOption& CommandOption::above_zero()
{
    option_->check(CLI::PositiveNumber);
    return *this;
}

CommandOption& CommandOption::only_with(const CommandOption& other)
{
    option_->needs(other.option_);
    return *this;
}

Command::Command(CLI::App& parent, const std::string& name, const std::string& description)
    : app_(parent.add_subcommand(name, description))
{
}

Command Command::command(const std::string& name, const std::string& description) const
{
    return { *app_, name, description };
}

void Command::command_required() const
{
    app_->require_subcommand(1);
}

CommandOption Command::option(
    const std::string& name, std::string& value, const std::string& description) const
{
    return CommandOption(*app_->add_option(name, value, description));
}

CommandOption Command::option(const std::string& name, int& value, const std::string& description) const
{
    return CommandOption(*app_->add_option(name, value, description));
}

CommandOption Command::option(
    const std::string& name, std::uint64_t& value, const std::string& description) const
{
    return CommandOption(*app_->add_option(name, value, description));
}

CommandOption Command::option(const std::string& name, double& value, const std::string& description) const
{
    return CommandOption(*app_->add_option(name, value, description));
}

CommandOption Command::words(
    const std::string& name, std::vector<std::string>& values, const std::string& description) const
{
    return CommandOption(*app_->add_option(name, values, description));
}

CommandOption Command::repeated(
    const std::string& name, std::vector<std::string>& values, const std::string& description) const
{
    return CommandOption(*app_->add_option(name, values, description)->allow_extra_args(false));
}

void Command::flag(const std::string& name, bool& value, const std::string& description) const
{
    app_->add_flag(name, value, description);
}

void Command::on_call(std::function<void()> act) const
{
    app_->callback(std::move(act));
}

} // namespace wres::cli
