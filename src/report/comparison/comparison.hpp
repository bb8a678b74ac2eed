#pragma once
/// What is compared, laid out as tables: the same for every format for people.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "report/page.hpp"

namespace langpick::report {

/// One topic: a table, or code with a remark.
struct Section {
  std::string title;
  Table table;  ///< no header: none
  std::vector<CodeBlock> code;
  std::string remark;
  std::vector<std::string> notes;  ///< on rows of the table
};

/// The sections of one topic, which is of `comparison_topics`; "code" has one for each example.
[[nodiscard]] std::vector<Section> sections(const KnowledgeBase& kb, std::string_view topic);

/// The scores of the base terms alone.
[[nodiscard]] Section base_scores(const KnowledgeBase& kb);

/// The overview: those scores, and the ratings.
[[nodiscard]] std::vector<Section> overview(const KnowledgeBase& kb);

/// "12 ms", "2–5 s", "about 5 ms", or the words of a figure without numbers.
[[nodiscard]] std::string figure_text(const FigureValue& value, std::string_view unit);

/// "Rust 3.0× faster" for the two alternatives that `source` gives numbers for; empty when it doesn't, when
/// neither direction is better or the ranges overlap. Rounded half up from exact integers.
[[nodiscard]] std::string figure_ratio(const KnowledgeBase& kb, const Figure& figure, Index source);

/// The sources of a figure, each once, in order.
[[nodiscard]] std::vector<Index> figure_sources(const Figure& figure);

}  // namespace langpick::report
