#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/engine.hpp"
#include "langpick/report.hpp"
#include "langpick/rule_words.hpp"
#include "util/encoding.hpp"
#include "util/printable.hpp"
#include "util/rounding.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

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

void add(std::string& list, std::string_view text) {
  if (text.empty()) return;
  if (!list.empty()) list += ", ";
  list += text;
}

}  // namespace

std::string_view choice_id(const Recommendation& r) { return choice_id(*r.kb, choice_of(r)); }

std::int64_t tenths(std::int64_t numerator, std::int64_t divisor) {
  return util::rounded_ratio(numerator, divisor, 10);
}

std::int64_t rating_hundredths(const KnowledgeBase& kb, const RatingLimit& limit) {
  return util::rounded_ratio(limit.numerator, limit.denominator * kb.scale, decimal_scale);
}

std::int64_t lead_tenths(const Recommendation& r) {
  const auto shown = [&](Index alternative) {
    return tenths(std::ranges::find(r.standings, alternative, &Standing::alternative)->points, r.divisor);
  };
  return shown(*r.leader) - shown(*r.rival);
}

const Alternative& favoured(const Recommendation& r, const Contribution& contribution) {
  return r.kb->alternatives[contribution.numerator > 0 ? *r.leader : *r.rival];
}

namespace {

/// Where the lead is a combination's, or one over it: what is known of the combination there. The reason of
/// an effect compares the members, and would be read as speaking for the wrong side.
const Claim* of_combination(const Recommendation& r, const Contribution& contribution) {
  for (const Index side : {*r.leader, *r.rival}) {
    if (r.kb->alternatives[side].members.empty()) continue;
    for (const Evidence& evidence : r.kb->criteria[contribution.criterion].evidence) {
      if (evidence.alternative == side) return &evidence.claim;
    }
  }
  return nullptr;
}

}  // namespace

std::string_view reason(const Recommendation& r, const Contribution& contribution) {
  if (contribution.effect != nullptr) {
    const Claim* combination = of_combination(r, contribution);
    return combination != nullptr ? combination->text : contribution.effect->reason;
  }
  return r.kb->criteria[contribution.criterion].description;
}

std::vector<Index> sources(const Recommendation& r, const Contribution& contribution) {
  if (contribution.effect != nullptr) {
    const Claim* combination = of_combination(r, contribution);
    const auto& of_reason = combination != nullptr ? combination->sources : contribution.effect->sources;
    return {of_reason.begin(), of_reason.end()};
  }
  std::vector<Index> cited;
  const Alternative* speaks_for = &favoured(r, contribution);
  for (const Evidence& evidence : r.kb->criteria[contribution.criterion].evidence) {
    if (&r.kb->alternatives[evidence.alternative] != speaks_for) continue;
    for (const Index source : evidence.claim.sources) {
      if (std::ranges::find(cited, source) == cited.end()) cited.push_back(source);
    }
  }
  return cited;
}

std::string points_words(const Ground& ground) {
  return ground.argument == nullptr ? "" : signed_points(ground.argument->points);
}

std::vector<Answered> answers_to(const Recommendation& r, const Condition& condition) {
  std::vector<Answered> answers;
  for (const Ground& ground : grounds(condition, r.answers)) {
    const Index q = ground.condition->question;
    const Question& question = r.kb->questions[q];
    OptionSet{ground.condition->options & r.answers.chosen[q].bits()}.for_each(
        [&](Index o) { answers.emplace_back(&question, &question.options[o]); });
  }
  return answers;
}

std::string reason(const Recommendation& r, const Ground& ground) {
  std::vector<std::string> answers;
  for (const auto& [question, option] : answers_to(r, *ground.condition))
    answers.push_back(fmt::format("{}: {}", question->id, option->label));
  const std::string told = answers.empty() ? condition_words(*r.kb, *ground.condition)
                                           : fmt::format("{}", fmt::join(answers, "; "));
  const bool has_reason = ground.argument != nullptr && !ground.argument->reason.empty();
  return has_reason ? fmt::format("{}. {}", told, ground.argument->reason) : told;
}

