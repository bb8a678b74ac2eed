#include "ask/words.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/engine.hpp"
#include "langpick/rule_words.hpp"
#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/words.hpp"
#include "util/text.hpp"

namespace langpick::ask {

std::string place_words(const Interview& interview) {
  const Interview::Place place = interview.place();
  if (place.number == 0) {
    const std::vector<Index> listed = interview.reviewed();
    return fmt::format("Changing answer {}",
                       std::ranges::find(listed, interview.question()) - listed.begin() + 1);
  }
  return fmt::format("Question {} of {}", place.number, place.total);
}

std::string answer_words(const Question& question, OptionSet chosen) {
  if (chosen.empty()) return "not answered";
  std::string text;
  chosen.for_each(
      [&](Index o) { text += fmt::format("{}{}", text.empty() ? "" : "; ", question.options[o].label); });
  return text;
}

std::string answer_words(const Interview& interview, Index q) {
  const Question& question = interview.knowledge_base().questions[q];
  return answer_words(question, interview.answer_to(q)) +
         (applies(question, interview.answers())
              ? ""
              : " (no longer asked, but it counts; x there takes it back)");
}

std::string not_asked_words(const Interview& interview, Index q) {
  const KnowledgeBase& kb = interview.knowledge_base();
  const Condition& condition = *kb.questions[q].ask_when;
  const std::vector<Index> listed = interview.reviewed();
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    if (asks_for(condition, listed[i])) numbers.push_back(i + 1);
  }
  if (numbers.empty()) return "not asked: only when " + condition_words(kb, condition);
  return fmt::format("not asked: depends on {}", fmt::join(numbers, " and "));
}

std::string count_words(const Question& question) {
  if (!question.multiple()) return {};
  if (question.max_choices >= question.options.size()) return "Several can be chosen.";
  return fmt::format("Up to {} can be chosen.", question.max_choices);
}

std::string lead_words(const Recommendation& r) {
  if (r.answers.answered() == 0) return "Nothing is answered yet: every project begins with these scores.";
  const auto name = [&](Index alternative) { return r.kb->alternatives[alternative].name; };
  switch (r.outcome) {
    case Outcome::recommend:
      if (!r.runner_up) return fmt::format("{} is all that the rules leave.", name(*r.leader));
      return fmt::format("{} leads {} by {} points: {}.", name(*r.leader), name(*r.rival),
                         report::decimal(report::tenths(r.lead, r.divisor)),
                         report::strength_word(r.strength));
    case Outcome::near_tie:
      if (r.exact_tie) return fmt::format("{} and {} are level.", name(*r.leader), name(*r.runner_up));
      return fmt::format("{} and {} are too close to call.", name(*r.leader), name(*r.acceptability_against));
    case Outcome::look_elsewhere:
      return fmt::format("{} would serve better than any of them.",
                         r.kb->outside_options[r.kb->rules[*r.outside].target].name);
    case Outcome::none_eligible:
      break;
  }
  return "The rules leave none of them.";
}

std::string kept_words(const KnowledgeBase& kb, const KeptInterview& kept) {
  const auto titles = [&](const std::vector<Index>& questions) {
    std::vector<std::string_view> all;
    for (const Index q : questions) all.push_back(kb.questions[q].title);
    return fmt::format("{}", fmt::join(all, " "));
  };
  std::string words = fmt::format("An interview that was left is kept, with {}.",
                                  util::counted(kept.progress.answers.answered() - kept.more, "answer"));
  if (kept.more > 0) words += fmt::format(" {} more {} given now.", kept.more, kept.more == 1 ? "is" : "are");
  if (!kept.replaced.empty()) {
    words += fmt::format(" To {} another answer is given now, which wins: {}",
                         util::counted(kept.replaced.size(), "question"), titles(kept.replaced));
  }
  if (!kept.added.empty()) {
    words += fmt::format(
        " {} new since you answered: {}",
        kept.added.size() == 1 ? "1 question is" : fmt::format("{} questions are", kept.added.size()),
        titles(kept.added));
  }
  if (!kept.dropped.empty()) {
    words += fmt::format(" Left out, as they exist no longer: {}.", fmt::join(kept.dropped, "; "));
  }
  return words;
}

std::string settled_words(const Recommendation& r) {
  return fmt::format("No answer that is still open can change the choice: {}.",
                     report::choice_name(*r.kb, choice_of(r)));
}

std::vector<std::string> alike_words(const Recommendation& r) {
  std::vector<std::string> words;
  for (const Likeness& likeness : r.like_cases.nearest) {
    const Precedent& precedent = r.kb->precedents[likeness.precedent];
    words.push_back(
        fmt::format("{}: {}", report::project_words(precedent), report::chosen_name(*r.kb, precedent)));
  }
  return words;
}

std::vector<Score> scores(const Recommendation& r) {
  std::vector<Score> all;
  all.reserve(r.standings.size());
  for (const Standing& standing : r.standings) {
    const std::int64_t tenths = report::tenths(standing.points, r.divisor);
    all.push_back({.name = std::string{r.kb->alternatives[standing.alternative].name},
                   .points = report::decimal(tenths),
                   .percent = static_cast<int>(tenths / 10),
                   .excluded = !standing.eligible(),
                   .leads = standing.alternative == r.leader && !r.outside});
  }
  return all;
}

}  // namespace langpick::ask
