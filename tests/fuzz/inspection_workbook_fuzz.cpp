// SPDX-License-Identifier: MIT
//
// A workbook from anywhere, XLSX or ODS, as a whole; or, since few changes of a ZIP file leave it one, its sheet alone: it is
// refused by a sentence, or held against every rule, and what is said of it holds together.

#include "support/inspected_bytes.h"
#include "support/workbook.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wres;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with("PK")) {
        test::inspect_bytes("fuzz.xlsx", bytes);
        return 0;
    }
    auto parts = test::workbook_with("");
    parts["xl/worksheets/sheet1.xml"] = bytes;
    test::inspect_bytes("fuzz.xlsx", test::zip_of(parts));
    test::inspect_bytes("fuzz.ods",
        test::zip_of({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" }, { "content.xml", bytes },
            { "styles.xml", bytes }, { "settings.xml", bytes }, { "meta.xml", bytes } }));
    return 0;
}
