#include <fmt/format.h>

#include "langpick/lookup.hpp"
#include "report/comparison/comparison.hpp"
#include "report/profile/profile.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

void write_code(Page& page, const CodeBlock& block) {
  page.blank();
  page.paragraph("  ", block.title, Tone::plain, Tone::strong);
  for (const std::string_view line : block.lines) {
    std::string text;  // a tab is an indent here, and four columns are enough for it
    for (const char c : line) text += c == '\t' ? std::string(4, ' ') : std::string(1, c);
    page.line("    " + util::printable(text));
  }
}

void write_section(Page& page, const Section& section) {
  page.heading(section.title);
  if (!section.table.header.empty()) write_table(page, section.table);
  if (!section.remark.empty()) page.paragraph("  ", section.remark);
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
