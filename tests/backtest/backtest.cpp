/// Runs the encoded decisions of cases.jsonl through the engine and compares what was chosen with what
/// langpick chooses. Usage: backtest CASES.jsonl [--list]. Exit status 1 when a promise below is broken.

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "langpick/answer_sheet.hpp"
#include "langpick/embedded.hpp"
#include "langpick/engine.hpp"
#include "langpick/report.hpp"

namespace langpick {
namespace {

using nlohmann::json;

// What langpick promises of its own knowledge base.
constexpr int least_right = 52;              // cases
constexpr double least_firm_share = 0.50;    // of all verdicts: strong or clear
constexpr double least_firm_right = 0.92;    // of those
constexpr double least_strong_share = 0.16;  // what a rule decides is strong by the answers alone, too
constexpr double least_strong_right = 0.95;
constexpr int enough_to_compare = 10;  // cases of one strength

constexpr std::array<std::string_view, 4> choices{"go", "rust", "both", "neither"};

struct Result {
  std::string id;
  std::string chosen;       ///< by the people who decided
  std::string recommended;  ///< by langpick, in the words of `choices`
  Strength strength = Strength::tie;
  [[nodiscard]] bool right() const { return chosen == recommended; }
};

std::vector<std::string> option_list(const json& option) {
  if (option.is_array()) return option.get<std::vector<std::string>>();
  return {option.get<std::string>()};
}

Answers read_encoding(const KnowledgeBase& kb, const json& encoded) {
  AnswerSheet sheet{kb};
  for (const auto& [question, answer] : encoded.at("answers").items()) {
    const std::string place = encoded.at("id").get<std::string>() + ": " + question + ": ";
    if (answer.at("fact").get<std::string>().empty()) throw std::runtime_error(place + "rests on no fact");
    const std::string complaint = sheet.answer(question, option_list(answer.at("option")));
    if (!complaint.empty()) throw std::runtime_error(place + complaint);
  }
  return sheet.answers();
}

/// A near tie counts as its leader, any outside option as "neither".
std::string in_words(const Recommendation& r) {
  if (r.outside || !r.leader) return "neither";
  return std::string{r.kb->alternatives[*r.leader].id};
}

std::vector<Result> run_cases(const std::string& path) {
  const KnowledgeBase& kb = embedded_knowledge_base();
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": can't be read");
  std::vector<Result> results;
  for (std::string line; std::getline(in, line);) {
    const json encoded = json::parse(line);
    const Recommendation r = recommend(kb, read_encoding(kb, encoded));
    results.push_back({encoded.at("id"), encoded.at("outcome"), in_words(r), r.strength});
  }
  return results;
}

struct Tally {
  int right = 0;
  int all = 0;
  void add(const Result& result) {
    right += result.right() ? 1 : 0;
    ++all;
  }
  [[nodiscard]] double share() const { return all == 0 ? 1.0 : static_cast<double>(right) / all; }
};

void print_cases(const std::vector<Result>& results) {
  for (const Result& r : results) {
    fmt::print("{} {:30} chosen {:8} recommended {:8} {}\n", r.right() ? ' ' : 'X', r.id, r.chosen,
               r.recommended, report::strength_word(r.strength));
  }
  fmt::print("\n");
}

void print_confusion(const std::vector<Result>& results) {
  fmt::print("{:24}{:>8}{:>8}{:>8}{:>8}\n", "chosen \\ recommended", "go", "rust", "both", "neither");
  for (const std::string_view chosen : choices) {
    fmt::print("{:24}", chosen);
    for (const std::string_view recommended : choices) {
      fmt::print("{:8}", std::ranges::count_if(results, [&](const Result& r) {
                   return r.chosen == chosen && r.recommended == recommended;
                 }));
    }
    fmt::print("\n");
  }
  fmt::print("\n");
}

int verdict_on(const std::vector<Result>& results) {
  Tally all;
  Tally firm;
  std::map<Strength, Tally, std::greater<>> by_strength;
  for (const Result& r : results) {
    all.add(r);
    by_strength[r.strength].add(r);
    if (r.strength >= Strength::clear) firm.add(r);
  }
  for (const auto& [strength, tally] : by_strength) {
    fmt::print("{:8}{:3} of {:3} right  {:5.1f} %\n", report::strength_word(strength), tally.right, tally.all,
               100 * tally.share());
  }
  fmt::print("{:8}{:3} of {:3} right  {:5.1f} %\n", "all", all.right, all.all, 100 * all.share());
  fmt::print("strong or clear: {} of {} verdicts, {:.1f} % of them right\n", firm.all, all.all,
             100 * firm.share());

  int broken = 0;
  const auto promise = [&](bool holds, const std::string& what) {
    if (holds) return;
    fmt::print("broken promise: {}\n", what);
    broken = 1;
  };
  promise(all.right >= least_right, fmt::format("at least {} cases are right", least_right));
  promise(firm.all >= least_firm_share * all.all, "at least half of the verdicts are strong or clear");
  promise(firm.share() >= least_firm_right, "of those at least 92 % are right");
  const Tally& strong = by_strength[Strength::strong];
  promise(strong.all >= least_strong_share * all.all, "at least a sixth of the verdicts are strong");
  promise(strong.share() >= least_strong_right, "of those at least 95 % are right");
  double firmer = 1.0;
  for (const auto& [strength, tally] : by_strength) {  // strongest first
    if (tally.all < enough_to_compare) continue;
    promise(tally.share() <= firmer, "the order of accuracy is the order of strength");
    firmer = tally.share();
  }
  return broken;
}

}  // namespace
}  // namespace langpick

int main(int argc, char** argv) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.empty()) throw std::runtime_error("usage: backtest CASES.jsonl [--list]");
    const auto results = langpick::run_cases(arguments.front());
    if (arguments.size() > 1) langpick::print_cases(results);
    langpick::print_confusion(results);
    return langpick::verdict_on(results);
  } catch (const std::exception& error) {
    fmt::print(stderr, "backtest: {}\n", error.what());
    return 2;
  }
}
