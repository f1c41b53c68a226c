// SPDX-License-Identifier: MIT
//
// qpdf reads the objects of a PDF file, also of one that is damaged; no other file of the program includes
// it.

#include "inspection/pdf_file.h"

#include <array>
#include <exception>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/qpdf.h"

namespace wres::inspection {
namespace {

constexpr std::size_t most_elements = 1'000'000;
constexpr std::size_t most_pages = 20'000;
constexpr int deepest = 200;

using Object = QPDFObjectHandle;

bool is_true(Object object)
{
    return object.isBool() && object.getBoolValue();
}

std::string name_in(Object object)
{
    if (!object.isName())
        return {};
    auto name = object.getName();
    return name.starts_with('/') ? name.substr(1) : name;
}

std::string text_in(Object object)
{
    return object.isString() ? object.getUTF8Value() : std::string();
}

Object entry(Object object, const std::string& key)
{
    return object.isDictionary() ? object.getKey(key)
        : object.isStream()      ? object.getDict().getKey(key)
                                 : Object::newNull();
}

/// Counts what a page shows, and what of it stands outside of marked content.
class ContentReader final : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit ContentReader(PdfPage& page) : page_(page) { }

    void handleObject(Object object) override
    {
        if (!object.isOperator())
            return;
        const auto name = object.getOperatorValue();
        if (name == "BMC" || name == "BDC") {
            ++depth_;
            return;
        }
        if (name == "EMC") {
            depth_ -= depth_ > 0 ? 1 : 0;
            return;
        }
        static const std::set<std::string, std::less<>> texts { "Tj", "TJ", "'", "\"" };
        static const std::set<std::string, std::less<>> shapes { "f", "F", "f*", "B", "B*", "b", "b*", "S",
            "s", "sh", "BI", "Do" };
        const bool is_text = texts.contains(name);
        if (!is_text && !shapes.contains(name))
            return;
        page_.texts += is_text ? 1U : 0U;
        page_.pictures += name == "BI" ? 1U : 0U;
        page_.untagged += depth_ == 0 ? 1U : 0U;
    }

    void handleEOF() override { }

private:
    PdfPage& page_;
    int depth_ = 0;
};

class PdfReader {
public:
    explicit PdfReader(QPDF& pdf) : pdf_(pdf) { }

    Result<PdfFile> read(std::string_view name)
    {
        auto root = pdf_.getRoot();
        read_document(root);
        auto pages = QPDFPageDocumentHelper(pdf_).getAllPages();
        if (pages.size() > most_pages)
            return failure("inspection.too_large",
                fmt::format(
                    "{} has more than {} pages. Check whether it is the file that is to be published.", name,
                    with_thousands(most_pages)));
        for (auto& page : pages)
            numbers_[page.getObjectHandle().getObjGen()] = numbers_.size() + 1;
        for (auto& page : pages)
            read_page(page);
        auto structure = entry(root, "/StructTreeRoot");
        file_.has_structure = structure.isDictionary();
        read_roles(entry(structure, "/RoleMap"));
        read_structure(entry(structure, "/K"), std::nullopt, 0, 0);
        return std::move(file_);
    }

private:
    void read_document(const Object& root)
    {
        auto marks = entry(root, "/MarkInfo");
        file_.is_marked = is_true(entry(marks, "/Marked"));
        file_.has_suspects = is_true(entry(marks, "/Suspects"));
        file_.shows_title = is_true(entry(entry(root, "/ViewerPreferences"), "/DisplayDocTitle"));
        file_.language = text_in(entry(root, "/Lang"));
        file_.has_bookmarks = entry(entry(root, "/Outlines"), "/First").isDictionary();
        file_.lets_readers_in = !pdf_.isEncrypted() || pdf_.allowAccessibility();
        file_.has_scripts = entry(entry(root, "/Names"), "/JavaScript").isDictionary()
            || name_in(entry(entry(root, "/OpenAction"), "/S")) == "JavaScript"
            || entry(root, "/AA").isDictionary();
        auto metadata = entry(root, "/Metadata");
        if (metadata.isStream())
            read_metadata(metadata);
    }

    void read_metadata(Object stream)
    {
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        const std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        const auto part = text.find("pdfuaid:part");
        const auto digit = part == std::string::npos ? part : text.find_first_not_of("=\"'> ", part + 12);
        file_.says_ua = digit != std::string::npos && (text[digit] == '1' || text[digit] == '2');
        const auto title = text.find("<dc:title");
        const auto end = text.find("</dc:title", title == std::string::npos ? 0 : title);
        if (title == std::string::npos || end == std::string::npos)
            return;
        bool in_tag = false;
        for (const char c : text.substr(title, end - title)) {
            if (c == '<')
                in_tag = true;
            else if (c == '>')
                in_tag = false;
            else if (!in_tag && c > ' ')
                file_.has_title = true;
        }
    }

    void read_page(QPDFPageObjectHelper& helper)
    {
        auto object = helper.getObjectHandle();
        const auto number = numbers_.at(object.getObjGen());
        PdfPage page;
        ContentReader content(page);
        helper.parseContents(&content);
        page.tabs_by_structure = name_in(entry(object, "/Tabs")) == "S";
        auto annotations = entry(object, "/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
            auto annotation = annotations.getArrayItem(i);
            const auto kind = name_in(entry(annotation, "/Subtype"));
            page.has_annotations |= kind != "Popup";
            if (kind == "Link")
                file_.links.push_back({ number, !trimmed(text_in(entry(annotation, "/Contents"))).empty(),
                    entry(annotation, "/StructParent").isInteger() });
        }
        read_resources(helper.getAttribute("/Resources", false), number, page, 0);
        file_.pages.push_back(page);
    }

