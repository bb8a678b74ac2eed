#pragma once
/// All there is to know of one entry of a knowledge base, laid out the same for every kind.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/entry.hpp"
#include "report/code_block.hpp"

namespace langpick::report {

/// One statement about an entry, or one use of it.
struct CardLine {
  std::string label;                  ///< an id that can be shown in turn, or what the line is about
  std::optional<std::int64_t> value;  ///< a rating, 0..100, or a weight
  std::string text;
  std::vector<Index> sources;
  std::string place;  ///< where it stands, with a leading '#'
};

struct CardSection {
  std::string_view key;  ///< for programs: "ratings"
  std::string_view title;
  std::vector<CardLine> lines;
};

struct Card {
  Entry entry;
  std::string name;
  std::string text;                   ///< empty where there is none
  std::vector<std::string> remarks;   ///< sentences
  std::vector<Index> sources;         ///< of `text`
  std::vector<CardSection> sections;  ///< none is empty
  std::vector<CodeBlock> code;
};

[[nodiscard]] Card card(const KnowledgeBase& kb, const Entry& entry);

}  // namespace langpick::report
