#include "langpick/check.hpp"

#include <algorithm>
#include <iterator>

#include "history/movements.hpp"
#include "history/record_of.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/claims.hpp"
#include "langpick/engine.hpp"
#include "langpick/rule_words.hpp"

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

std::vector<StaleSource> stale_sources(const KnowledgeBase& kb, const std::vector<bool>& cited,
                                       const CheckScope& scope) {
  std::vector<StaleSource> stale;
  if (!scope.as_of || !scope.older_than) return stale;
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
    const auto answers_it = [&](const auto& given) {
      return std::ranges::find(given.answers, id, &RecordedAnswer::question) != given.answers.end();
    };
    const bool answered = answers_it(record) || std::ranges::any_of(record.ballots, answers_it);
    const bool existed =
        record.unanswered && std::ranges::find(*record.unanswered, id) != record.unanswered->end();
    if (!answered && !existed) result.new_questions.emplace_back(id);
  }
}

/// What is given in a record, or in a ballot of one.
Restored restored_from(const auto& given, const std::string& project, const KnowledgeBase& kb) {
  AnswerSheet sheet{kb};
  static_cast<void>(sheet.project(project));
  std::vector<std::string> dropped;
  for (const RecordedAnswer& answer : given.answers) {
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
  for (const RecordedWeight& weight : given.weights) {
    if (!sheet.weight(weight.criterion, weight.percent).empty())
      dropped.push_back("weight/" + weight.criterion);
  }
  for (const RecordedNote& note : given.question_notes)
    static_cast<void>(sheet.note(note.question, note.text));
  return {sheet.answers(), std::move(dropped)};
}

/// The same answers, weighed with the knowledge base of today.
struct Again {
  Recommendation now;
  std::vector<std::string> dropped;
  std::vector<bool> cited;             ///< per source
  std::vector<Movement> ballots = {};  ///< that choose something else now
};

Again weighed_again(const Record& record, const KnowledgeBase& kb) {
  Restored then = restored(record, kb);
  Again again{.now = judge(kb, then.answers), .dropped = std::move(then.dropped), .cited = {}};
  again.cited = history::cited_sources(again.now);
  return again;
}

Again weighed_again_by_team(const Record& record, const KnowledgeBase& kb) {
  RestoredBallots then = restored_ballots(record, kb);
  const TeamRecommendation team = recommend_to_team(kb, std::move(then.ballots));
  Again again{.now = team.group, .dropped = std::move(then.dropped), .cited = history::cited_sources(team)};
  for (std::size_t b = 0; b < team.members.size(); ++b) {
    const RecordedBallot& ballot = record.ballots[b];
    const std::string_view choice = choice_id(kb, choice_of(team.members[b]));
    if (choice == ballot.choice) continue;
    const auto words = [](std::string_view id) { return std::string{id.empty() ? "no choice" : id}; };
    again.ballots.push_back(
        {{Subject::ballot, ballot.name, words(ballot.choice), words(choice)}, std::nullopt});
  }
  return again;
}

}  // namespace

Restored restored(const Record& record, const KnowledgeBase& kb) {
  return restored_from(record, record.project, kb);
}

RestoredBallots restored_ballots(const Record& record, const KnowledgeBase& kb) {
  RestoredBallots all;
  for (const RecordedBallot& ballot : record.ballots) {
    Restored one = restored_from(ballot, record.project, kb);
    all.ballots.push_back({ballot.name, std::move(one.answers)});
    for (const std::string& what : one.dropped) all.dropped.push_back(ballot.name + ": " + what);
  }
  return all;
}

Check check(const Record& record, const KnowledgeBase& kb, const CheckScope& scope) {
  const bool is_of_team = !record.ballots.empty();
  Again again = is_of_team ? weighed_again_by_team(record, kb) : weighed_again(record, kb);
  Check result{.now = std::move(again.now), .dropped = std::move(again.dropped)};
  const std::string_view choice = choice_id(*result.now.kb, choice_of(result.now));
  result.exception_unneeded = record.notes.exception && choice == record.notes.exception->choice;
  result.changed = choice != record.verdict.choice && !result.exception_unneeded;
  result.shrunk = choice == record.verdict.choice && has_shrunk(record.verdict, result.now);
  if (result.changed || result.shrunk || result.exception_unneeded) {
    result.movements = history::movements(record, result.now);
    std::ranges::move(again.ballots, std::back_inserter(result.movements.list));
  }
  look_for_new_questions(record, result);
  result.stale = stale_sources(kb, again.cited, scope);
  result.overdue = scope.as_of && record.notes.review_by && *scope.as_of > *record.notes.review_by;
  result.undated = record.notes.review_by && !scope.as_of;
  return result;
}

Record recorded_with(const Record& record, const KnowledgeBase& kb) {
  if (record.ballots.empty()) return record_of(judge(kb, restored(record, kb).answers), record.notes);
  return record_of(recommend_to_team(kb, restored_ballots(record, kb).ballots), record.notes);
}

}  // namespace langpick
