#include "history/record_of.hpp"

#include <algorithm>
#include <utility>

#include "langpick/engine.hpp"
#include "langpick/record.hpp"
#include "langpick/rule_words.hpp"
#include "langpick/version.hpp"
#include "util/rounding.hpp"

namespace langpick::history {

std::vector<Index> deciding_rules(const Recommendation& recommendation) {
  std::vector<Index> rules = recommendation.outside_rules;
  for (const Standing& standing : recommendation.standings) {
    if (standing.excluded_by) rules.push_back(*standing.excluded_by);
  }
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

std::vector<bool> cited_sources(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<bool> cited(kb.sources.size());
  const auto cite = [&](std::span<const Index> sources) {
    for (const Index source : sources) cited[source] = true;
  };
  const std::vector<bool> out = dropped(kb, r.answers);
  std::vector<bool> weighed(kb.criteria.size());
  for (Index c = 0; c < kb.criteria.size(); ++c) weighed[c] = kb.criteria[c].base_weight > 0 && !out[c];
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
  for (const Index rule : deciding_rules(r)) cite(kb.rules[rule].sources);
  return cited;
}

std::vector<bool> cited_sources(const TeamRecommendation& team) {
  std::vector<bool> cited = cited_sources(team.group);
  for (const Recommendation& member : team.members) {
    const std::vector<bool> more = cited_sources(member);
    std::transform(cited.begin(), cited.end(), more.begin(), cited.begin(), std::logical_or<bool>{});
  }
  return cited;
}

}  // namespace langpick::history

namespace langpick {

namespace {

/// The parts of a record that take more than copying.
class Recorder {
 public:
  explicit Recorder(const Recommendation& r) : r_(r), kb_(*r.kb) {}

  void verdict(Record& record) const {
    record.verdict = {.outcome = r_.outcome,
                      .choice = std::string{choice_id(kb_, choice_of(r_))},
                      .runner_up = alternative(r_.runner_up),
                      .rival = alternative(r_.rival),
                      .strength = r_.strength,
                      .point_spread = r_.point_spread,
                      .acceptability = r_.acceptability,
                      .acceptability_against = alternative(r_.acceptability_against),
                      .settled = r_.settled,
                      .decided_by = rule(r_.decided_by)};
  }

  void standings(Record& record) const {
    for (const Standing& standing : r_.standings) {
      record.standings.push_back({.alternative = alternative(standing.alternative),
                                  .score = util::rounded_ratio(standing.points, r_.divisor, 10),
                                  .rank = standing.rank,
                                  .excluded_by = rule(standing.excluded_by)});
    }
  }

  void terms(Record& record) const {
    std::vector<bool> weighed(kb_.criteria.size());
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      r_.answers.chosen[q].for_each([&](Index o) {
        const Option& option = kb_.questions[q].options[o];
        for (const Effect& effect : option.effects) {
          const Criterion& criterion = kb_.criteria[effect.criterion];
          weighed[effect.criterion] = true;
          record.effects.push_back(
              {.question = std::string{kb_.questions[q].id},
               .option = std::string{option.id},
               .criterion = std::string{criterion.id},
               .weight = effect.weight,
               .ratings = criterion.situational ? by_standing(effect.ratings) : std::vector<int>{},
               .points = points(effect.criterion, effect.weight, effect.ratings)});
        }
      });
    }
    const std::vector<bool> out = dropped(kb_, r_.answers);
    for (Index c = 0; c < kb_.criteria.size(); ++c) {
      const Criterion& criterion = kb_.criteria[c];
      const std::int64_t base_weight = out[c] ? 0 : criterion.base_weight;
      if (criterion.situational || (base_weight == 0 && !weighed[c])) continue;
      record.criteria.push_back({.id = std::string{criterion.id},
                                 .base_weight = base_weight,
                                 .ratings = by_standing(criterion.ratings),
                                 .points = points(c, base_weight, criterion.ratings)});
    }
  }

