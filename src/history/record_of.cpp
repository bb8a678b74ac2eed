#include <algorithm>
#include <utility>

#include "history/deciding_rules.hpp"
#include "langpick/engine.hpp"
#include "langpick/record.hpp"
#include "langpick/rule_words.hpp"
#include "langpick/version.hpp"
#include "util/rounding.hpp"

namespace langpick {

namespace {

/// The parts of a record that take more than copying.
class Recorder {
 public:
  explicit Recorder(const Recommendation& r) : r_(r), kb_(*r.kb) {}

  void verdict(Record& record) const;
  void standings(Record& record) const;
  void terms(Record& record);
  void rules(Record& record);
  void given(Record& record) const;
  void sources(Record& record);

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
  void cite(std::span<const Index> sources) {
    for (const Index source : sources) cited_[source] = true;
  }

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  std::vector<bool> cited_ = std::vector<bool>(kb_.sources.size());
};

void Recorder::verdict(Record& record) const {
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

void Recorder::standings(Record& record) const {
  for (const Standing& standing : r_.standings) {
    record.standings.push_back({.alternative = alternative(standing.alternative),
                                .score = util::rounded_ratio(standing.points, r_.divisor, 10),
                                .rank = standing.rank,
                                .excluded_by = rule(standing.excluded_by)});
  }
}

void Recorder::terms(Record& record) {
  std::vector<bool> weighed(kb_.criteria.size());
  for (Index q = 0; q < kb_.questions.size(); ++q) {
    r_.answers.chosen[q].for_each([&](Index o) {
      const Option& option = kb_.questions[q].options[o];
      for (const Effect& effect : option.effects) {
        const Criterion& criterion = kb_.criteria[effect.criterion];
        weighed[effect.criterion] = true;
        cite(effect.sources);
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
    for (const Evidence& evidence : criterion.evidence) cite(evidence.claim.sources);
    record.criteria.push_back({.id = std::string{criterion.id},
                               .base_weight = base_weight,
                               .ratings = by_standing(criterion.ratings),
                               .points = points(c, base_weight, criterion.ratings)});
  }
}

void Recorder::rules(Record& record) {
  for (const Index position : history::deciding_rules(r_)) {
    const Rule& rule = kb_.rules[position];
    cite(rule.sources);
    record.rules.push_back({std::string{rule.id}, consequence_words(kb_, rule)});
  }
}

void Recorder::given(Record& record) const {
  record.unanswered.emplace();
  for (Index q = 0; q < kb_.questions.size(); ++q) {
    const Question& question = kb_.questions[q];
    if (!r_.answers.notes[q].empty())
      record.question_notes.push_back({std::string{question.id}, r_.answers.notes[q]});
    if (r_.answers.chosen[q].empty()) {
      record.unanswered->emplace_back(question.id);
      continue;
    }
    RecordedAnswer answer{
        .question = std::string{question.id}, .multiple = question.multiple(), .options = {}};
    r_.answers.chosen[q].for_each([&](Index o) { answer.options.emplace_back(question.options[o].id); });
    record.answers.push_back(std::move(answer));
  }
  for (Index c = 0; c < kb_.criteria.size(); ++c) {
    const int percent = r_.answers.weight_percent[c];
    if (percent != stated_weight_percent)
      record.weights.push_back({std::string{kb_.criteria[c].id}, percent});
  }
}

void Recorder::sources(Record& record) {
  for (Index s = 0; s < kb_.sources.size(); ++s) {
    if (cited_[s])
      record.sources.push_back({std::string{kb_.sources[s].id}, std::string{kb_.sources[s].date}});
  }
}

}  // namespace

Record record_of(const Recommendation& r, DecisionNotes notes) {
  const KnowledgeBase& kb = *r.kb;
  Record record{.tool_version = std::string{version},
                .knowledge_base = {.id = std::string{kb.id},
                                   .version = std::string{kb.version},
                                   .as_of = std::string{kb.as_of},
                                   .sha256 = std::string{kb.sha256},
                                   .thresholds = kb.thresholds},
                .notes = std::move(notes)};
  Recorder recorder{r};
  recorder.verdict(record);
  recorder.standings(record);
  recorder.terms(record);
  recorder.rules(record);
  recorder.given(record);
  recorder.sources(record);
  return record;
}

}  // namespace langpick
