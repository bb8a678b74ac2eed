#include "audit/ledger.hpp"

#include <algorithm>
#include <functional>

namespace langpick::answer_space {

namespace {

std::vector<Choice> all_choices(const KnowledgeBase& kb) {
  std::vector<Choice> all;
  for (Index a = 0; a < kb.alternatives.size(); ++a) all.push_back({Choice::Kind::alternative, a});
  for (Index o = 0; o < kb.outside_options.size(); ++o) all.push_back({Choice::Kind::outside, o});
  all.push_back({});
  return all;
}

/// The first position before `end` in `list` with this value.
template <typename List, typename Value, typename Member = std::identity>
std::optional<Index> first_before(std::size_t end, const List& list, const Value& value, Member member = {}) {
  const auto last = list.begin() + static_cast<std::ptrdiff_t>(end);
  const auto found = std::ranges::find(list.begin(), last, value, member);
  return found != last ? std::optional{static_cast<Index>(found - list.begin())} : std::nullopt;
}

}  // namespace

Ledger::Ledger(const KnowledgeBase& kb, const std::vector<AnswerClasses>& classes)
    : kb_(kb), classes_(classes), chosen_(all_choices(kb).size()) {
  for (const AnswerClasses& question : classes) {
    with_answer_.emplace_back(question.classes.size(), std::vector<Count>(chosen_.size()));
  }
}

Swing Ledger::swing(Index question) const {
  const std::vector<std::vector<Count>>& rows = with_answer_[question];
  Swing widest;
  for (Index choice = 0; choice < chosen_.size(); ++choice) {
    const auto of_choice = [&](const std::vector<Count>& row) { return row[choice]; };
    const auto low = std::ranges::min_element(rows, {}, of_choice);
    const auto high = std::ranges::max_element(rows, {}, of_choice);
    if (choice > 0 && (*high)[choice] - (*low)[choice] <= widest.highest - widest.lowest) continue;
    const std::vector<AnswerClass>& classes = classes_[question].classes;
    widest = {.choice = choice,
              .lowest = (*low)[choice],
              .highest = (*high)[choice],
              .lowest_answer = classes[static_cast<std::size_t>(low - rows.begin())].example,
              .highest_answer = classes[static_cast<std::size_t>(high - rows.begin())].example};
  }
  return widest;
}

QuestionAudit Ledger::of_question(Index question, Count sets) const {
  const AnswerClasses& classes = classes_[question];
  QuestionAudit audit{.sets = sets / classes.answers, .swing = swing(question), .options = {}};
  for (Index option = 0; option < kb_.questions[question].options.size(); ++option) {
    OptionAudit with{.sets = 0, .chosen = std::vector<Count>(chosen_.size()), .twin = {}, .same_as = {}};
    for (std::size_t c = 0; c < classes.classes.size(); ++c) {
      const Count answers = classes.classes[c].with[option];
      with.sets += answers * audit.sets;
      for (Index choice = 0; choice < chosen_.size(); ++choice) {
        with.chosen[choice] += answers * with_answer_[question][c][choice];
      }
    }
    with.twin = first_before(option, classes.of_option, classes.of_option[option]);
    with.same_as = first_before(option, audit.options, with.chosen, &OptionAudit::chosen);
    audit.options.push_back(std::move(with));
  }
  return audit;
}

void Ledger::close(Audit& audit) const {
  audit.sets = 1;
  for (const AnswerClasses& question : classes_) audit.sets *= question.answers;
  audit.choices = all_choices(kb_);
  audit.chosen = chosen_;
  for (Index q = 0; q < classes_.size(); ++q) audit.questions.push_back(of_question(q, audit.sets));
}

}  // namespace langpick::answer_space