  void rules(Record& record) const {
    for (const Index position : history::deciding_rules(r_)) {
      const Rule& rule = kb_.rules[position];
      record.rules.push_back({std::string{rule.id}, consequence_words(kb_, rule)});
    }
  }

  void sources(Record& record, const std::vector<bool>& cited) const {
    for (Index s = 0; s < kb_.sources.size(); ++s) {
      if (cited[s])
        record.sources.push_back({std::string{kb_.sources[s].id}, std::string{kb_.sources[s].date}});
    }
  }

 private:
  [[nodiscard]] std::string alternative(std::optional<Index> position) const {
    return position ? std::string{kb_.alternatives[*position].id} : std::string{};
  }
  [[nodiscard]] std::string rule(std::optional<Index> position) const {
    return position ? std::string{kb_.rules[*position].id} : std::string{};
  }
  [[nodiscard]] std::vector<int> by_standing(std::span<const int> ratings) const {
    std::vector<int> ordered;
    for (const Standing& standing : r_.standings) ordered.push_back(ratings[standing.alternative]);
    return ordered;
  }
  [[nodiscard]] std::int64_t points(Index criterion, std::int64_t weight,
                                    std::span<const int> ratings) const {
    if (!r_.leader || !r_.rival) return 0;
    const std::int64_t scaled = weight * r_.answers.weight_percent[criterion];
    return util::rounded_ratio(scaled * (ratings[*r_.leader] - ratings[*r_.rival]), r_.divisor, 10);
  }

  const Recommendation& r_;
  const KnowledgeBase& kb_;
};

/// What was given, to a record or to a ballot of one.
void write_given(const KnowledgeBase& kb, const Answers& answers, auto& to) {
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const Question& question = kb.questions[q];
    if (!answers.notes[q].empty()) to.question_notes.push_back({std::string{question.id}, answers.notes[q]});
    if (answers.chosen[q].empty()) continue;
    RecordedAnswer answer{
        .question = std::string{question.id}, .multiple = question.multiple(), .options = {}};
    answers.chosen[q].for_each([&](Index o) { answer.options.emplace_back(question.options[o].id); });
    to.answers.push_back(std::move(answer));
  }
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const int percent = answers.weight_percent[c];
    if (percent != stated_weight_percent) to.weights.push_back({std::string{kb.criteria[c].id}, percent});
  }
}

/// All but what was given, the terms, and the sources.
Record frame_of(const Recommendation& r, DecisionNotes notes) {
  const KnowledgeBase& kb = *r.kb;
  Record record{.tool_version = std::string{version},
                .project = r.answers.project,
                .knowledge_base = {.id = std::string{kb.id},
                                   .version = std::string{kb.version},
                                   .as_of = std::string{kb.as_of},
                                   .sha256 = std::string{kb.sha256},
                                   .thresholds = kb.thresholds},
                .notes = std::move(notes),
                .scale = kb.scale};
  const Recorder recorder{r};
  recorder.verdict(record);
  recorder.standings(record);
  recorder.rules(record);
  record.unanswered.emplace();
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (r.answers.chosen[q].empty()) record.unanswered->emplace_back(kb.questions[q].id);
  }
  return record;
}

}  // namespace

Record record_of(const Recommendation& r, DecisionNotes notes) {
  Record record = frame_of(r, std::move(notes));
  const Recorder recorder{r};
  recorder.terms(record);
  recorder.sources(record, history::cited_sources(r));
  write_given(*r.kb, r.answers, record);
  return record;
}

Record record_of(const TeamRecommendation& team, DecisionNotes notes) {
  Record record = frame_of(team.group, std::move(notes));
  Recorder{team.group}.sources(record, history::cited_sources(team));
  for (std::size_t b = 0; b < team.members.size(); ++b) {
    const Recommendation& member = team.members[b];
    RecordedBallot& ballot = record.ballots.emplace_back();
    ballot.name = team.ballots[b].name;
    ballot.choice = choice_id(*team.kb, choice_of(member));
    write_given(*team.kb, member.answers, ballot);
  }
  return record;
}

}  // namespace langpick
