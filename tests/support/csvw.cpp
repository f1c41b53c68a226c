// SPDX-License-Identifier: MIT
#include "support/csvw.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>

#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "base/text.h"

namespace wres::test {
namespace {

using Json = nlohmann::json;
using Names = std::set<std::string, std::less<>>;

const Names inherited { "aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl",
    "required", "separator", "textDirection", "valueUrl" };
const Names of_table { "@context", "@id", "@type", "url", "dialect", "notes", "suppressOutput",
    "tableDirection", "tableSchema", "transformations" };
const Names of_schema { "@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles" };
const Names of_column { "@id", "@type", "name", "suppressOutput", "titles", "virtual" };
const Names of_dialect { "@id", "@type", "commentPrefix", "delimiter", "doubleQuote", "encoding", "header",
    "headerRowCount", "lineTerminators", "quoteChar", "skipBlankRows", "skipColumns", "skipInitialSpace",
    "skipRows", "trim" };
const Names of_datatype { "@id", "@type", "base", "format", "length", "maxExclusive", "maxInclusive",
    "maxLength", "maximum", "minExclusive", "minInclusive", "minLength", "minimum" };
// The prefixes of the W3C's context that are of use here.
const Names prefixes { "csvw", "dc", "dc11", "dcat", "dcterms", "foaf", "org", "prov", "rdf", "rdfs",
    "schema", "skos", "vcard", "void", "xsd" };
const Names bases { "string", "double", "integer", "decimal", "boolean", "date", "gYear", "anyURI" };

/// How one column is read.
struct Column {
    std::string name;
    std::vector<std::string> titles;
    std::string base = "string";
    std::string format;
    bool required = false;
};

class Reading {
public:
    std::vector<std::string> breaches(std::string_view metadata_json, std::string_view csv)
    {
        const auto json = Json::parse(metadata_json, nullptr, false);
        if (json.is_discarded() || !json.is_object()) {
            breach("json", "the metadata are no JSON object");
            return found_;
        }
        read_context(json);
        read_table(json);
        if (found_.empty())
            read_rows(csv);
        return found_;
    }

private:
    void breach(std::string_view rule, const std::string& words)
    {
        constexpr std::size_t enough = 20;
        if (found_.size() < enough)
            found_.push_back(std::string(rule) + ": " + words);
    }

    void read_context(const Json& json)
    {
        const Json context = json.value("@context", Json());
        const bool is_array = context.is_array() && context.size() == 2
            && context[0] == "http://www.w3.org/ns/csvw" && context[1].is_object();
        if (context != "http://www.w3.org/ns/csvw" && !is_array)
            breach("context", "@context must be http://www.w3.org/ns/csvw, alone or with one object");
        const auto more = is_array ? context[1] : Json::object();
        for (const auto& [key, value] : more.items()) {
            if (key != "@language" && key != "@base")
                breach("context", "the object of @context has no " + key);
        }
    }

    /// Every property is one of this kind of object, one that is inherited, or one of another vocabulary.
    void read_properties(const Json& json, const Names& own, std::string_view what)
    {
        for (const auto& [key, value] : json.items()) {
            const auto colon = key.find(':');
            if (colon != std::string::npos) {
                const bool is_address = key.substr(colon).starts_with("://");
                if (!is_address && !prefixes.contains(key.substr(0, colon)))
                    breach("prefix", "the context has no prefix of " + key);
                read_common(value, key);
            } else if (!own.contains(key) && !inherited.contains(key))
                breach("property", std::string(what) + " has no property " + key);
        }
    }

    /// @source section 6.1: values of properties of other vocabularies
    void read_common(const Json& value, const std::string& of)
    {
        if (value.is_array()) {
            for (const auto& item : value)
                read_common(item, of);
        } else if (value.is_object()) {
            const bool has_value = value.contains("@value");
            for (const auto& [key, inner] : value.items()) {
                const bool known = key == "@value" || key == "@id" || key == "@type" || key == "@language"
                    || key.find(':') != std::string::npos;
                if (!known)
                    breach("common property", of + " has " + key);
                if (has_value && key != "@value" && key != "@type" && key != "@language")
                    breach("common property", of + " has a value and " + key);
            }
        } else if (value.is_null())
            breach("common property", of + " is null");
    }

    void read_table(const Json& json)
    {
        read_properties(json, of_table, "a table");
        if (!json.value("url", Json()).is_string())
            breach("url", "a table needs a url");
        read_dialect(json.value("dialect", Json::object()));
        const auto nulls = json.value("null", Json::array({ "" }));
        for (const auto& each : nulls.is_array() ? nulls : Json::array({ nulls })) {
            if (each.is_string())
                nulls_.insert(each.get<std::string>());
            else
                breach("null", "null must be texts");
        }
        const auto schema = json.value("tableSchema", Json());
        if (!schema.is_object())
            breach("schema", "there is no tableSchema");
        else
            read_schema(schema);
    }

