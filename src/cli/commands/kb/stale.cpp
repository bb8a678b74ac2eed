#include "cli/command.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/options/output_options.hpp"
#include "cli/values.hpp"
#include "json/raw_text.hpp"
#include "langpick/claims.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

struct KbStaleOptions {
  std::string file;
  std::string older_than = "365d";
  std::string as_of;
  OutputOptions output;
};

std::chrono::days limit(const KbStaleOptions& options) {
  const std::optional<std::chrono::days> limit = util::parse_duration(options.older_than);
  if (limit) return *limit;
  throw usage_error("--older-than: expected days, weeks or years such as 365d, 52w or 1y, found " +
                    util::quoted(options.older_than));
}

util::Day as_of(const KbStaleOptions& options, const Io& io) {
  const std::optional<util::Day> day = day_option("--as-of", options.as_of, io);
  if (day) return *day;
  throw usage_error(
      "--as-of: a day is missing, YYYY-MM-DD; langpick reads no clock, so state it, or set "
      "SOURCE_DATE_EPOCH");
}

void locate(Staleness& found, std::string_view document) {
  if (document.empty()) return;
  std::vector<std::string> places;
  for (const StaleClaim& stale : found.claims) places.push_back(stale.claim.place);
  const std::vector<Position> positions = json::positions(document, places);
  for (std::size_t i = 0; i < positions.size(); ++i) found.claims[i].position = positions[i];
}

ExitStatus stale(const KbStaleOptions& options, const Setting& setting, Io& io) {
  const util::Day day = as_of(options, io);
  const std::chrono::days older_than = limit(options);
  const KbArgument argument{options.file, setting, io};
  Staleness found = staleness(argument.kb(), day, older_than);
  locate(found, argument.kb().document);
  io.write(options.output.output, options.output.format == "json"
                                      ? report::staleness_json(argument.kb(), found)
                                      : report::staleness_text(argument.kb(), found, argument.name()));
  return found.claims.empty() ? ExitStatus::done : ExitStatus::gate_failed;
}

void declare_kb_stale(Flags& flags, KbStaleOptions& options) {
  add_kb_argument(flags, options.file);
  add(flags,
      {{"--older-than AGE", &options.older_than, "What counts as stale: 365d, 52w or 1y; 365d if not given"},
       {"--as-of DATE", &options.as_of, "The day to look from; else that of SOURCE_DATE_EPOCH"}});
  add_output_flags(flags, options.output);
}

}  // namespace

const Command kb_stale_command{
    .name = "kb stale",
    .summary = "List the claims whose evidence has aged",
    .examples =
        "langpick kb stale --as-of 2027-06-30\n"
        "langpick kb stale kb.json --older-than 26w --as-of 2027-06-30 --format json\n",
    .declare = declared<KbStaleOptions, declare_kb_stale, stale>,
};

}  // namespace langpick::cli
