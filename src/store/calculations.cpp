// SPDX-License-Identifier: MIT
#include "store/calculations.h"

#include <nlohmann/json.hpp>

#include "sealing/random_text.h"
#include "store/collections.h"

namespace wres::store {
namespace {

using database::Blob;
using database::Row;

Calculation calculation_of(const Row& row)
{
    return { { row.text(0) }, { row.text(1) }, row.integer(2), row.integer(3), row.text(4), row.text(5),
        row.text(6), as_moment(row.integer(7)) };
}

Done add_finding(
    Change& change, const CalculationId& id, std::int64_t place, const intake::FindingGroup& group)
{
    const auto& first = group.first;
    TRY_DONE(
        change.database().run("INSERT INTO findings (calculation, place, code, file, column_name, first_row, "
                              "times, details, row_numbers) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            { id.text, place, first.code, first.position.file, first.position.column,
                static_cast<std::int64_t>(first.position.row), static_cast<std::int64_t>(group.times),
                nlohmann::json(first.details).dump(), nlohmann::json(group.rows).dump() }));
    return {};
}

Done add_parts(Change& change, const CalculationId& id, const NewCalculation& calculation)
{
    for (const auto& upload : calculation.uploads)
        TRY_DONE(change.database().run(
            "INSERT INTO calculation_uploads (calculation, upload) VALUES (?, ?)", { id.text, upload.text }));
    for (const auto& file : calculation.files)
        TRY_DONE(change.database().run(
            "INSERT INTO calculation_files (calculation, name, media_type, content) VALUES (?, ?, ?, ?)",
            { id.text, file.name, file.media_type, Blob { file.content } }));
    std::int64_t place = 0;
    for (const auto& group : calculation.findings)
        TRY_DONE(add_finding(change, id, ++place, group));
    return {};
}

Result<intake::FindingGroup> finding_of(const Row& row)
{
    const auto details = nlohmann::json::parse(row.text(5), nullptr, false);
    const auto rows = nlohmann::json::parse(row.text(6), nullptr, false);
    if (!details.is_array() || !rows.is_array())
        return failure("store.damaged",
            "The findings in the store were changed there. Calculate again, or restore a backup.");
    intake::FindingGroup group;
    group.first.code = row.text(0);
    group.first.position = { row.text(1), static_cast<std::uint64_t>(row.integer(3)), row.text(2) };
    group.times = static_cast<std::uint64_t>(row.integer(4));
    for (const auto& detail : details)
        if (detail.is_string())
            group.first.details.push_back(detail.get<std::string>());
    for (const auto& number : rows)
        if (number.is_number_unsigned())
            group.rows.push_back(number.get<std::uint64_t>());
    return group;
}

std::unexpected<Error> no_such_calculation()
{
    return failure("store.no_such_calculation", "There are no such results. Go back to the collection.");
}

} // namespace

Result<CalculationId> add_calculation(
    Change& change, const CollectionId& collection_id, const NewCalculation& calculation)
{
    const auto owner = TRY(collecting(change, collection_id));
    const CalculationId id { sealing::random_identifier() };
    const auto newest = TRY(change.database().row(
        "SELECT coalesce(max(number), 0) FROM calculations WHERE collection = ?", { collection_id.text }));
    const auto number = newest->integer(0) + 1;
    TRY_DONE(change.database().run(
        "INSERT INTO calculations (id, collection, number, inputs_version, standard_checksum, "
        "made_by, cube_file, calculated_by, calculated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { id.text, collection_id.text, number, calculation.inputs_version, calculation.standard_checksum,
            calculation.made_by, calculation.cube_file, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    TRY_DONE(add_parts(change, id, calculation));
    TRY_DONE(change.record(AuditEvent("collection.calculated", "calculation", id.text)
                               .of(owner.organisation)
                               .with("collection", collection_id.text)
                               .with("number", number)
                               .with("inputs", calculation.inputs_version)
                               .with("findings", static_cast<std::int64_t>(calculation.findings.size()))));
    return id;
}

Result<Calculation> calculation(View& view, const CalculationId& id)
{
    const auto row =
        TRY(view.database().row("SELECT id, collection, number, inputs_version, standard_checksum, made_by, "
                                "calculated_by, calculated_at FROM calculations WHERE id = ?",
            { id.text }));
    if (!row)
        return no_such_calculation();
    return calculation_of(*row);
}

Result<std::vector<Calculation>> calculations_of(View& view, const CollectionId& collection)
{
    std::vector<Calculation> all;
    const auto rows =
        TRY(view.database().rows("SELECT id, collection, number, inputs_version, standard_checksum, made_by, "
                                 "calculated_by, calculated_at FROM calculations WHERE collection = ? "
                                 "ORDER BY number DESC",
            { collection.text }));
    for (const auto& row : rows)
        all.push_back(calculation_of(row));
    return all;
}

Result<std::string> cube_file_of(View& view, const CalculationId& id)
{
    const auto row = TRY(view.database().row("SELECT cube_file FROM calculations WHERE id = ?", { id.text }));
    if (!row)
        return no_such_calculation();
    return row->text(0);
}

Result<std::vector<UploadId>> uploads_of(View& view, const CalculationId& id)
{
    std::vector<UploadId> all;
    const auto rows = TRY(view.database().rows(
        "SELECT upload FROM calculation_uploads WHERE calculation = ? ORDER BY upload", { id.text }));
    for (const auto& row : rows)
        all.push_back({ row.text(0) });
    return all;
}

Result<std::vector<intake::FindingGroup>> findings_of(View& view, const CalculationId& id)
{
    std::vector<intake::FindingGroup> all;
    const auto rows =
        TRY(view.database().rows("SELECT code, file, column_name, first_row, times, details, row_numbers "
                                 "FROM findings WHERE calculation = ? ORDER BY place",
            { id.text }));
    for (const auto& row : rows)
        all.push_back(TRY(finding_of(row)));
    return all;
}

Result<KeptFile> calculation_file(View& view, const CalculationId& id, const std::string& name)
{
    const auto row = TRY(view.database().row(
        "SELECT name, media_type, content FROM calculation_files WHERE calculation = ? AND name = ?",
        { id.text, name }));
    if (!row)
        return failure(
            "store.no_such_file", "There is no such file among these results. Go back to the list.");
    return KeptFile { row->text(0), row->text(1), row->bytes(2) };
}

} // namespace wres::store
