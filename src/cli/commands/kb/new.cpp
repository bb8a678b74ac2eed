
#include "cli/command.hpp"
#include "cli/decision_table.hpp"
#include "cli/values.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

struct KbNewOptions {
  std::vector<std::string> alternatives;
  std::vector<std::string> criteria;
  std::string from;
  std::vector<std::string> scales;
  std::string name;
  std::string as_of;
  std::string output;
};

/// Nothing is judged yet: every rating stands in the middle.
report::Draft draft_of_flags(const KbNewOptions& options) {
  if (options.alternatives.size() < 2 || options.criteria.empty()) {
    throw usage_error(
        "kb new: expected two times --alternative and one --criterion, at least, or a table with --from");
  }
  if (!options.scales.empty())
    throw usage_error("--scale: there are no ratings to be read; it goes with --from");
  report::Draft draft{.name = {},
                      .as_of = {},
                      .source = "Our own judgement",
                      .source_kind = "judgement",
                      .alternatives = options.alternatives,
                      .criteria = {}};
  for (const std::string& text : options.criteria) {
    report::DraftCriterion& criterion = draft.criteria.emplace_back(read_criterion(text));
    criterion.ratings.assign(draft.alternatives.size(), max_rating * decimal_scale / 2);
    criterion.evidence.assign(draft.alternatives.size(), "Not judged yet: say what speaks for this rating.");
  }
  for (const std::string& alternative : draft.alternatives) {
    if (alternative.empty()) throw usage_error("--alternative: expected a name, found \"\"");
    draft.name += (draft.name.empty() ? "" : " or ") + alternative;
  }
  return draft;
}

report::Draft draft_of_table(const KbNewOptions& options, Io& io) {
  if (!options.alternatives.empty() || !options.criteria.empty())
    throw usage_error(
        "--from: the table has the alternatives and criteria; leave --alternative and --criterion out");
  std::size_t rounded = 0;
  report::Draft draft =
      read_decision_table(io.read(options.from), document_name(options.from), options.scales, rounded);
  const std::string file = options.from == "-" ? "" : options.from.substr(options.from.rfind('/') + 1);
  draft.name = file.empty() ? "Decision" : file.substr(0, file.find('.', 1));
  draft.source = file.empty() ? "Decision table" : "Decision table " + file;
  draft.source_kind = "decision table";
  if (rounded > 0) {
    io.write_error("langpick: note: " + util::counted(rounded, "rating") + (rounded == 1 ? " is" : " are") +
                   " rounded to hundredths\n");
  }
  return draft;
}

ExitStatus kb_new(const KbNewOptions& options, const Setting&, Io& io) {
  const std::optional<util::Day> day = day_option("--as-of", options.as_of, io);
  if (!day) {
    throw usage_error(
        "--as-of: the day is missing on which the judgements were true, YYYY-MM-DD; langpick reads no clock, "
        "so "
        "state it, or set SOURCE_DATE_EPOCH");
  }
  report::Draft draft = options.from.empty() ? draft_of_flags(options) : draft_of_table(options, io);
  draft.as_of = util::to_text(*day);
  if (!options.name.empty()) draft.name = options.name;
  io.write(options.output, report::draft_json(draft));
  return ExitStatus::done;
}

void declare_kb_new(Flags& flags, KbNewOptions& options) {
  add(flags,
      {{"--alternative NAME", &options.alternatives, "Something that can be chosen; say it twice at least"},
       {"--criterion NAME[=WEIGHT]", &options.criteria,
        "What they are judged by, and what it weighs; 1 if not said"},
       {"--from FILE", &options.from,
        "Read a table instead: a row for each criterion with its weight, a column for each alternative",
        "Flags", Value::file},
       {"--scale [CRITERION=]WORST..BEST", &options.scales,
        "The scale of the table's ratings, such as 0..5, or 5..0 for what costs"},
       {"--name NAME", &options.name, "What is decided, as a title"},
       {"--as-of DATE", &options.as_of, "The day on which this is true; else that of SOURCE_DATE_EPOCH"},
       {"-o,--output FILE", &options.output, "Write it to FILE, whole or not at all", "Output",
        Value::file}});
}

}  // namespace

const Command kb_new_command{
    .name = "kb new",
    .summary = "A first knowledge base, from names or a table",
    .examples =
        "langpick kb new --alternative Wiki --alternative Files --criterion 'Easy editing=2' --criterion "
        "Review "
        "--as-of 2026-11-20\n"
        "langpick kb new --from table.csv --scale 1..5 --as-of 2026-11-20 --output kb.json\n"
        "langpick kb new --from table.csv --scale 0..10 --scale 'Price=500..0' --as-of 2026-11-20\n",
    .declare = declared<KbNewOptions, declare_kb_new, kb_new>,
};

}  // namespace langpick::cli
