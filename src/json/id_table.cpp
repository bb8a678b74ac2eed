#include "json/id_table.hpp"

#include <algorithm>

#include "util/ascii.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::json {

namespace {

bool is_id_character(char c) { return util::is_lower(c) || util::is_digit(c) || c == '-'; }

}  // namespace

void IdTable::read(const std::vector<Cursor>& list) {
  for (const Cursor& entry : list) {
    const std::optional<Cursor> id = entry.optional_member("id");
    if (!id || !id->is_text()) {  // who reads the entry reports it
      ids_.emplace_back();
      continue;
    }
    const std::string_view text = id->text();
    if (!std::ranges::all_of(text, is_id_character) || text.front() == '-' || text.back() == '-') {
      id->mismatch("an id of lower-case letters, digits and inner hyphens");
    }
    if (!positions_.emplace(text, static_cast<Index>(ids_.size())).second) {
      id->report("the " + std::string{what_} + ' ' + util::quoted(text) + " stands twice; rename one of them",
                 "duplicate-id");
    }
    ids_.push_back(text);
  }
}

std::optional<Index> IdTable::resolve(const Cursor& reference) const {
  const std::string_view id = reference.text();
  if (id.empty()) return std::nullopt;
  return resolve(id, reference);
}

std::optional<Index> IdTable::find(std::string_view id) const {
  const auto found = positions_.find(id);
  return found != positions_.end() ? std::optional{found->second} : std::nullopt;
}

std::optional<Index> IdTable::resolve(std::string_view id, const Cursor& where) const {
  if (const std::optional<Index> found = find(id)) return found;
  if (where.is_drowned()) return std::nullopt;
  where.report("no " + std::string{what_} + ' ' + util::quoted(id) + util::did_you_mean(id, ids_),
               "unknown-id");
  return std::nullopt;
}

}  // namespace langpick::json
