#pragma once
/// Slow, obvious answers to what the analyses compute: every answer set is recommended upon afresh.

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "langpick/engine.hpp"
#include "support/random_knowledge_base.hpp"

namespace langpick::test {

/// What is chosen, by id; empty on an exact tie and when none is eligible.
inline std::string chosen_id(const KnowledgeBase& kb, const Answers& given) {
  const Recommendation r = recommend(kb, given);
  if (r.outside) return std::string(kb.outside_options[kb.rules[*r.outside].target].id);
  if (!r.leader || r.exact_tie) return "";
  return std::string(kb.alternatives[*r.leader].id);
}

inline std::string id_of(const KnowledgeBase& kb, const Choice& choice) {
  switch (choice.kind) {
    case Choice::Kind::alternative:
      return std::string(kb.alternatives[choice.position].id);
    case Choice::Kind::outside:
      return std::string(kb.outside_options[choice.position].id);
    case Choice::Kind::none:
      break;
  }
  return "";
}

/// Flips as (question, bits of the new answer), and what is chosen then.
using PlainFlips = std::vector<std::pair<Index, std::uint64_t>>;
using PlainFlipSets = std::set<std::pair<PlainFlips, std::string>>;

inline bool may_flip(const KnowledgeBase& kb, const Answers& today, Index q, OptionSet to) {
  const Question& question = kb.questions[q];
  const OptionSet from = today.chosen[q];
  if (from.empty() || to.empty() || from == to || to.size() > question.max_choices) return false;
  const std::vector<Index> before = recommend(kb, today).contradictions;
  const auto is_sound = [&](OptionSet answer) {
    Answers then = today;
    then.chosen[q] = answer;
    return std::ranges::includes(before, recommend(kb, then).contradictions);
  };
  if (question.multiple() && OptionSet(from.bits() ^ to.bits()).size() != 1) {
    const OptionSet beside{from.bits() | to.bits()};
    const bool takes_their_place = to.size() == 1 && (from.bits() & to.bits()) == 0 &&
                                   beside.size() == from.size() + 1 &&
                                   beside.size() <= question.max_choices && !is_sound(beside);
    if (!takes_their_place) return false;
  }
  return is_sound(to);
}

/// Every set of exactly `size` flips of the questions from `first` on that changes the choice `today`.
inline void collect_flip_sets(const KnowledgeBase& kb, const Answers& given, const Answers& now,
                              const std::vector<bool>& flippable, Index first, Index size,
                              const std::string& today, PlainFlips& taken, PlainFlipSets& found) {
  if (size == 0) {
    if (const std::string then = chosen_id(kb, now); then != today) found.insert({taken, then});
    return;
  }
  for (Index q = first; q < kb.questions.size(); ++q) {
    if (!flippable[q]) continue;
    for (std::uint64_t bits = 1; bits < std::uint64_t{1} << kb.questions[q].options.size(); ++bits) {
      if (!may_flip(kb, given, q, OptionSet(bits))) continue;
      Answers then = now;
      then.chosen[q] = OptionSet(bits);
      taken.emplace_back(q, bits);
      collect_flip_sets(kb, given, then, flippable, q + 1, size - 1, today, taken, found);
      taken.pop_back();
    }
  }
}

/// All flip sets of the smallest size up to `most_flips`; empty when there is none.
inline PlainFlipSets brute_force_flip_sets(const KnowledgeBase& kb, const Answers& given,
                                           const std::vector<bool>& flippable) {
  PlainFlipSets found;
  for (Index size = 1; size <= most_flips && found.empty(); ++size) {
    PlainFlips taken;
    collect_flip_sets(kb, given, given, flippable, 0, size, chosen_id(kb, given), taken, found);
  }
  return found;
}

/// Every complete or incomplete answer set of a small knowledge base, with its choice.
class AllChoices {
 public:
  AllChoices(const KnowledgeBase& kb, const Answers& given) : given_(given), today_(chosen_id(kb, given)) {
    Answers nothing = given;
    nothing.chosen.assign(kb.questions.size(), OptionSet{});
    for (const Answers& one : completions(kb, nothing, true)) {
      bool asked = true;
      for (Index q = 0; q < kb.questions.size(); ++q) {
        const bool is_new = given.chosen[q].empty() && !one.chosen[q].empty();
        asked = asked && (!is_new || applies(kb.questions[q], one));
      }
      if (asked) all_.emplace_back(one.chosen, chosen_id(kb, one));
    }
  }

  /// Do these answers alone keep the choice, whatever all other questions are answered?
  [[nodiscard]] bool suffice(const std::vector<Index>& kept) const {
    return std::ranges::all_of(all_, [&](const auto& one) {
      const bool agrees =
          std::ranges::all_of(kept, [&](Index q) { return one.first[q] == given_.chosen[q]; });
      return !agrees || one.second == today_;
    });
  }

  /// All smallest sets of given answers that suffice; none when not even all of them do.
  [[nodiscard]] std::set<std::vector<Index>> sufficient_sets() const {
    std::vector<Index> answered;
    for (Index q = 0; q < given_.chosen.size(); ++q) {
      if (!given_.chosen[q].empty()) answered.push_back(q);
    }
    std::set<std::vector<Index>> found;
    for (std::size_t size = 0; size <= answered.size() && found.empty(); ++size) {
      for (std::uint32_t subset = 0; subset < 1U << answered.size(); ++subset) {
        std::vector<Index> kept;
        for (std::size_t i = 0; i < answered.size(); ++i) {
          if ((subset >> i & 1U) != 0) kept.push_back(answered[i]);
        }
        if (kept.size() == size && suffice(kept)) found.insert(kept);
      }
    }
    return found;
  }

 private:
  Answers given_;
  std::string today_;
  std::vector<std::pair<std::vector<OptionSet>, std::string>> all_;
};

}  // namespace langpick::test
