#include "report/html.hpp"

#include <fmt/format.h>

#include "langpick/lookup.hpp"
#include "report/comparison/comparison.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

void write_code(Markup& out, const CodeBlock& block) {
  out.element("h3", block.title).open("pre", {{"class", "listing"}, {"tabindex", "0"}}).open("code");
  for (const std::string_view line : block.lines) out.code_line(line);
  out.close().close();
}

void write_section(Markup& out, const Section& section, std::size_t number) {
  html::begin_section(out, fmt::format("section-{}", number), section.title);
  if (!section.table.header.empty()) html::write_table(out, section.title, section.table);
  if (!section.remark.empty()) out.element("p", section.remark);
  for (const CodeBlock& block : section.code) write_code(out, block);
  html::end_section(out);
}

}  // namespace

std::string comparison_html(const KnowledgeBase& kb, std::span<const std::string> topics) {
  std::vector<Section> all = topics.empty() ? overview(kb) : std::vector<Section>{};
  for (const std::string& topic : topics) {
    for (Section& section : sections(kb, topic)) all.push_back(std::move(section));
  }
  Markup out;
  html::begin_page(out, kb.name);
  out.open("header").element("p", {{"class", "kicker"}}, "Side by side").element("h1", kb.name).close();
  out.open("main", {{"class", "full"}});
  for (std::size_t i = 0; i < all.size(); ++i) write_section(out, all[i], i + 1);
  out.close();
  html::end_page(out, kb);
  return std::move(out).take();
}

}  // namespace langpick::report
