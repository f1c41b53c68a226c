// SPDX-License-Identifier: MIT
#include "inspection/neighbours.h"

#include <vector>

#include "base/text.h"

namespace wres::inspection {

std::optional<std::string> OpenedFiles::read(const std::string& path) const
{
    const auto found = files_.find(path);
    if (found == files_.end())
        return std::nullopt;
    auto content = read_all(*found->second, most_bytes);
    return content ? std::optional(std::move(*content)) : std::nullopt;
}

namespace {

/// "%20" as the byte it stands for.
std::string without_escapes(std::string_view text)
{
    const auto digit = [](char c) {
        const auto at = std::string_view("0123456789abcdef").find(lower_case(std::string_view(&c, 1)));
        return at == std::string_view::npos ? 16U : static_cast<unsigned>(at);
    };
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) < 16 && digit(text[at + 2]) < 16) {
            plain += static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2]));
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

} // namespace

std::optional<std::string> path_at(std::string_view from, std::string_view reference)
{
    reference = reference.substr(0, reference.find_first_of("?#"));
    std::vector<std::string> steps;
    if (reference.starts_with('/')) {
        reference.remove_prefix(1);
    } else {
        for (const auto step : split(from, '/'))
            steps.emplace_back(step);
        if (!steps.empty())
            steps.pop_back(); // the file itself
    }
    const auto plain = without_escapes(reference);
    for (const auto step : split(plain, '/')) {
        if (step == "..") {
            if (steps.empty())
                return std::nullopt;
            steps.pop_back();
        } else if (step != "." && !step.empty()) {
            steps.emplace_back(step);
        }
    }
    auto path = join(steps, "/");
    if (plain.ends_with('/') || plain.empty() || plain == "." || plain == "..")
        path += path.empty() ? "index.html" : "/index.html";
    return path;
}

} // namespace wres::inspection
