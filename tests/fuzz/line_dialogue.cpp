/// Lines that are typed at `ask --plain`.

#include "ask/line_dialogue.hpp"

#include "fuzz/doubtful_clerk.hpp"
#include "fuzz/fuzz.hpp"
#include "support/data_store.hpp"

using namespace langpick;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view typed = fuzz::text_of(data, size);
  const KnowledgeBase& kb = test::data_store();
  const auto anew = [&] { return ask::new_progress(kb, Answers{kb}, {}); };
  ask::Interview interview{kb, anew(), KeptInterview{anew(), {}, {}}};
  interview.call(fuzz::doubtful_clerk);
  ask::LineDialogue dialogue{interview, 60};
  fuzz::require_harmless(dialogue.greeting());
  while (!typed.empty() && !interview.is_over()) {
    fuzz::require_harmless(dialogue.take(fuzz::take_until(typed, '\n')));
  }
  return 0;
}
