#include "cli/records/record_checks.hpp"

#include <algorithm>

#include "langpick/check.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

report::CheckedDocument checked(const RecordDocument& document,
                                std::span<const KnowledgeBase* const> knowledge_bases,
                                const CheckScope& scope, const report::CauseLevels& levels) {
  report::CheckedDocument result{
      .file = document.file, .errors = document.errors, .position = document.position};
  if (!document.record) return result;
  if (!document.passed_over.empty()) {
    result.result = report::CheckResult::passed_over;
    result.why = document.passed_over;
    return result;
  }
  const std::string& id = document.record->knowledge_base.id;
  const auto kb = std::ranges::find(knowledge_bases, id, [](const KnowledgeBase* each) { return each->id; });
  if (kb == knowledge_bases.end()) {
    std::string loaded;
    for (const KnowledgeBase* each : knowledge_bases)
      loaded += (loaded.empty() ? "" : ", ") + util::quoted(each->id);
    result.errors = {document.file + ": recorded with the knowledge base " + util::quoted(id) +
                     ", which isn't loaded (" + loaded + "); name it with --kb"};
    return result;
  }
  return report::checked_document(document.file, *document.record,
                                  langpick::check(*document.record, **kb, scope), levels);
}

ExitStatus concluded(const report::Checks& checks, Io& io) {
  ExitStatus status = ExitStatus::done;
  for (const report::CheckedDocument& document : checks.documents) {
    for (const std::string& line : document.errors) {
      io.write_error("langpick: error: " + util::printable(line) + '\n');
    }
    if (document.result == report::CheckResult::unreadable) {
      status = ExitStatus::bad_input;
    } else if (report::fails(document)) {
      status = std::max(status, ExitStatus::gate_failed);
    }
  }
  if (checks.duplicate_level == report::CauseLevel::error && !checks.duplicates.empty())
    status = std::max(status, ExitStatus::gate_failed);
  return status;
}

}  // namespace langpick::cli
