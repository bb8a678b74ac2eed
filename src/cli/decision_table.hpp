#pragma once
/// Weighted decision tables as people have them in spreadsheets, made knowledge bases.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/draft.hpp"

namespace langpick::cli {

/// Criteria, alternatives, weights and ratings of the table `bytes`, which `document` names in errors; the
/// rest is left empty. Counts in `rounded` the ratings that are no whole hundredths. Throws Error{bad_input},
/// with line and column, for what is wrong there, and Error{usage} for what is wrong with the scales.
[[nodiscard]] report::Draft read_decision_table(std::string_view bytes, const std::string& document,
                                                const std::vector<std::string>& scales, std::size_t& rounded);

/// "NAME" or "NAME=WEIGHT", of the flag --criterion; a weight that isn't said is 1. Throws Error{usage}.
[[nodiscard]] report::DraftCriterion read_criterion(std::string_view text);

}  // namespace langpick::cli
