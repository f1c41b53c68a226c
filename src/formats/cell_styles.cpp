// SPDX-License-Identifier: MIT
#include "formats/cell_styles.h"

#include <cstdint>
#include <map>

#include "base/text.h"

namespace wres::formats {
namespace {

/// Far beyond the 65,490 that Excel allows.
constexpr std::size_t most_styles = 1'000'000;

class StylesHandler final : public XmlHandler {
public:
    explicit StylesHandler(std::string_view file) : file_(file) { }

    void begins(std::string_view name, const XmlAttributes& attributes) override
    {
        ++depth_;
        if (depth_ == 2)
            in_cell_formats_ = name == "cellXfs";
        const auto id = parse_integer(attributes.find("numFmtId").value_or("")).value_or(0);
        if (name == "numFmt" && depth_ == 3)
            written_.emplace(id, number_format_of(attributes.find("formatCode").value_or("")));
        if (name == "xf" && depth_ == 3 && in_cell_formats_)
            styles.push_back(format(id));
        if (styles.size() > most_styles || written_.size() > most_styles)
            refuse(damaged_workbook(file_, "it has more cell styles than a workbook can have"));
    }
    void text(std::string_view) override { }
    void ends(std::string_view) override { --depth_; }

    std::vector<NumberFormat> styles;

private:
    /// A format that the file writes goes before the built-in one of the same number.
    NumberFormat format(std::int64_t id) const
    {
        const auto found = written_.find(id);
        return found != written_.end() ? found->second
                                       : built_in_number_format(static_cast<std::uint64_t>(id));
    }

    std::string_view file_;
    std::map<std::int64_t, NumberFormat> written_;
    std::size_t depth_ {};
    bool in_cell_formats_ = false;
};

} // namespace

Result<std::vector<NumberFormat>> read_cell_styles(
    std::string_view file, ZipContainer& container, std::string_view part)
{
    StylesHandler handler(file);
    TRY_DONE(read_part(file, container, part, handler));
    return std::move(handler.styles);
}

} // namespace wres::formats
