// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "disclosure/release.h"
#include "opendata/publisher.h"

namespace wres::opendata {

/// A release as one version of the data of a council.
struct Version {
    std::uint64_t number {}; // from 1
    std::optional<Date> issued; // nothing: published before releases were described
    std::string latest_period; // of its data; empty where it is not known
    std::string note; // a sentence for readers: what is new, or what was corrected

    bool operator==(const Version&) const = default;
};

/// What is said on the occasion of a publication.
struct Publication {
    Publisher publisher;
    Date published_on {};
    std::vector<Version> earlier; // oldest first
    std::string correction; // what readers are told, where it corrects an earlier version
};

/// The data of one council under one standard, over the years: every release is a version of it.
struct Dataset {
    std::string name; // what its identifiers are made from: "sc-wres/E08000035"
    std::string id; // urn:uuid:…
    std::string slug; // "sc-wres-leeds-e08000035": its name in a portal
    std::string title;
    std::string description;
    std::string publisher;
    std::string area_code; // empty where the council has none
    std::string area_name;
    std::vector<std::string> periods; // oldest first
    std::vector<std::string> keywords;
    std::vector<Version> versions; // oldest first; the last is this release

    [[nodiscard]] const Version& version() const { return versions.back(); }
    [[nodiscard]] std::string id_of(const Version& version) const;
};

/// Whether a release says something else about a period that was published before.
[[nodiscard]] bool is_correction(const disclosure::Release& release, const std::vector<Version>& earlier);

[[nodiscard]] Dataset dataset_of(const disclosure::Release& release, const Publication& publication);

} // namespace wres::opendata
