#include "cli/options/decision.hpp"

#include <memory>

#include "langpick/record.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

bool is_adr(const DecisionOptions& options) { return options.output.format == "adr"; }

void write_adr(const DecisionOptions& options, const Setting& setting, const Verdict& verdict,
               const Record& record, Io& io) {
  if (record.decision().empty()) {
    throw usage_error(
        "--format adr: nothing is recommended that could be decided; decide with --accept CHOICE "
        "--accept-note TEXT");
  }
  const std::string& output = options.output.output;
  const AdrContent content = verdict.adr(record);
  if (options.adr.folder.empty()) return io.write(output, adr(options.adr, setting.kb_file, output, content));
  const std::string path = file_adr(options.adr, setting.kb_file, content, io);
  io.write("", (io.terminal_width() ? util::printable(path) : path) + '\n');  // programs get it as it is
}

/// What --format for CI prints: of the gates alone, since servers show what passed and what failed.
std::string judged(const DecisionOptions& options, const Verdict& verdict, const Io& io) {
  if (verdict.gates.empty()) {
    throw usage_error(
        "--format " + options.output.format +
        ": shows what the gates say, and none is stated; add --expect, --fail-on, --min-acceptability or "
        "--min-answered");
  }
  return rendered(gate_report(verdict.command, verdict.gates, verdict.answers_file), options.output, io);
}

/// The result as --format, --output and --dir ask for it.
void write_result(const DecisionOptions& options, const Setting& setting, const Verdict& verdict,
                  const Record& record, Io& io) {
  if (is_adr(options)) return write_adr(options, setting, verdict, record, io);
  io.write(options.output.output,
           is_for_ci(options.output) ? judged(options, verdict, io) : verdict.rendered());
}

}  // namespace

void add_decision_flags(Flags& flags, DecisionOptions& options, std::span<const std::string_view> formats) {
  add_output_flags(flags, options.output, formats);
  add_gate_flags(flags, options.gates);
  add_record_flags(flags, options.record);
  add_adr_flags(flags, options.adr);
}

void check(const DecisionOptions& options, const KnowledgeBase& kb) {
  check(options.gates, kb);
  check(options.adr, is_adr(options), options.output.output);
  const bool to_standard_output = options.output.output.empty() || options.output.output == "-";
  if (options.record.save == "-" && to_standard_output) {
    throw usage_error("--save: the result goes to standard output, too; name a file, or one with --output");
  }
}

ExitStatus conclude(const DecisionOptions& options, const Setting& setting, const Verdict& verdict, Io& io) {
  const bool is_saved = !options.record.save.empty();
  const bool is_recorded = is_adr(options) || is_saved;
  const DecisionNotes notes = decision_notes(options.record, verdict.recommendation, is_recorded, io);
  const Record record = is_recorded ? verdict.record(notes) : Record{};
  std::unique_ptr<util::ByteSink> saved;
  if (is_saved) saved = io.create(options.record.save);  // not where the result goes
  write_result(options, setting, verdict, record, io);
  if (saved && saved->write(report::record_json(record))) saved->commit();
  return concluded(verdict.gates, io);
}

}  // namespace langpick::cli
