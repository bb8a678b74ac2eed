#pragma once
/// The ids of one list of a document, and their positions.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json/cursor.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::json {

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

}  // namespace langpick::json
