// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "collection/history.h"
#include "workflow/collection_place.h"

namespace wres::workflow {

/// The folder in which a programme keeps one collection:
///
///   collection.toml     what is asked; it is also what councils are sent
///   councils.csv        which council has which public key
///   history.jsonl       what happened, a line each, chained
///   received/           each submission that was taken, sealed as it came
///   counts/             and its counts, opened; never changed
///   compare/            counts to hold submissions against: earlier years, published headcounts
///
/// Only one program at a time has it open. What `add` was told is on the disk when it returns.
class CollectionFolder final : public CollectionPlace {
public:
    /// @errors collection.there  the folder holds one already; disk.*
    static Result<std::unique_ptr<CollectionFolder>> make(
        const std::string& path, const submission::Request& request);

    /// @errors collection.none, collection.in_use, request.*, history.damaged, disk.*
    static Result<std::unique_ptr<CollectionFolder>> open(const std::string& path);

    ~CollectionFolder() override;

    [[nodiscard]] const submission::Request& request() const override { return request_; }
    [[nodiscard]] const std::vector<collection::Event>& events() const override { return history_.events(); }

    [[nodiscard]] Result<submission::CouncilRegister> councils(
        const standard::Populations& populations) const override;
    Done keep_councils(
        const submission::CouncilRegister& councils, const standard::Populations& populations) override;

    /// When it returns, a machine that stops loses none of them.
    /// @errors disk.not_writable
    Done add(const std::vector<collection::Event>& events) override;

    /// @errors disk.*
    Done keep_submission(const std::string& area, std::uint32_t number, std::string_view sealed,
        std::string_view cube) override;
    [[nodiscard]] Result<std::string> counts_of(const std::string& area, std::uint32_t number) const override;
    Done keep_comparison(Comparison comparison, std::string_view cube) override;
    [[nodiscard]] Result<std::vector<std::string>> comparisons(Comparison comparison) const override;

private:
    struct Lock;
    CollectionFolder(std::string path, submission::Request request, collection::History history,
        std::unique_ptr<Lock> lock);
    [[nodiscard]] std::string counts_path(const std::string& area, std::uint32_t number) const;

    std::string path_;
    submission::Request request_;
    collection::History history_;
    std::unique_ptr<Lock> lock_;
};

} // namespace wres::workflow
