#pragma once
/// The one result: every report is made from it and sees nothing else.

#include <cstdint>
#include <optional>
#include <vector>

#include "langpick/analysis.hpp"
#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"
#include "langpick/like_cases.hpp"

namespace langpick {

enum class Outcome : std::uint8_t { recommend, near_tie, look_elsewhere, none_eligible };

/// How one alternative did. Its score, 0..100, is `points / Recommendation::divisor`.
struct Standing {
  Index alternative = 0;
  std::int64_t points = 0;
  Index rank = 1;                    ///< 1 is best among all, excluded ones included; equals share a rank
  std::optional<Index> excluded_by;  ///< the rule, or none when it is eligible

  [[nodiscard]] bool eligible() const { return !excluded_by; }
};

/// One term's part of the lead of the leader over the rival. A base term that an answer takes out is none.
struct Contribution {
  std::optional<Index> question;  ///< none for a base term, as is `option`
  std::optional<Index> option;
  Index criterion = 0;
  const Effect* effect = nullptr;  ///< null for a base term
  std::int64_t numerator = 0;      ///< score points are `numerator / Recommendation::divisor`; never 0
};

/// One thing that a rule about an outside option rests on: a condition that holds.
struct Ground {
  const Condition* condition = nullptr;
  const Argument* argument = nullptr;  ///< null where the rule doesn't count points
};

/// What a prefer_outside rule comes to. Counted are those whose condition is an `at_least`, or is `all` of
/// several of which one is.
struct OutsideCase {
  Index rule = 0;
  bool holds = false;
  std::optional<int> points;            ///< of a rule that counts
  int needed = 0;                       ///< likewise
  std::vector<Ground> grounds;          ///< what speaks for it, the weightiest first
  std::vector<Ground> counter_grounds;  ///< what speaks against it, likewise

  [[nodiscard]] bool counts() const { return points.has_value(); }
};

struct Recommendation {
  const KnowledgeBase* kb = nullptr;  ///< outlives the recommendation
  Answers answers;

  Outcome outcome = Outcome::none_eligible;
  std::optional<Index> leader;      ///< best eligible alternative; the first of several that tie exactly
  std::optional<Index> runner_up;   ///< next best eligible alternative
  std::optional<Index> rival;       ///< whom the report argues against
  bool exact_tie = false;           ///< leader and runner-up have the same score
  std::optional<Index> outside;     ///< the prefer_outside rule that decided
  std::optional<Index> decided_by;  ///< the rule that decided, if not the scores did
  Strength strength = Strength::tie;
  bool settled = false;  ///< no open answer can change the choice; may err towards false

  std::optional<int> point_spread;  ///< (S1 − S2) / (S1 + S2) in tenths of a percent
  /// P(lead holds), smallest over the other eligible, in 1/100 %; none where a rule decided.
  std::optional<int> acceptability;
  std::optional<Index> acceptability_against;

  std::int64_t divisor = 0;  ///< sum of all weights, in hundredths of scale²; 0 when there was no term
  std::int64_t lead = 0;     ///< leader against rival: the sum of all contributions' numerators
  std::vector<Standing> standings;          ///< by rank, then in the knowledge base's order
  std::vector<Contribution> contributions;  ///< those for the leader first, largest first
  std::vector<Index> outside_rules;         ///< every prefer_outside rule that holds
  std::vector<OutsideCase> outside_cases;   ///< of these, and then of those with reasons worth telling
  std::vector<Index> warnings;              ///< every warn rule that holds
  std::vector<Index> contradictions;        ///< every contradiction rule that holds
  std::vector<Index> unanswered;            ///< questions that apply and have no answer
  Index applicable = 0;                     ///< questions that apply or have an answer

  std::vector<Bound> bounds;           ///< what the open questions leave, by standing; empty without a leader
  std::optional<Index> next_question;  ///< the open one that can move a lead the furthest
  FlipSets flip_sets;                  ///< of judgements
  LikeCases like_cases;
};

}  // namespace langpick
