#include "engine/score.hpp"

#include <algorithm>
#include <cassert>

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

Scores score(std::span<const Term> terms, std::size_t alternatives) {
  Scores sums{0, std::vector<std::int64_t>(alternatives)};
  for (const Term& term : terms) {
    assert(term.ratings.size() == alternatives);
    sums.divisor += term.weight;
    for (std::size_t i = 0; i < alternatives; ++i) sums.points[i] += term.weight * term.ratings[i];
  }
  return sums;
}

std::vector<std::int64_t> net_terms(std::span<const Term> terms, std::size_t criteria, Index a, Index b) {
  std::vector<std::int64_t> net(criteria);
  for (const Term& term : terms) net[term.criterion] += advantage(term, a, b);
  return net;
}

namespace {

void add(std::span<std::int64_t> row, std::int64_t weight, std::span<const int> ratings, int scale) {
  for (std::size_t a = 0; a < ratings.size(); ++a) row[a] += weight * ratings[a];
  row.back() += weight * scale;
}

}  // namespace

Additions::Additions(const KnowledgeBase& kb, const std::vector<int>& weight_percent)
    : width_(kb.alternatives.size() + 1) {
  std::size_t rows = 1;
  first_.reserve(kb.questions.size());
  for (const Question& question : kb.questions) {
    first_.push_back(rows);
    rows += question.options.size();
  }
  rows_.resize(rows * width_);
  std::span<std::int64_t> row = std::span{rows_}.first(width_);
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    add(row, scaled(kb.criteria[c].base_weight, weight_percent[c]), kb.criteria[c].ratings, kb.scale);
  }
  for (const Question& question : kb.questions) {
    for (const Option& option : question.options) {
      row = {row.data() + width_, width_};
      for (const Effect& effect : option.effects) {
        add(row, scaled(effect.weight, weight_percent[effect.criterion]), effect.ratings, kb.scale);
      }
      for (const Index c : option.drops) {
        add(row, -scaled(kb.criteria[c].base_weight, weight_percent[c]), kb.criteria[c].ratings, kb.scale);
      }
    }
  }
}

std::vector<std::int64_t> Additions::total(const Answers& answers) const {
  std::vector<std::int64_t> sums(base().begin(), base().end());
  for (Index q = 0; q < answers.chosen.size(); ++q) {
    answers.chosen[q].for_each([&](Index o) {
      const Row added = of(q, o);
      for (std::size_t i = 0; i < width_; ++i) sums[i] += added[i];
    });
  }
  return sums;
}

std::int64_t advantage(const Additions& additions, Index question, OptionSet options, Index a, Index b) {
  std::int64_t sum = 0;
  options.for_each([&](Index o) { sum += additions.of(question, o)[a] - additions.of(question, o)[b]; });
  return sum;
}

Range range(const KnowledgeBase& kb, const Additions& additions, Index question, Index a, Index b) {
  const Question& asked = kb.questions[question];
  std::vector<std::int64_t> sorted;
  for (Index o = 0; o < asked.options.size(); ++o) {
    sorted.push_back(additions.of(question, o)[a] - additions.of(question, o)[b]);
  }
  std::ranges::sort(sorted);
  Range found;
  const std::size_t most = std::min<std::size_t>(asked.max_choices, sorted.size());
  for (std::size_t i = 0; i < most; ++i) {
    found.lowest += std::min<std::int64_t>(sorted[i], 0);
    found.highest += std::max<std::int64_t>(sorted[sorted.size() - 1 - i], 0);
  }
  return found;
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
