/// A decision record of anybody: its record is looked for, and its status read, and a successor named. And
/// one of ours, whose title and note are these bytes: its record is found, whatever they are.

#include "cli/records/status.hpp"
#include "fuzz/fuzz.hpp"
#include "langpick/engine.hpp"
#include "langpick/record.hpp"
#include "support/data_store.hpp"

using namespace langpick;

namespace {

void supersede(std::string_view document) {
  static_cast<void>(cli::withdrawn_status(document));
  const std::string marked = cli::with_successor(
      document, {.id = "ADR-0002", .listed = "[2](0002-b.md)", .in_text = "[2](0002-b.md)"});
  fuzz::require(cli::stated_statuses(marked).size() >= cli::stated_statuses(document).size(),
                "no status is lost");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view document = fuzz::text_of(data, size);
  static_cast<void>(find_record(document));
  supersede(document);
  const bool is_for_writing = size % 16 == 0;  // takes a hundred times as long as all above
  if (!is_for_writing || !util::is_valid_utf8(document)) return 0;
  static const Recommendation decided = test::decide(R"({"answers": {"loss": "fine", "writers": "many"}})");
  const Record record = record_of(decided, {.note = std::string{document}});
  const std::string written = report::recommendation_adr(decided, record, {.title = std::string{document}});
  fuzz::require_harmless(written);
  const std::optional<RecordReading> found = find_record(written);
  fuzz::require(found && found->findings.empty(), "its record is sound");
  fuzz::require(report::record_json(found->record) == report::record_json(record), "its record is whole");
  return 0;
}
