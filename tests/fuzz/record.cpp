/// A record, read by both ways that lead to it: alone, and as what a document holds. What is sound is written
/// and read again, alone or in a comment of Markdown, and can be checked.

#include "langpick/record.hpp"

#include "fuzz/fuzz.hpp"
#include "langpick/check.hpp"
#include "langpick/reading.hpp"
#include "support/tea_or_coffee.hpp"

using namespace langpick;

namespace {

void require_read_as(const std::string& document, const std::string& written) {
  const std::optional<RecordReading> found = find_record(document);
  fuzz::require(found && found->findings.empty(), "a record that was written is sound");
  fuzz::require(report::record_json(found->record) == written, "a record that was written is read whole");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const LoadedKnowledgeBase loaded{test::tea_or_coffee()};
  const std::string_view document = fuzz::text_of(data, size);
  const RecordReading alone = read_record(document);
  const std::optional<RecordReading> found = find_record(document);
  if (!alone.findings.empty()) return 0;
  fuzz::require(alone.is_marked, "a sound record says that it is one");
  fuzz::require(found && found->findings.empty(), "both ways find it sound");
  const std::string written = report::record_json(alone.record);
  fuzz::require(report::record_json(found->record) == written, "both ways read the same");
  fuzz::require_harmless(written);
  require_read_as(written, written);
  static_cast<void>(check(alone.record, loaded.knowledge_base()));
  return 0;
}
