/// A knowledge base, and behind a zero byte its precedents: what is wrong is found, and what is sound
/// decides.

#include "fuzz/fuzz.hpp"
#include "langpick/engine.hpp"
#include "langpick/lint.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"

using namespace langpick;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = fuzz::text_of(data, size);
  const std::string_view document = fuzz::take_until(rest, '\0');
  const LoadedKnowledgeBase loaded{document, [&](const std::string&) { return std::string{rest}; }};
  for (const Finding& finding : loaded.findings())
    fuzz::require(!finding.message.empty(), "a finding says what");
  static_cast<void>(lint(loaded.as_far_as_read(), {}, loaded.findings()));
  if (!loaded.findings().empty()) return 0;
  const KnowledgeBase& kb = loaded.knowledge_base();
  Answers answers{kb};
  for (Index q = 0; q < kb.questions.size(); ++q) answers.chosen[q].add(0);
  fuzz::require_harmless(report::recommendation_text(recommend(kb, answers), "", {}));
  return 0;
}
