#include "json/knowledge_base_parts.hpp"

#include "util/calendar.hpp"

namespace langpick::json {

namespace {

std::span<const Claim> read_claims(const Context& context, const Cursor& object, std::string_view key) {
  std::vector<Claim> claims;
  if (const std::optional<Cursor> list = object.optional_member(key)) {
    for (const Cursor& entry : list->elements()) {
      claims.push_back(entry.expect_object({"text", "sources"})
                           ? Claim{context.text(entry.member("text")), context.source_list(entry)}
                           : Claim{});
    }
  }
  return context.arena.keep(claims);
}

std::span<const Join> read_joins(const Context& context, const Cursor& object) {
  std::vector<Join> joins;
  if (const std::optional<Cursor> list = object.optional_member("joins")) {
    for (const Cursor& entry : list->elements()) {
      joins.push_back(entry.expect_object({"name", "description", "cost", "sources"})
                          ? Join{context.text(entry.member("name")),
                                 context.text(entry.member("description")),
                                 context.text(entry.member("cost")), context.source_list(entry)}
                          : Join{});
    }
  }
  return context.arena.keep(joins);
}

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

std::string_view Context::optional_text(const Cursor& object, std::string_view key) const {
  const std::optional<Cursor> found = object.optional_member(key);
  return found ? text(*found) : std::string_view{};
}

std::span<const std::string_view> Context::texts(const Cursor& object, std::string_view key) const {
  std::vector<std::string_view> all;
  if (const std::optional<Cursor> list = object.optional_member(key)) {
    for (const Cursor& entry : list->elements()) all.push_back(text(entry));
  }
  return arena.keep(all);
}

std::span<const Index> Context::source_list(const Cursor& object) const {
  std::vector<Index> found;
  if (const std::optional<Cursor> list = object.optional_member("sources")) {
    for (const Cursor& entry : list->elements()) {
      if (const std::optional<Index> source = sources.resolve(entry)) found.push_back(*source);
    }
  }
  return arena.keep(found);
}

std::span<const int> Context::ratings(const Cursor& object) const {
  std::vector<std::optional<int>> read(alternatives.size());
  if (!object.is_object()) {
    object.mismatch("an object");
    return no_ratings();
  }
  for (const auto& [id, value] : object.members()) {
    const std::optional<Index> alternative = alternatives.resolve(id, value);
    if (alternative) read[*alternative] = static_cast<int>(value.integer(0, max_rating));
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

std::span<const Evidence> Context::evidence(const Cursor& object, std::string_view key) const {
  std::vector<Evidence> all;
  if (const std::optional<Cursor> list = object.optional_member(key)) {
    for (const Cursor& entry : list->elements()) {
      Evidence read;
      if (entry.expect_object({"alternative", "text", "sources"})) {
        read = {alternatives.resolve(entry.member("alternative")).value_or(0),
                {text(entry.member("text")), source_list(entry)}};
      }
      all.push_back(read);
    }
  }
  return arena.keep(all);
}

std::span<const std::string_view> Context::lines(const Cursor& object, std::string_view key) const {
  std::vector<std::string_view> all;
  for (const Cursor& entry : object.member(key).elements(1)) all.push_back(arena.keep(entry.any_text()));
  return arena.keep(all);
}

std::span<const Part> Context::parts(const Cursor& object, std::string_view key) const {
  std::vector<Part> all;
  if (const std::optional<Cursor> list = object.optional_member(key)) {
    for (const Cursor& entry : list->elements()) {
      Part part;
      if (entry.expect_object({"alternative", "text"})) {
        part = {alternatives.resolve(entry.member("alternative")).value_or(0), text(entry.member("text"))};
      }
      all.push_back(part);
    }
  }
  return arena.keep(all);
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

Source read_source(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"id", "title", "publisher", "kind", "date", "url"})) return {};
  const Cursor date = entry.member("date");
  if (date.is_text() && !util::parse_period(date.text()))
    date.mismatch("a date: YYYY, YYYY-MM or YYYY-MM-DD");
  return {.id = context.text(entry.member("id")),
          .title = context.text(entry.member("title")),
          .publisher = context.optional_text(entry, "publisher"),
          .kind = context.text(entry.member("kind")),
          .date = context.text(date),
          .url = read_address(context, entry, "url")};
}

Alternative read_alternative(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"id", "name", "summary", "members", "choose_if", "think_twice_if", "next_steps",
                            "parts", "joins"})) {
    return {};
  }
  const std::string_view id = context.text(entry.member("id"));
  std::vector<Index> members;
  if (const std::optional<Cursor> list = entry.optional_member("members")) {
    for (const Cursor& member : list->elements(2)) {
      const std::optional<Index> found = context.alternatives.resolve(member);
      if (!found) continue;
      if (context.alternatives[*found] == id) member.report("an alternative can't be a member of itself");
      members.push_back(*found);
    }
  }
  return {.id = id,
          .name = context.text(entry.member("name")),
          .summary = context.optional_text(entry, "summary"),
          .members = context.arena.keep(members),
          .choose_if = read_claims(context, entry, "choose_if"),
          .think_twice_if = read_claims(context, entry, "think_twice_if"),
          .next_steps = context.texts(entry, "next_steps"),
          .parts = context.parts(entry, "parts"),
          .joins = read_joins(context, entry)};
}

OutsideOption read_outside_option(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"id", "name", "summary", "choose_if", "next_steps"})) return {};
  return {.id = context.text(entry.member("id")),
          .name = context.text(entry.member("name")),
          .summary = context.optional_text(entry, "summary"),
          .choose_if = read_claims(context, entry, "choose_if"),
          .next_steps = context.texts(entry, "next_steps")};
}

Criterion read_criterion(const Context& context, const Cursor& entry) {
  if (!entry.expect_object(
          {"id", "name", "description", "situational", "base_weight", "ratings", "evidence"})) {
    return {.ratings = context.no_ratings()};
  }
  Criterion criterion{.id = context.text(entry.member("id")),
                      .name = context.text(entry.member("name")),
                      .description = context.optional_text(entry, "description"),
                      .evidence = context.evidence(entry, "evidence")};
  const std::optional<Cursor> situational = entry.optional_member("situational");
  criterion.situational = situational && situational->boolean();
  if (criterion.situational) {
    for (const char* key : {"base_weight", "ratings"}) {
      const std::optional<Cursor> extra = entry.optional_member(key);
      if (extra)
        extra->report("a situational criterion has none; its question's options bring them",
                      "mixed-criterion");
    }
    return criterion;
  }
  criterion.base_weight = entry.member("base_weight").integer(0, max_total_weight);
  criterion.ratings = context.ratings(entry.member("ratings"));
  return criterion;
}

}  // namespace langpick::json
