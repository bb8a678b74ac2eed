#include <algorithm>

#include "langpick/difference_report.hpp"
#include "langpick/version.hpp"
#include "report/check/words.hpp"
#include "report/json_writer.hpp"

namespace langpick::report {

namespace {

constexpr int differences_version = 1;

void write_side(JsonWriter& out, std::string_view key, const KnowledgeBase& kb) {
  out.key(key).begin_object().member("id", kb.id).member("version", kb.version);
  out.member("as_of", kb.as_of).member("sha256", kb.sha256).end_object();
}

/// "base_weight": a word that programs compare.
std::string code_of(Subject subject) {
  std::string code{subject_word(subject)};
  std::ranges::replace(code, ' ', '_');
  return code;
}

}  // namespace

std::string difference_json(const KnowledgeBase& before, const KnowledgeBase& after,
                            std::span<const Difference> differences, const Checks& records) {
  JsonWriter out;
  out.begin_object().member("schema_version", differences_version);
  out.key("tool").begin_object().member("name", "langpick").member("version", version).end_object();
  write_side(out, "before", before);
  write_side(out, "after", after);
  out.key("differences").begin_array();
  for (const Difference& d : differences) {
    out.begin_object()
        .member("subject", std::string_view{code_of(d.subject)})
        .member("path", std::string_view{d.path});
    out.member("change", !d.before ? "added" : !d.after ? "removed" : "changed");
    out.member("decides", decides(d.subject));
    out.member("before", d.before).member("after", d.after).end_object();
  }
  out.end_array().key("records").begin_array();
  for (const CheckedDocument& record : records.documents) write_checked_document(out, record);
  out.end_array().end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
