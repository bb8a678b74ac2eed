#pragma once
/// A report for people as a sequence of blocks: what it says, apart from the format that it is written in.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "report/page.hpp"

namespace langpick::report {

struct Block {
  enum class Kind : std::uint8_t { title, opening, heading, paragraph, aside, item, table };
  Kind kind = Kind::paragraph;
  std::string text;  ///< any text; of all kinds but tables
  Table table = {};
};

class Blocks {
 public:
  void title(std::string text) { add(Block::Kind::title, std::move(text)); }  ///< of it all: the first block
  void opening(std::string text) {
    add(Block::Kind::opening, std::move(text));
  }  ///< what belongs to the title
  void heading(std::string text) { add(Block::Kind::heading, std::move(text)); }
  void paragraph(std::string text) { add(Block::Kind::paragraph, std::move(text)); }
  void aside(std::string text) { add(Block::Kind::aside, std::move(text)); }  ///< of less importance
  void item(std::string text) { add(Block::Kind::item, std::move(text)); }    ///< of a list
  void table(Table table) { blocks_.push_back({Block::Kind::table, {}, std::move(table)}); }

  [[nodiscard]] std::string text(const TextStyle& style) const;
  /// Headings are of the first and second level.
  [[nodiscard]] std::string markdown() const;

 private:
  void add(Block::Kind kind, std::string text) { blocks_.push_back({kind, std::move(text)}); }

  std::vector<Block> blocks_;
};

}  // namespace langpick::report
