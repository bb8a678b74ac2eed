#include "report/facts.hpp"

#include <algorithm>

#include "langpick/report.hpp"
#include "langpick/rule_words.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

std::string_view choice_id(const Recommendation& r) {
  if (r.outside) return r.kb->outside_options[r.kb->rules[*r.outside].target].id;
  if (!r.leader || r.exact_tie) return {};
  return r.kb->alternatives[*r.leader].id;
}

std::string_view outcome_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::recommend:
      return "recommend";
    case Outcome::near_tie:
      return "near_tie";
    case Outcome::look_elsewhere:
      return "look_elsewhere";
    case Outcome::none_eligible:
      break;
  }
  return "none_eligible";
}

std::int64_t tenths(std::int64_t numerator, std::int64_t divisor) {
  return util::rounded_ratio(numerator, divisor, 10);
}

const Alternative& favoured(const Recommendation& r, const Contribution& contribution) {
  return r.kb->alternatives[contribution.numerator > 0 ? *r.leader : *r.rival];
}

std::string_view reason(const Recommendation& r, const Contribution& contribution) {
  if (contribution.effect != nullptr) return contribution.effect->reason;
  if (contribution.question) return dropped_reason;
  return r.kb->criteria[contribution.criterion].description;
}

std::vector<Index> sources(const Recommendation& r, const Contribution& contribution) {
  if (contribution.effect != nullptr) {
    return {contribution.effect->sources.begin(), contribution.effect->sources.end()};
  }
  std::vector<Index> cited;
  if (contribution.question) return cited;  // what is taken out rests on the answer alone
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
  if (ground.argument == nullptr) return {};
  const int points = ground.argument->points;
  return points < 0 ? "−" + std::to_string(-points) : '+' + std::to_string(points);
}

namespace {

/// "Data science; A small team": what was chosen of what a condition asks for.
void append_answers(const Recommendation& r, const Condition& condition, std::string& text) {
  for (const Condition& part : condition.conditions) append_answers(r, part, text);
  if (condition.kind != Condition::Kind::any_option) return;
  const Question& question = r.kb->questions[condition.question];
  OptionSet{condition.options & r.answers.chosen[condition.question].bits()}.for_each([&](Index o) {
    if (!text.empty()) text += "; ";
    text.append(question.id).append(": ").append(question.options[o].label);
  });
}

}  // namespace

std::string reason(const Recommendation& r, const Ground& ground) {
  if (ground.argument != nullptr && !ground.argument->reason.empty()) {
    return std::string{ground.argument->reason};
  }
  std::string text;
  append_answers(r, *ground.condition, text);
  return text.empty() ? condition_words(*r.kb, *ground.condition) : text;
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
  const auto add = [&](std::span<const std::string_view> more) {
    steps.insert(steps.end(), more.begin(), more.end());
  };
  if (!r.settled && !r.unanswered.empty()) {
    const std::size_t open = r.unanswered.size();
    steps.push_back(open == 1 ? "Answer the question that is open: it could still change the choice."
                              : "Answer the " + std::to_string(open) +
                                    " questions that are open: they could still change the choice.");
  }
  if (r.outcome == Outcome::near_tie) add(kb.near_tie_steps);
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

}  // namespace langpick::report
