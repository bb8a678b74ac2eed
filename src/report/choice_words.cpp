#include "report/choice_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace langpick::report {

std::string_view choice_id(const KnowledgeBase& kb, const Choice& choice) {
  switch (choice.kind) {
    case Choice::Kind::alternative:
      return kb.alternatives[choice.position].id;
    case Choice::Kind::outside:
      return kb.outside_options[choice.position].id;
    case Choice::Kind::none:
      break;
  }
  return {};
}

std::string choice_name(const KnowledgeBase& kb, const Choice& choice) {
  switch (choice.kind) {
    case Choice::Kind::alternative:
      return std::string{kb.alternatives[choice.position].name};
    case Choice::Kind::outside:
      return std::string{kb.outside_options[choice.position].name};
    case Choice::Kind::none:
      break;
  }
  return "no choice at all";
}

std::string option_ids(const Question& question, OptionSet options) {
  std::string text;
  options.for_each(
      [&](Index o) { text += (text.empty() ? "" : ", ") + std::string{question.options[o].id}; });
  return text;
}

std::string flip_words(const KnowledgeBase& kb, const Flip& flip) {
  const Question& question = kb.questions[flip.question];
  return fmt::format("{}: {} instead of {}", question.id, option_ids(question, flip.to),
                     option_ids(question, flip.from));
}

std::string count_word(std::size_t count) {
  constexpr std::array<std::string_view, 4> words{"no", "one", "two", "three"};
  return count < words.size() ? std::string{words[count]} : std::to_string(count);
}

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
    text += items[i];
  }
  return text;
}

namespace {

std::string what_may_change(const FlipScope& scope) {
  std::string text = scope.facts ? "your answers" : "your judgements";
  const bool some_fixed = std::ranges::find(scope.fixed, true) != scope.fixed.end();
  return some_fixed ? text + " that aren't fixed" : text;
}

bool only_facts(const Recommendation& r) {
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    if (!r.answers.chosen[q].empty() && r.kb->questions[q].kind == QuestionKind::judgement) return false;
  }
  return true;
}

}  // namespace

std::string flip_sets_summary(const Recommendation& r, const FlipSets& sets, const FlipScope& scope) {
  const std::string answers = what_may_change(scope);
  if (!scope.facts && only_facts(r)) {
    return "All that you answered are facts, and other facts would be another project; what-if --flip-facts "
           "looks at them all the same.";
  }
  if (sets.cut_short && sets.sets.empty()) {
    return fmt::format(
        "No change of fewer than {} of {} changes the choice; there are too many of {} to look "
        "through.",
        count_word(sets.size), answers, count_word(sets.size));
  }
  if (sets.size == 0) {
    return fmt::format("No change of up to {} of {} changes the choice.", count_word(most_flips), answers);
  }
  if (sets.size == 1)
    return fmt::format("One of {} is enough. Each of these alone changes the choice:", answers);
  return fmt::format(
      "It takes {} of {}, changed together; with any one of them left as it is, the choice stays:",
      count_word(sets.size), answers);
}

std::string flip_set_words(const KnowledgeBase& kb, const FlipSet& set) {
  std::vector<std::string> flips;
  for (const Flip& flip : set.flips) flips.push_back(flip_words(kb, flip));
  return fmt::format("{} → {}", fmt::join(flips, "; "), choice_name(kb, set.choice));
}

std::string flip_sets_rest(const FlipSets& sets, std::size_t shown) {
  if (sets.more) return fmt::format("There are more than {} of them.", most_sets);
  if (sets.cut_short && !sets.sets.empty())
    return "There may be more: not all of this size were looked through.";
  if (sets.sets.size() <= shown) return {};
  return fmt::format("And {} more; langpick what-if lists them.", sets.sets.size() - shown);
}

void write_flip_sets(Page& page, const Recommendation& r, const FlipSets& sets, const FlipScope& scope,
                     std::size_t most) {
  page.paragraph("  ", flip_sets_summary(r, sets, scope));
  for (std::size_t i = 0; i < std::min(most, sets.sets.size()); ++i) {
    page.paragraph("  - ", flip_set_words(*r.kb, sets.sets[i]));
  }
  const std::string rest = flip_sets_rest(sets, most);
  if (!rest.empty()) page.paragraph("  ", rest, Tone::plain, Tone::faint);
}

std::vector<std::string> open_question_sentences(const Recommendation& r) {
  if (r.unanswered.empty()) return {};
  const KnowledgeBase& kb = *r.kb;
  const bool one = r.unanswered.size() == 1;
  if (r.settled) {
    return {one ? "The question that is still open can't change the choice, whatever you answer."
                : "The questions that are still open can't change the choice, whatever you answer."};
  }
  std::vector<std::string> overtaking;
  for (const Bound& bound : r.bounds) {
    if (bound.lowest <= 0) overtaking.emplace_back(kb.alternatives[bound.against].name);
  }
  std::vector<std::string> sentences;
  if (!overtaking.empty()) {
    sentences.push_back(
        fmt::format("By {} score alone, answers to the open {} could still put {} level with {} "
                    "or ahead.",
                    overtaking.size() == 1 ? "its" : "their", one ? "question" : "questions",
                    listed(overtaking), kb.alternatives[*r.leader].name));
  } else {
    sentences.emplace_back(one ? "The open question could still change the choice, through a rule."
                               : "The open questions could still change the choice, through a rule.");
  }
  if (r.next_question && !one) {
    const Question& next = kb.questions[*r.next_question];
    sentences.push_back(
        fmt::format("The one that can move the scores the furthest is --{}: {}", next.id, next.title));
  }
  return sentences;
}

}  // namespace langpick::report
