#pragma once
/// The knowledge base: everything langpick knows about one comparison.
///
/// Plain, immutable views without an owner: the embedded knowledge base is constant data in the
/// binary, one read from a file lives in the `LoadedKnowledgeBase` that the reader returns. Ids are
/// resolved to positions, and what a reader let through is sound: the engine has no error path.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "langpick/reference.hpp"

namespace langpick {

/// How firmly a choice stands, weakest first.
enum class Strength : std::uint8_t { tie, lean, clear, strong };

/// Bounds that keep every total within 64 bits: weights are held in hundredths and can be scaled
/// tenfold, so the largest total is 10^9 · 10^3 · 10^2 = 10^14, and 10^18 while it is rounded.
inline constexpr std::int64_t max_total_weight = 1'000'000'000;
inline constexpr int max_rating = 100;
inline constexpr int decimal_scale = 100;  ///< ratings and weights may have two decimals

/// The same bound, in whole units, for ratings and weights that are held times `scale`.
[[nodiscard]] constexpr std::int64_t max_total_weight_at(int scale) {
  return max_total_weight / (std::int64_t{scale} * scale);
}
inline constexpr std::size_t max_options = 64;  ///< options of one question: a set of them is one word
inline constexpr int max_points = 1000;         ///< of one argument, for or against

struct Source {
  std::string_view id;
  std::string_view title;
  std::string_view publisher;  ///< or author; empty when it isn't known
  std::string_view kind;       ///< what sort of publication: "documentation", "survey", "comparison", …
  std::string_view date;       ///< of publication: YYYY, YYYY-MM or YYYY-MM-DD
  std::string_view url;        ///< empty when it is cited by title alone
};

/// Does it only retell what others found? A claim that rests on such sources alone is worth another look.
[[nodiscard]] constexpr bool is_secondary(const Source& source) { return source.kind == "comparison"; }

/// A claim that speaks for one alternative.
struct Evidence {
  Index alternative = 0;
  Claim claim;
};

/// How the members of a combination can be joined, and what that costs.
struct Join {
  std::string_view name;
  std::string_view description;
  std::string_view cost;
  std::span<const Index> sources;
};

/// What one condition of several speaks for, or against.
struct Argument {
  int points = 0;  ///< never 0; negative: it speaks against
  std::string_view reason;
  std::span<const Index> sources;
};

/// A condition on answers. A question without an answer has none of its options.
struct Condition {
  enum class Kind : std::uint8_t { any_option, all, any, negation, at_least };
  Kind kind = Kind::all;
  Index question = 0;                     ///< any_option: one of `options` is chosen there
  std::uint64_t options = 0;              ///< any_option: a bit per option
  std::span<const Condition> conditions;  ///< all, any, at_least: these; negation: exactly one
  int needed = 0;                         ///< at_least: so many points, of those that hold
  std::span<const Argument> arguments;    ///< at_least: one for each of `conditions`
};

/// What to do once it was chosen.
struct NextStep {
  std::string_view text;
  std::optional<Condition> when;  ///< none: it is told always
};

struct Alternative {
  std::string_view id;
  std::string_view name;
  std::string_view summary;
  std::span<const Index> members;  ///< what a combination is made of; empty for a single alternative
  std::span<const Claim> choose_if;
  std::span<const Claim> think_twice_if;
  std::span<const NextStep> next_steps;
  std::span<const Part> parts;  ///< of a combination: used where no answer says it more precisely
  std::span<const Join> joins;  ///< of a combination
};

struct OutsideOption {
  std::string_view id;
  std::string_view name;
  std::string_view summary;
  std::span<const Claim> choose_if;
  std::span<const NextStep> next_steps;
};

/// An axis of comparison. Rated: `ratings` has one value per alternative. Situational: no ratings
/// and no base weight; the one question that owns it brings both.
struct Criterion {
  std::string_view id;
  std::string_view name;
  std::string_view description;
  bool situational = false;
  std::int64_t base_weight = 0;  ///< >= 0, times `KnowledgeBase::scale`
  std::span<const int> ratings;  ///< 0..100, on a fixed scale, times `KnowledgeBase::scale`
  std::span<const Evidence> evidence;
};

/// What choosing an option does: it adds `weight` to one criterion.
struct Effect {
  Index criterion = 0;
  std::int64_t weight = 0;       ///< > 0, times `KnowledgeBase::scale`
  std::span<const int> ratings;  ///< per alternative: the criterion's own, or brought along
  std::string_view reason;
  std::span<const Index> sources;
};

struct Option {
  std::string_view id;
  std::string_view label;
  std::string_view help;
  std::span<const Effect> effects;         ///< may be empty
  std::span<const Evidence> disagreement;  ///< claims of sources that contradict one another
  std::span<const Part> parts;             ///< what belongs in which member, if a combination wins
  bool neutral = false;                    ///< declared to have no effect
  std::span<const Index> drops;            ///< rated criteria that don't apply then: their base terms go
};

enum class QuestionKind : std::uint8_t { fact, judgement };

struct Question {
  std::string_view id;
  std::string_view title;
  std::string_view help;
  QuestionKind kind = QuestionKind::fact;
  Index max_choices = 1;  ///< more than 1: a multiple choice
  bool quick = false;     ///< belongs to the quick set
  std::span<const Option> options;
  std::optional<Condition> ask_when;  ///< reads earlier questions only; none: it applies always

