#pragma once
#include "langpick/check.hpp"

namespace langpick::history {

/// Every weight and rating of `record` that is another in the knowledge base behind `now`, with what it alone
/// does to the recorded lead of `leader` over `against`: the lead that the recorded numbers give with this
/// one exchanged, less the lead that they give. Those that do nothing to it are left out. Both alternatives
/// stand in the record and in that knowledge base.
[[nodiscard]] std::vector<Movement> moved_numbers(const Record& record, const Recommendation& now,
                                                  const std::string& leader, const std::string& against);

}  // namespace langpick::history
