#include "langpick/difference.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "langpick/version.hpp"
#include "report/check.hpp"
#include "report/json_parts.hpp"
#include "report/page.hpp"

namespace langpick::report {

namespace {

std::string identity(const KnowledgeBase& kb) {
  return fmt::format("{} {} ({})", kb.id, kb.version, kb.as_of);
}

/// "rating latency/rust: 92 → 60"; a side that states nothing but that the entry is there leaves its text
/// out.
std::string words(const Difference& d) {
  const std::string what = fmt::format("{} {}", subject_word(d.subject), d.path);
  if (d.before && d.after) return fmt::format("{}: {} → {}", what, *d.before, *d.after);
  const std::string& text = d.before ? *d.before : *d.after;
  return text.empty() ? what : fmt::format("{}: {}", what, text);
}

void section(Page& page, std::string_view heading, std::span<const Difference> differences, bool deciding) {
  const auto belongs = [&](const Difference& d) { return decides(d.subject) == deciding; };
  const auto count = std::ranges::count_if(differences, belongs);
  if (count == 0) return;
  page.heading(fmt::format("{}: {} {}", heading, count, count == 1 ? "difference" : "differences"));
  for (const Difference& d : differences) {
    if (!belongs(d)) continue;
    const bool added = !d.before;
    const bool removed = !d.after;
    page.paragraph(added     ? "  + "
                   : removed ? "  - "
                             : "  ~ ",
                   words(d),
                   added     ? Tone::good
                   : removed ? Tone::bad
                             : Tone::strong);
  }
}

constexpr int differences_version = 1;

}  // namespace

std::string_view subject_word(Subject subject) {
  switch (subject) {
    case Subject::threshold:
      return "threshold";
    case Subject::alternative:
      return "alternative";
    case Subject::outside_option:
      return "outside option";
    case Subject::criterion:
      return "criterion";
    case Subject::base_weight:
      return "base weight";
    case Subject::rating:
      return "rating";
    case Subject::question:
      return "question";
    case Subject::option:
      return "option";
    case Subject::effect:
      return "effect";
    case Subject::rule:
      return "rule";
    case Subject::order:
      return "order";
    case Subject::identity:
      return "identity";
    case Subject::source:
      return "source";
    case Subject::claim:
      return "claim";
    case Subject::wording:
      return "wording";
    case Subject::ballot:
      return "ballot";
    case Subject::reference:
      break;
  }
  return "reference";
}

std::string difference_text(const KnowledgeBase& before, const KnowledgeBase& after,
                            std::span<const Difference> differences, const Checks& records,
                            const TextStyle& style) {
  Page page{style};
  page.paragraph("", fmt::format("{} → {}", identity(before), identity(after)), Tone::plain, Tone::strong);
  if (differences.empty()) page.paragraph("", "They mean the same.");
  section(page, "What decides", differences, true);
  section(page, "What explains", differences, false);
  if (!records.documents.empty()) {
    page.heading("Recorded decisions");
    return std::move(page).take() + checks_text(records, style);
  }
  return std::move(page).take();
}

std::string difference_json(const KnowledgeBase& before, const KnowledgeBase& after,
                            std::span<const Difference> differences, const Checks& records) {
  JsonWriter out;
  out.begin_object().member("schema_version", differences_version);
  out.object("tool", [&] { out.member("name", "langpick").member("version", version); });
  write_knowledge_base(out, "before", before);
  write_knowledge_base(out, "after", after);
  out.objects("differences", differences, [&](const Difference& d) {
    out.member("subject", code_word(subject_word(d.subject))).member("path", d.path);
    out.member("change", !d.before ? "added" : !d.after ? "removed" : "changed");
    out.member("decides", decides(d.subject)).member("before", d.before).member("after", d.after);
  });
  out.objects("records", records.documents,
              [&](const CheckedDocument& record) { write_checked_document(out, record); });
  out.end_object();
  return std::move(out).document();
}

}  // namespace langpick::report
