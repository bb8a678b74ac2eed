/// Answers: with a name or without they are the same, and what is sound can be written and read again.

#include "fuzz/fuzz.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"
#include "support/data_store.hpp"

using namespace langpick;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view document = fuzz::text_of(data, size);
  const KnowledgeBase& kb = test::data_store();
  const AnswersReading reading = read_answers(kb, document);
  const NamedAnswersReading named = read_named_answers(kb, document);
  if (!reading.findings.empty()) return 0;
  fuzz::require(named.answers == reading.answers, "a ballot is read as answers are");
  const std::string written = report::answers_json(kb, reading.answers);
  const AnswersReading again = read_answers(kb, written);
  fuzz::require(again.findings.empty() && again.answers == reading.answers, "written answers are read again");
  fuzz::require_harmless(written);
  return 0;
}
