#pragma once
/// A first knowledge base, without questions, as `kb new` writes it.

#include <cstdint>
#include <string>
#include <vector>

namespace langpick::report {

struct DraftCriterion {
  std::string name;
  std::int64_t weight = 0;            ///< in hundredths
  std::vector<int> ratings;           ///< per alternative, 0..100, in hundredths
  std::vector<std::string> evidence;  ///< per alternative: what its rating rests on
};

struct Draft {
  std::string name;
  std::string as_of;        ///< YYYY-MM-DD
  std::string source;       ///< what all evidence rests on: its title
  std::string source_kind;  ///< "decision table", "judgement"
  std::vector<std::string> alternatives;
  std::vector<DraftCriterion> criteria;
};

/// The document. Ids are made of the names.
[[nodiscard]] std::string draft_json(const Draft& draft);

}  // namespace langpick::report
