#include <algorithm>
#include <cstdint>

#include "audit/answer_classes.hpp"
#include "audit/effort.hpp"
#include "engine/choosing.hpp"
#include "langpick/audit.hpp"

namespace langpick {

namespace {

constexpr int most_trials = 2000;

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
    for (int trial = 0; trial < most_trials && !complete(); ++trial) {
      for (Index q = 0; q < kb_.questions.size(); ++q) answers_.chosen[q] = any(q);
      const Choice choice = choose();
      for (Index q = 0; q < kb_.questions.size(); ++q) {
        if (found_.questions[q]) continue;
        const OptionSet kept = answers_.chosen[q];
        answers_.chosen[q] = any(q);
        found_.questions[q] = choose() != choice;
        answers_.chosen[q] = kept;
      }
    }
    return std::move(found_);
  }

 private:
  OptionSet any(Index question) { return possible_[question][scatter_.below(possible_[question].size())]; }
  Choice choose() {
    const Choice choice = engine::choose(additions_.total(answers_), rules_.judge(answers_));
    if (choice.kind == Choice::Kind::alternative) found_.alternatives[choice.position] = true;
    return choice;
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
