#include "engine/terms.hpp"

#include "langpick/engine.hpp"

namespace langpick::engine {

std::vector<Term> terms(const KnowledgeBase& kb, const Answers& answers) {
  std::vector<Term> all;
  all.reserve(kb.criteria.size() + 2 * kb.questions.size());  // about as many as usual
  const auto add = [&](const Term& term) {
    if (term.weight != 0) all.push_back(term);
  };
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const Criterion& criterion = kb.criteria[c];
    add({c, {}, {}, nullptr, scaled(criterion.base_weight, answers.weight_percent[c]), criterion.ratings});
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    answers.chosen[q].for_each([&](Index o) {
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        const std::int64_t weight = scaled(effect.weight, answers.weight_percent[effect.criterion]);
        add({effect.criterion, q, o, &effect, weight, effect.ratings});
      }
      for (const Index c : kb.questions[q].options[o].drops) {
        const Criterion& criterion = kb.criteria[c];
        add({c, q, o, nullptr, -scaled(criterion.base_weight, answers.weight_percent[c]), criterion.ratings});
      }
    });
  }
  return all;
}

std::vector<std::int64_t> weights(std::span<const Term> terms, std::size_t criteria) {
  std::vector<std::int64_t> sums(criteria);
  for (const Term& term : terms) sums[term.criterion] += term.weight;
  return sums;
}

}  // namespace langpick::engine

namespace langpick {

std::vector<bool> dropped(const KnowledgeBase& kb, const Answers& answers) {
  std::vector<bool> found(kb.criteria.size());
  for (Index q = 0; q < kb.questions.size(); ++q) {
    answers.chosen[q].for_each([&](Index o) {
      for (const Index c : kb.questions[q].options[o].drops) found[c] = true;
    });
  }
  return found;
}

}  // namespace langpick
