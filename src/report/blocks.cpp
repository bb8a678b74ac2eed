#include "report/blocks.hpp"

#include <fmt/format.h>

#include "report/html.hpp"
#include "util/markdown.hpp"

namespace langpick::report {

namespace {

using Kind = Block::Kind;

std::string title_of(const Block& block) {
  return block.more.empty() ? block.text : fmt::format("{} — {}", block.text, block.more);
}

/// What a block says; `kept` holds it where sources belong to it.
std::string_view cited_text(const Block& block, std::string_view brackets, std::string& kept) {
  if (block.sources.empty()) return block.text;
  return kept = with_sources(block.text, block.sources, brackets);
}

/// Points, or where nothing is counted a dash.
void write_item(Page& page, const Block& block) {
  std::string kept;
  const std::string_view text = cited_text(block, "[]", kept);
  switch (block.mark) {
    case Mark::dash:
      return page.paragraph("  - ", text);
    case Mark::warning:
      return page.paragraph("  ! ", text, Tone::bad);
    case Mark::number:
      return page.paragraph(fmt::format("  {} ", block.more), text);
    case Mark::label:
      return page.paragraph("  ", text, Tone::plain, Tone::strong);
    case Mark::claim:
      return page.paragraph(fmt::format("    {}: ", block.more), text);
    case Mark::term:
      return page.paragraph(fmt::format("  {}: ", block.more), text, Tone::strong);
    case Mark::why:
      return page.paragraph("         ", text, Tone::plain, Tone::faint);
    case Mark::good:
    case Mark::bad:
      return page.paragraph(block.more.empty() ? "  - " : fmt::format("  {}  ", right_aligned(block.more, 5)),
                            text, block.mark == Mark::good ? Tone::good : Tone::bad);
  }
}

std::string markdown_mark(const Block& block) {
  const std::string lead = util::markdown_escaped(block.more);
  switch (block.mark) {
    case Mark::number:
      return block.more;
    case Mark::claim:
      return fmt::format("  - **{}**:", lead);
    case Mark::term:
      return fmt::format("- **{}**:", lead);
    case Mark::good:
    case Mark::bad:
      if (!lead.empty()) return fmt::format("- **{}**", lead);
      break;
    case Mark::dash:
    case Mark::warning:
    case Mark::label:
    case Mark::why:
      break;
  }
  return "-";
}

void write(Page& page, const Block& block) {
  switch (block.kind) {
    case Kind::title:
      return page.paragraph("", title_of(block), Tone::plain, Tone::strong);
    case Kind::opening:
      return page.paragraph("", block.text);
    case Kind::heading:
      return page.heading(block.text);
    case Kind::subheading:
      return page.paragraph("  ", block.text, Tone::plain, Tone::strong);
    case Kind::paragraph:
      return page.paragraph("  ", with_sources(block.text, block.sources, "[]"));
    case Kind::aside:
      return page.paragraph("  ", block.text, Tone::plain, Tone::faint);
    case Kind::item:
      return write_item(page, block);
    case Kind::table:
      return block.drawing ? block.drawing(page) : write_table(page, block.table);
    case Kind::picture:
      return block.drawing(page);
    case Kind::code:
      return write_code(page, block.code);
  }
}

std::string markdown_of(const Block& block) {
  if (block.kind == Kind::picture) return block.text;
  std::string kept;
  const std::string text = util::markdown_escaped(cited_text(block, "()", kept));
  switch (block.kind) {
    case Kind::title:
      return fmt::format("# {}\n", util::markdown_escaped(title_of(block)));
    case Kind::heading:
      return fmt::format("## {}\n", text);
    case Kind::subheading:
      return fmt::format("**{}**\n", text);
    case Kind::item:
      return fmt::format("{} {}\n", markdown_mark(block), text);
    case Kind::table:
      return markdown_table(block.table);
    case Kind::code:
      return fmt::format("**{}**\n\n{}", util::markdown_escaped(block.code.title),
                         util::markdown_code_block(block.code.language, block.code.lines));
    case Kind::opening:
    case Kind::paragraph:
    case Kind::aside:
    case Kind::picture:
      break;
  }
  return text + '\n';
}

/// Of the section that a heading begins, the so-manieth of its page.
std::string section_id(const Block& heading, std::size_t position) {
  return heading.more.empty() ? fmt::format("section-{}", position) : heading.more;
}

/// A page in the making: the header, then sections, each open until the next heading.
class HtmlPage {
 public:
  HtmlPage(Markup& out, std::string_view kicker) : out_(out) {
    out_.open("header").element("p", {{"class", "kicker"}}, kicker);
  }
  /// Within another page, which has a header: sections alone.
  explicit HtmlPage(Markup& out) : out_(out), whole_(false) {}

