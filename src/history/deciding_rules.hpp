#pragma once
#include <vector>

#include "langpick/recommendation.hpp"

namespace langpick::history {

/// The rules that took an alternative out or preferred an outside option, in file order.
[[nodiscard]] std::vector<Index> deciding_rules(const Recommendation& recommendation);

}  // namespace langpick::history
