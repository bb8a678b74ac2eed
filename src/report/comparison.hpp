#pragma once
/// What a comparison shows, and its figures.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "report/blocks.hpp"

namespace langpick::report {

/// "12 ms", "2–5 s", "about 5 ms", or the words of a figure without numbers.
[[nodiscard]] std::string figure_text(const FigureValue& value, std::string_view unit);

/// "Rust 3.0× faster" for the two alternatives that `source` gives numbers for; empty when it doesn't, when
/// neither direction is better or the ranges overlap. Rounded half up from exact integers.
[[nodiscard]] std::string figure_ratio(const KnowledgeBase& kb, const Figure& figure, Index source);

/// `topics` one below the other, or without any the overview.
[[nodiscard]] Blocks comparison(const KnowledgeBase& kb, std::span<const std::string> topics);

/// The sources of a figure, each once, in order.
[[nodiscard]] std::vector<Index> figure_sources(const Figure& figure);

}  // namespace langpick::report
