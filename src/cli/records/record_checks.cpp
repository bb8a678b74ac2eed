#include "cli/records/record_checks.hpp"

#include <algorithm>

#include "langpick/check.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

std::string wrong_knowledge_base(const RecordDocument& document, const KnowledgeBase& kb) {
  const std::string& id = document.record->knowledge_base.id;
  if (id == kb.id) return {};
  return document.file + ": recorded with the knowledge base " + util::quoted(id) + ", but " +
         util::quoted(kb.id) + " is loaded; name the other with --kb";
}

report::CheckedDocument checked(const RecordDocument& document, const KnowledgeBase& kb,
                                const CheckScope& scope, const report::CauseLevels& levels) {
  report::CheckedDocument result{.file = document.file, .errors = document.errors};
  if (!document.record) return result;
  if (!document.passed_over.empty()) {
    result.result = report::CheckResult::passed_over;
    result.why = document.passed_over;
    return result;
  }
  if (std::string complaint = wrong_knowledge_base(document, kb); !complaint.empty()) {
    result.errors = {std::move(complaint)};
    return result;
  }
  return report::checked_document(document.file, *document.record,
                                  langpick::check(*document.record, kb, scope), levels);
}

ExitStatus concluded(std::span<const report::CheckedDocument> documents, Io& io) {
  ExitStatus status = ExitStatus::done;
  for (const report::CheckedDocument& document : documents) {
    for (const std::string& line : document.errors) {
      io.write_error("langpick: error: " + util::printable(line) + '\n');
    }
    if (document.result == report::CheckResult::unreadable) {
      status = ExitStatus::bad_input;
    } else if (report::fails(document)) {
      status = std::max(status, ExitStatus::gate_failed);
    }
  }
  return status;
}

}  // namespace langpick::cli
