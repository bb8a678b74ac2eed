#pragma once
/// What an audit has counted so far, per answer and choice.

#include <vector>

#include "audit/answer_classes.hpp"
#include "langpick/audit.hpp"

namespace langpick::answer_space {

class Ledger {
 public:
  Ledger(const KnowledgeBase& kb, const std::vector<AnswerClasses>& classes);

  /// `sets` answer sets with one given answer of this class choose `choice`, a position in
  /// `Audit::choices`. Unsigned: what is taken off again may be added as its complement.
  void credit(Index question, Index answer_class, Index choice, Count sets) {
    with_answer_[question][answer_class][choice] += sets;
  }
  /// The same, whatever the answers.
  void credit_all(Index choice, Count sets) { chosen_[choice] += sets; }

  /// Fills in all counts but `none_eligible`.
  void close(Audit& audit) const;

 private:
  [[nodiscard]] QuestionAudit of_question(Index question, Count sets) const;
  [[nodiscard]] Swing swing(Index question) const;

  const KnowledgeBase& kb_;
  const std::vector<AnswerClasses>& classes_;
  std::vector<Count> chosen_;
  std::vector<std::vector<std::vector<Count>>> with_answer_;  ///< per question, class and choice
};

}  // namespace langpick::answer_space
