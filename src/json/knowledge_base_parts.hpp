#pragma once
/// Readers of the parts of a knowledge base, and what they share. An entry that can't be read is reported and
/// stands in its list with harmless values: positions remain those of the document.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "json/arena.hpp"
#include "json/cursor.hpp"
#include "json/id_table.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::json {

/// The ids that other parts refer to, all known before any reference is read.
struct Context {
  Arena& arena;
  IdTable sources{"source"};
  IdTable alternatives{"alternative"};
  IdTable outside_options{"outside option"};
  IdTable criteria{"criterion"};
  IdTable questions{"question"};
  std::vector<IdTable> options;  ///< per question

  [[nodiscard]] std::string_view text(const Cursor& cursor) const { return arena.keep(cursor.text()); }
  [[nodiscard]] std::string_view optional_text(const Cursor& object, std::string_view key) const;
  [[nodiscard]] std::span<const std::string_view> texts(const Cursor& object, std::string_view key) const;
  [[nodiscard]] std::span<const Index> source_list(const Cursor& object) const;
  /// `{"go": 70, …}`: exactly one rating per alternative, in their order; 0 for what was reported.
  [[nodiscard]] std::span<const int> ratings(const Cursor& object) const;
  [[nodiscard]] std::span<const int> no_ratings() const;  ///< 0 for each alternative
  [[nodiscard]] std::span<const Evidence> evidence(const Cursor& object, std::string_view key) const;
  [[nodiscard]] std::span<const Part> parts(const Cursor& object, std::string_view key) const;
  /// Lines of a program: texts that may be empty.
  [[nodiscard]] std::span<const std::string_view> lines(const Cursor& object, std::string_view key) const;
};

/// A date of the form YYYY-MM-DD.
[[nodiscard]] std::string_view read_day(const Context& context, const Cursor& entry);

/// An address of the web, of its form only: nothing is ever fetched. Empty where there is no such key.
[[nodiscard]] std::string_view read_address(const Context& context, const Cursor& object,
                                            std::string_view key);

/// An alternative or an outside option by its id; none for `unnamed`, which is what the knowledge base
/// doesn't name.
[[nodiscard]] Choice read_choice(const Context& context, const Cursor& entry, std::string_view unnamed = {});

[[nodiscard]] Source read_source(const Context& context, const Cursor& entry);
[[nodiscard]] Alternative read_alternative(const Context& context, const Cursor& entry);
[[nodiscard]] OutsideOption read_outside_option(const Context& context, const Cursor& entry);
[[nodiscard]] Criterion read_criterion(const Context& context, const Cursor& entry);

/// Reads all questions; checks that effects and `criteria` fit together.
[[nodiscard]] std::vector<Question> read_questions(const Context& context, const std::vector<Cursor>& entries,
                                                   std::span<const Criterion> criteria);
[[nodiscard]] Reference read_reference(const Context& context, const Cursor& root);
[[nodiscard]] Condition read_condition(const Context& context, const Cursor& entry);
[[nodiscard]] Rule read_rule(const Context& context, const Cursor& entry);

/// The document that `precedents` names; `kb` has its questions already.
[[nodiscard]] std::span<const Precedent> read_precedents(const Context& context, const KnowledgeBase& kb,
                                                         const Cursor& root);
[[nodiscard]] std::span<const TrackRecord> read_track_record(const Context& context, const Cursor& root);

}  // namespace langpick::json
