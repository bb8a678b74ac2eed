#include "cli/command.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/options/output_options.hpp"
#include "cli/records/documents.hpp"
#include "langpick/check.hpp"
#include "langpick/difference.hpp"

namespace langpick::cli {

namespace {

struct KbDiffOptions {
  std::string before;
  std::string after;
  std::vector<std::string> records;
  OutputOptions output;
};

void require_file(const std::string& file, const char* name) {
  if (file.empty()) throw usage_error(std::string{"kb diff: "} + name + " is missing");
}

/// What becomes of the recorded decisions: each is made anew with the old knowledge base first, so that only
/// what lies between the two counts. That a choice changes is what one wants to know here, and no failure.
report::Checks moved_decisions(const KbDiffOptions& options, const KnowledgeBase& before,
                               const KnowledgeBase& after, Io& io) {
  constexpr report::CauseLevels levels{
      report::CauseLevel::warn, report::CauseLevel::warn, report::CauseLevel::warn, report::CauseLevel::off,
      report::CauseLevel::off,  report::CauseLevel::off,  report::CauseLevel::warn};
  if (options.records.empty()) return {};
  return check_each(options.records, false, io, [&](RecordDocument& document) {
    if (document.record && document.record->knowledge_base.id == before.id)
      document.record = recorded_with(*document.record, before);
    const KnowledgeBase* const kb = &after;
    return checked(document, {&kb, 1}, {}, levels);
  });
}

ExitStatus diff(const KbDiffOptions& options, const Setting&, Io& io) {
  require_file(options.before, "OLD");
  require_file(options.after, "NEW");
  const LoadedKnowledgeBase before = read_knowledge_base(options.before, io);
  const LoadedKnowledgeBase after = read_knowledge_base(options.after, io);
  const KnowledgeBase& old_kb = before.knowledge_base();
  const KnowledgeBase& new_kb = after.knowledge_base();
  const std::vector<Difference> found = difference(old_kb, new_kb);
  const report::Checks records = moved_decisions(options, old_kb, new_kb, io);
  io.write(options.output.output,
           options.output.format == "json"
               ? report::difference_json(old_kb, new_kb, found, records)
               : report::difference_text(old_kb, new_kb, found, records, text_style(options.output, io)));
  return concluded(records, io);
}

void declare_kb_diff(Flags& flags, KbDiffOptions& options) {
  add(flags, {{"OLD", &options.before, "The knowledge base as it was", "Arguments", Value::file},
              {"NEW", &options.after, "The knowledge base as it is", "Arguments", Value::file},
              {"RECORD", &options.records, "Records whose decisions may change with it, or folders with them",
               "Arguments", Value::file}});
  add_output_flags(flags, options.output);
}

}  // namespace

const Command kb_diff_command{
    .name = "kb diff",
    .summary = "What changed in meaning from one knowledge base to another",
    .examples =
        "langpick kb diff old.json new.json\n"
        "langpick kb diff old.json new.json docs/decisions\n",
    .declare = declared<KbDiffOptions, declare_kb_diff, diff>,
};

}  // namespace langpick::cli
