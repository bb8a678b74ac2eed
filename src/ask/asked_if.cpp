#include "ask/asked_if.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "ask/words.hpp"
#include "engine/rules.hpp"
#include "langpick/rule_words.hpp"
#include "report/words.hpp"

namespace langpick::ask {

namespace {

using engine::Future;
using engine::holds;
using engine::prospect;
using engine::Truth;

constexpr std::size_t glance = 130;  // bytes: what is longer is told only to who asks

/// What is left of a condition.
struct Rest {
  enum class Kind : std::uint8_t { options, words, all, any };
  Kind kind = Kind::all;
  Index question = 0;      // options: one of these is chosen there, or none of them is
  OptionSet options = {};  //
  bool wanted = true;      //
  std::string text = {};   // words
  std::vector<Rest> parts = {};
};

/// Takes out of a condition what hangs only on answers that can stay as they are.
class Opening {
 public:
  Opening(const Interview& interview, const Condition& condition);

  [[nodiscard]] Rest rest(const Condition& condition, bool wanted) const;
  [[nodiscard]] std::string words(const Rest& rest, int depth = 0) const;
  [[nodiscard]] std::string name(Index question) const { return answer_name(interview_, question); }
  [[nodiscard]] bool is_open(Index question) const { return future_.is_open(question); }

 private:
  void open(const Condition& condition, bool wanted);
  [[nodiscard]] Rest of_parts(const Condition& condition, bool wanted) const;
  [[nodiscard]] std::string points_words(const Condition& condition, bool wanted) const;
  [[nodiscard]] std::string option_words(const Rest& rest, bool is_named) const;

