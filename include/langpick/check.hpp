#pragma once
/// Does a recorded decision still hold with the knowledge base of today? Pure: the day comes in.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "langpick/difference.hpp"
#include "langpick/record.hpp"
#include "langpick/team.hpp"

namespace langpick {

/// A number or a rule that is not what it was when the decision was recorded.
struct Movement {
  Difference difference;
  /// What it does to the recorded lead when it alone had changed, in thousandths of a score point; none for
  /// what has no number: rules, thresholds, who can be chosen.
  std::optional<std::int64_t> lead;
};

/// Rules, thresholds and alternatives first; then numbers, largest effect on the lead first. Numbers that
/// leave that lead alone are left out.
struct Movements {
  std::string leader;   ///< of the record; empty: it had none, and no number has an effect
  std::string against;  ///< today's leader, or where that is the same who comes closest to it
  std::vector<Movement> list;
};

struct StaleSource {
  Index source = 0;
  std::int64_t age_days = 0;
};

struct CheckScope {
  std::optional<std::chrono::sys_days> as_of;   ///< none: neither staleness nor the review date is looked at
  std::optional<std::chrono::days> older_than;  ///< none: no source is stale
};

struct Check {
  Recommendation now;                ///< of the same answers, as far as they still exist
  bool changed = false;              ///< another choice is recommended
  bool shrunk = false;               ///< the same, but less firmly: its strength or its acceptability fell
  Movements movements;               ///< what brought that about; empty where neither is so
  std::vector<std::string> dropped;  ///< answers and weights that no longer exist: "latency/hard-real-time"
  std::vector<StaleSource> stale;    ///< sources that today's recommendation rests on
  bool overdue = false;              ///< the review date is past
  bool undated = false;              ///< there is one, but no day to look from
  std::vector<std::string> new_questions;  ///< open ones that didn't exist when it was recorded
  bool questions_unknown = false;   ///< it doesn't say which existed: `new_questions` are all that are open
  bool exception_unneeded = false;  ///< what the team accepted is what is recommended now
};

/// `record` is of `kb` or of another version of it.
[[nodiscard]] Check check(const Record& record, const KnowledgeBase& kb, const CheckScope& scope = {});

/// The answers, weights and notes of a record, as far as `kb` still knows them.
struct Restored {
  Answers answers;
  std::vector<std::string> dropped;  ///< as in `Check`
};
[[nodiscard]] Restored restored(const Record& record, const KnowledgeBase& kb);

/// The same of a team's record, in its order.
struct RestoredBallots {
  std::vector<Ballot> ballots;
  std::vector<std::string> dropped;  ///< "dave: latency/hard-real-time"
};
[[nodiscard]] RestoredBallots restored_ballots(const Record& record, const KnowledgeBase& kb);

/// `record` as it would have been written with `kb`: its answers as far as they exist there, and its notes.
[[nodiscard]] Record recorded_with(const Record& record, const KnowledgeBase& kb);

}  // namespace langpick