    /// Fonts and pictures, also those of forms within the page.
    void read_resources(const Object& resources, std::size_t number, PdfPage& page, int depth)
    {
        auto fonts = entry(resources, "/Font");
        if (fonts.isDictionary()) {
            for (const auto& key : fonts.getKeys())
                read_font(fonts.getKey(key), number);
        }
        auto objects = entry(resources, "/XObject");
        if (!objects.isDictionary() || depth > 8)
            return;
        for (const auto& key : objects.getKeys()) {
            auto object = objects.getKey(key);
            const auto kind = name_in(entry(object, "/Subtype"));
            page.pictures += kind == "Image" ? 1U : 0U;
            if (kind == "Form")
                read_form(object, number, page, depth);
        }
    }

    /// A form is shown on every page that names it, and read once.
    void read_form(const Object& form, std::size_t number, PdfPage& page, int depth)
    {
        auto known = forms_.find(form.getObjGen());
        if (known == forms_.end()) {
            known = forms_.emplace(form.getObjGen(), PdfPage {}).first;
            PdfPage inner;
            ContentReader content(inner);
            QPDFPageObjectHelper(form).parseContents(&content);
            read_resources(entry(form, "/Resources"), number, inner, depth + 1);
            known->second = inner;
        }
        page.texts += known->second.texts;
        page.pictures += known->second.pictures;
    }

    void read_font(Object font, std::size_t page)
    {
        if (!font.isDictionary() || (font.isIndirect() && !seen_.insert(font.getObjGen()).second))
            return;
        const auto kind = name_in(entry(font, "/Subtype"));
        PdfFont found { .page = page,
            .name = name_in(entry(font, "/BaseFont")),
            .is_embedded = false,
            .has_unicode = false };
        auto described = font;
        if (kind == "Type0") {
            auto descendants = entry(font, "/DescendantFonts");
            if (descendants.isArray() && descendants.getArrayNItems() > 0)
                described = descendants.getArrayItem(0);
        }
        auto descriptor = entry(described, "/FontDescriptor");
        for (const auto* key : { "/FontFile", "/FontFile2", "/FontFile3" })
            found.is_embedded |= entry(descriptor, key).isStream();
        found.is_embedded |= kind == "Type3";
        const auto encoding = name_in(entry(font, "/Encoding"));
        found.has_unicode = entry(font, "/ToUnicode").isStream() || encoding == "WinAnsiEncoding"
            || encoding == "MacRomanEncoding";
        file_.fonts.push_back(std::move(found));
    }

    void read_roles(Object roles)
    {
        if (!roles.isDictionary())
            return;
        for (const auto& key : roles.getKeys())
            roles_[key.substr(1)] = name_in(roles.getKey(key));
    }

    [[nodiscard]] std::string role_of(std::string type) const
    {
        constexpr int longest_way = 10; // roles could name each other in a circle
        for (int step = 0; step < longest_way; ++step) {
            const auto mapped = roles_.find(type);
            if (mapped == roles_.end())
                break;
            type = mapped->second;
        }
        return type;
    }

    void read_structure(Object object, std::optional<std::size_t> parent, std::size_t page, int depth)
    {
        if (depth > deepest || file_.elements.size() > most_elements)
            return;
        if (object.isArray()) {
            for (int i = 0; i < object.getArrayNItems(); ++i)
                read_structure(object.getArrayItem(i), parent, page, depth + 1);
            return;
        }
        if (!object.isDictionary() || !entry(object, "/S").isName())
            return; // the number of a marked content, or a reference to an object
        if (object.isIndirect() && !seen_.insert(object.getObjGen()).second)
            return;
        PdfElement element;
        element.own_type = name_in(entry(object, "/S"));
        element.type = role_of(element.own_type);
        element.parent = parent;
        auto on = entry(object, "/Pg");
        if (on.isDictionary()) {
            const auto number = numbers_.find(on.getObjGen());
            page = number == numbers_.end() ? page : number->second;
        }
        element.page = page;
        element.has_alternative = !trimmed(text_in(entry(object, "/Alt"))).empty()
            || !trimmed(text_in(entry(object, "/ActualText"))).empty();
        element.has_scope = has_scope(entry(object, "/A"));
        const auto index = file_.elements.size();
        file_.elements.push_back(std::move(element));
        read_structure(entry(object, "/K"), index, page, depth + 1);
    }

    static bool has_scope(Object attributes)
    {
        if (attributes.isArray()) {
            for (int i = 0; i < attributes.getArrayNItems(); ++i) {
                if (has_scope(attributes.getArrayItem(i)))
                    return true;
            }
            return false;
        }
        return entry(attributes, "/Scope").isName();
    }

    QPDF& pdf_;
    PdfFile file_;
    std::map<QPDFObjGen, std::size_t> numbers_; // of pages
    std::map<std::string, std::string> roles_;
    std::map<QPDFObjGen, PdfPage> forms_;
    std::set<QPDFObjGen> seen_;
};

} // namespace

Result<PdfFile> read_pdf(std::string_view name, const std::string& content)
{
    // What qpdf says can repeat the content.
    const auto damaged = [&] {
        return failure("file.damaged",
            fmt::format("{} is damaged, or is no PDF: its pages cannot be found. Export it again.", name));
    };
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pdf", content.data(), content.size());
        return PdfReader(pdf).read(name);
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() != qpdf_e_password)
            return damaged();
        return failure("file.encrypted",
            fmt::format(
                "{} asks for a password, so nobody can read it. Take the password off and try again.", name));
    } catch (const std::exception&) {
        return damaged();
    }
}

} // namespace wres::inspection
