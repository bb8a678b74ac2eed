#include "json/context.hpp"

#include <algorithm>

#include "util/ascii.hpp"
#include "util/calendar.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::json {

namespace {

bool is_id_character(char c) { return util::is_lower(c) || util::is_digit(c) || c == '-'; }

bool is_address(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) {
      return text.find('.', scheme.size() + 1) < text.find('/', scheme.size()) &&
             text.find_first_of(" \"<>\\^`{|}") == std::string_view::npos;
    }
  }
  return false;
}

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

std::string_view Context::optional_text(const Cursor& object, std::string_view key) const {
  const std::optional<Cursor> found = object.optional_member(key);
  return found ? text(*found) : std::string_view{};
}

std::span<const std::string_view> Context::texts(const Cursor& object, std::string_view key) const {
  std::vector<std::string_view> all;
  for (const Cursor& entry : object.optional_elements(key)) all.push_back(text(entry));
  return arena.keep(all);
}

std::span<const Index> Context::source_list(const Cursor& object) const {
  std::vector<Index> found;
  for (const Cursor& entry : object.optional_elements("sources")) {
    if (const std::optional<Index> source = sources.resolve(entry)) found.push_back(*source);
  }
  return arena.keep(found);
}

std::span<const int> Context::ratings(const Cursor& object) const {
  std::vector<std::optional<int>> read(alternatives.size());
  if (!object.expect(object.is_object(), "an object")) return no_ratings();
  for (const auto& [id, value] : object.members()) {
    const std::optional<Index> alternative = alternatives.resolve(id, value);
    if (alternative) read[*alternative] = static_cast<int>(value.scaled(scale, 0, max_rating));
  }
  std::vector<int> complete;
  for (Index a = 0; a < read.size(); ++a) {
    if (!read[a] && !alternatives[a].empty())
      object.report("the rating of \"" + std::string{alternatives[a]} + "\" is missing", "missing-key");
    complete.push_back(read[a].value_or(0));
  }
  return arena.keep(complete);
}

std::span<const int> Context::no_ratings() const { return arena.keep(std::vector<int>(alternatives.size())); }

std::span<const Claim> Context::claims(const Cursor& object, std::string_view key) const {
  return entries(object, key, {"text", "sources"}, [&](const Cursor& entry) {
    return Claim{text(entry.member("text")), source_list(entry)};
  });
}

std::span<const Evidence> Context::evidence(const Cursor& object, std::string_view key) const {
  return entries(object, key, {"alternative", "text", "sources"}, [&](const Cursor& entry) {
    return Evidence{alternatives.resolve(entry.member("alternative")).value_or(0),
                    {text(entry.member("text")), source_list(entry)}};
  });
}

std::span<const std::string_view> Context::lines(const Cursor& object, std::string_view key) const {
  std::vector<std::string_view> all;
  for (const Cursor& entry : object.member(key).elements(1)) all.push_back(arena.keep(entry.any_text()));
  return arena.keep(all);
}

std::span<const Part> Context::parts(const Cursor& object, std::string_view key) const {
  return entries(object, key, {"alternative", "text"}, [&](const Cursor& entry) {
    return Part{alternatives.resolve(entry.member("alternative")).value_or(0), text(entry.member("text"))};
  });
}

std::string_view read_day(const Context& context, const Cursor& entry) {
  const std::string_view day = context.text(entry);
  if (!day.empty() && !util::parse_day(day)) entry.mismatch("a date: YYYY-MM-DD");
  return day;
}

std::string_view read_address(const Context& context, const Cursor& object, std::string_view key) {
  const std::optional<Cursor> url = object.optional_member(key);
  if (!url) return {};
  if (url->is_text() && !is_address(url->text())) url->mismatch("an address: https://…");
  return context.text(*url);
}

Choice read_choice(const Context& context, const Cursor& entry, std::string_view unnamed) {
  const std::string_view id = entry.text();
  if (id.empty() || id == unnamed) return {};
  if (const auto found = context.alternatives.find(id)) return {Choice::Kind::alternative, *found};
  if (const auto found = context.outside_options.find(id)) return {Choice::Kind::outside, *found};
  const std::string other = unnamed.empty() ? "" : ", or \"" + std::string{unnamed} + '"';
  entry.mismatch("the id of an alternative or an outside option" + other);
  return {};
}

int scale_of(const Cursor& root, std::initializer_list<std::string_view> lists, std::string_view aside) {
  const auto has_fraction = [&](std::string_view list) {
    const std::optional<Cursor> found = root.optional_member(list);
    return found && found->has_fraction(aside);
  };
  return std::ranges::any_of(lists, has_fraction) ? decimal_scale : 1;
}

std::int64_t Cursor::scaled(int scale, double least, std::int64_t most) const {
  const std::string lowest = least == 0.0 ? "0" : "0.01";
  const std::int64_t hundredths =
      decimal(2, least, static_cast<double>(most),
              "a number from " + lowest + " to " + std::to_string(most) + " with at most two decimals");
  if (hundredths == 0 && least > 0.0) return scale;  // it was reported: 1 is harmless
  return hundredths * scale / decimal_scale;
}

}  // namespace langpick::json
