#pragma once
/// A report for people as a sequence of blocks: what it says, apart from the format that it is written in.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/markup.hpp"
#include "report/page.hpp"

namespace langpick::report {

/// What an item of a list begins with.
enum class Mark : std::uint8_t {
  dash,
  warning,
  number,  ///< "1."
  label,   ///< nothing: items marked `claim` follow
  claim,   ///< whose it is
  term,    ///< what the text is about
  why,     ///< nothing: it says more of the item above it
  good,    ///< points for something, where they are counted
  bad      ///< points against it
};

struct Block {
  enum class Kind : std::uint8_t {
    title,
    opening,
    heading,
    subheading,
    paragraph,
    aside,
    item,
    table,
    picture,
    code
  };
  Kind kind = Kind::paragraph;
  std::string text = {};  ///< any text; of a picture what Markdown shows, as it is
  std::string more = {};  ///< what follows the title after a dash; a heading's id in HTML; an item's mark
  Mark mark = Mark::dash;
  std::vector<std::string_view> sources = {};  ///< ids; HTML leads to "source-ID"
  Table table = {};
  std::function<void(Page&)> drawing = {};  ///< what text shows instead of the table, or of a picture
  Markup markup = {};                       ///< what HTML shows of a picture
  CodeBlock code = {};
};

/// "Why. [guide-2026, deep-dive-2026]"; the text alone where it has no sources.
[[nodiscard]] std::string with_sources(std::string text, std::span<const std::string_view> sources,
                                       std::string_view brackets);

class Blocks {
 public:
  Blocks() { blocks_.reserve(most_usual_blocks); }

  /// Of it all, the first block: "Rust", "2 of 3 ballots say so".
  void title(std::string text, std::string more = {}) {
    add(Block::Kind::title, std::move(text)).more = std::move(more);
  }
  /// What belongs to the title.
  void opening(std::string text) { add(Block::Kind::opening, std::move(text)); }
  void heading(std::string text, std::string id = {}) {
    add(Block::Kind::heading, std::move(text)).more = std::move(id);
  }
  void subheading(std::string text) { add(Block::Kind::subheading, std::move(text)); }
  void paragraph(std::string text, std::vector<std::string_view> sources = {}) {
    add(Block::Kind::paragraph, std::move(text)).sources = std::move(sources);
  }
  void aside(std::string text) { add(Block::Kind::aside, std::move(text)); }  ///< of less importance
  /// Of a list; `lead` goes with the mark.
  void item(std::string text, Mark mark = Mark::dash, std::string lead = {},
            std::vector<std::string_view> sources = {}) {
    Block& block = add(Block::Kind::item, std::move(text));
    block.mark = mark;
    block.more = std::move(lead);
    block.sources = std::move(sources);
  }
  /// What each format shows in a way of its own.
  void picture(std::function<void(Page&)> drawing, std::string markdown) {
    add(Block::Kind::picture, std::move(markdown)).drawing = std::move(drawing);
  }
  void picture(Markup html) { add(Block::Kind::picture).markup = std::move(html); }
  /// `drawing`: what text shows instead. Its caption is the heading above it.
  void table(Table table, std::function<void(Page&)> drawing = {}) {
    Block& block = add(Block::Kind::table);
    block.table = std::move(table);
    block.drawing = std::move(drawing);
  }
  void code(CodeBlock code) { add(Block::Kind::code).code = std::move(code); }

  [[nodiscard]] std::string text(const TextStyle& style) const;
  /// Headings are of the first and second level.
  [[nodiscard]] std::string markdown() const;
  /// One page that needs nothing but itself. `kicker` stands above the title, `name` is the page's.
  [[nodiscard]] std::string html(const KnowledgeBase& kb, std::string_view kicker,
                                 std::string_view name) const;
  /// As sections of another page, whose title stands for its own. What comes first is a heading.
  void write_sections(Markup& out) const;
  /// Items of a list that lead to these sections.
  void write_contents(Markup& out) const;

 private:
  Block& add(Block::Kind kind, std::string text = {}) {
    Block& block = blocks_.emplace_back();
    block.kind = kind;
    block.text = std::move(text);
    return block;
  }

  static constexpr std::size_t most_usual_blocks = 64;  // a block is large, and seldom moved for that
  std::vector<Block> blocks_;
};

}  // namespace langpick::report
