// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "protection/defence_model.h"

namespace wres::protection {

/// Divides a model into parts that have nothing to do with each other, and leaves out what cannot help an
/// attacker or a defender: numbers shown, numbers that what is shown tells (alone in their row), and parts
/// in which nothing is under threat. What is left out and could be chosen stays public.
///
/// A threat to a number left out stays, with no row around it: it is protected by its bounds or not at all.
[[nodiscard]] std::vector<PartOfModel> parts_under_threat(const DefenceModel& model);

} // namespace wres::protection
