#include <algorithm>

#include "langpick/difference_report.hpp"
#include "report/check/words.hpp"
#include "report/json_parts.hpp"

namespace langpick::report {

namespace {

/// A word that programs compare: no blanks.
std::string code(std::string_view words) {
  std::string text{words};
  std::ranges::replace(text, ' ', '_');
  return text;
}

void write_verdict(JsonWriter& out, std::string_view key, const ShortVerdict& verdict) {
  out.key(key).begin_object().member("choice", or_null(verdict.choice));
  out.member("strength", strength_word(verdict.strength));
  out.member("acceptability_percent",
             verdict.acceptability ? std::optional{Decimal{*verdict.acceptability, 2}} : std::nullopt);
  out.end_object();
}

void write_movements(JsonWriter& out, const Movements& movements) {
  out.key("moved").begin_object().member("leader", or_null(movements.leader));
  out.member("against", or_null(movements.against)).key("list").begin_array();
  for (const Movement& movement : movements.list) {
    const Difference& d = movement.difference;
    out.begin_object().member("subject", std::string_view{code(subject_word(d.subject))});
    out.member("path", std::string_view{d.path}).member("before", d.before).member("after", d.after);
    out.member("lead_points", movement.lead ? std::optional{Decimal{*movement.lead, 3}} : std::nullopt);
    out.end_object();
  }
  out.end_array().end_object();
}

}  // namespace

void write_checked_document(JsonWriter& out, const CheckedDocument& document) {
  out.begin_object().member("file", std::string_view{document.file});
  out.member("result", std::string_view{code(result_word(document.result))});
  if (document.result == CheckResult::unreadable) {
    out.key("errors").begin_array();
    for (const std::string& error : document.errors) out.value(std::string_view{error});
    out.end_array();
  } else if (document.result == CheckResult::passed_over) {
    out.member("why", std::string_view{document.why});
  } else {
    out.member("decision", or_null(document.decision));
    out.member("knowledge_base", std::string_view{document.knowledge_base});
    out.member("recorded_with", std::string_view{document.knowledge_base_version});
    write_verdict(out, "then", document.then);
    write_verdict(out, "now", document.now);
    out.key("findings").begin_array();
    for (const CauseFinding& finding : document.findings) {
      out.begin_object()
          .member("cause", cause_word(finding.cause))
          .member("level", level_word(finding.level));
      out.member("message", std::string_view{finding.message}).end_object();
    }
    out.end_array();
    write_movements(out, document.movements);
  }
  out.end_object();
}

std::string checks_json(const Checks& checks, const KnowledgeBase& kb) {
  JsonWriter out;
  out.begin_object();
  write_identity(out, kb);
  out.key("records").begin_array();
  for (const CheckedDocument& document : checks.documents) write_checked_document(out, document);
  out.end_array().key("summary").begin_object();
  for (std::size_t i = 0; i < result_words.size(); ++i) {
    const auto count =
        std::ranges::count(checks.documents, static_cast<CheckResult>(i), &CheckedDocument::result);
    out.member(code(result_words[i]), count);
  }
  out.end_object().key("files").begin_object().member("looked_at", checks.files);
  out.member("without_record", checks.files_without_record).end_object();
  out.key("duplicates").begin_array();
  for (const SharedNumber& shared : checks.duplicates) {
    if (checks.duplicate_level == CauseLevel::off) break;
    out.begin_object().member("number", std::string_view{shared.id});
    out.member("level", level_word(checks.duplicate_level)).key("files").begin_array();
    for (const std::string& file : shared.files) out.value(std::string_view{file});
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
