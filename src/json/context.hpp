#pragma once
/// What the readers of a knowledge base's parts share: memory behind its views, ids and where they stand, and
/// the parts that they have in common. An entry that can't be read is reported and stands in its list with
/// harmless values: positions remain those of the document.

#include <initializer_list>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "json/document.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::json {

/// Keeps copies until it ends; nothing moves once it is kept.
class Arena {
 public:
  [[nodiscard]] std::string_view keep(std::string_view text) {
    const std::span<const char> copy = keep(std::span<const char>{text});
    return {copy.data(), copy.size()};
  }
  template <typename T>
  [[nodiscard]] std::span<const T> keep(const std::vector<T>& items) {
    return keep(std::span<const T>{items});
  }
  template <typename T>
  [[nodiscard]] std::span<const T> keep(std::span<const T> items) {
    static_assert(std::is_trivially_destructible_v<T>, "the arena runs no destructors");
    if (items.empty()) return {};
    T* copy = std::pmr::polymorphic_allocator<T>{&memory_}.allocate(items.size());
    std::uninitialized_copy(items.begin(), items.end(), copy);
    return {copy, items.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

/// The ids of one list of a document, and their positions.
class IdTable {
 public:
  /// `what` names an entry in messages: "criterion".
  explicit IdTable(std::string_view what) : what_(what) {}

  /// Reads the `id` of every entry of `list`; reports malformed and repeated ones, but not that one is
  /// missing or no text: the reader of the entry does.
  void read(const std::vector<Cursor>& list);

  /// The position of the id that `reference` holds; an unknown one is reported with the nearest.
  [[nodiscard]] std::optional<Index> resolve(const Cursor& reference) const;
  /// The same for an id that is a key; `where` is the value under it.
  [[nodiscard]] std::optional<Index> resolve(std::string_view id, const Cursor& where) const;

  /// The position of `id`, or none; reports nothing.
  [[nodiscard]] std::optional<Index> find(std::string_view id) const;

  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  [[nodiscard]] std::string_view operator[](Index position) const { return ids_[position]; }

 private:
  std::string_view what_;
  std::vector<std::string_view> ids_;
  std::unordered_map<std::string_view, Index> positions_;
};

/// The ids that other parts refer to, all known before any reference is read.
struct Context {
  Arena& arena;
  IdTable sources{"source"};
  IdTable alternatives{"alternative"};
  IdTable outside_options{"outside option"};
  IdTable criteria{"criterion"};
  IdTable questions{"question"};
  std::vector<IdTable> options;  ///< per question
  int scale = 1;                 ///< of ratings and weights

  [[nodiscard]] std::string_view text(const Cursor& cursor) const { return arena.keep(cursor.text()); }
  [[nodiscard]] std::string_view optional_text(const Cursor& object, std::string_view key) const;
  [[nodiscard]] std::span<const std::string_view> texts(const Cursor& object, std::string_view key) const;
  [[nodiscard]] std::span<const Index> source_list(const Cursor& object) const;
  /// `{"go": 70, …}`: exactly one rating per alternative, in their order; 0 for what was reported.
  [[nodiscard]] std::span<const int> ratings(const Cursor& object) const;
  [[nodiscard]] std::span<const int> no_ratings() const;  ///< 0 for each alternative
  /// The entries of the optional list `key`, which have these keys; `read` makes each what it stands for.
  template <typename Read>
  [[nodiscard]] auto entries(const Cursor& object, std::string_view key,
                             std::initializer_list<std::string_view> keys, Read read) const {
    std::vector<decltype(read(object))> all;
    for (const Cursor& entry : object.optional_elements(key)) {
      all.push_back(entry.expect_object(keys) ? read(entry) : decltype(read(entry)){});
    }
    return arena.keep(all);
  }
  [[nodiscard]] std::span<const Claim> claims(const Cursor& object, std::string_view key) const;
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
