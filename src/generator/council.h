// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "generator/random.h"

namespace wres::generator {

/// The parts of a made-up council's social care workforce. Every word here is invented.
inline constexpr std::array<std::string_view, 5> directorates = { "Adults and Health",
    "Children and Families", "Commissioning and Quality", "Resources", "Housing and Communities" };
inline constexpr std::array<std::string_view, 8> roles = { "Care worker", "Senior care worker",
    "Social worker", "Senior social worker", "Occupational therapist", "Team manager", "Service manager",
    "Business support officer" };
inline constexpr std::string_view senior_role = "Head of service";

enum class Service : std::uint8_t { Adult, Children, Other };
enum class Sex : std::uint8_t { Female, Male };
enum class Contract : std::uint8_t { Permanent, FixedTerm, Casual, Agency };

/// One made-up worker and what happened to them in the year.
struct Worker {
    std::uint64_t number {}; // unlike any other in the council
    std::uint8_t group {}; // index into ethnicity_codes()
    Service service {};
    std::uint8_t directorate {};
    std::uint8_t role {}; // index into roles; roles.size() is the senior role
    std::uint8_t grade {}; // 1 to 12
    Sex sex {};
    Contract contract {};
    std::int64_t pay_annual_pence {};
    Date started {};
    bool regulated {};
    bool senior {};
    bool disciplined {};
    bool referred {}; // to a fitness-to-practise process
    bool trained {}; // funded, non-mandatory
    bool answered_survey {};
    bool harassed_by_public {};
    bool harassed_by_colleagues {};
    bool harassed_by_managers {};
};

/// One made-up application.
struct Applicant {
    std::uint64_t number {};
    std::uint8_t group {};
    Service service {};
    std::uint8_t grade {};
    Sex sex {};
    bool shortlisted {};
    bool appointed {};
};

/// One made-up leaver.
struct Leaver {
    std::uint64_t number {};
    std::uint8_t group {};
    Service service {};
    std::uint8_t grade {};
    Sex sex {};
    Date left {};
};

/// Codes in the standard's classification of the groups that made-up people belong to: 19 detailed groups,
/// then not stated, not known and blank.
[[nodiscard]] const std::vector<std::string_view>& ethnicity_codes();

enum class Side : std::uint8_t { Group, Reference, Unknown };

/// The side of a made-up person when white minorities count as white.
[[nodiscard]] Side side_of(std::uint8_t group);

/// How a council differs from the next: who lives there, and how unequal it is. Rates are in ten thousandths.
struct Profile {
    std::string_view name;
    std::uint32_t minority_weight; // out of 1000 people
    std::uint64_t appointed_penalty; // minority appointment rate as a share of the white one
    std::uint64_t disciplinary_excess;
    std::uint64_t leaver_excess;
    std::uint64_t senior_penalty;
};

/// A made-up council. Any of its people can be made on their own, so that a file of any size can be written
/// as a stream.
class Council {
public:
    Council(const Profile& profile, std::uint64_t seed, std::uint64_t workers, int year);

    [[nodiscard]] const Profile& profile() const { return profile_; }
    [[nodiscard]] std::uint64_t workers() const { return workers_; }
    [[nodiscard]] std::uint64_t applicants() const { return workers_ * 5; }
    [[nodiscard]] std::uint64_t leavers() const { return workers_ / 8; }
    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] Date snapshot() const;
    [[nodiscard]] const Random& random() const { return random_; }

    [[nodiscard]] Worker worker(std::uint64_t index) const;
    [[nodiscard]] Applicant applicant(std::uint64_t index) const;
    [[nodiscard]] Leaver leaver(std::uint64_t index) const;

private:
    [[nodiscard]] std::uint8_t group_of(Random& random, std::uint64_t minority_weight) const;

    Profile profile_;
    Random random_;
    std::uint64_t workers_;
    int year_;
};

/// The profiles in turn; councils after the last begin again, with a number behind the name.
[[nodiscard]] const std::vector<Profile>& profiles();

} // namespace wres::generator
