#include "langpick/kb_report.hpp"
#include "report/json_parts.hpp"
#include "util/calendar.hpp"

namespace langpick::report {

std::string staleness_json(const KnowledgeBase& kb, const Staleness& found) {
  JsonWriter out;
  out.begin_object();
  write_identity(out, kb);
  out.member("as_of", util::to_text(found.as_of)).member("older_than_days", found.older_than.count());
  out.member("claims", found.examined).key("stale").begin_array();
  for (const StaleClaim& stale : found.claims) {
    const Source& source = kb.sources[stale.source];
    out.begin_object().member("pointer", std::string_view{stale.claim.place}.substr(1));
    out.member("text", stale.claim.text).member("source", source.id).member("date", source.date);
    out.member("age_days", stale.age_days).end_object();
  }
  out.end_array().end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
