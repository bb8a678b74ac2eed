/// A decision record of anybody: its record is looked for, and its status read and exchanged. And one of
/// ours, whose title and note are these bytes: its record is found, whatever they are.

#include "fuzz/fuzz.hpp"
#include "langpick/engine.hpp"
#include "langpick/record_reading.hpp"
#include "langpick/record_report.hpp"
#include "support/data_store.hpp"
#include "util/front_matter.hpp"

using namespace langpick;

namespace {

void exchange_status(std::string_view document) {
  constexpr std::string_view status = "superseded by ADR-0002";
  const std::optional<std::string> marked = util::with_front_matter_value(document, "status", status);
  if (!marked) return;
  fuzz::require(util::front_matter_value(*marked, "status") == status, "the status is what it was set to");
  fuzz::require(util::with_front_matter_value(*marked, "status", status) == marked, "once is enough");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view document = fuzz::text_of(data, size);
  static_cast<void>(find_record(document));
  exchange_status(document);
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
