#pragma once
/// Small random knowledge bases and answers for property tests: the same seed gives the same everywhere.

#include <cstdint>
#include <random>

#include "support/knowledge_base_builder.hpp"

namespace langpick::test {

/// Random integers; not the standard distributions, whose results differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : generator_(seed) {}
  [[nodiscard]] int roll(int low, int high) {
    return low + static_cast<int>(generator_() % static_cast<std::uint32_t>(high - low + 1));
  }
  [[nodiscard]] bool chance(int percent) { return roll(1, 100) <= percent; }

 private:
  std::mt19937 generator_;
};

struct RandomShape {
  bool rules = true;
  int most_questions = 5;
  int most_rules = 4;
  bool conditional = true;  ///< some questions are asked under a condition only
};

/// 2 to 5 alternatives, combinations after all others; 1 to 4 rated criteria and some situational ones;
/// single and multiple choices, some of which take a base term out; rules of every kind under nested
/// conditions. Its weights and ratings are few and round, so that exact ties happen.
[[nodiscard]] KnowledgeBaseBuilder random_knowledge_base(Dice& dice, RandomShape shape = {});

/// Each question is answered with this probability; half of the time some weights are scaled.
[[nodiscard]] Answers random_answers(const KnowledgeBase& kb, Dice& dice, int answered_percent);

/// Every way to answer the questions that `answers` leaves open, leaving them open included. Those that don't
/// apply then are left open, unless `unasked` ones are answered, too.
[[nodiscard]] std::vector<Answers> completions(const KnowledgeBase& kb, const Answers& answers,
                                               bool unasked = false);

}  // namespace langpick::test
