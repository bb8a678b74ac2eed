#include <fmt/format.h>

#include "langpick/lookup.hpp"
#include "report/comparison/comparison.hpp"
#include "report/profile.hpp"

namespace langpick::report {

namespace {

void write_section(Page& page, const Section& section) {
  page.heading(section.title);
  if (!section.table.header.empty()) write_table(page, section.table);
  if (!section.remark.empty()) page.paragraph("  ", section.remark);
  if (!section.notes.empty()) page.blank();
  for (const std::string& note : section.notes) page.paragraph("  - ", note);
  for (const CodeBlock& block : section.code) write_code(page, block);
}

}  // namespace

std::string comparison_text(const KnowledgeBase& kb, std::span<const std::string> topics,
                            const TextStyle& style) {
  Page page{style};
  page.paragraph("", kb.name, Tone::plain, Tone::strong);
  if (topics.empty()) {
    write_section(page, base_scores(kb));
    page.heading("Ratings, 0 to 100, and what each criterion weighs before any answer");
    write_profile(page, base_profile(kb));
    page.heading("More to compare");
    page.paragraph("  ", fmt::format("{}", fmt::join(comparison_topics(kb), ", ")));
  }
  for (const std::string& topic : topics) {
    for (const Section& section : sections(kb, topic)) write_section(page, section);
  }
  return std::move(page).take();
}

}  // namespace langpick::report
