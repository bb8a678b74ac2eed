#include <fmt/format.h>

#include "langpick/kb_report.hpp"
#include "report/json_parts.hpp"
#include "util/calendar.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::report {

std::string staleness_text(const KnowledgeBase& kb, const Staleness& found, std::string_view document) {
  std::string text;
  for (const StaleClaim& stale : found.claims) {
    const Source& source = kb.sources[stale.source];
    text += util::printable(fmt::format(
        "{}{}: {}: {} of {}, {} old: {}", document, stale.position.text(), stale.claim.place, source.id,
        source.date, util::counted(static_cast<std::size_t>(stale.age_days), "day"), stale.claim.text));
    text += '\n';
  }
  const std::string outcome =
      found.claims.empty()
          ? fmt::format("none stale on {}", util::to_text(found.as_of))
          : fmt::format("{} stale on {}: no source of the {} before", found.claims.size(),
                        util::to_text(found.as_of),
                        util::counted(static_cast<std::size_t>(found.older_than.count()), "day"));
  text +=
      util::printable(fmt::format("{}: {}, {}", document, util::counted(found.examined, "claim"), outcome));
  return text + '\n';
}

std::string staleness_json(const KnowledgeBase& kb, const Staleness& found) {
  JsonWriter out;
  out.begin_object();
  write_identity(out, kb);
  out.member("as_of", util::to_text(found.as_of)).member("older_than_days", found.older_than.count());
  out.member("claims", found.examined).objects("stale", found.claims, [&](const StaleClaim& stale) {
    const Source& source = kb.sources[stale.source];
    out.member("pointer", std::string_view{stale.claim.place}.substr(1)).member("text", stale.claim.text);
    out.member("source", source.id).member("date", source.date).member("age_days", stale.age_days);
    write_position(out, stale.position);
  });
  out.end_object();
  return std::move(out).document();
}

}  // namespace langpick::report
