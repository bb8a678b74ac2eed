#include "report/draft.hpp"

#include <algorithm>
#include <string_view>

#include "langpick/knowledge_base.hpp"
#include "report/json_writer.hpp"
#include "util/ascii.hpp"

namespace langpick::report {

namespace {

/// "C++ (20)" is "c-plus-plus-20"; a name without a letter or digit that an id may have is `otherwise`.
std::string id_of(std::string_view name, std::string_view otherwise) {
  std::string id;
  const auto add = [&](std::string_view word) {
    if (!id.empty() && id.back() != '-') id += '-';
    id += word;
  };
  for (const char c : name) {
    if (util::is_letter(c) || util::is_digit(c)) {
      id += util::lower(c);
    } else if (c == '+' || c == '#') {
      add(c == '+' ? "plus" : "sharp");
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  if (id.ends_with('-')) id.pop_back();
  return id.empty() ? std::string{otherwise} : id;
}

/// One for each name; the second of two that are alike ends in 2.
std::vector<std::string> ids_of(const std::vector<std::string>& names, std::string_view otherwise) {
  std::vector<std::string> ids;
  for (const std::string& name : names) {
    const std::string first = id_of(name, otherwise);
    std::string id = first;
    for (int n = 2; std::ranges::find(ids, id) != ids.end(); ++n) id = first + '-' + std::to_string(n);
    ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace

std::string draft_json(const Draft& draft) {
  const std::vector<std::string> alternatives = ids_of(draft.alternatives, "alternative");
  std::vector<std::string> names;
  for (const DraftCriterion& criterion : draft.criteria) names.push_back(criterion.name);
  const std::vector<std::string> criteria = ids_of(names, "criterion");
  JsonWriter out;
  out.begin_object().member("schema_version", 1).member("id", id_of(draft.name, "new"));
  out.member("name", draft.name).member("version", "1").member("as_of", draft.as_of);
  out.key("sources").begin_array().begin_line_object();
  out.member("id", "source").member("title", draft.source).member("kind", draft.source_kind);
  out.member("date", draft.as_of).end_object().end_array();
  out.key("alternatives").begin_array();
  for (std::size_t a = 0; a < alternatives.size(); ++a) {
    out.begin_line_object().member("id", alternatives[a]).member("name", draft.alternatives[a]).end_object();
  }
  out.end_array().key("criteria").begin_array();
  for (std::size_t c = 0; c < criteria.size(); ++c) {
    const DraftCriterion& criterion = draft.criteria[c];
    out.begin_object().member("id", criteria[c]).member("name", criterion.name);
    out.member("base_weight", Stated{criterion.weight, decimal_scale}).key("ratings").begin_line_object();
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
      out.member(alternatives[a], Stated{criterion.ratings[a], decimal_scale});
    }
    out.end_object().key("evidence").begin_array();
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
      out.begin_line_object().member("alternative", alternatives[a]).member("text", criterion.evidence[a]);
      out.key("sources").begin_array().value("source").end_array().end_object();
    }
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return std::move(out).document();
}

}  // namespace langpick::report
