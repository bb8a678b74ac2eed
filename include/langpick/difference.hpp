#pragma once
/// What two knowledge bases state differently: in meaning, not in layout. Pure.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick {

/// What a statement is about. Those up to `order` take part in decisions; the others explain.
enum class Subject : std::uint8_t {
  threshold,
  alternative,
  outside_option,
  criterion,
  base_weight,
  rating,
  question,
  option,
  effect,
  rule,
  order,  ///< of alternatives, which settles exact ties, and of rules, the first of which decides
  identity,
  source,
  claim,
  wording,
  reference,
  ballot,  ///< of a team: what it chooses by itself
};

[[nodiscard]] constexpr bool decides(Subject subject) { return subject <= Subject::order; }

/// One statement that the two don't share.
struct Difference {
  Subject subject = Subject::identity;
  std::string path;  ///< ids from the outside in: "latency/hard-real-time/predictable-latency"
  std::optional<std::string> before;  ///< none: it was added
  std::optional<std::string> after;   ///< none: it was removed

  friend bool operator==(const Difference&, const Difference&) = default;
};

/// Entries are matched by their ids, claims by their text; what was moved is not changed. By subject, then in
/// the order of `before`, then what was added. What explains an entry that is new or gone is left out.
[[nodiscard]] std::vector<Difference> difference(const KnowledgeBase& before, const KnowledgeBase& after);

}  // namespace langpick

namespace langpick::report {

struct Checks;
struct TextStyle;

/// `differences` of `before` and `after`, and what they do to recorded decisions, if any are given.
[[nodiscard]] std::string difference_text(const KnowledgeBase& before, const KnowledgeBase& after,
                                          std::span<const Difference> differences, const Checks& records,
                                          const TextStyle& style);
[[nodiscard]] std::string difference_json(const KnowledgeBase& before, const KnowledgeBase& after,
                                          std::span<const Difference> differences, const Checks& records);

/// "base weight", "rating".
[[nodiscard]] std::string_view subject_word(Subject subject);

}  // namespace langpick::report
