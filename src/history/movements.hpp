#pragma once
#include "langpick/check.hpp"

namespace langpick::history {

/// What differs between the numbers and rules of `record` and those behind `now`.
[[nodiscard]] Movements movements(const Record& record, const Recommendation& now);

}  // namespace langpick::history
