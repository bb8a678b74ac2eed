#pragma once
/// Pieces of JSON that several documents have in common.

#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/finding.hpp"
#include "langpick/recommendation.hpp"
#include "report/json_writer.hpp"
#include "report/words.hpp"

namespace langpick::report {

inline constexpr int schema_version = 1;  ///< of every document but those that say otherwise

/// "base_weight": words as programs compare them, without blanks.
[[nodiscard]] std::string code_word(std::string_view words);

/// The member `name`: the ids of those of `entries` that are at `positions`.
template <typename Entries>
void write_ids(JsonWriter& out, std::string_view name, const Entries& entries,
               std::span<const Index> positions) {
  out.array(name, positions, [&](Index i) { out.value(entries[i].id); });
}

/// The member `name`: by the id of each alternative what `value_of` gives for its position.
template <typename ValueOf>
void write_by_alternative(JsonWriter& out, std::string_view name, const KnowledgeBase& kb, ValueOf value_of) {
  out.object(name, [&] {
    for (Index a = 0; a < kb.alternatives.size(); ++a) out.member(kb.alternatives[a].id, value_of(a));
  });
}

/// All positions in `list`. Not `std::views::iota`: clang 14 can't compile gcc 12's.
template <typename List>
[[nodiscard]] std::vector<Index> positions_in(const List& list) {
  std::vector<Index> positions(list.size());
  std::iota(positions.begin(), positions.end(), Index{0});
  return positions;
}

/// Positions to the ids of one knowledge base.
class IdNames {
 public:
  explicit IdNames(const KnowledgeBase& kb) : kb_(kb) {}
  [[nodiscard]] std::optional<std::string_view> alternative(std::optional<Index> i) const {
    return id(kb_.alternatives, i);
  }
  [[nodiscard]] std::optional<std::string_view> question(std::optional<Index> i) const {
    return id(kb_.questions, i);
  }
  [[nodiscard]] std::optional<std::string_view> rule(std::optional<Index> i) const {
    return id(kb_.rules, i);
  }
  /// The member "sources".
  void sources(JsonWriter& out, std::span<const Index> list) const {
    write_ids(out, "sources", kb_.sources, list);
  }

 private:
  template <typename List>
  static std::optional<std::string_view> id(const List& list, std::optional<Index> i) {
    return i ? std::optional{list[*i].id} : std::nullopt;
  }
  const KnowledgeBase& kb_;
};

/// The member "sources": those that were cited, each whole.
void write_sources(JsonWriter& out, const KnowledgeBase& kb, const Citations& cited);

/// The member "position", line and column as "3:14", or null where it isn't known.
void write_position(JsonWriter& out, const Position& position);

/// The member `name`, an answer: an id, or for a multiple choice a list of them; null for none.
void write_answer(JsonWriter& out, std::string_view name, const Question& question, OptionSet chosen);

/// The members "answers", "weights" and "notes": what was given, as an answers file has it.
void write_answers(JsonWriter& out, const KnowledgeBase& kb, const Answers& answers);

/// The members "schema_version", "tool" and "knowledge_base" that every document of a result begins with.
void write_identity(JsonWriter& out, const KnowledgeBase& kb);
/// The member `name`: which knowledge base it is.
void write_knowledge_base(JsonWriter& out, std::string_view name, const KnowledgeBase& kb);

/// The members "unanswered", "bounds" (numerators: points would need the divisor, which every answer changes)
/// and "next_question".
void write_open_questions(JsonWriter& out, const Recommendation& r);

/// The members "flip_sets", "flip_sets_complete" and "flip_set_size_at_least": a list of lists of flips, each
/// with the choice that all of its list bring about; and their size, or what it is at least when none was
/// found.
void write_flip_sets(JsonWriter& out, const KnowledgeBase& kb, const FlipSets& sets);

}  // namespace langpick::report
