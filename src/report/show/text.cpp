#include <algorithm>

#include <fmt/format.h>

#include "langpick/lookup.hpp"
#include "report/citations.hpp"
#include "report/page.hpp"
#include "report/show/card.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

std::string cited(const KnowledgeBase& kb, const std::string& text, std::span<const Index> sources) {
  if (sources.empty()) return text;
  return fmt::format("{} [{}]", text, source_ids(kb, sources));
}

/// How wide the labels of a section are, where they leave room for what follows.
int width_of_labels(const Page& page, const CardSection& section) {
  int widest = 0;
  for (const CardLine& line : section.lines) widest = std::max(widest, util::text_width(line.label));
  return std::min(widest, page.width() / 3);
}

/// "62", or for a weight that is added "+5".
std::string value_text(const CardSection& section, const CardLine& line) {
  if (!line.value) return {};
  return (section.key == "effects" ? "+" : "") + std::to_string(*line.value);
}

void write_section(Page& page, const KnowledgeBase& kb, const CardSection& section) {
  page.blank();
  page.paragraph("  ", section.title, Tone::plain, Tone::heading);
  const int label_width = width_of_labels(page, section);
  int value_width = 0;
  for (const CardLine& line : section.lines) {
    value_width = std::max(value_width, util::text_width(value_text(section, line)));
  }
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
    if (value_width > 0) lead += right_aligned(value_text(section, line), value_width) + "  ";
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

}  // namespace langpick::report
