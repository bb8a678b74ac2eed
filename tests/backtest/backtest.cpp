/// Runs the answers of the shipped precedents, and of further decisions, through the engine and compares what
/// was chosen with what langpick chooses; and tells how the further ones were judged before they took part in
/// making it. Usage: backtest [--list], in the root of the sources. Exit status 1 when a promise below is
/// broken.

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "langpick/embedded.hpp"
#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"

namespace langpick {
namespace {

// What langpick promises of its own knowledge base, on the cases that took no part in making it.
constexpr double least_right = 0.70;       // of all verdicts
constexpr double least_firm_right = 0.80;  // of those that are strong or clear

constexpr std::array<std::string_view, 4> choices{"go", "rust", "both", "neither"};

struct Result {
  std::string id;
  std::string chosen;       ///< by the people who decided
  std::string recommended;  ///< by langpick, in the words of `choices`
  std::string usual;        ///< what most of the like cases chose
  Strength strength = Strength::tie;
  bool kept_apart = false;  ///< took no part in setting a weight or writing a rule
  std::string source_kind;  ///< how the decision is known: "seen", "general knowledge", …
  std::string judged_by;    ///< of a first look: the version of the knowledge base
  [[nodiscard]] bool right() const { return chosen == recommended; }
};

Answers answers_of(const KnowledgeBase& kb, const Precedent& precedent) {
  Answers answers{kb};
  for (const PrecedentAnswer& answer : precedent.answers) {
    answers.chosen[answer.question] = OptionSet{answer.options};
  }
  return answers;
}

/// Any outside option counts as "neither".
std::string in_words(const KnowledgeBase& kb, const Choice& choice) {
  if (choice.kind != Choice::Kind::alternative) return "neither";
  return std::string{kb.alternatives[choice.position].id};
}

/// A near tie counts as its leader.
std::string in_words(const Recommendation& r) {
  if (r.outside || !r.leader) return "neither";
  return std::string{r.kb->alternatives[*r.leader].id};
}

/// What most of the like cases chose, the case itself left out; the first of several.
std::string in_words(const KnowledgeBase& kb, const LikeCases& like) {
  const auto most = static_cast<std::size_t>(std::ranges::max_element(like.chosen) - like.chosen.begin());
  return most < kb.alternatives.size() ? std::string{kb.alternatives[most].id} : "neither";
}

void run_cases(std::span<const Precedent> decisions, std::vector<Result>& results) {
  const KnowledgeBase& kb = embedded_knowledge_base();
  for (const Precedent& decision : decisions) {
    const auto shipped = std::ranges::find(kb.precedents, decision.id, &Precedent::id);
    const auto itself = shipped == kb.precedents.end()
                            ? std::nullopt
                            : std::optional{static_cast<Index>(shipped - kb.precedents.begin())};
    const Answers answers = answers_of(kb, decision);
    const Recommendation r = judge(kb, answers);
    results.push_back({std::string{decision.id}, in_words(kb, decision.chosen), in_words(r),
                       in_words(kb, like_cases(kb, answers, itself)), r.strength, !decision.took_part,
                       std::string{decision.evidence}});
  }
}

std::string bytes_of(const std::string& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) throw std::runtime_error(file + ": can't be read");
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<Result> run_all_cases() {
  std::vector<Result> results;
  run_cases(embedded_knowledge_base().precedents, results);
  const LoadedKnowledgeBase further{bytes_of("data/go-vs-rust.json"), [](const std::string&) {
                                      return bytes_of("tests/backtest/further.json");
                                    }};
  for (const Finding& finding : further.findings()) {
    throw std::runtime_error("further.json: " + finding.place + ": " + finding.message);
  }
  run_cases(further.knowledge_base().precedents, results);
  return results;
}

/// How the version that was the newest when a decision was collected judged it: a line of first_looks.jsonl
/// each.
std::vector<Result> first_looks(const std::vector<Result>& results) {
  std::vector<Result> looks;
  std::ifstream lines{"tests/backtest/first_looks.jsonl"};
  for (std::string line; std::getline(lines, line);) {
    const auto look = nlohmann::json::parse(line);
    const auto found = std::ranges::find(results, look.at("id").get<std::string>(), &Result::id);
    if (found == results.end())
      throw std::runtime_error("first_looks.jsonl: no decision " + look.at("id").dump());
    Result result = *found;
    result.recommended = look.at("recommended");
    constexpr std::array strengths{Strength::tie, Strength::lean, Strength::clear, Strength::strong};
    result.strength =
        *std::ranges::find(strengths, look.at("strength").get<std::string>(), report::strength_word);
    result.judged_by = look.at("knowledge_base");
    looks.push_back(std::move(result));
  }
  return looks;
}

struct Tally {
  int right = 0;
  int all = 0;
  void add(bool is_right) {
    right += is_right ? 1 : 0;
    ++all;
  }
  void add(const Result& result) { add(result.right()); }
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

void print_tally(std::string_view name, const Tally& tally) {
  fmt::print("  {:24}{:3} of {:3} right  {:5.1f} %\n", name, tally.right, tally.all, 100 * tally.share());
}

/// By strength, by what was chosen, by how the decision is known; and neither, found and said.
Tally print_figures(std::string_view title, const std::vector<Result>& results, Tally& firm) {
  Tally all;
  Tally neither_said;
  Tally as_like_cases;  // how good the advice would be that only counts them
  std::map<Strength, Tally, std::greater<>> by_strength;
  std::map<std::string, Tally> by_outcome;
  std::map<std::string, Tally> by_source;
  for (const Result& r : results) {
    all.add(r);
    by_strength[r.strength].add(r);
    by_outcome[r.chosen].add(r);
    by_source[r.source_kind].add(r);
    if (r.strength >= Strength::clear) firm.add(r);
    if (r.recommended == "neither") neither_said.add(r);
    as_like_cases.add(r.chosen == r.usual);
  }
  fmt::print("{}\n\n", title);
  print_confusion(results);
  print_tally("all", all);
  for (const auto& [strength, tally] : by_strength) print_tally(report::strength_word(strength), tally);
  print_tally("strong or clear", firm);
  for (const auto& [outcome, tally] : by_outcome) print_tally("chosen: " + outcome, tally);
  print_tally("said: neither", neither_said);
  print_tally("as most like cases", as_like_cases);
  for (const auto& [source, tally] : by_source) print_tally("source: " + source, tally);
  fmt::print("\n");
  return all;
}

int verdict_on(const std::vector<Result>& results) {
  std::vector<Result> used;
  std::vector<Result> kept;
  std::ranges::partition_copy(results, std::back_inserter(kept), std::back_inserter(used),
                              &Result::kept_apart);
  const std::vector<Result> looks = first_looks(results);
  std::erase_if(used, [&](const Result& r) {  // what the present version judged first had no part in it
    const auto look = std::ranges::find(looks, r.id, &Result::id);
    return look != looks.end() && look->judged_by == embedded_knowledge_base().version;
  });
  Tally firm_used;
  print_figures("Cases that weights and rules were set with: no measure of how good they are", used,
                firm_used);
  Tally firm;
  const Tally all = print_figures("Cases kept apart: they took no part", kept, firm);
  // The only figure that nothing was tuned for: every decision that was ever new, as it was judged then.
  std::vector<Result> seen_first = looks;
  seen_first.insert(seen_first.end(), kept.begin(), kept.end());
  Tally firm_then;
  print_figures("Each as it was judged before it took part, and those kept apart", seen_first, firm_then);

  int broken = 0;
  const auto promise = [&](bool holds, const std::string& what) {
    if (holds) return;
    fmt::print("broken promise: {}\n", what);
    broken = 1;
  };
  promise(all.share() >= least_right,
          fmt::format("at least {:.0f} % of the cases kept apart are right", 100 * least_right));
  promise(
      firm.share() >= least_firm_right,
      fmt::format("of those that are strong or clear at least {:.0f} % are right", 100 * least_firm_right));
  return broken;
}

}  // namespace
}  // namespace langpick

int main(int argc, char** argv) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments != std::vector<std::string>{"--list"}) {
      throw std::runtime_error("usage: backtest [--list]");
    }
    const auto results = langpick::run_all_cases();
    if (!arguments.empty()) langpick::print_cases(results);
    return langpick::verdict_on(results);
  } catch (const std::exception& error) {
    fmt::print(stderr, "backtest: {}\n", error.what());
    return 2;
  }
}
