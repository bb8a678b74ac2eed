#pragma once
/// What an id of a knowledge base names, and where that stands.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"

namespace langpick {

enum class EntryKind : std::uint8_t {
  alternative,
  outside_option,
  criterion,
  question,
  option,
  rule,
  source,
  figure,
  topic,
  faq,
  code,
  precedent,
};

struct Entry {
  EntryKind kind = EntryKind::alternative;
  Index position = 0;  ///< in the list of its kind; of an option: its question's
  Index option = 0;    ///< of an option: its position there

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// All that `id` names, in the order of the kinds: the same word may be a question and a criterion, which
/// "criterion:latency" tells apart. An option is named "question=option", "question.option", or by its own id
/// where it may be that of several questions.
[[nodiscard]] std::vector<Entry> find_entries(const KnowledgeBase& kb, std::string_view id);

/// All entries, options included, in the order of the kinds.
[[nodiscard]] std::vector<Entry> all_entries(const KnowledgeBase& kb);

[[nodiscard]] std::string_view kind_word(EntryKind kind);  ///< "outside-option"
/// "latency", or for an option "latency=tight-tail": what `find_entries` finds it by.
[[nodiscard]] std::string id_of(const KnowledgeBase& kb, const Entry& entry);
/// Its JSON Pointer, with a leading '#': "#/questions/2/options/1"; of a precedent in the file of its own.
[[nodiscard]] std::string place_of(const Entry& entry);

/// The entry that a place of the knowledge base lies in; none in lists whose entries have no ids.
[[nodiscard]] std::optional<Entry> entry_at(std::string_view place);

}  // namespace langpick

namespace langpick::report {

struct TextStyle;

/// Entries one by one: what each is, with its evidence, and where it is used.
[[nodiscard]] std::string entries_text(const KnowledgeBase& kb, std::span<const Entry> entries,
                                       const TextStyle& style);
[[nodiscard]] std::string entries_json(const KnowledgeBase& kb, std::span<const Entry> entries);
/// The ids of all entries, kind by kind; those of options are left to their questions.
[[nodiscard]] std::string entry_ids_text(const KnowledgeBase& kb, const TextStyle& style);

}  // namespace langpick::report
