#include "support/knowledge_base_builder.hpp"

#include <stdexcept>
#include <utility>

namespace langpick::test {

void no_such_id(std::string_view id) {
  throw std::invalid_argument("no such id in the knowledge base of this test: " + std::string(id));
}

ConditionSpec chosen(std::string question, Ids options) {
  return {
      .kind = Condition::Kind::any_option, .question = std::move(question), .options = std::move(options)};
}
ConditionSpec all_of(std::vector<ConditionSpec> conditions) {
  return {.kind = Condition::Kind::all, .conditions = std::move(conditions)};
}
ConditionSpec any_of(std::vector<ConditionSpec> conditions) {
  return {.kind = Condition::Kind::any, .conditions = std::move(conditions)};
}
ConditionSpec negation(ConditionSpec condition) {
  return {.kind = Condition::Kind::negation, .conditions = {std::move(condition)}};
}
ConditionSpec at_least(int needed, std::vector<ArgumentSpec> arguments) {
  ConditionSpec condition{.kind = Condition::Kind::at_least, .needed = needed};
  for (ArgumentSpec& argument : arguments) {
    condition.conditions.push_back(std::move(argument.when));
    condition.points.push_back(argument.points);
  }
  return condition;
}
ConditionSpec always() { return all_of({}); }

namespace {

const std::string& or_else(const std::string& text, const std::string& fallback) {
  return text.empty() ? fallback : text;
}

}  // namespace

template <typename T>
std::span<const T> KnowledgeBaseBuilder::keep(std::vector<T> list) {
  const auto kept = std::make_shared<const std::vector<T>>(std::move(list));
  memory_.push_back(kept);
  return *kept;
}

std::string_view KnowledgeBaseBuilder::keep(std::string text) {
  const auto kept = std::make_shared<const std::string>(std::move(text));
  memory_.push_back(kept);
  return *kept;
}

std::span<const std::string_view> KnowledgeBaseBuilder::keep_texts(const std::vector<std::string>& texts) {
  std::vector<std::string_view> views;
  for (const std::string& text : texts) views.push_back(keep(text));
  return keep(std::move(views));
}

std::span<const NextStep> KnowledgeBaseBuilder::keep_steps(const std::vector<std::string>& texts) {
  std::vector<NextStep> steps;
  for (const std::string& text : texts) steps.push_back({.text = keep(text)});
  return keep(std::move(steps));
}

std::span<const Index> KnowledgeBaseBuilder::sources_of(const Ids& ids) {
  std::vector<Index> positions;
  for (const std::string& id : ids) positions.push_back(position(sources_, id));
  return keep(std::move(positions));
}

Claim KnowledgeBaseBuilder::claim(const ClaimSpec& spec) {
  return {keep(spec.text), sources_of(spec.sources)};
}

std::span<const Claim> KnowledgeBaseBuilder::claims(const std::vector<ClaimSpec>& specs) {
  std::vector<Claim> list;
  for (const ClaimSpec& spec : specs) list.push_back(claim(spec));
  return keep(std::move(list));
}

std::span<const Evidence> KnowledgeBaseBuilder::evidence(const std::vector<EvidenceSpec>& specs) {
  std::vector<Evidence> list;
  for (const EvidenceSpec& spec : specs) {
    list.push_back({position(alternatives_, spec.alternative), claim(spec.claim)});
  }
  return keep(std::move(list));
}

std::span<const Part> KnowledgeBaseBuilder::parts(const std::vector<PartSpec>& specs) {
  std::vector<Part> list;
  for (const PartSpec& spec : specs) {
    list.push_back({position(alternatives_, spec.alternative), keep(spec.text)});
  }
  return keep(std::move(list));
}

std::span<const Join> KnowledgeBaseBuilder::joins(const std::vector<JoinSpec>& specs) {
  std::vector<Join> list;
  for (const JoinSpec& spec : specs) {
    list.push_back({keep(spec.name), keep(spec.description), keep(spec.cost), sources_of(spec.sources)});
  }
  return keep(std::move(list));
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::source(std::string id, std::string title, std::string date,
                                                   std::string url) {
  sources_.push_back({.id = keep(std::move(id)),
                      .title = keep(std::move(title)),
                      .kind = "guide",
                      .date = keep(std::move(date)),
                      .url = keep(std::move(url))});
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::alternative(const AlternativeSpec& spec) {
  std::vector<Index> members;
  for (const std::string& id : spec.members) members.push_back(position(alternatives_, id));
  alternatives_.push_back({.id = keep(spec.id),
                           .name = keep(or_else(spec.name, spec.id)),
                           .summary = keep(spec.summary),
                           .members = keep(std::move(members)),
                           .choose_if = claims(spec.choose_if),
                           .think_twice_if = claims(spec.think_twice_if),
                           .next_steps = keep_steps(spec.next_steps),
                           .parts = {},
                           .joins = joins(spec.joins)});
  alternatives_.back().parts = parts(spec.parts);
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::outside_option(const OutsideOptionSpec& spec) {
  outside_options_.push_back({.id = keep(spec.id),
                              .name = keep(or_else(spec.name, spec.id)),
                              .summary = keep(spec.summary),
                              .next_steps = keep_steps(spec.next_steps)});
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::rated(std::string id, std::int64_t base_weight,
                                                  std::vector<int> ratings,
                                                  const std::vector<EvidenceSpec>& specs) {
  if (ratings.size() != alternatives_.size()) throw std::invalid_argument("a rating for each alternative");
  const std::string_view kept = keep(std::move(id));
  criteria_.push_back({.id = kept,
                       .name = kept,
                       .description = {},
                       .situational = false,
                       .base_weight = base_weight,
                       .ratings = keep(std::move(ratings)),
                       .evidence = evidence(specs)});
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::situational(std::string id) {
  const std::string_view kept = keep(std::move(id));
  criteria_.push_back({.id = kept,
                       .name = kept,
                       .description = {},
                       .situational = true,
                       .base_weight = 0,
                       .ratings = {},
                       .evidence = {}});
  return *this;
}

std::span<const Effect> KnowledgeBaseBuilder::effects(const OptionSpec& spec) {
  std::vector<Effect> list;
  for (const EffectSpec& effect : spec.effects) {
    const Index c = position(criteria_, effect.criterion);
    const bool brings_ratings = effect.ratings.size() == alternatives_.size();
    if (brings_ratings != criteria_[c].situational) throw std::invalid_argument(effect.criterion);
    list.push_back({.criterion = c,
                    .weight = effect.weight,
                    .ratings = brings_ratings ? keep(effect.ratings) : criteria_[c].ratings,
                    .reason = keep(or_else(effect.reason, "reason of " + spec.id)),
                    .sources = sources_of(effect.sources)});
  }
  return keep(std::move(list));
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::question(const QuestionSpec& spec) {
  std::vector<Option> options;
  for (const OptionSpec& option : spec.options) {
    std::vector<Index> drops;
    for (const std::string& id : option.drops) drops.push_back(position(criteria_, id));
    options.push_back({.id = keep(option.id),
                       .label = keep(or_else(option.label, option.id)),
                       .help = keep(option.help),
                       .effects = effects(option),
                       .disagreement = evidence(option.disagreement),
                       .parts = parts(option.parts),
                       .drops = keep(std::move(drops))});
  }
  questions_.push_back({.id = keep(spec.id),
                        .title = keep(or_else(spec.title, spec.id)),
                        .help = keep(spec.help),
                        .kind = spec.kind,
                        .max_choices = spec.max_choices,
                        .quick = spec.quick,
                        .options = keep(std::move(options))});
  if (spec.ask_when) questions_.back().ask_when = condition(*spec.ask_when);
  return *this;
}

Condition KnowledgeBaseBuilder::condition(const ConditionSpec& spec) {
  Condition resolved{.kind = spec.kind, .needed = spec.needed};
  if (spec.kind == Condition::Kind::any_option) {
    resolved.question = position(questions_, spec.question);
    OptionSet set;
    for (const std::string& id : spec.options) set.add(position(questions_[resolved.question].options, id));
    resolved.options = set.bits();
  }
  std::vector<Condition> nested;
  for (const ConditionSpec& part : spec.conditions) nested.push_back(condition(part));
  resolved.conditions = keep(std::move(nested));
  std::vector<Argument> arguments;
  for (const int points : spec.points) arguments.push_back({.points = points});
  resolved.arguments = keep(std::move(arguments));
  return resolved;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::rule(std::string id, RuleKind kind, const ConditionSpec& when,
                                                 Index target) {
  const std::string_view text = keep("message of " + id);
  rules_.push_back({.id = keep(std::move(id)),
                    .kind = kind,
                    .when = condition(when),
                    .unless = std::nullopt,
                    .target = target,
                    .strength = Strength::lean,
                    .warned = {},
                    .message = text,
                    .sources = {}});
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::exclude(std::string id, std::string_view alternative,
                                                    const ConditionSpec& when) {
  return rule(std::move(id), RuleKind::exclude, when, position(alternatives_, alternative));
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::prefer_outside(std::string id, std::string_view outside_option,
                                                           const ConditionSpec& when, Strength strength,
                                                           const std::optional<ConditionSpec>& unless) {
  rule(std::move(id), RuleKind::prefer_outside, when, position(outside_options_, outside_option));
  rules_.back().strength = strength;
  if (unless) rules_.back().unless = condition(*unless);
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::warn(std::string id, const ConditionSpec& when,
                                                 std::vector<Choice> warned) {
  rule(std::move(id), RuleKind::warn, when, 0);
  rules_.back().warned = keep(std::move(warned));
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::contradiction(std::string id, const ConditionSpec& when) {
  return rule(std::move(id), RuleKind::contradiction, when, 0);
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::message(std::string text, const Ids& sources) {
  rules_.back().message = keep(std::move(text));
  rules_.back().sources = sources_of(sources);
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::near_tie_steps(std::vector<std::string> steps) {
  kb_.near_tie_steps = keep_texts(steps);
  return *this;
}

KnowledgeBaseBuilder& KnowledgeBaseBuilder::thresholds(Thresholds thresholds) {
  kb_.thresholds = thresholds;
  return *this;
}

KnowledgeBase KnowledgeBaseBuilder::build() {
  KnowledgeBase kb = kb_;
  kb.id = "test";
  kb.name = "A knowledge base of a test";
  kb.version = "1.0.0";
  kb.as_of = "2026-01-31";
  kb.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  kb.sources = keep(sources_);
  kb.alternatives = keep(alternatives_);
  kb.outside_options = keep(outside_options_);
  kb.criteria = keep(criteria_);
  kb.questions = keep(questions_);
  kb.rules = keep(rules_);
  return kb;
}

Answers answers(const KnowledgeBase& kb, std::initializer_list<Answer> given,
                std::initializer_list<Percent> weights) {
  Answers all(kb);
  for (const Answer& answer : given) {
    const Index q = position(kb.questions, answer.question);
    for (const std::string_view option : answer.options) {
      all.chosen[q].add(position(kb.questions[q].options, option));
    }
  }
  for (const Percent& weight : weights) {
    all.weight_percent[position(kb.criteria, weight.criterion)] = weight.percent;
  }
  return all;
}

}  // namespace langpick::test
