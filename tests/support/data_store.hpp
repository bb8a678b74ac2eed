#pragma once
/// The small knowledge base that tests of several layers use: four alternatives, one of them a combination.

#include <fstream>
#include <iterator>
#include <string>

#include "langpick/engine.hpp"
#include "langpick/reading.hpp"

namespace langpick::test {

/// tests/data/data-store.json; the tests run in the project's folder.
inline const KnowledgeBase& data_store() {
  static const LoadedKnowledgeBase loaded = [] {
    std::ifstream in("tests/data/data-store.json", std::ios::binary);
    return LoadedKnowledgeBase{std::string{std::istreambuf_iterator<char>{in}, {}}};
  }();
  return loaded.knowledge_base();
}

/// The recommendation for an answers document, which has to be sound.
inline Recommendation decide(const std::string& document) {
  const AnswersReading reading = read_answers(data_store(), document);
  if (!reading.findings.empty()) throw std::logic_error(reading.findings.front().message);
  return recommend(data_store(), reading.answers);
}

}  // namespace langpick::test
