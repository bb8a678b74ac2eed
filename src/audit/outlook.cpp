#include "audit/outlook.hpp"

#include <algorithm>
#include <utility>

#include "engine/rules.hpp"

namespace langpick::answer_space {

namespace {

using engine::Truth;

std::vector<bool> unanswered(const Answers& answers) {
  std::vector<bool> open;
  open.reserve(answers.chosen.size());
  for (const OptionSet chosen : answers.chosen) open.push_back(chosen.empty());
  return open;
}

class Observer {
 public:
  Observer(const KnowledgeBase& kb, const Answers& answers) : kb_(kb), future_(answers, unanswered(answers)) {
    seen_.hears_of.resize(kb.questions.size());
  }

  Outlook observe() && {
    if (!outside()) exclusions();
    return std::move(seen_);
  }

 private:
  bool outside();
  void exclusions();
  void describe(const Rule& rule);
  void describe(const Condition& condition);
  void describe_points(const Condition& condition);

  const KnowledgeBase& kb_;
  const engine::Future future_;
  Outlook seen_;
};

/// A condition as far as it is open: what is decided in it is one letter, so the answers that decided it
/// leave no other trace; of points that are certain, only how many are still needed.
void Observer::describe(const Condition& condition) {
  const Truth truth = engine::prospect(condition, future_);
  if (truth != Truth::maybe) {
    seen_.key += truth == Truth::yes ? '1' : '0';
  } else if (condition.kind == Condition::Kind::any_option) {
    seen_.key += '?';
    seen_.hears_of[condition.question] = true;
  } else if (condition.kind == Condition::Kind::at_least) {
    describe_points(condition);
  } else {
    seen_.key += '(';
    for (const Condition& part : condition.conditions) describe(part);
    seen_.key += ')';
  }
}

void Observer::describe_points(const Condition& condition) {
  int needed = condition.needed;
  std::string open;
  std::swap(open, seen_.key);
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    const Truth truth = engine::prospect(condition.conditions[i], future_);
    if (truth == Truth::yes) needed -= condition.arguments[i].points;
    if (truth != Truth::maybe) continue;
    seen_.key += 'p' + std::to_string(i);
    describe(condition.conditions[i]);
  }
  std::swap(open, seen_.key);
  seen_.key += '(' + std::to_string(needed) + open + ')';
}

void Observer::describe(const Rule& rule) {
  seen_.key += 'r' + std::to_string(&rule - kb_.rules.data());
  describe(rule.when);
  if (rule.unless) describe(*rule.unless);
}

/// The prefer_outside rules, in order. Is it certain that one of them decides? Then no exclusion matters,
/// nor any rule after the first that is certain.
bool Observer::outside() {
  for (const Rule& rule : kb_.rules) {
    if (rule.kind != RuleKind::prefer_outside) continue;
    const Truth truth = engine::prospect(rule, future_);
    if (truth == Truth::maybe) describe(rule);
    if (truth != Truth::yes) continue;
    seen_.key += 'o' + std::to_string(rule.target);
    return true;
  }
  return false;
}

/// Who is out for certain, and the rules that could still take out somebody else.
void Observer::exclusions() {
  std::vector<bool> out(kb_.alternatives.size());
  const auto each_taken_out = [&](const Rule& rule, auto visit) {
    for (Index a = 0; a < kb_.alternatives.size(); ++a) {
      if (engine::takes_out(kb_.alternatives[a], a, rule.target)) visit(a);
    }
  };
  std::vector<const Rule*> open;
  for (const Rule& rule : kb_.rules) {
    if (rule.kind != RuleKind::exclude) continue;
    const Truth truth = engine::prospect(rule, future_);
    if (truth == Truth::maybe) open.push_back(&rule);
    if (truth == Truth::yes) each_taken_out(rule, [&](Index a) { out[a] = true; });
  }
  seen_.key += 'x';
  for (const bool is_out : out) seen_.key += is_out ? '1' : '0';
  for (const Rule* rule : open) {
    bool matters = false;
    each_taken_out(*rule, [&](Index a) { matters = matters || !out[a]; });
    if (matters) describe(*rule);
  }
}

}  // namespace

Outlook outlook(const KnowledgeBase& kb, const Answers& answers) { return Observer{kb, answers}.observe(); }

}  // namespace langpick::answer_space