std::span<const Index> sources(const Ground& ground) {
  return ground.argument != nullptr ? ground.argument->sources : std::span<const Index>{};
}

std::span<const Part> parts(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  if (!r.leader || kb.alternatives[*r.leader].members.empty()) return {};
  std::span<const Part> found = kb.alternatives[*r.leader].parts;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index o) {
      if (!kb.questions[q].options[o].parts.empty()) found = kb.questions[q].options[o].parts;
    });
  }
  return found;
}

std::vector<std::string> next_steps(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<std::string> steps;
  const auto add = [&](std::span<const NextStep> more) {
    for (const NextStep& step : more) {
      if (applies(step, r.answers)) steps.emplace_back(step.text);
    }
  };
  if (!r.settled && !r.unanswered.empty()) {
    const std::size_t open = r.unanswered.size();
    steps.push_back(open == 1 ? "Answer the question that is open: it could still change the choice."
                              : "Answer the " + std::to_string(open) +
                                    " questions that are open: they could still change the choice.");
  }
  if (r.outcome == Outcome::near_tie) {
    steps.insert(steps.end(), kb.near_tie_steps.begin(), kb.near_tie_steps.end());
  }
  if (r.outside) {
    add(kb.outside_options[kb.rules[*r.outside].target].next_steps);
  } else if (r.leader && r.outcome == Outcome::recommend) {
    add(kb.alternatives[*r.leader].next_steps);
  }
  return steps;
}

std::vector<Disagreement> disagreements(const Recommendation& r) {
  std::vector<Disagreement> all;
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index o) {
      const Option& option = r.kb->questions[q].options[o];
      if (!option.disagreement.empty()) all.push_back({q, o, option.disagreement});
    });
  }
  return all;
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
  return "no choice (a tie, or none is left)";
}

std::string option_ids(const Question& question, OptionSet options, std::string_view between) {
  std::string text;
  options.for_each([&](Index o) {
    if (!text.empty()) text += between;
    text += question.options[o].id;
  });
  return text;
}

std::string option_labels(const Question& question, OptionSet options, std::string_view between) {
  std::string text;
  options.for_each([&](Index o) {
    if (!text.empty()) text += between;
    text += question.options[o].label;
  });
  return text;
}

std::string quoted_labels(const Question& question, OptionSet options) {
  return '"' + option_labels(question, options, "\", \"") + '"';
}

std::string exchange_words(const Question& question, OptionSet from, OptionSet to) {
  const OptionSet added{to.bits() & ~from.bits()};
  const OptionSet removed{from.bits() & ~to.bits()};
  if (removed.empty()) return quoted_labels(question, added) + " as well";
  if (added.empty()) return "without " + quoted_labels(question, removed);
  return fmt::format("{} instead of {}", quoted_labels(question, added), quoted_labels(question, removed));
}