  [[nodiscard]] constexpr bool multiple() const { return max_choices > 1; }
};

/// What is chosen.
struct Choice {
  enum class Kind : std::uint8_t { none, alternative, outside };
  Kind kind = Kind::none;
  Index position = 0;  ///< of the alternative or the outside option; 0 for none

  friend bool operator==(const Choice&, const Choice&) = default;
};

enum class RuleKind : std::uint8_t { exclude, prefer_outside, warn, contradiction };

struct Rule {
  std::string_view id;
  RuleKind kind = RuleKind::warn;
  Condition when;
  std::optional<Condition> unless;     ///< prefer_outside only
  Index target = 0;                    ///< exclude: an alternative; prefer_outside: an outside option
  Strength strength = Strength::lean;  ///< prefer_outside only
  std::span<const Choice> warned;      ///< warn only: who chooses one of these; empty: everybody
  std::string_view message;
  std::span<const Index> sources;
};

/// What the facts of a precedent answer.
struct PrecedentAnswer {
  Index question = 0;
  std::uint64_t options = 0;  ///< a bit each; never none
  Index fact = 0;             ///< the one it rests on, counted from 1; 0: what was built says it
};

/// A documented decision of others.
struct Precedent {
  std::string_view id;
  std::string_view project;       ///< what was built
  std::string_view organisation;  ///< empty where none is named
  int year = 0;                   ///< 0: not known
  Choice chosen;                  ///< none: something that the knowledge base doesn't name
  std::string_view detail;        ///< what exactly was chosen
  std::span<const std::string_view> why;
  std::string_view source_title;  ///< of the document that tells it
  std::string_view source_url;    ///< empty where there is none
  std::string_view evidence;      ///< how it is known: "seen", "general knowledge"; may be empty
  bool took_part = false;         ///< in setting weights and rules
  std::span<const std::string_view> facts;
  std::span<const PrecedentAnswer> answers;  ///< in the order of questions
};

/// How verdicts of one strength did.
struct TrackCount {
  Strength strength = Strength::tie;
  int right = 0;
  int cases = 0;
};

/// How verdicts did on documented decisions.
struct TrackRecord {
  std::string_view date;   ///< YYYY-MM-DD
  bool took_part = false;  ///< these decisions, before they were judged, in setting weights and rules
  std::string_view how;    ///< they were chosen and judged
  int cases = 0;           ///< of all strengths
  std::span<const TrackCount> strengths;
};

/// From where a choice counts as more than a near tie: acceptabilities in whole percent; and by how many
/// points more than it needs an outside option's rule that counts is more than a lean.
struct Thresholds {
  int near_tie = 60;
  int clear = 75;
  int strong = 90;
  int clear_margin = 0;
};

struct KnowledgeBase {
  std::string_view id;
  std::string_view name;
  std::string_view version;
  std::string_view as_of;   ///< YYYY-MM-DD: when its content was last true
  std::string_view sha256;  ///< of the document and then its precedents, in lower-case hexadecimal
  int scale = 1;  ///< ratings and weights are held times this: 1, or `decimal_scale` where one is a decimal
  Thresholds thresholds;
  std::span<const std::string_view> near_tie_steps;  ///< what to do when it is close
  std::span<const Source> sources;
  std::span<const Alternative> alternatives;  ///< at least two
  std::span<const OutsideOption> outside_options;
  std::span<const Criterion> criteria;
  std::span<const Question> questions;
  std::span<const Rule> rules;  ///< in file order, which decides
  Reference reference;
  std::span<const Precedent> precedents;
  std::span<const TrackRecord> track_record;  ///< the one to be told first comes first
  std::string_view document;  ///< the bytes that it was read from; empty: it is part of the program
};

}  // namespace langpick
