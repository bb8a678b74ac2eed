#pragma once
/// A report for people as a sequence of blocks: what it says, apart from the format that it is written in.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/page.hpp"

namespace langpick::report {

struct Block {
  enum class Kind : std::uint8_t { title, opening, heading, subheading, paragraph, aside, item, table, code };
  Kind kind = Kind::paragraph;
  std::string text;       ///< any text; of all kinds but tables and code
  std::string more = {};  ///< what follows the title after a dash; a heading's id in HTML
  Table table = {};
  std::function<void(Page&)> drawing = {};  ///< what text shows instead of the table
  CodeBlock code = {};
};

class Blocks {
 public:
  /// Of it all, the first block: "Rust", "2 of 3 ballots say so".
  void title(std::string text, std::string more = {}) {
    add(Block::Kind::title, std::move(text), std::move(more));
  }
  /// What belongs to the title.
  void opening(std::string text) { add(Block::Kind::opening, std::move(text)); }
  void heading(std::string text, std::string id = {}) {
    add(Block::Kind::heading, std::move(text), std::move(id));
  }
  void subheading(std::string text) { add(Block::Kind::subheading, std::move(text)); }
  void paragraph(std::string text) { add(Block::Kind::paragraph, std::move(text)); }
  void aside(std::string text) { add(Block::Kind::aside, std::move(text)); }  ///< of less importance
  void item(std::string text) { add(Block::Kind::item, std::move(text)); }    ///< of a list
  /// `drawing`: what text shows instead. Its caption is the heading above it.
  void table(Table table, std::function<void(Page&)> drawing = {}) {
    blocks_.push_back({Block::Kind::table, {}, {}, std::move(table), std::move(drawing)});
  }
  void code(CodeBlock code) {
    blocks_.push_back({.kind = Block::Kind::code, .text = {}, .code = std::move(code)});
  }

  [[nodiscard]] std::string text(const TextStyle& style) const;
  /// Headings are of the first and second level.
  [[nodiscard]] std::string markdown() const;
  /// One page that needs nothing but itself. `kicker` stands above the title, `name` is the page's.
  [[nodiscard]] std::string html(const KnowledgeBase& kb, std::string_view kicker,
                                 std::string_view name) const;

 private:
  void add(Block::Kind kind, std::string text, std::string more = {}) {
    blocks_.push_back({kind, std::move(text), std::move(more)});
  }

  std::vector<Block> blocks_;
};

}  // namespace langpick::report
