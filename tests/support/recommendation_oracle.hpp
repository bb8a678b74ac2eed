#pragma once
/// The model of docs/method.md once more: by ids, slow and obvious, and nothing of the engine.

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::test {

using Id = std::string;  ///< an empty one stands for none

class RecommendationOracle {
 public:
  struct Vote {
    Id question;  ///< empty for a base term, as is `option`
    Id option;
    Id criterion;
    std::int64_t weight;
    std::map<Id, int> ratings;
  };

  std::vector<Id> alternatives;          ///< in the file's order
  std::map<Id, std::set<Id>> footprint;  ///< the alternative and its members
  std::vector<Vote> votes;
  std::int64_t divisor = 0;
  std::map<Id, std::int64_t> points;
  std::map<Id, Id> excluded_by;  ///< only those that are
  std::vector<Id> outside_rules;
  std::vector<Id> warnings;
  std::vector<Id> contradictions;
  std::set<Id> unanswered;  ///< questions that are to be asked

  Id leader;
  Id runner_up;
  Id rival;
  bool exact_tie = false;

  RecommendationOracle(const KnowledgeBase& kb, const Answers& answers);

  [[nodiscard]] bool eligible(const Id& id) const { return !excluded_by.contains(id); }

  /// One more than there are better ones; whoever may be chosen is better than whoever may not.
  [[nodiscard]] Index rank(const Id& id) const;

  /// P(the lead over `other` holds) in hundredths of a percent.
  [[nodiscard]] int acceptability(const Id& other) const;
  [[nodiscard]] int least_acceptability() const;  ///< over all eligible others

  [[nodiscard]] static bool holds(const KnowledgeBase& kb, const Answers& answers,
                                  const Condition& condition);

 private:
  void vote(const Vote& vote);
  [[nodiscard]] std::map<Id, int> by_id(std::span<const int> ratings) const;
  void add_up(const KnowledgeBase& kb, const Answers& answers);
  void obey(const KnowledgeBase& kb, const Answers& answers);
  [[nodiscard]] Id best(const std::function<bool(const Id&)>& admits) const;
  void choose();
};

}  // namespace langpick::test
