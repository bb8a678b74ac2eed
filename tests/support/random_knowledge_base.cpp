#include "support/random_knowledge_base.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "langpick/engine.hpp"

namespace langpick::test {

namespace {

std::string numbered(char letter, int number) { return letter + std::to_string(number); }

/// Writes one knowledge base; keeps count of what it has declared. No two rolls are arguments of one call:
/// compilers differ in which they evaluate first.
class Writer {
 public:
  Writer(Dice& dice, RandomShape shape) : dice_(dice), shape_(shape) {}

  KnowledgeBaseBuilder write() {
    alternatives();
    criteria_ = dice_.roll(1, 4);
    for (int c = 0; c < criteria_; ++c) {
      const int base_weight = dice_.roll(0, 2);
      builder_.rated(numbered('c', c), base_weight, ratings());
    }
    const int questions = dice_.roll(1, shape_.most_questions);
    for (int q = 0; q < questions; ++q) question(q);
    if (shape_.rules) rules();
    builder_.thresholds({.near_tie = 50 + 10 * dice_.roll(0, 2),
                         .clear = 75,
                         .strong = 90,
                         .clear_margin = dice_.roll(0, 2)});
    return std::move(builder_);
  }

 private:
  void alternatives() {
    const int singles = dice_.roll(2, 4);
    for (int a = 0; a < singles; ++a) builder_.alternative({numbered('a', a)});
    alternatives_ = dice_.chance(50) ? singles : dice_.roll(singles, 5);
    for (int a = singles; a < alternatives_; ++a) {
      const int first = dice_.roll(0, singles - 2);
      const int second = dice_.roll(first + 1, singles - 1);
      builder_.alternative({numbered('a', a), {numbered('a', first), numbered('a', second)}});
    }
  }

  std::vector<int> ratings() {
    std::vector<int> list;
    for (int a = 0; a < alternatives_; ++a) list.push_back(10 * dice_.roll(0, 10));
    return list;
  }

  void question(int q) {
    const bool owns_criterion = dice_.chance(40);
    if (owns_criterion) builder_.situational(numbered('s', q));
    QuestionSpec spec{.id = numbered('q', q), .max_choices = dice_.chance(30) ? 2U : 1U};
    if (shape_.conditional && q > 0 && dice_.chance(25)) spec.ask_when = condition(1);
    const int drops = dice_.chance(30) ? dice_.roll(0, criteria_ - 1) : criteria_;
    const int dropping = dice_.roll(0, 1);
    options_.push_back(dice_.roll(2, 3));
    for (int o = 0; o < options_.back(); ++o) {
      OptionSpec option{.id = numbered('o', o)};
      for (int rest = dice_.roll(0, 2); rest > 0; --rest) {
        option.effects.push_back({numbered('c', dice_.roll(0, criteria_ - 1)), dice_.roll(1, 3)});
      }
      if (owns_criterion) option.effects.push_back({numbered('s', q), dice_.roll(1, 3), ratings()});
      if (o == dropping && drops < criteria_ && dropped_.insert(drops).second) {
        option.drops.push_back(numbered('c', drops));
      }
      spec.options.push_back(std::move(option));
    }
    builder_.question(spec);
  }

  ConditionSpec condition(int depth) {
    const int kind = depth == 0 ? 0 : dice_.roll(0, 7);
    if (kind == 5) return negation(condition(depth - 1));
    if (kind > 5) return count(depth);
    if (kind < 3) return any_option();
    std::vector<ConditionSpec> parts;
    for (int rest = dice_.roll(1, 3); rest > 0; --rest) parts.push_back(condition(depth - 1));
    return kind == 3 ? all_of(std::move(parts)) : any_of(std::move(parts));
  }

  ConditionSpec count(int depth) {
    std::vector<ArgumentSpec> arguments;
    for (int rest = dice_.roll(1, 4); rest > 0; --rest) {
      const int points = dice_.chance(70) ? dice_.roll(1, 3) : dice_.roll(-3, -1);
      arguments.push_back({points, condition(depth - 1)});
    }
    return at_least(dice_.roll(1, 3), std::move(arguments));
  }

  ConditionSpec any_option() {
    const int q = dice_.roll(0, static_cast<int>(options_.size()) - 1);
    const int o = dice_.roll(0, options_[static_cast<std::size_t>(q)] - 1);
    Ids options{numbered('o', o)};
    if (o > 0 && dice_.chance(30)) options.push_back(numbered('o', o - 1));
    return chosen(numbered('q', q), std::move(options));
  }

  void rules() {
    builder_.outside_option({"x0"}).outside_option({"x1"});
    const int rules = dice_.roll(0, shape_.most_rules);
    for (int r = 0; r < rules; ++r) {
      rule(numbered('r', r));
    }
  }

  void rule(const std::string& id) {
    const int kind = dice_.roll(0, 5);
    const ConditionSpec when = condition(2);
    if (kind < 2) {
      builder_.exclude(id, numbered('a', dice_.roll(0, alternatives_ - 1)), when);
    } else if (kind < 4) {
      std::optional<ConditionSpec> unless;
      if (dice_.chance(50)) unless = condition(1);
      const Strength strength = dice_.chance(50) ? Strength::strong : Strength::lean;
      builder_.prefer_outside(id, numbered('x', dice_.roll(0, 1)), when, strength, unless);
    } else if (kind == 4) {
      builder_.contradiction(id, when);
    } else {
      builder_.warn(id, when);
    }
  }

  Dice& dice_;
  RandomShape shape_;
  KnowledgeBaseBuilder builder_;
  int alternatives_ = 0;
  int criteria_ = 0;
  std::set<int> dropped_;     ///< criteria
  std::vector<int> options_;  ///< per question, how many
};

/// Every legal answer of a question, none included.
std::vector<OptionSet> legal_answers(const Question& question) {
  std::vector<OptionSet> legal;
  for (std::uint64_t bits = 0; bits < std::uint64_t{1} << question.options.size(); ++bits) {
    if (const OptionSet set(bits); set.size() <= question.max_choices) legal.push_back(set);
  }
  return legal;
}

}  // namespace

KnowledgeBaseBuilder random_knowledge_base(Dice& dice, RandomShape shape) {
  return Writer(dice, shape).write();
}

Answers random_answers(const KnowledgeBase& kb, Dice& dice, int answered_percent) {
  Answers answers(kb);
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!dice.chance(answered_percent)) continue;
    const std::vector<OptionSet> legal = legal_answers(kb.questions[q]);
    answers.chosen[q] = legal[static_cast<std::size_t>(dice.roll(1, static_cast<int>(legal.size()) - 1))];
  }
  if (dice.chance(50)) return answers;
  for (int& percent : answers.weight_percent) {
    if (dice.chance(30)) percent = dice.chance(20) ? 0 : dice.roll(1, max_weight_percent);
  }
  return answers;
}

std::vector<Answers> completions(const KnowledgeBase& kb, const Answers& answers, bool unasked) {
  std::vector<Answers> all{answers};
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!answers.chosen[q].empty()) continue;
    std::vector<Answers> longer;
    for (const Answers& so_far : all) {
      for (const OptionSet set : legal_answers(kb.questions[q])) {
        longer.push_back(so_far);
        longer.back().chosen[q] = set;
      }
    }
    all = std::move(longer);
  }
  std::erase_if(all, [&](const Answers& one) {
    for (Index q = 0; q < kb.questions.size(); ++q) {
      const bool is_new = answers.chosen[q].empty() && !one.chosen[q].empty();
      if (is_new && !unasked && !applies(kb.questions[q], one)) return true;
    }
    return false;
  });
  return all;
}

}  // namespace langpick::test
