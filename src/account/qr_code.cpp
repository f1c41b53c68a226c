// SPDX-License-Identifier: MIT
#include "account/qr_code.h"

#include <memory>
#include <string>

#include <fmt/format.h>
#include <qrencode.h>

namespace wres::account {
namespace {

/// In modules. @source ISO/IEC 18004, the quiet zone
constexpr int margin = 4;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// One subpath for each run of dark modules in a row.
std::string path_of(const QRcode& code)
{
    const auto is_dark = [&](int x, int y) { return (code.data[y * code.width + x] & 1U) != 0; };
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            const int start = x;
            while (x < code.width && is_dark(x, y))
                ++x;
            if (x > start)
                path += fmt::format("M{} {}h{}v1h-{}z", start + margin, y + margin, x - start, x - start);
        }
    }
    return path;
}

} // namespace

void write_qr_code(markup::Html& html, std::string_view content, std::string_view label)
{
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString8bit(std::string(content).c_str(), 0, QR_ECLEVEL_M));
    if (!code)
        return;
    const auto side = std::to_string(code->width + 2 * margin);
    html.open("svg",
        { { "class", "app-qr-code" }, { "xmlns", "http://www.w3.org/2000/svg" }, { "role", "img" },
            { "aria-label", label }, { "viewBox", fmt::format("0 0 {} {}", side, side) },
            { "shape-rendering", "crispEdges" } });
    html.leaf("rect", { { "width", side }, { "height", side }, { "fill", "#ffffff" } });
    html.leaf("path", { { "fill", "#000000" }, { "d", path_of(*code) } });
    html.close();
}

} // namespace wres::account
