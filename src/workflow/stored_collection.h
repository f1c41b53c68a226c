// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "collection/history.h"
#include "standard/library.h"
#include "store/national_collections.h"
#include "store/store.h"
#include "workflow/collection.h"
#include "workflow/collection_place.h"

namespace wres::workflow {

/// Whose keys submissions are held against: those that councils gave, with which they sign files on machines
/// of their own; or those with which this server signs for the councils that are on it.
enum class SignedWith : std::uint8_t { CouncilsKeys, ServersKeys };

/// A national collection as a store keeps it, read at once. What is added stays here until keep(): so a verb
/// looks at everything it needs while others write, and only keeping it takes the store's one writer.
class StoredCollection final : public CollectionPlace {
public:
    /// Counts are read while the view is there.
    /// @errors store.no_such_national_collection, request.*, history.damaged
    static Result<std::unique_ptr<StoredCollection>> read(
        store::View& view, const store::NationalCollectionId& id, SignedWith keys = SignedWith::CouncilsKeys);

    /// What else there is in the store, as it was when this was read.
    [[nodiscard]] store::View& view() const { return *view_; }

    [[nodiscard]] const store::NationalCollection& kept() const { return kept_; }
    [[nodiscard]] const std::vector<store::NationalCouncil>& invited() const { return invited_; }
    [[nodiscard]] const std::vector<std::string>& done_by() const { return done_by_; } // of each event

    /// Invites a council, or changes its organisation, key and address.
    void set_council(const store::NationalCouncil& council) { councils_set_[council.area] = council; }

    [[nodiscard]] const submission::Request& request() const override { return request_; }
    [[nodiscard]] const std::vector<collection::Event>& events() const override { return history_.events(); }
    [[nodiscard]] Result<submission::CouncilRegister> councils(
        const standard::Populations& populations) const override;
    Done keep_councils(
        const submission::CouncilRegister& councils, const standard::Populations& populations) override;
    Done add(const std::vector<collection::Event>& events) override;
    Done keep_submission(const std::string& area, std::uint32_t number, std::string_view sealed,
        std::string_view cube) override;
    [[nodiscard]] Result<std::string> counts_of(const std::string& area, std::uint32_t number) const override;
    Done keep_comparison(Comparison comparison, std::string_view cube) override;
    [[nodiscard]] Result<std::vector<std::string>> comparisons(Comparison comparison) const override;

    [[nodiscard]] bool has_something_to_keep() const
    {
        return !added_.empty() || !submissions_.empty() || !comparisons_.empty() || !councils_set_.empty();
    }

    /// Everything that was added, at once or not at all.
    /// @param where  in whose trail it stands: the programme's, or the council's that did it
    /// @errors store.changed_meanwhile  something else happened since it was read
    Done keep(store::Change& change, const store::OrganisationId& where) const;

private:
    StoredCollection(store::View& view, store::NationalCollection kept, submission::Request request)
        : view_(&view)
        , kept_(std::move(kept))
        , request_(std::move(request))
    {
    }
    Done read_history();
    Done read_councils(SignedWith keys);

    struct Added {
        std::string line;
        std::string_view action;
    };
    struct AddedSubmission {
        std::string sealed;
        std::string cube;
    };

    store::View* view_; // while a verb runs
    store::NationalCollection kept_;
    submission::Request request_;
    collection::History history_;
    std::vector<std::string> done_by_;
    std::vector<store::NationalCouncil> invited_;
    std::map<std::string, std::string> keys_; // by area, as text
    std::int64_t events_read_ {};

    std::vector<Added> added_;
    std::map<std::pair<std::string, std::uint32_t>, AddedSubmission> submissions_;
    std::map<Comparison, std::string> comparisons_;
    std::map<std::string, store::NationalCouncil> councils_set_;
};

/// What a verb does to a collection of a store.
using CollectionVerb = std::function<Done(OpenCollection&, StoredCollection&)>;

/// Does it, and keeps all that came of it in one transaction. When something else happened in the collection
/// meanwhile, it is done again upon that.
/// @param where  as StoredCollection::keep()
/// @errors those of the verb: nothing was kept; store.changed_meanwhile (it kept changing); store.*
Done change_collection(store::Store& store, const store::Occasion& occasion,
    const standard::Folder& standards, const store::NationalCollectionId& id,
    const store::OrganisationId& where, SignedWith keys, const CollectionVerb& verb);

/// Only looks, while others may write.
/// @errors those of the verb; store.*
Done look_at_collection(store::Store& store, const standard::Folder& standards,
    const store::NationalCollectionId& id, const CollectionVerb& verb);

} // namespace wres::workflow
