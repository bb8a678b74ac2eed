#include <algorithm>

#include <fmt/format.h>

#include "langpick/entry.hpp"
#include "langpick/search.hpp"
#include "report/json_parts.hpp"
#include "report/page.hpp"
#include "report/show/card.hpp"
#include "report/words.hpp"
#include "util/encoding.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

std::string cited(const KnowledgeBase& kb, const std::string& text, std::span<const Index> sources) {
  return with_sources(text, ids_of(kb, sources), "[]");
}

/// "62", or for a weight that is added "+5".
std::string value_text(const KnowledgeBase& kb, const CardSection& section, const CardLine& line) {
  if (!line.value) return {};
  return (section.key == "effects" ? "+" : "") + util::decimal_text(*line.value, kb.scale);
}

void write_section(Page& page, const KnowledgeBase& kb, const CardSection& section) {
  page.blank();
  page.paragraph("  ", section.title, Tone::plain, Tone::heading);
  const int label_width = std::min(util::widest(section.lines, &CardLine::label), page.width() / 3);
  const int value_width =
      util::widest(section.lines, [&](const CardLine& line) { return value_text(kb, section, line); });
  std::string_view previous;
  for (const CardLine& line : section.lines) {
    std::string label = line.label == previous && !line.value ? "" : util::printable(line.label);
    previous = line.label;
    if (util::text_width(label) > label_width) {  // on a line of its own
      page.paragraph("    ", label, Tone::plain, Tone::strong);
      label.clear();
    }
    std::string lead = "    ";
    if (label_width > 0) lead += padded(label, label_width) + "  ";
    if (value_width > 0) lead += right_aligned(value_text(kb, section, line), value_width) + "  ";
    page.paragraph(lead, cited(kb, line.text, line.sources), Tone::strong);
  }
}

void write_card(Page& page, const KnowledgeBase& kb, const Card& card) {
  page.paragraph("", fmt::format("{} {}: {}", kind_word(card.entry.kind), id_of(kb, card.entry), card.name),
                 Tone::plain, Tone::heading);
  page.paragraph("  ", place_of(card.entry), Tone::plain, Tone::faint);
  if (!card.text.empty()) page.paragraph("  ", cited(kb, card.text, card.sources));
  for (const std::string& remark : card.remarks) page.paragraph("  ", remark);
  for (const CardSection& section : card.sections) write_section(page, kb, section);
  for (const CodeBlock& block : card.code) write_code(page, block);
}

/// A JSON Pointer without the '#' of a URI fragment.
std::string_view pointer(std::string_view place) { return place.substr(1); }

void write_lines(JsonWriter& out, const KnowledgeBase& kb, const CardSection& section, const IdNames& ids) {
  out.objects("lines", section.lines, [&](const CardLine& line) {
    const auto value = line.value ? std::optional{Stated{*line.value, kb.scale}} : std::nullopt;
    out.member("label", line.label).member("value", value).member("text", line.text);
    ids.sources(out, line.sources);
    out.member("pointer", pointer(line.place));
  });
}

void write_card(JsonWriter& out, const KnowledgeBase& kb, const Card& card) {
  const IdNames ids{kb};
  out.member("kind", kind_word(card.entry.kind)).member("id", id_of(kb, card.entry));
  out.member("pointer", pointer(place_of(card.entry))).member("name", card.name);
  out.member("text", card.text).values("remarks", card.remarks);
  ids.sources(out, card.sources);
  out.objects("sections", card.sections, [&](const CardSection& section) {
    out.member("key", section.key).member("title", section.title);
    write_lines(out, kb, section, ids);
  });
  out.objects("code", card.code, [&](const CodeBlock& block) {
    out.member("alternative", block.language).values("lines", block.lines);
  });
}

void write_faq(Page& page, const KnowledgeBase& kb, const Faq& faq) {
  page.paragraph("", faq.question, Tone::plain, Tone::heading);
  page.paragraph("  ", faq.answer);
  page.paragraph("  ", fmt::format("[{}]", source_ids(kb, faq.sources)), Tone::plain, Tone::faint);
}

void write_pointer(Page& page, const KnowledgeBase& kb, const Entry& entry, std::string_view kb_file) {
  const Card found = card(kb, entry);
  const std::string_view kind = kind_word(entry.kind);
  page.paragraph("", fmt::format("{}: {}", kind, found.name), Tone::plain, Tone::heading);
  if (!found.text.empty()) page.paragraph("  ", found.text);
  const std::string named = kb_file.empty() ? "" : " --kb " + util::shell_quoted(kb_file);
  page.paragraph("  ", fmt::format("langpick kb show {}:{}{}", kind, id_of(kb, entry), named), Tone::plain,
                 Tone::faint);
}

}  // namespace

std::string entries_text(const KnowledgeBase& kb, std::span<const Entry> entries, const TextStyle& style) {
  Page page{style};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i > 0) page.blank();
    write_card(page, kb, card(kb, entries[i]));
  }
  return std::move(page).take();
}

std::string entry_ids_text(const KnowledgeBase& kb, const TextStyle& style) {
  Page page{style};
  const std::vector<Entry> all = all_entries(kb);
  for (auto first = all.begin(); first != all.end();) {
    const EntryKind kind = first->kind;
    const auto last = std::find_if(first, all.end(), [&](const Entry& entry) { return entry.kind != kind; });
    std::vector<std::string> ids;
    for (; first != last; ++first) ids.push_back(id_of(kb, *first));
    if (kind == EntryKind::option) continue;
    page.paragraph(fmt::format("{:16}", kind_word(kind)), fmt::format("{}", fmt::join(ids, ", ")),
                   Tone::strong);
  }
  return std::move(page).take();
}

std::string entries_json(const KnowledgeBase& kb, std::span<const Entry> entries) {
  JsonWriter out;
  out.begin_object();
  write_identity(out, kb);
  out.objects("entries", entries, [&](const Entry& entry) { write_card(out, kb, card(kb, entry)); });
  out.end_object();
  return std::move(out).document();
}

std::string faq_list_text(const KnowledgeBase& kb, const TextStyle& style) {
  Page page{style};
  for (const Faq& faq : kb.reference.faq) page.paragraph("  ", faq.question);
  return std::move(page).take();
}

std::string found_text(const KnowledgeBase& kb, std::span<const Entry> found, std::string_view kb_file,
                       const TextStyle& style) {
  Page page{style};
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) page.blank();
    if (found[i].kind == EntryKind::faq) {
      write_faq(page, kb, kb.reference.faq[found[i].position]);
    } else {
      write_pointer(page, kb, found[i], kb_file);
    }
  }
  return std::move(page).take();
}

std::string found_json(const KnowledgeBase& kb, std::span<const Entry> found) {
  const IdNames ids{kb};
  Citations cited;
  JsonWriter out;
  out.begin_object().member("schema_version", schema_version);
  out.objects("found", found, [&](const Entry& entry) {
    out.member("kind", kind_word(entry.kind)).member("id", id_of(kb, entry));
    out.member("name", card(kb, entry).name);
  });
  out.key("faq").begin_array();
  for (const Entry& entry : found) {
    if (entry.kind != EntryKind::faq) continue;
    const Faq& faq = kb.reference.faq[entry.position];
    out.begin_object().member("id", faq.id).member("question", faq.question).member("answer", faq.answer);
    ids.sources(out, cited.add(faq.sources));
    out.end_object();
  }
  out.end_array();
  write_sources(out, kb, cited);
  out.end_object();
  return std::move(out).document();
}

}  // namespace langpick::report
