/// A line of `batch` against `recommend`: the fast way and the careful one, a result in full and in part.

#include <nlohmann/json.hpp>

#include "fuzz/fuzz.hpp"
#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"
#include "support/data_store.hpp"
#include "unit/batch/lines.hpp"

using namespace langpick;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using Json = nlohmann::ordered_json;
  std::string_view bytes = fuzz::text_of(data, size);
  const std::string_view line = fuzz::take_until(bytes, '\n');
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return 0;
  const KnowledgeBase& kb = test::data_store();
  static test::Processing in_full{kb, {.full = true}};
  static test::Processing in_part{kb};
  const std::string full = in_full(line);
  const std::string part = in_part(line);
  fuzz::require(full.ends_with('\n'), "a result is a line");
  fuzz::require_harmless(full);
  fuzz::require_harmless(part);
  fuzz::require(full.find('\n') == full.size() - 1 && part.find('\n') == part.size() - 1, "and one alone");

  const AnswersReading reading = read_answers(kb, line);
  const bool is_sound = reading.findings.empty() && reading.answers.answered() > 0;
  fuzz::require(is_sound == in_full.last().findings.empty(), "both find it sound");
  fuzz::require(is_sound == in_part.last().findings.empty(), "in part, too");
  const Json whole = Json::parse(full);
  const Json few = Json::parse(part);
  fuzz::require(!whole.contains("id") || whole["id"] == few["id"], "it is the same line");
  if (!is_sound) return 0;
  Json expected = Json::parse(report::recommendation_json(recommend(kb, reading.answers), ""));
  if (whole.contains("id")) fuzz::require(whole["id"] == Json::parse(line)["id"], "the id comes back");
  Json without_id = whole;
  without_id.erase("id");
  fuzz::require(without_id == expected, "what recommend says");
  fuzz::require(few["verdict"] == expected["verdict"], "the verdict that recommend gives");
  return 0;
}
