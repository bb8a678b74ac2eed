#pragma once
/// The part of a knowledge base that is looked up, not computed with: figures, comparisons, questions
/// that people ask, code side by side. Views, like the rest of a knowledge base.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace langpick {

/// A position in one of the lists of a knowledge base; which list, the member's name says.
using Index = std::uint32_t;

/// A statement and where it was published.
struct Claim {
  std::string_view text;
  std::span<const Index> sources;
};

/// A text about one alternative: what belongs in it, or what it is like.
struct Part {
  Index alternative = 0;
  std::string_view text;
};

enum class Better : std::uint8_t { neither, lower, higher };

inline constexpr std::int64_t figure_scale = 1000;  ///< figures are held in thousandths of their unit

/// What one source says of one subject: a range of numbers, or words where it gives none.
struct FigureValue {
  std::optional<Index> alternative;  ///< none: something to compare with, named by `subject`
  std::string_view subject;
  std::optional<std::int64_t> low;  ///< in thousandths of the unit; a single number has low = high
  std::optional<std::int64_t> high;
  bool approximate = false;
  std::string_view text;     ///< instead of numbers
  std::string_view version;  ///< what was measured: "Go 1.22"
  Index source = 0;
};

/// One metric. Sources that differ stand side by side.
struct Figure {
  std::string_view id;
  std::string_view name;
  std::string_view unit;
  Better better = Better::neither;
  std::string_view note;
  std::span<const FigureValue> values;
};

/// One aspect of a topic, alternative by alternative.
struct Row {
  std::string_view aspect;
  std::span<const Part> cells;
  std::span<const Index> sources;
};

struct Topic {
  std::string_view id;
  std::string_view name;
  std::span<const Row> rows;
};

struct BestFor {
  std::string_view purpose;
  Index winner = 0;  ///< an alternative
  std::string_view reason;
  std::span<const Index> sources;
};

/// What sources say about a kind of work; several entries where they differ.
struct Opinion {
  std::optional<Index> alternative;  ///< none: either will do
  Claim claim;
};

struct Work {
  std::string_view work;
  std::span<const Opinion> opinions;
};

struct Adopter {
  std::string_view name;
  Index alternative = 0;
  std::string_view use;
  std::span<const Index> sources;
};

struct Tooling {
  Index alternative = 0;
  std::string_view purpose;
  std::span<const std::string_view> tools;
  std::span<const Index> sources;
};

struct Measure {
  std::string_view measure;
  std::string_view how;
  std::span<const Index> sources;
};

struct Faq {
  std::string_view id;
  std::string_view question;
  std::string_view answer;
  std::span<const Index> sources;
  std::span<const std::string_view> words;  ///< to be found by, beside those of question and answer
};

struct Snippet {
  Index alternative = 0;
  std::span<const std::string_view> lines;
};

struct CodeExample {
  std::string_view id;
  std::string_view name;
  std::string_view remark;
  std::span<const Snippet> snippets;
};

struct Reference {
  std::span<const Figure> figures;
  std::span<const Topic> topics;
  std::span<const BestFor> best_for;
  std::span<const Work> work;
  std::span<const Adopter> adopters;
  std::span<const Tooling> tooling;
  std::span<const Measure> checklist;
  std::span<const Claim> revisit;
  std::span<const Faq> faq;
  std::span<const CodeExample> code;
};

}  // namespace langpick
