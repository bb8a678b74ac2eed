#pragma once
/// All there is to know of one entry of a knowledge base, laid out the same for every kind.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "langpick/entry.hpp"
#include "report/page.hpp"

namespace langpick::report {

/// One statement about an entry, or one use of it.
struct CardLine {
  std::string label;                  ///< an id that can be shown in turn, or what the line is about
  std::optional<std::int64_t> value;  ///< a rating or a weight, times `KnowledgeBase::scale`
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

/// A card in the making.
class CardMaker {
 public:
  CardMaker(const KnowledgeBase& of, const Entry& entry);

  /// Adds a section, if it has a line.
  void section(std::string_view key, std::string_view title, std::vector<CardLine> lines);

  /// The list `key` of the entry: `line` makes each element a line, whose place is filled in here.
  template <typename List, typename Line>
  void list(std::string_view key, std::string_view title, const List& elements, Line line) {
    std::vector<CardLine> lines;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      lines.push_back(line(elements[i]));
      lines.back().place = place + '/' + std::string{key} + '/' + std::to_string(i);
    }
    section(key, title, std::move(lines));
  }
  void evidence(std::string_view key, std::string_view title, std::span<const Evidence> elements);
  void claims(std::string_view key, std::string_view title, std::span<const Claim> elements);
  void parts(std::span<const Part> elements);
  void next_steps(std::span<const NextStep> elements);

  /// The effects that `counts(question, option, effect)`, of all options.
  void effects(std::string_view title,
               const std::function<bool(Index question, Index option, const Effect& effect)>& counts);
  /// The rules that `counts(rule)`.
  void rules(std::string_view title, const std::function<bool(const Rule&)>& counts);

  [[nodiscard]] std::string alternative_id(Index position) const;

  const KnowledgeBase& kb;
  const std::string place;  ///< of the entry
  Card card;
};

[[nodiscard]] std::vector<Index> copied(std::span<const Index> sources);

}  // namespace langpick::report
