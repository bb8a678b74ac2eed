#include "langpick/check.hpp"

#include <algorithm>

#include "history/deciding_rules.hpp"
#include "history/movements.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/engine.hpp"
#include "langpick/rule_words.hpp"
#include "langpick/staleness.hpp"

namespace langpick {

namespace {

/// The options of `answer` that `question` still has; those it lacks are noted.
std::vector<std::string> existing_options(const RecordedAnswer& answer, const Question& question,
                                          std::vector<std::string>& dropped) {
  std::vector<std::string> options;
  for (const std::string& option : answer.options) {
    const bool exists = std::ranges::find(question.options, option, &Option::id) != question.options.end();
    if (exists) {
      options.push_back(option);
    } else {
      dropped.push_back(answer.question + '/' + option);
    }
  }
  return options;
}

bool has_shrunk(const RecordedVerdict& then, const Recommendation& now) {
  if (now.strength < then.strength) return true;
  // an outside option was not chosen by how the others do
  if (then.outcome == Outcome::look_elsewhere && now.outcome == Outcome::look_elsewhere) return false;
  return then.acceptability && now.acceptability && *now.acceptability < *then.acceptability;
}

std::vector<StaleSource> stale_sources(const Recommendation& r, const CheckScope& scope) {
  std::vector<StaleSource> stale;
  if (!scope.as_of || !scope.older_than) return stale;
  const KnowledgeBase& kb = *r.kb;
  std::vector<bool> cited(kb.sources.size());
  const auto cite = [&](std::span<const Index> sources) {
    for (const Index source : sources) cited[source] = true;
  };
  std::vector<bool> weighed(kb.criteria.size());
  for (Index c = 0; c < kb.criteria.size(); ++c) weighed[c] = kb.criteria[c].base_weight > 0;
  for (Index q = 0; q < kb.questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index o) {
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        cite(effect.sources);
        weighed[effect.criterion] = true;
      }
    });
  }
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    if (!weighed[c]) continue;
    for (const Evidence& evidence : kb.criteria[c].evidence) cite(evidence.claim.sources);
  }
  for (const Index rule : history::deciding_rules(r)) cite(kb.rules[rule].sources);
  for (Index s = 0; s < kb.sources.size(); ++s) {
    const std::int64_t age = cited[s] ? age_in_days(kb.sources[s], *scope.as_of) : 0;
    if (cited[s] && age > scope.older_than->count()) stale.push_back({s, age});
  }
  return stale;
}

void look_for_new_questions(const Record& record, Check& result) {
  const KnowledgeBase& kb = *result.now.kb;
  if (!record.unanswered && kb.version == record.knowledge_base.version) return;
  result.questions_unknown = !record.unanswered;
  for (const Index q : result.now.unanswered) {
    const std::string_view id = kb.questions[q].id;
    const bool answered =
        std::ranges::find(record.answers, id, &RecordedAnswer::question) != record.answers.end();
    const bool existed =
        record.unanswered && std::ranges::find(*record.unanswered, id) != record.unanswered->end();
    if (!answered && !existed) result.new_questions.emplace_back(id);
  }
}

}  // namespace

Restored restored(const Record& record, const KnowledgeBase& kb) {
  AnswerSheet sheet{kb};
  std::vector<std::string> dropped;
  for (const RecordedAnswer& answer : record.answers) {
    if (sheet.answer(answer.question, answer.options).empty()) continue;  // as nearly always
    const auto question = std::ranges::find(kb.questions, answer.question, &Question::id);
    if (question == kb.questions.end()) {
      dropped.push_back(answer.question);
      continue;
    }
    const std::vector<std::string> options = existing_options(answer, *question, dropped);
    // one option too many is refused, too: which of them was meant, nobody knows
    if (!options.empty() && !sheet.answer(answer.question, options).empty())
      dropped.push_back(answer.question);
  }
  for (const RecordedWeight& weight : record.weights) {
    if (!sheet.weight(weight.criterion, weight.percent).empty())
      dropped.push_back("weight/" + weight.criterion);
  }
  for (const RecordedNote& note : record.question_notes)
    static_cast<void>(sheet.note(note.question, note.text));
  return {sheet.answers(), std::move(dropped)};
}

Check check(const Record& record, const KnowledgeBase& kb, const CheckScope& scope) {
  Restored then = restored(record, kb);
  Check result{.now = judge(kb, then.answers), .dropped = std::move(then.dropped)};
  const std::string_view choice = choice_id(*result.now.kb, choice_of(result.now));
  result.exception_unneeded = record.notes.exception && choice == record.notes.exception->choice;
  result.changed = choice != record.verdict.choice && !result.exception_unneeded;
  result.shrunk = choice == record.verdict.choice && has_shrunk(record.verdict, result.now);
  if (result.changed || result.shrunk || result.exception_unneeded) {
    result.movements = history::movements(record, result.now);
  }
  look_for_new_questions(record, result);
  result.stale = stale_sources(result.now, scope);
  result.overdue = scope.as_of && record.notes.review_by && *scope.as_of > *record.notes.review_by;
  result.undated = record.notes.review_by && !scope.as_of;
  return result;
}

Record recorded_with(const Record& record, const KnowledgeBase& kb) {
  return record_of(judge(kb, restored(record, kb).answers), record.notes);
}

}  // namespace langpick
