#include <memory>

#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/gates.hpp"
#include "cli/options/output_options.hpp"
#include "cli/options/record_options.hpp"
#include "cli/records/adr_folder.hpp"
#include "langpick/engine.hpp"
#include "langpick/record_report.hpp"
#include "langpick/report.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

struct RecommendOptions {
  AnswerOptions answers;
  GateOptions gates;
  OutputOptions output;
  RecordOptions record;
  AdrOptions adr;
  std::string explain;
};

std::string explained(const RecommendOptions& options, const Setting& setting, const Recommendation& result,
                      const Io& io) {
  const Index question = require_question("--explain", options.explain, setting.kb);
  const std::string& format = options.output.format;
  if (format == "json") return report::explanation_json(result, question);
  if (format == "text") return report::explanation_text(result, question, text_style(options.output, io));
  throw usage_error("--explain: there is no " + format + " of it; take text or json");
}

/// What --format for CI prints: of the gates alone, since servers show what passed and what failed.
std::string judged(const RecommendOptions& options, const std::vector<report::CiCase>& gates, const Io& io) {
  if (gates.empty()) {
    throw usage_error(
        "--format " + options.output.format +
        ": shows what the gates say, and none is stated; add --expect, --fail-on, --min-acceptability or "
        "--min-answered");
  }
  const std::string answers = options.answers.files.empty() ? "" : options.answers.files.front();
  return rendered(gate_report(gates, answers == "-" ? "" : answers), options.output, io);
}

/// The result as --format, --output and --dir ask for it.
void write_result(const RecommendOptions& options, const Setting& setting, const Recommendation& result,
                  const Record& record, const std::vector<report::CiCase>& gates, Io& io) {
  const std::string& output = options.output.output;
  if (is_for_ci(options.output) && options.explain.empty()) {
    io.write(output, judged(options, gates, io));
    return;
  }
  if (options.output.format != "adr") {
    io.write(output, options.explain.empty() ? rendered(options.output, setting, result, io)
                                             : explained(options, setting, result, io));
    return;
  }
  if (record.decision().empty()) {
    throw usage_error(
        "--format adr: nothing is recommended that could be decided; decide with --accept CHOICE "
        "--accept-note TEXT");
  }
  if (options.adr.folder.empty()) {
    io.write(output, adr(options.adr, setting.kb_file, output, result, record));
  } else {
    const std::string path = file_adr(options.adr, setting.kb_file, result, record, io);
    io.write("", (io.terminal_width() ? util::printable(path) : path) + '\n');  // programs get it as it is
  }
}

ExitStatus recommend(const RecommendOptions& options, const Setting& setting, Io& io) {
  const bool is_adr = options.output.format == "adr";
  check(options.gates, setting.kb);
  check(options.adr, is_adr, options.output.output);
  const bool to_standard_output = options.output.output.empty() || options.output.output == "-";
  if (options.record.save == "-" && to_standard_output) {
    throw usage_error("--save: the result goes to standard output, too; name a file, or one with --output");
  }
  const Recommendation result = langpick::recommend(setting.kb, gather_answers(options.answers, setting, io));
  const bool is_recorded = is_adr || !options.record.save.empty();
  const DecisionNotes notes = decision_notes(options.record, result, is_recorded, io);
  const Record record = is_recorded ? record_of(result, notes) : Record{};
  std::unique_ptr<util::ByteSink> saved;
  if (!options.record.save.empty()) saved = io.create(options.record.save);  // not where the result goes
  const std::vector<report::CiCase> gates = gate_cases(options.gates, result);
  write_result(options, setting, result, record, gates, io);
  if (saved && saved->write(report::record_json(record))) saved->commit();
  const std::vector<std::string> failed = failed_gates(gates);
  for (const std::string& line : failed) io.write_error("langpick: gate: " + line + '\n');
  return failed.empty() ? ExitStatus::done : ExitStatus::gate_failed;
}

Action declare_recommend(Flags& flags) {
  static constexpr auto formats =
      with_ci_formats(std::array<std::string_view, 6>{"text", "json", "markdown", "adr", "html", "svg"});
  auto options = std::make_shared<RecommendOptions>();
  add_output_flags(flags, options->output, formats);
  add(flags, {{"--explain QUESTION", &options->explain, "Write out the arithmetic of one question instead",
               "Output", Value::question}});
  add_gate_flags(flags, options->gates);
  add_record_flags(flags, options->record);
  add_adr_flags(flags, options->adr);
  add_answer_flags(flags, options->answers);
  return [options](const Setting& setting, Io& io) { return recommend(*options, setting, io); };
}

}  // namespace

const Command recommend_command{
    .name = "recommend",
    .summary = "Answers in, recommendation out",
    .examples =
        "langpick recommend --domain kubernetes-operator --team-size 5-20\n"
        "langpick recommend --answers answers.json --format json\n"
        "langpick recommend --domain kubernetes-operator --explain domain\n"
        "langpick recommend --answers answers.json --save decision.json --review-by 2027-11-30\n"
        "langpick recommend --answers answers.json --format adr --dir docs/decisions\n"
        "langpick recommend --answers docs/decisions/0001-go-or-rust-go.md --team-knowledge rust\n"
        "langpick recommend --answers - --expect go,both --fail-on near-tie < answers.json\n",
    .declare = declare_recommend,
};

}  // namespace langpick::cli
