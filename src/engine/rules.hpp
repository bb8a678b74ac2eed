#pragma once
/// What the rules say about a set of answers, and what they could still say once more answers come.

#include <optional>
#include <utility>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::engine {

/// Which questions may still get another answer than they have, or one at all.
class Future {
 public:
  Future() = default;
  /// These; `answers` outlive the future.
  Future(const Answers& answers, std::vector<bool> open) : answers_(&answers), open_(std::move(open)) {}
  /// Those without an answer whose `ask_when` can still hold.
  Future(const KnowledgeBase& kb, const Answers& answers) : answers_(&answers) { assign(kb, answers); }

  /// The same for other answers, in the memory it has.
  void assign(const KnowledgeBase& kb, const Answers& answers);
  void open(Index question) { open_[question] = true; }

  [[nodiscard]] const Answers& answers() const { return *answers_; }
  [[nodiscard]] bool is_open(Index question) const { return open_[question]; }

 private:
  const Answers* answers_ = nullptr;
  std::vector<bool> open_;
};

/// Whether a condition holds while some questions are open: `maybe` when more answers could decide it.
enum class Truth : std::uint8_t { no, maybe, yes };

/// Does `condition` hold for exactly these answers, unanswered questions having no option?
[[nodiscard]] bool holds(const Condition& condition, const Answers& answers);
/// Of an `at_least`: the sum of those that hold.
[[nodiscard]] int points(const Condition& condition, const Answers& answers);

/// The same, but open questions may still get any answer, or none. Errs only towards `maybe`.
[[nodiscard]] Truth prospect(const Condition& condition, const Future& future);

/// Does the rule fire: its condition holds and its `unless`, if any, does not?
[[nodiscard]] bool fires(const Rule& rule, const Answers& answers);
[[nodiscard]] Truth prospect(const Rule& rule, const Future& future);
/// Is the question mentioned in its condition, or in its `unless`?
[[nodiscard]] bool hears_of(const Rule& rule, Index question);

/// Does the rule take part in the choice, or does it only say something about it?
[[nodiscard]] constexpr bool has_a_say(const Rule& rule) {
  return rule.kind == RuleKind::exclude || rule.kind == RuleKind::prefer_outside;
}

/// Does an exclude rule aimed at `target` take `alternative` out: the same, or a combination with it?
[[nodiscard]] bool takes_out(const Alternative& alternative, Index position, Index target);

struct Rulings {
  std::vector<std::optional<Index>> excluded_by;  ///< per alternative: the first rule that takes it out
  std::vector<Index> outside;                     ///< prefer_outside rules that fire, in file order
  std::vector<Index> warnings;
  std::vector<Index> contradictions;
};

[[nodiscard]] Rulings apply_rules(const KnowledgeBase& kb, const Answers& answers);

}  // namespace langpick::engine
