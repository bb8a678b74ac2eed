#pragma once
/// How firm a recommendation is, and what would change it. `docs/method.md` defines each analysis.
///
/// Pure and total like the engine. All decisions are made in integers; only probabilities are doubles,
/// which are quantised once. Indices are positions in the lists of the knowledge base.

#include <cstdint>
#include <optional>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick {

struct Recommendation;

/// An exact tie chooses none, as does a knowledge base whose rules leave nobody: into none and out of none
/// are changes of the choice like any other.
[[nodiscard]] Choice choice_of(const Recommendation& recommendation);

/// Another legal answer to an answered question: for a single choice another option, for a multiple choice
/// one option more or one less. Taking an answer back is no flip.
struct Flip {
  Index question = 0;
  OptionSet from;
  OptionSet to;

  friend bool operator==(const Flip&, const Flip&) = default;
};

/// Flips that change the choice together, while leaving any one of them out restores it.
struct FlipSet {
  std::vector<Flip> flips;  ///< in the order of questions
  Choice choice;            ///< what is chosen then

  friend bool operator==(const FlipSet&, const FlipSet&) = default;
};

inline constexpr Index most_flips = 3;        ///< sets of up to so many are looked for
inline constexpr std::size_t most_sets = 20;  ///< so many are listed

/// The smallest flip sets, exact: rules take part.
struct FlipSets {
  Index size = 0;             ///< of each; 0: no set of up to `most_flips` changes the choice
  std::vector<FlipSet> sets;  ///< all of that size; or, with `more`, `most_sets` of them
  bool more = false;
  bool cut_short = false;  ///< the search was too long: sets of that size may be missing, smaller ones aren't
};

/// What may be flipped.
struct FlipScope {
  bool facts = false;       ///< facts too, not judgements alone
  std::vector<bool> fixed;  ///< per question: keep its answer; empty: keep none
};

[[nodiscard]] FlipSets flip_sets(const KnowledgeBase& kb, const Answers& answers,
                                 const FlipScope& scope = {});

/// Between what the lead of the leader over another alternative can end, whatever the open questions are
/// answered, not at all included. Numerators, weight times rating as in `Recommendation::lead`: there are no
/// points, since every answer changes the divisor. Exact, and blind to rules.
struct Bound {
  Index against = 0;  ///< an alternative that is eligible or could become so
  std::int64_t lowest = 0;
  std::int64_t highest = 0;

  friend bool operator==(const Bound&, const Bound&) = default;
};

/// One of the two ends of a stability interval: `numerator / denominator` of the stated weight.
struct Limit {
  std::int64_t numerator = 0;  ///< in percent times the denominator
  std::int64_t denominator = 1;
  Index against = 0;  ///< who draws level there

  friend bool operator==(const Limit&, const Limit&) = default;
};

/// The leader leads while the criterion's weight, in percent of what the knowledge base states (what
/// `--weight` takes), is above `low` and below `high`; at a limit itself the lead is an exact tie.
struct StabilityInterval {
  Index criterion = 0;
  std::optional<Limit> low;            ///< none: down to 0 %, 0 % included
  std::optional<Limit> high;           ///< none: however large
  std::optional<std::int64_t> change;  ///< least relative change that loses the lead, in tenths of a percent

  friend bool operator==(const StabilityInterval&, const StabilityInterval&) = default;
};

/// Of every criterion that has weight here. Empty without a leader, without another eligible alternative
/// and on an exact tie.
struct Stability {
  std::vector<StabilityInterval> intervals;  ///< the most critical first, then in the order of criteria
  std::vector<Index> dominated;  ///< eligible alternatives that no weighting of the criteria puts ahead
  bool dominates_all = false;    ///< and these are all of them
};

/// How far one rating may go, all else unchanged, before the leader no longer leads: to
/// `numerator / denominator`, where `against` draws level. It lies on the scale of ratings.
struct RatingLimit {
  Index criterion = 0;
  std::optional<Index> question;  ///< of a situational criterion: whose option brings the rating; as `option`
  std::optional<Index> option;
  Index alternative = 0;
  int rating = 0;              ///< as it is, in the scale of the knowledge base
  std::int64_t numerator = 0;  ///< in that scale, times the denominator
  std::int64_t denominator = 1;
  Index against = 0;

  friend bool operator==(const RatingLimit&, const RatingLimit&) = default;
};

/// How likely the leader is to stay ahead of one other eligible alternative.
struct Acceptability {
  Index against = 0;
  int basis_points = 0;

  friend bool operator==(const Acceptability&, const Acceptability&) = default;
};

/// The true share of cases in which the leader is first among all lies within `lowest` and `highest`.
struct Acceptabilities {
  std::vector<Acceptability> against;  ///< by standing
  int lowest = 0;                      ///< basis points
  int highest = 0;
};

struct Priority {
  Index criterion = 0;
  int importance = 0;  ///< in basis points of the weight it has here: 13'100 is 31 % more
  int share = 0;       ///< in basis points of all multipliers; 10'000 in all but for rounding
};

/// What someone who should choose `alternative` rather than `rather_than` finds important, on average.
struct CentralPriorities {
  Index alternative = 0;
  Index rather_than = 0;
  std::vector<Priority> priorities;  ///< per criterion with weight; empty: no weighting puts it ahead
};

/// One answer changed, all else equal.
struct Change {
  OptionSet to;
  Choice choice;
  std::vector<std::int64_t> points;  ///< per alternative; its score is points / divisor
  std::int64_t divisor = 0;
  std::int64_t lead = 0;  ///< of today's leader over today's rival, in thousandths of a score point

  friend bool operator==(const Change&, const Change&) = default;
};

/// All changes of one answered question.
struct Tornado {
  Index question = 0;
  std::int64_t lowest = 0;  ///< lead over all its changes and the answer as it is
  std::int64_t highest = 0;
  std::vector<Change> changes;  ///< in the order of options

  friend bool operator==(const Tornado&, const Tornado&) = default;
};

/// The smallest sets of given answers that alone keep the choice, whatever all other questions are answered.
/// Each is sufficient for certain. Without rules none is smaller; rules are judged one condition at a time,
/// so with rules a smaller one may have been missed.
struct SufficientSets {
  std::vector<std::vector<Index>> sets;  ///< questions, in their order; none: not even all answers suffice
  bool more = false;                     ///< `most_sets` are listed, and there are others
  bool cut_short = false;                ///< the search was too long: a smaller set may exist
};

/// All of it about one recommendation.
struct Analysis {
  FlipScope scope;
  FlipSets flip_sets;  ///< in that scope
  Acceptabilities acceptabilities;
  Stability stability;
  std::vector<RatingLimit> rating_limits;
  std::vector<CentralPriorities> priorities;  ///< per eligible alternative, by standing
  std::vector<Tornado> tornado;               ///< widest first
  SufficientSets sufficient;
};

[[nodiscard]] Acceptabilities acceptabilities(const Recommendation& recommendation);
[[nodiscard]] Stability stability(const Recommendation& recommendation);
/// Of each rating that can lose the lead alone, the one that has to move least first. Empty as a stability
/// is.
[[nodiscard]] std::vector<RatingLimit> rating_limits(const Recommendation& recommendation);
[[nodiscard]] std::vector<CentralPriorities> central_priorities(const Recommendation& recommendation);
[[nodiscard]] std::vector<Tornado> tornado(const Recommendation& recommendation);
[[nodiscard]] SufficientSets sufficient_sets(const Recommendation& recommendation);
[[nodiscard]] Analysis analyse(const Recommendation& recommendation, const FlipScope& scope = {});

}  // namespace langpick
