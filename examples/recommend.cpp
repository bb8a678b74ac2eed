// langpick as a library: reads answers from standard input, and prints the verdict and the three answers that
// weigh most. With an argument the knowledge base is that file; without one, the embedded one.
//
//   echo '{"answers": {"domain": "kubernetes-operator", "team-knowledge": ["go"]}}' | recommend
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/embedded.hpp"
#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"

namespace {

std::string all_of(std::istream& in) { return {std::istreambuf_iterator{in}, {}}; }

int complain(std::string_view of, const langpick::Findings& findings) {
  for (const langpick::Finding& finding : findings) {
    std::cerr << of << ": " << finding.place << (finding.place.empty() ? "" : ": ") << finding.message
              << '\n';
  }
  return 2;
}

void print_weightiest(const langpick::Recommendation& recommendation, std::size_t most) {
  std::vector<langpick::Contribution> answers = recommendation.contributions;
  std::erase_if(answers, [](const langpick::Contribution& c) { return !c.question; });
  for (const langpick::Contribution& c : std::span{answers}.first(std::min(most, answers.size()))) {
    const langpick::Question& question = recommendation.kb->questions[*c.question];
    std::cout << "  " << question.title << ' ' << question.options[*c.option].label << ": "
              << c.effect->reason << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::optional<langpick::LoadedKnowledgeBase> loaded;
  if (argc > 1) {
    std::ifstream file{argv[1], std::ios::binary};
    if (!file) {
      std::cerr << argv[1] << ": can't be read\n";
      return 2;
    }
    loaded.emplace(all_of(file));
    if (!loaded->findings().empty()) return complain(argv[1], loaded->findings());
  }
  const langpick::KnowledgeBase& kb = loaded ? loaded->knowledge_base() : langpick::embedded_knowledge_base();

  const langpick::AnswersReading reading = langpick::read_answers(kb, all_of(std::cin));
  if (!reading.findings.empty()) return complain("standard input", reading.findings);

  const langpick::Recommendation recommendation = langpick::recommend(kb, reading.answers);
  std::cout << langpick::report::headline_text(recommendation) << '\n';
  if (!recommendation.outside) print_weightiest(recommendation, 3);  // they argue for an alternative
}
