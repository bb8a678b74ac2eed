#include "report/blocks.hpp"

#include <fmt/format.h>

#include "util/markdown.hpp"

namespace langpick::report {

namespace {

using Kind = Block::Kind;

void write(Page& page, const Block& block) {
  switch (block.kind) {
    case Kind::title:
      return page.paragraph("", block.text, Tone::plain, Tone::strong);
    case Kind::opening:
      return page.paragraph("", block.text);
    case Kind::heading:
      return page.heading(block.text);
    case Kind::paragraph:
      return page.paragraph("  ", block.text);
    case Kind::aside:
      return page.paragraph("  ", block.text, Tone::plain, Tone::faint);
    case Kind::item:
      return page.paragraph("  - ", block.text);
    case Kind::table:
      return write_table(page, block.table);
  }
}

std::string markdown_of(const Block& block) {
  const std::string text = util::markdown_escaped(block.text);
  switch (block.kind) {
    case Kind::title:
      return fmt::format("# {}\n", text);
    case Kind::heading:
      return fmt::format("## {}\n", text);
    case Kind::item:
      return fmt::format("- {}\n", text);
    case Kind::table:
      return markdown_table(block.table);
    case Kind::opening:
    case Kind::paragraph:
    case Kind::aside:
      break;
  }
  return text + '\n';
}

}  // namespace

std::string Blocks::text(const TextStyle& style) const {
  Page page{style};
  for (const Block& block : blocks_) write(page, block);
  return std::move(page).take();
}

std::string Blocks::markdown() const {
  std::string text;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const bool within_list = i > 0 && blocks_[i].kind == Kind::item && blocks_[i - 1].kind == Kind::item;
    if (i > 0 && !within_list) text += '\n';
    text += markdown_of(blocks_[i]);
  }
  return text;
}

}  // namespace langpick::report