    void read_dialect(const Json& dialect)
    {
        for (const auto& [key, value] : dialect.items()) {
            if (!of_dialect.contains(key))
                breach("dialect", "a dialect has no " + key);
        }
        if (dialect.value("encoding", "utf-8") != "utf-8" || dialect.value("delimiter", ",") != ","
            || !dialect.value("header", true))
            breach("dialect", "this reading is of UTF-8 with commas and one header row");
    }

    void read_schema(const Json& schema)
    {
        read_properties(schema, of_schema, "a schema");
        const auto columns = schema.value("columns", Json::array());
        Names names;
        for (const auto& column : columns) {
            read_column(column);
            if (!names.insert(columns_.back().name).second)
                breach("column name", columns_.back().name + " is there twice");
        }
        auto key = schema.value("primaryKey", Json::array());
        if (key.is_string())
            key = Json::array({ key });
        for (const auto& name : key) {
            if (!name.is_string() || !names.contains(name.get<std::string>()))
                breach("primary key", "it names a column that is not there");
            else
                key_.push_back(name);
        }
        read_template(schema.value("aboutUrl", ""), names);
    }

    /// @source RFC 6570; the rules' section 5.1.3: a template's variables are names of columns
    void read_template(const std::string& text, const Names& names)
    {
        static const std::regex variable(R"(\{([^}]*)\})");
        for (auto at = std::sregex_iterator(text.begin(), text.end(), variable); at != std::sregex_iterator();
             ++at) {
            if (!names.contains((*at)[1].str()))
                breach("template", "there is no column " + (*at)[1].str());
        }
    }

    void read_column(const Json& json)
    {
        read_properties(json, of_column, "a column");
        Column column;
        column.name = json.value("name", "");
        static const std::regex name_form("[A-Za-z0-9][A-Za-z0-9_.]*");
        if (!std::regex_match(column.name, name_form))
            breach("column name", "\"" + column.name + "\" is no name of a column");
        const auto titles = json.value("titles", Json(column.name));
        for (const auto& title : titles.is_array() ? titles : Json::array({ titles }))
            column.titles.push_back(title.is_string() ? title.get<std::string>() : "");
        const auto required = json.value("required", Json(false));
        if (!required.is_boolean())
            breach("required", "required is true or false");
        else
            column.required = required.get<bool>();
        read_datatype(json.value("datatype", Json("string")), column);
        columns_.push_back(std::move(column));
    }

    void read_datatype(const Json& datatype, Column& column)
    {
        if (datatype.is_string())
            column.base = datatype.get<std::string>();
        else if (datatype.is_object()) {
            for (const auto& [key, value] : datatype.items()) {
                if (!of_datatype.contains(key))
                    breach("datatype", "a datatype has no " + key);
            }
            column.base = datatype.value("base", "string");
            column.format = datatype.value("format", "");
        }
        if (!bases.contains(column.base))
            breach("datatype", "there is no datatype " + column.base);
    }

    void read_rows(std::string_view csv)
    {
        if (!is_utf8(csv))
            breach("encoding", "the table is not UTF-8");
        const auto table = CsvTable::parse("table", csv);
        if (!table) {
            breach("csv", table.error().message);
            return;
        }
        if (table->header().size() != columns_.size())
            breach("header", "the table has another number of columns");
        for (std::size_t i = 0; i < std::min(columns_.size(), table->header().size()); ++i) {
            if (std::ranges::find(columns_[i].titles, table->header()[i]) == columns_[i].titles.end())
                breach("header", "column " + std::to_string(i + 1) + " is " + table->header()[i]);
        }
        if (!found_.empty())
            return;
        std::set<std::string> keys;
        for (std::size_t row = 0; row < table->rows(); ++row) {
            const auto where = "row " + std::to_string(row + 1) + ", ";
            for (std::size_t i = 0; i < columns_.size(); ++i)
                read_cell(table->at(row, table->header()[i]), columns_[i], where);
            std::string key;
            for (const auto& name : key_)
                key += table->at(row, name) + '\0';
            if (!key_.empty() && !keys.insert(key).second)
                breach("primary key", where + "another row has the same");
        }
    }

    void read_cell(const std::string& cell, const Column& column, const std::string& where)
    {
        if (nulls_.contains(cell)) {
            if (column.required)
                breach("required", where + column.name + " has no value");
            return;
        }
        if (column.base == "double") {
            static const std::regex number(R"([+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d+)?|INF|-INF|NaN)");
            if (!std::regex_match(cell, number))
                breach("cell", where + column.name + " is no number: " + cell);
        }
        if (!column.format.empty() && !std::regex_match(cell, pattern(column.format)))
            breach("cell", where + column.name + " is not as its format says: " + cell);
    }

    const std::regex& pattern(const std::string& format)
    {
        const auto found = patterns_.find(format);
        return found != patterns_.end() ? found->second
                                        : patterns_.emplace(format, std::regex(format)).first->second;
    }

    std::vector<std::string> found_;
    std::vector<Column> columns_;
    std::vector<std::string> key_;
    Names nulls_;
    std::map<std::string, std::regex> patterns_;
};

} // namespace

std::vector<std::string> csvw_breaches(std::string_view metadata_json, std::string_view csv)
{
    return Reading().breaches(metadata_json, csv);
}

} // namespace wres::test
