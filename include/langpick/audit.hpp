#pragma once
/// The whole answer space of a knowledge base, counted exactly without enumerating it.
///
/// A complete answer set answers every question: a single choice with one option, a multiple choice with
/// any number of options from one to its limit. Each counts once, and weights are as stated. What is chosen
/// is what `recommend` chooses. `docs/method.md` defines each figure and says how it is counted.

#include <optional>
#include <string>
#include <vector>

#include "langpick/analysis.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick {

/// A number of answer sets. There are at most 2^112 of them, so that a share of them in hundredths of a
/// percent can be computed without overflow.
__extension__ using Count = unsigned __int128;

/// The complete answer sets that contain one option.
struct OptionAudit {
  Count sets = 0;
  std::vector<Count> chosen;     ///< how often each of `Audit::choices` is chosen
  std::optional<Index> twin;     ///< the first option before it that no rule and no score tells from it
  std::optional<Index> same_as;  ///< the first option before it that leads to every choice as often
};

/// How much an answer can move the share of one choice: the widest difference between two answers to a
/// question, over all choices.
struct Swing {
  Index choice = 0;   ///< of `Audit::choices`
  Count lowest = 0;   ///< how often it is chosen with the answer `lowest_answer`, of `sets`
  Count highest = 0;  ///< and with `highest_answer`; the same where the question has no influence
  OptionSet lowest_answer;
  OptionSet highest_answer;
};

struct QuestionAudit {
  Count sets = 0;  ///< complete answer sets with one given answer to it: the same for each of its answers
  Swing swing;
  std::vector<OptionAudit> options;

  /// Does any of its answers change how often something is chosen?
  [[nodiscard]] bool has_influence() const { return swing.lowest != swing.highest; }
};

struct Audit {
  /// Why the space is too large to be counted, "question \"x\" has more than …"; with it, all else here is
  /// empty. Else empty.
  std::string too_large;

  Count sets = 0;               ///< all complete answer sets
  std::vector<Choice> choices;  ///< every alternative, every outside option, and none at last
  std::vector<Count> chosen;    ///< how often each of them is chosen
  Count none_eligible = 0;      ///< the part of "none" that rules leave nobody to; the rest are exact ties
  std::vector<QuestionAudit> questions;
};

/// Counts. Total: what would take too long or too much memory ends as `too_large`.
[[nodiscard]] Audit audit(const KnowledgeBase& kb);

/// What a sound knowledge base has all of.
struct Reach {
  std::vector<bool> alternatives;  ///< per alternative: some complete answer set chooses it
  std::vector<bool> questions;     ///< per question: it has influence
};

/// The same at a glance: answer sets are tried first, and only what trying doesn't show is counted. None:
/// trying didn't show it all, and the space is too large to be counted.
[[nodiscard]] std::optional<Reach> reach(const KnowledgeBase& kb);

}  // namespace langpick

namespace langpick::report {

struct TextStyle;

/// The whole answer space; `audit` was possible.
[[nodiscard]] std::string audit_text(const KnowledgeBase& kb, const Audit& audit, const TextStyle& style);
[[nodiscard]] std::string audit_json(const KnowledgeBase& kb, const Audit& audit);

}  // namespace langpick::report
