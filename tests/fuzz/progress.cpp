/// An interview that was left: it goes on, and is kept as it stood.

#include "ask/interview.hpp"
#include "fuzz/fuzz.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"
#include "support/data_store.hpp"

using namespace langpick;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const KnowledgeBase& kb = test::data_store();
  const ProgressReading reading = read_progress(kb, fuzz::text_of(data, size));
  if (!reading.findings.empty()) return 0;
  const std::string kept = report::progress_json(kb, reading.progress);
  const ProgressReading again = read_progress(kb, kept);
  fuzz::require(again.findings.empty() && again.dropped.empty(), "what is kept is sound");
  fuzz::require(again.progress == reading.progress, "what is kept is whole");
  ask::Interview interview{kb, reading.progress};
  for (int steps = 0; steps < 20 && interview.back(); ++steps) {
  }
  for (int steps = 0; steps < 20 && interview.step() == ask::Step::question; ++steps) {
    static_cast<void>(interview.place());
    interview.answer(OptionSet{1});
  }
  interview.review();
  static_cast<void>(interview.reviewed());
  fuzz::require(interview.is_over() || interview.finish() == (interview.answers().answered() > 0),
                "it ends with what was answered");
  return 0;
}