  const Interview& interview_;
  Future future_;
};

/// Open is what has no answer yet, however much speaks for it now, and what stands in the way.
Opening::Opening(const Interview& interview, const Condition& condition) : interview_(interview) {
  std::vector<bool> is_open;
  for (const OptionSet chosen : interview.answers().chosen) is_open.push_back(chosen.empty());
  future_ = Future{interview.answers(), std::move(is_open)};
  open(condition, true);
}

void Opening::open(const Condition& condition, bool wanted) {
  if (holds(condition, interview_.answers()) == wanted) return;
  if (condition.kind == Condition::Kind::any_option) return future_.open(condition.question);
  for (const Condition& part : condition.conditions) {
    const bool is_held = holds(part, interview_.answers());
    const bool turns =
        condition.kind == Condition::Kind::negation || condition.kind == Condition::Kind::at_least;
    open(part, turns ? !is_held : wanted);
  }
}

/// Precondition: it isn't settled.
Rest Opening::rest(const Condition& condition, bool wanted) const {
  using Kind = Condition::Kind;
  switch (condition.kind) {
    case Kind::any_option:
      return {.kind = Rest::Kind::options,
              .question = condition.question,
              .options = OptionSet{condition.options},
              .wanted = wanted};
    case Kind::negation:
      return rest(condition.conditions.front(), !wanted);
    case Kind::at_least:
      return {.kind = Rest::Kind::words, .text = points_words(condition, wanted)};
    case Kind::all:
    case Kind::any:
      break;
  }
  return of_parts(condition, wanted);
}

/// Of one question all options are named together, where that says the same.
Rest Opening::of_parts(const Condition& condition, bool wanted) const {
  const bool needs_all = (condition.kind == Condition::Kind::all) == wanted;
  Rest rest{.kind = needs_all ? Rest::Kind::all : Rest::Kind::any};
  for (const Condition& each : condition.conditions) {
    if (prospect(each, future_) != Truth::maybe) continue;
    Rest part = this->rest(each, wanted);
    std::vector<Rest> flat;
    if (part.kind == rest.kind) {
      flat = std::move(part.parts);
    } else {
      flat.push_back(std::move(part));
    }
    for (Rest& more : flat) {
      const auto same = std::ranges::find_if(rest.parts, [&](const Rest& other) {
        return more.kind == Rest::Kind::options && other.kind == more.kind &&
               other.question == more.question && other.wanted == more.wanted && more.wanted != needs_all;
      });
      if (same == rest.parts.end()) {
        rest.parts.push_back(std::move(more));
      } else {
        same->options = OptionSet{same->options.bits() | more.options.bits()};
      }
    }
  }
  if (rest.parts.size() != 1) return rest;
  return Rest{std::move(rest.parts.front())};
}

std::string Opening::points_words(const Condition& condition, bool wanted) const {
  int needed = condition.needed;
  std::vector<std::string> arguments;
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    const Condition& part = condition.conditions[i];
    const int points = condition.arguments[i].points;
    const Truth truth = prospect(part, future_);
    if (truth == Truth::yes) needed -= points;
    if (truth == Truth::maybe)
      arguments.push_back(fmt::format("{} if {}", signed_points(points), words(rest(part, true), 1)));
  }
  return fmt::format("{} {} points come together ({})", wanted ? "at least" : "fewer than", needed,
                     fmt::join(arguments, "; "));
}

/// The few options are named, whether they are wanted or not.
std::string Opening::option_words(const Rest& rest, bool is_named) const {
  const Question& question = interview_.knowledge_base().questions[rest.question];
  const bool is_most = 2 * std::size_t{rest.options.size()} > question.options.size();
  std::vector<std::string> labels;
  for (Index o = 0; o < question.options.size(); ++o) {
    if (rest.options.contains(o) != is_most)
      labels.push_back(fmt::format("\"{}\"", question.options[o].label));
  }
  const std::string lead = is_named ? name(rest.question) + ' ' : "";
  if (labels.empty()) return lead + (rest.wanted ? "is given" : "isn't given");
  const std::string_view verb =
      is_most ? (rest.wanted ? "is other than" : "is only") : (rest.wanted ? "is" : "isn't");
  const std::string last = std::move(labels.back());
  labels.pop_back();
  return fmt::format("{}{} {}{}{}", lead, verb, fmt::join(labels, ", "), labels.empty() ? "" : " or ", last);
}

/// Each level has its own words, so that it is heard what belongs together.
std::string Opening::words(const Rest& rest, int depth) const {
  if (rest.kind == Rest::Kind::options) return option_words(rest, true);
  if (rest.kind == Rest::Kind::words) return rest.text;
  const bool is_nested =
      std::ranges::any_of(rest.parts, [](const Rest& part) { return !part.parts.empty(); });
  std::vector<std::string> parts;
  const Rest* before = nullptr;
  for (const Rest& part : rest.parts) {
    const bool goes_on = before != nullptr && before->kind == Rest::Kind::options &&
                         part.kind == before->kind && part.question == before->question;
    parts.push_back(goes_on ? option_words(part, false) : words(part, depth + 1));
    before = &part;
  }
  const bool all = rest.kind == Rest::Kind::all;
  std::string text = fmt::format(
      "{}", fmt::join(parts, fmt::format("{} {} ", depth == 0 && is_nested ? ";" : ",", all ? "and" : "or")));
  if (depth == 0) return text;
  const std::string told = fmt::format("{} {}", all ? "both" : "either", text);
  return depth == 1 ? told : fmt::format("({})", told);
}

}  // namespace

std::string asked_if_words(const Interview& interview, Index question) {
  const Condition& condition = *interview.knowledge_base().questions[question].ask_when;
  const Opening opening{interview, condition};
  return "asked if " + opening.words(opening.rest(condition, true));
}

std::string asked_if_glance(const Interview& interview, Index question) {
  std::string whole = asked_if_words(interview, question);
  if (whole.size() <= glance) return whole;
  const Condition& condition = *interview.knowledge_base().questions[question].ask_when;
  const Opening opening{interview, condition};
  std::vector<std::string> names;
  for (Index q = 0; q < interview.knowledge_base().questions.size(); ++q) {
    if (opening.is_open(q) && asks_for(condition, q)) names.push_back(opening.name(q));
  }
  return "hangs on " + report::listed(names);
}

}  // namespace langpick::ask
