#include <algorithm>
#include <cstdint>

#include "audit/answer_classes.hpp"
#include "audit/effort.hpp"
#include "engine/choosing.hpp"
#include "langpick/audit.hpp"

namespace langpick {

namespace {

constexpr int most_trials = 2000;
constexpr std::uint64_t most_looks = 50'000'000;  // at points and rules, in all trials: a third of a second

/// Numbers without a pattern, the same everywhere (Steele, Lea, Flood 2014: SplitMix64).
class Scatter {
 public:
  std::uint64_t below(std::uint64_t limit) {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return (z ^ (z >> 31U)) % limit;
  }

 private:
  std::uint64_t state_ = 0;
};

/// Tries answer sets: each that chooses an alternative shows that it can be reached, and each that one other
/// answer changes shows that its question has influence.
class Trials {
 public:
  explicit Trials(const KnowledgeBase& kb)
      : kb_(kb),
        additions_(kb, std::vector<int>(kb.criteria.size(), 1)),
        answers_(kb),
        rules_(kb, answers_, std::vector<bool>(kb.questions.size(), true)),
        found_{std::vector<bool>(kb.alternatives.size()), std::vector<bool>(kb.questions.size())} {
    for (const Question& question : kb.questions) {
      possible_.push_back(answer_space::complete_answers(question));
    }
  }

  Reach run() && {
    for (int trial = 0; trial < most_trials && !complete() && looks_ < most_looks; ++trial) {
      for (Index q = 0; q < kb_.questions.size(); ++q) answers_.chosen[q] = any(q);
      points_ = additions_.total(answers_);
      const Choice choice = choose();
      for (Index q = 0; q < kb_.questions.size() && looks_ < most_looks; ++q) {
        if (!found_.questions[q]) found_.questions[q] = choose_with(q, any(q)) != choice;
      }
    }
    return std::move(found_);
  }

 private:
  OptionSet any(Index question) { return possible_[question][scatter_.below(possible_[question].size())]; }
  Choice choose() {
    looks_ += points_.size() + rules_.size();
    const Choice choice = engine::choose(points_, rules_.judge(answers_));
    if (choice.kind == Choice::Kind::alternative) found_.alternatives[choice.position] = true;
    return choice;
  }
  /// With another answer to one question.
  Choice choose_with(Index question, OptionSet answer) {
    const OptionSet kept = answers_.chosen[question];
    const auto change_to = [&](OptionSet to) {
      add(question, answers_.chosen[question], -1);
      add(question, to, 1);
      answers_.chosen[question] = to;
    };
    change_to(answer);
    const Choice choice = choose();
    change_to(kept);
    return choice;
  }
  void add(Index question, OptionSet options, std::int64_t sign) {
    options.for_each([&](Index option) {
      const engine::Additions::Row row = additions_.of(question, option);
      for (std::size_t i = 0; i < row.size(); ++i) points_[i] += sign * row[i];
    });
  }
  [[nodiscard]] bool complete() const {
    const auto all = [](const std::vector<bool>& list) {
      return std::ranges::find(list, false) == list.end();
    };
    return all(found_.alternatives) && all(found_.questions);
  }

  const KnowledgeBase& kb_;
  const engine::Additions additions_;
  std::vector<std::vector<OptionSet>> possible_;
  Answers answers_;
  std::vector<std::int64_t> points_;  ///< of `answers_`
  std::uint64_t looks_ = 0;
  const engine::ChoiceRules rules_;
  Scatter scatter_;
  Reach found_;
};

std::optional<Reach> tried(const KnowledgeBase& kb) {
  try {
    return Trials{kb}.run();
  } catch (const answer_space::TooLarge&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<Reach> reach(const KnowledgeBase& kb) {
  std::optional<Reach> found = tried(kb);
  if (!found) return found;
  const auto all = [](const std::vector<bool>& list) { return std::ranges::find(list, false) == list.end(); };
  if (all(found->alternatives) && all(found->questions)) return found;
  const Audit counted = audit(kb);
  if (!counted.too_large.empty()) return std::nullopt;
  for (Index a = 0; a < kb.alternatives.size(); ++a) found->alternatives[a] = counted.chosen[a] > 0;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    found->questions[q] = found->questions[q] || counted.questions[q].has_influence();
  }
  return found;
}

}  // namespace langpick