std::string flip_words(const KnowledgeBase& kb, const Flip& flip) {
  const Question& question = kb.questions[flip.question];
  return fmt::format("{}: {}", question.id, exchange_words(question, flip.from, flip.to));
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

std::string flip_sets_summary(const Recommendation& r, const FlipSets& sets, const FlipScope& scope) {
  const std::string answers = what_may_change(scope);
  if (r.kb->questions.empty())
    return "Nothing is asked; what-if says how far each weight and rating may move.";
  if (!scope.facts && only_facts(r)) {
    return "All that you answered are facts, and other facts would be another project.";
  }
  const std::string_view premise =
      scope.facts ? "" : "What you told as facts stays as it is; what-if changes it, too. ";
  if (sets.cut_short && sets.sets.empty()) {
    return fmt::format(
        "{}No change of fewer than {} of {} changes the choice; there are too many of {} to look "
        "through.",
        premise, count_word(sets.size), answers, count_word(sets.size));
  }
  if (sets.size == 0) {
    return fmt::format("{}No change of up to {} of {} changes the choice.", premise, count_word(most_flips),
                       answers);
  }
  if (sets.size == 1)
    return fmt::format("{}One of {} is enough. Each of these alone changes the choice:", premise, answers);
  return fmt::format(
      "{}It takes {} of {}, changed together; with any one of them left as it is, the choice stays:", premise,
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

void write_flip_sets(Blocks& out, const Recommendation& r, const FlipSets& sets, const FlipScope& scope,
                     std::size_t most) {
  out.paragraph(flip_sets_summary(r, sets, scope));
  if (!scope.facts && only_facts(r) && !r.kb->questions.empty())
    out.aside("langpick what-if --flip-facts changes them nevertheless.");
  for (std::size_t i = 0; i < std::min(most, sets.sets.size()); ++i) {
    out.item(flip_set_words(*r.kb, sets.sets[i]));
  }
  if (std::string rest = flip_sets_rest(sets, most); !rest.empty()) out.aside(std::move(rest));
}

std::vector<std::string> open_question_sentences(const Recommendation& r) {
  if (r.unanswered.empty()) return {};
  const KnowledgeBase& kb = *r.kb;
  const bool one = r.unanswered.size() == 1;
  if (r.settled) return {"What is still to be asked can't change the choice, whatever you answer."};
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
    sentences.push_back(fmt::format("The one that can move the scores the furthest: {}",
                                    kb.questions[*r.next_question].title));
  }
  return sentences;
}

std::string subject_words(const KnowledgeBase& kb, std::string_view project) {
  return project.empty() ? std::string{kb.name} : fmt::format("{} for {}", kb.name, project);
}

std::vector<std::string_view> ids_of(const KnowledgeBase& kb, std::span<const Index> sources) {
  std::vector<std::string_view> ids;
  ids.reserve(sources.size());
  for (const Index source : sources) ids.push_back(kb.sources[source].id);
  return ids;
}

std::string source_ids(const KnowledgeBase& kb, std::span<const Index> sources) {
  std::string ids;
  for (const Index source : sources) add(ids, kb.sources[source].id);
  return ids;
}

std::string source_words(const Source& source) {
  std::string words;
  for (const std::string_view part : {source.title, source.publisher, source.kind, source.date, source.url}) {
    add(words, part);
  }
  return words;
}

std::vector<std::string> reproducing_command(const Recommendation& r, std::string_view kb_file) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<std::string> command{"langpick recommend"};
  const auto add = [&](std::string_view flag, const std::string& value) {
    command.push_back("--" + std::string{flag} + ' ' + util::shell_quoted(value));
  };
  if (!kb_file.empty()) add("kb", std::string{kb_file});
  if (!r.answers.project.empty()) add("project", r.answers.project);
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const OptionSet chosen = r.answers.chosen[q];
    if (!chosen.empty()) add(kb.questions[q].id, option_ids(kb.questions[q], chosen, ","));
  }
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const int percent = r.answers.weight_percent[c];
    if (percent == stated_weight_percent) continue;
    add("weight", std::string{kb.criteria[c].id} + '=' + std::to_string(percent) + '%');
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (r.answers.notes[q].empty()) continue;
    add("note", std::string{kb.questions[q].id} + '=' + r.answers.notes[q]);
  }
  return command;
}

namespace {

std::vector<std::string> pieces_of(const Recommendation& r, std::string_view kb_file,
                                   std::string_view command) {
  std::vector<std::string> pieces = reproducing_command(r, kb_file);
  pieces.front() = fmt::format("langpick {}", command);
  return pieces;
}

}  // namespace

std::string command_line(const Recommendation& r, std::string_view kb_file, std::string_view command) {
  return fmt::format("{}", fmt::join(pieces_of(r, kb_file, command), " "));
}

std::string command_block(const Recommendation& r, std::string_view kb_file, int width,
                          std::string_view command) {
  std::string block;
  std::string line = "  ";
  for (const std::string& piece : pieces_of(r, kb_file, command)) {
    if (line != "  " && util::text_width(line) + util::text_width(piece) + 3 > width) {
      block += line + " \\\n";
      line = "    ";
    }
    line += (line.ends_with("  ") ? "" : " ") + util::printable(piece);
  }
  return block + line;
}

}  // namespace langpick::report
