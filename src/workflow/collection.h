// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "collection/standing.h"
#include "counts/cube.h"
#include "plausibility/expectations.h"
#include "sealing/sealed_box.h"
#include "standard/library.h"
#include "workflow/collection_place.h"
#include "workflow/receive.h"

namespace wres::workflow {

// What a programme does with a collection. Who asks for it (the command line, a page) is not known here.

/// A collection with the standard that it asks by.
struct OpenCollection {
    Basis basis;
    std::unique_ptr<CollectionPlace> place;

    [[nodiscard]] collection::Standing standing() const
    {
        return collection::standing_of(place->events(), place->request());
    }
};

/// What a place holds, with the standard that it asks by.
/// @errors standard.*; request.other_standard
[[nodiscard]] Result<OpenCollection> open_collection(
    const standard::Folder& standards, std::unique_ptr<CollectionPlace> place);

/// Now as history says it; SOURCE_DATE_EPOCH stands for it where it is set.
[[nodiscard]] std::string event_time();

/// @errors as CollectionFolder::open(); standard.*; request.other_standard
[[nodiscard]] Result<OpenCollection> open_collection(
    const standard::Folder& standards, const std::string& path);

/// A new one.
/// @errors collection.there, request.*, standard.*, disk.*
[[nodiscard]] Result<OpenCollection> make_collection(
    const standard::Folder& standards, const std::string& path, const submission::Request& request);

/// Invites the councils whose keys these are. One that was invited before gets the new key and no new event.
/// @errors register.faulty, disk.*
[[nodiscard]] Result<std::vector<std::string>> invite(
    OpenCollection& open, const submission::CouncilRegister& councils);

/// Keeps counts to hold submissions against: `earlier`, councils' counts of the years before, or `published`,
/// the Department for Education's headcounts. Files are read as any counts are, each by the standard it was
/// made with.
/// @errors input.*, file.*, cube.*, disk.*
Done keep_comparison(OpenCollection& open, const standard::Folder& standards, Comparison comparison,
    const std::vector<std::string>& paths);

/// The same of files that are open already, such as those a browser sent.
Done keep_comparison(OpenCollection& open, const standard::Folder& standards, Comparison comparison,
    const InputFiles& input);

/// What became of one file that was received.
struct Arrival {
    std::string file;
    std::string area; // empty when it could not be told
    std::uint32_t number {};
    std::vector<std::string> scopes;
    std::optional<Error> refusal; // why it was not taken
    std::vector<plausibility::Question> questions;
};

/// A file that somebody says is a submission.
struct SealedFile {
    std::string name;
    std::string content;
};

/// What becomes of what looks like a slip: the council is asked at once, or the programme looks at it first.
enum class Asking : std::uint8_t { AtOnce, AfterALook };

/// Opens, checks and keeps submissions, in the order of council and number whatever the order of the files,
/// and notices what looks like a slip. A file that is refused leaves everything as it was.
/// @param correction  what the files correct of what was accepted before, in a sentence; empty: nothing
/// @errors those of the place: none of the files was taken
[[nodiscard]] Result<std::vector<Arrival>> receive_submissions(OpenCollection& open,
    const sealing::OpeningKey& programme, const std::vector<SealedFile>& files, Asking asking,
    const std::string& correction = {});

/// The same for files of this machine, asking at once. What this returned without a refusal is on the disk.
/// @errors disk.*: none of the files that follow was taken
[[nodiscard]] Result<std::vector<Arrival>> receive_submissions(
    OpenCollection& open, const sealing::OpeningKey& programme, const std::vector<std::string>& paths);

/// Looks again at everything that was sent and not accepted, beside what has come since; gives how many
/// questions are new.
/// @errors disk.*, cube.*
[[nodiscard]] Result<std::size_t> ask_again(OpenCollection& open, Asking asking = Asking::AtOnce);

/// Records what happened to a council or to the collection: an answer, an acceptance, a withdrawal, a
/// reminder. An acceptance or withdrawal without services is about all that were sent.
/// @errors as collection::check_event(); disk.*
Done record(OpenCollection& open, collection::Event event);

/// Councils that have sent nothing for some service, by area code.
[[nodiscard]] std::vector<std::string> silent_councils(const OpenCollection& open);

/// The counts that stand: for each council and service those of its last submission that was not withdrawn.
/// @errors disk.*, cube.*
[[nodiscard]] Result<counts::Cube> collected_counts(const OpenCollection& open);

/// The same of those that are accepted alone.
/// @errors as collected_counts()
[[nodiscard]] Result<counts::Cube> accepted_counts(const OpenCollection& open);

/// People whose ethnic group is not known, of all, in the counts that stand, by measure.
struct Unknowns {
    std::uint64_t unknown {};
    std::uint64_t people {};
};
[[nodiscard]] Unknowns unknown_staff(const standard::Standard& standard, const counts::Cube& cube,
    const std::string& area, const std::string& scope);

} // namespace wres::workflow
