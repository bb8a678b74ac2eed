#include "langpick/like_cases.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

namespace langpick {

namespace {

/// How much it says that a precedent gave an option: the binary digits of how many precedents there are for
/// each that did.
class Rarity {
 public:
  explicit Rarity(const KnowledgeBase& kb)
      : all_(static_cast<Index>(kb.precedents.size())), given_(kb.questions.size()) {
    for (const Precedent& precedent : kb.precedents) {
      for (const PrecedentAnswer& answer : precedent.answers) {
        OptionSet{answer.options}.for_each([&](Index o) { ++given_[answer.question][o]; });
      }
    }
  }
  /// Of the options together.
  [[nodiscard]] int operator()(const Trait& trait) const {
    int sum = 0;
    trait.options.for_each([&](Index o) { sum += of(trait.question, o); });
    return sum;
  }
  /// Of the rarest of the options.
  [[nodiscard]] int highest(const Trait& trait) const {
    int most = 0;
    trait.options.for_each([&](Index o) { most = std::max(most, of(trait.question, o)); });
    return most;
  }

 private:
  /// What no precedent gave is as rare as what one gave.
  [[nodiscard]] int of(Index question, Index option) const {
    return static_cast<int>(std::bit_width(all_ / std::max(given_[question][option], Index{1})));
  }

  Index all_;
  std::vector<std::array<Index, max_options>> given_;  // per question and option
};

struct Compared {
  Index precedent = 0;
  int similarity = 0;
  Index in_common = 0;  // questions
};

/// The most alike first; of equals the one with more in common, then the newer, then the first by its id.
bool comes_first(const KnowledgeBase& kb, const Compared& a, const Compared& b) {
  if (a.similarity != b.similarity) return a.similarity > b.similarity;
  if (a.in_common != b.in_common) return a.in_common > b.in_common;
  const Precedent& left = kb.precedents[a.precedent];
  const Precedent& right = kb.precedents[b.precedent];
  return left.year != right.year ? left.year > right.year : left.id < right.id;
}

/// Options in common count by their rarity. A question on which both say something and nothing alike costs
/// one, or three if it asks for a fact: another fact is another project.
Compared compare(const KnowledgeBase& kb, Index precedent, const Answers& answers, const Rarity& rarity) {
  Compared compared{.precedent = precedent};
  for (const PrecedentAnswer& answer : kb.precedents[precedent].answers) {
    const std::uint64_t given = answers.chosen[answer.question].bits();
    if (given == 0) continue;
    const Trait shared{answer.question, OptionSet{given & answer.options}};
    if (shared.options.empty()) {
      const Trait either{answer.question, OptionSet{given | answer.options}};
      const bool is_fact = kb.questions[answer.question].kind == QuestionKind::fact;
      compared.similarity -= is_fact ? rarity.highest(either) : 1;
    } else {
      compared.similarity += rarity(shared);
      ++compared.in_common;
    }
  }
  return compared;
}

Likeness told(const KnowledgeBase& kb, const Compared& compared, const Answers& answers,
              const Rarity& rarity) {
  Likeness likeness{.precedent = compared.precedent, .similarity = compared.similarity};
  for (const PrecedentAnswer& answer : kb.precedents[compared.precedent].answers) {
    const std::uint64_t given = answers.chosen[answer.question].bits();
    if (given == 0) continue;
    if (const OptionSet shared{given & answer.options}; !shared.empty()) {
      likeness.shares.push_back({answer.question, shared});
    } else {
      likeness.differs.push_back({answer.question, OptionSet{answer.options}});
    }
  }
  for (std::vector<Trait>* traits : {&likeness.shares, &likeness.differs}) {
    std::ranges::stable_sort(*traits, std::greater{}, rarity);
    traits->resize(std::min(traits->size(), most_traits_told));
  }
  return likeness;
}

}  // namespace

LikeCases like_cases(const KnowledgeBase& kb, const Answers& answers, std::optional<Index> except) {
  if (kb.precedents.empty() || answers.answered() < fewest_answers) return {};
  const Rarity rarity{kb};
  std::vector<Compared> alike;
  for (Index p = 0; p < kb.precedents.size(); ++p) {
    if (p == except) continue;
    const Compared compared = compare(kb, p, answers, rarity);
    if (compared.similarity > 0 && compared.in_common >= fewest_in_common) alike.push_back(compared);
  }
  const std::size_t counted = std::min(alike.size(), most_counted);
  std::ranges::partial_sort(alike, alike.begin() + static_cast<std::ptrdiff_t>(counted),
                            [&](const Compared& a, const Compared& b) { return comes_first(kb, a, b); });
  alike.resize(counted);

  LikeCases found;
  if (!alike.empty()) found.chosen.resize(kb.alternatives.size() + 1);
  for (const Compared& c : alike) {
    if (found.nearest.size() < most_nearest) found.nearest.push_back(told(kb, c, answers, rarity));
    const Choice& chosen = kb.precedents[c.precedent].chosen;
    ++found.chosen[chosen.kind == Choice::Kind::alternative ? chosen.position : kb.alternatives.size()];
  }
  return found;
}

}  // namespace langpick
