#pragma once
/// The small knowledge base that tests of several layers use: four alternatives, one of them a combination.

#include <fstream>
#include <iterator>
#include <string>

#include "langpick/engine.hpp"
#include "langpick/reading.hpp"

namespace langpick::test {

/// A file of tests/data; the tests run in the project's folder.
inline std::string test_data(const std::string& name) {
  std::ifstream in("tests/data/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// tests/data/data-store.json.
inline const KnowledgeBase& data_store() {
  static const LoadedKnowledgeBase loaded{test_data("data-store.json"), test_data};
  return loaded.knowledge_base();
}

/// The recommendation for an answers document, which has to be sound.
inline Recommendation decide(const std::string& document) {
  const AnswersReading reading = read_answers(data_store(), document);
  if (!reading.findings.empty()) throw std::logic_error(reading.findings.front().message);
  return recommend(data_store(), reading.answers);
}

}  // namespace langpick::test