  void write(const Block& block) {
    const bool is_listed = block.kind == Kind::item && block.mark != Mark::label;
    if (in_list_ && !is_listed) out_.close();
    if (!in_list_ && is_listed) begin_list(block.mark);
    in_list_ = is_listed;
    switch (block.kind) {
      case Kind::title:
        out_.open("h1").text(block.text);
        if (!block.more.empty()) out_.element("span", {{"class", "firmness"}}, " — " + block.more);
        return void(out_.close());
      case Kind::opening:
        return void(out_.element("p", {{"class", "summary"}}, block.text));
      case Kind::heading:
        end_section();
        caption_ = block.text;
        return html::begin_section(out_, section_id(block, ++sections_), block.text);
      case Kind::subheading:
        caption_ = block.text;
        return void(out_.element("h3", block.text));
      case Kind::paragraph:
        out_.open("p").text(block.text);
        html::cite(out_, block.sources);
        return void(out_.close());
      case Kind::aside:
        return void(out_.element("p", {{"class", "aside"}}, block.text));
      case Kind::item:
        return item(block);
      case Kind::picture:
        return void(out_.append(block.markup));
      case Kind::table:
        return html::write_table(out_, caption_, block.table);
      case Kind::code:
        out_.element("h3", block.code.title);
        out_.open("pre", {{"class", "listing"}, {"tabindex", "0"}}).open("code");
        for (const std::string_view line : block.code.lines) out_.code_line(line);
        return void(out_.close().close());
    }
  }
  void end() {
    if (in_list_) out_.close();
    end_section();
    if (whole_) out_.close();
  }

 private:
  void begin_list(Mark mark) {
    if (mark == Mark::number) return void(out_.open("ol", {{"class", "steps"}}));
    if (mark == Mark::warning) return void(out_.open("ul", {{"class", "warnings"}}));
    out_.open("ul");
  }

  void item(const Block& block) {
    if (block.mark == Mark::label) return void(out_.element("h3", block.text));
    out_.open("li");
    if (!block.more.empty() && block.mark != Mark::number) {  // a list counts by itself
      const bool is_counted = block.mark == Mark::good || block.mark == Mark::bad;
      out_.element("strong", block.more).text(is_counted ? " " : ": ");
    }
    out_.text(block.text);
    html::cite(out_, block.sources);
    out_.close();
  }

  void end_section() {
    if (sections_ > 0) return html::end_section(out_);
    if (whole_) out_.close().open("main", {{"class", "full"}});
  }

  Markup& out_;
  bool whole_ = true;
  std::string caption_;
  std::size_t sections_ = 0;
  bool in_list_ = false;
};

}  // namespace

std::string with_sources(std::string text, std::span<const std::string_view> sources,
                         std::string_view brackets) {
  std::string_view before = brackets.substr(0, 1);
  text += sources.empty() ? "" : " ";
  for (const std::string_view source : sources) {
    text += before;
    text += source;
    before = ", ";
  }
  return text += sources.empty() ? "" : brackets.substr(1);
}

std::string Blocks::text(const TextStyle& style) const {
  Page page{style};
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const bool below_table = i > 0 && blocks_[i - 1].kind == Kind::table;
    if (below_table && blocks_[i].kind == Kind::item) page.blank();
    write(page, blocks_[i]);
  }
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

std::string Blocks::html(const KnowledgeBase& kb, std::string_view kicker, std::string_view name) const {
  Markup out;
  html::begin_page(out, name);
  HtmlPage page{out, kicker};
  for (const Block& block : blocks_) page.write(block);
  page.end();
  html::end_page(out, kb);
  return std::move(out).take();
}

void Blocks::write_contents(Markup& out) const {
  std::size_t sections = 0;
  for (const Block& block : blocks_) {
    if (block.kind != Kind::heading) continue;
    html::write_content(out, section_id(block, ++sections), block.text);
  }
}

void Blocks::write_sections(Markup& out) const {
  HtmlPage page{out};
  for (const Block& block : blocks_) {
    if (block.kind != Kind::title) page.write(block);
  }
  page.end();
}

}  // namespace langpick::report
