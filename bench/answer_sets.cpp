/// Writes random answer sets for `langpick batch`: the same arguments give the same bytes everywhere.

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "langpick/embedded.hpp"
#include "langpick/reading.hpp"

namespace {

using langpick::Index;
using langpick::KnowledgeBase;
using langpick::Question;

constexpr const char* usage = R"(usage: answer_sets COUNT SEED [ANSWERED [KB]]

Prints COUNT random answer sets, a line each, of the knowledge base KB (go-vs-rust, if none is given);
each question is answered with a chance of ANSWERED percent (90), one at least.
)";

/// Not the standard distributions, whose results differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : generator_(seed) {}
  [[nodiscard]] std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(generator_() % count);
  }

 private:
  std::mt19937 generator_;
};

std::string quoted(std::string_view id) { return '"' + std::string{id} + '"'; }

/// One option, or for a multiple choice some, in the question's order.
std::string random_options(const Question& question, Dice& dice) {
  const auto count = static_cast<Index>(question.options.size());
  if (!question.multiple()) return quoted(question.options[dice.below(count)].id);
  std::uint64_t chosen = 0;
  for (Index i = dice.below(question.max_choices) + 1; i > 0; --i)
    chosen |= std::uint64_t{1} << dice.below(count);
  std::string list;
  for (Index o = 0; o < count; ++o) {
    if ((chosen >> o & 1U) != 0) list += (list.empty() ? "" : ",") + quoted(question.options[o].id);
  }
  return '[' + list + ']';
}

std::string random_answers(const KnowledgeBase& kb, Dice& dice, std::uint32_t answered_percent) {
  std::string answers;
  while (answers.empty()) {
    for (const Question& question : kb.questions) {
      if (dice.below(100) >= answered_percent) continue;
      answers += (answers.empty() ? "" : ",") + quoted(question.id) + ':' + random_options(question, dice);
    }
  }
  return '{' + answers + '}';
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments{argv + 1, argv + argc};
  const auto argument = [&](std::size_t i, const char* fallback) {
    return i < arguments.size() ? arguments[i] : fallback;
  };
  const auto count = number(argument(0, ""));
  const auto seed = number(argument(1, ""));
  const auto answered_percent = number(argument(2, "90"));
  if (!count || !seed || !answered_percent || *answered_percent == 0 || arguments.size() > 4) {
    std::cerr << usage;
    return 2;
  }
  std::optional<langpick::LoadedKnowledgeBase> loaded;
  if (arguments.size() == 4) {
    std::ifstream file{arguments[3], std::ios::binary};
    loaded.emplace(std::string{std::istreambuf_iterator<char>{file}, {}});
    if (!loaded->findings().empty()) {
      std::cerr << arguments[3] << loaded->findings().front().place << ": "
                << loaded->findings().front().message << '\n';
      return 3;
    }
  }
  const KnowledgeBase& kb = loaded ? loaded->knowledge_base() : langpick::embedded_knowledge_base();
  Dice dice{*seed};
  for (std::uint32_t i = 0; i < *count; ++i) {
    std::cout << R"({"id":)" << i << R"(,"answers":)" << random_answers(kb, dice, *answered_percent) << "}\n";
  }
  return std::cout.flush() ? EXIT_SUCCESS : 4;
}
