#include <fmt/format.h>

#include "langpick/lookup.hpp"
#include "report/citations.hpp"
#include "report/json_parts.hpp"
#include "report/page.hpp"
#include "report/show/card.hpp"

namespace langpick::report {

namespace {

void write_faq(Page& page, const KnowledgeBase& kb, const Faq& faq) {
  page.paragraph("", faq.question, Tone::plain, Tone::heading);
  page.paragraph("  ", faq.answer);
  page.paragraph("  ", fmt::format("[{}]", source_ids(kb, faq.sources)), Tone::plain, Tone::faint);
}

void write_pointer(Page& page, const KnowledgeBase& kb, const Entry& entry) {
  const Card found = card(kb, entry);
  const std::string_view kind = kind_word(entry.kind);
  page.paragraph("", fmt::format("{}: {}", kind, found.name), Tone::plain, Tone::heading);
  if (!found.text.empty()) page.paragraph("  ", found.text);
  page.paragraph("  ", fmt::format("langpick kb show {}:{}", kind, id_of(kb, entry)), Tone::plain,
                 Tone::faint);
}

}  // namespace

std::string faq_list_text(const KnowledgeBase& kb, const TextStyle& style) {
  Page page{style};
  for (const Faq& faq : kb.reference.faq) page.paragraph("  ", faq.question);
  return std::move(page).take();
}

std::string found_text(const KnowledgeBase& kb, std::span<const Entry> found, const TextStyle& style) {
  Page page{style};
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) page.blank();
    if (found[i].kind == EntryKind::faq) {
      write_faq(page, kb, kb.reference.faq[found[i].position]);
    } else {
      write_pointer(page, kb, found[i]);
    }
  }
  return std::move(page).take();
}

std::string found_json(const KnowledgeBase& kb, std::span<const Entry> found) {
  const IdNames ids{kb};
  Citations cited;
  JsonWriter out;
  out.begin_object().member("schema_version", 1).key("found").begin_array();
  for (const Entry& entry : found) {
    const std::string id = id_of(kb, entry);
    out.begin_object().member("kind", kind_word(entry.kind)).member("id", std::string_view{id});
    out.member("name", std::string_view{card(kb, entry).name}).end_object();
  }
  out.end_array().key("faq").begin_array();
  for (const Entry& entry : found) {
    if (entry.kind != EntryKind::faq) continue;
    const Faq& faq = kb.reference.faq[entry.position];
    out.begin_object().member("id", faq.id).member("question", faq.question).member("answer", faq.answer);
    ids.sources(out, faq.sources);
    out.end_object();
    cited.add(faq.sources);
  }
  out.end_array();
  write_sources(out, kb, cited);
  out.end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
