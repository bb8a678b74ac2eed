#include "langpick/entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace langpick {

namespace {

/// What a kind is called, and in which list of the document it stands.
struct KindNames {
  std::string_view word;
  std::string_view list;
};

/// In the order of `EntryKind`. Options stand within the questions.
constexpr std::array<KindNames, 12> names{{
    {"alternative", "alternatives"},
    {"outside-option", "outside_options"},
    {"criterion", "criteria"},
    {"question", "questions"},
    {"option", "questions"},
    {"rule", "rules"},
    {"source", "sources"},
    {"figure", "figures"},
    {"topic", "topics"},
    {"faq", "faq"},
    {"code", "code"},
    {"precedent", "precedents"},
}};

const KindNames& names_of(EntryKind kind) { return names[static_cast<std::size_t>(kind)]; }

/// Calls `visit(kind, list)` for each list whose entries have ids of their own.
template <typename Visit>
void for_each_list(const KnowledgeBase& kb, Visit visit) {
  visit(EntryKind::alternative, kb.alternatives);
  visit(EntryKind::outside_option, kb.outside_options);
  visit(EntryKind::criterion, kb.criteria);
  visit(EntryKind::question, kb.questions);
  visit(EntryKind::rule, kb.rules);
  visit(EntryKind::source, kb.sources);
  visit(EntryKind::figure, kb.reference.figures);
  visit(EntryKind::topic, kb.reference.topics);
  visit(EntryKind::faq, kb.reference.faq);
  visit(EntryKind::code, kb.reference.code);
  visit(EntryKind::precedent, kb.precedents);
}

void sort_by_kind(std::vector<Entry>& entries) { std::ranges::stable_sort(entries, {}, &Entry::kind); }

/// Takes a number off the front of "/3/options/1"; none where it doesn't begin with one.
std::optional<Index> take_position(std::string_view& path) {
  if (!path.starts_with('/')) return std::nullopt;
  Index position = 0;
  const auto [end, error] = std::from_chars(path.data() + 1, path.data() + path.size(), position);
  if (error != std::errc{}) return std::nullopt;
  path.remove_prefix(static_cast<std::size_t>(end - path.data()));
  return position;
}

}  // namespace

std::vector<Entry> find_entries(const KnowledgeBase& kb, std::string_view id) {
  if (const std::size_t colon = id.find(':'); colon != std::string_view::npos) {
    std::vector<Entry> found = find_entries(kb, id.substr(colon + 1));
    std::erase_if(found, [&](const Entry& entry) { return kind_word(entry.kind) != id.substr(0, colon); });
    return found;
  }
  const std::size_t separator = id.find_first_of(".=");
  std::vector<Entry> found;
  if (separator == std::string_view::npos) {
    for_each_list(kb, [&](EntryKind kind, const auto& list) {
      for (Index i = 0; i < list.size(); ++i) {
        if (list[i].id == id) found.push_back({kind, i});
      }
    });
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const bool names_question = separator != std::string_view::npos;
    if (names_question && kb.questions[q].id != id.substr(0, separator)) continue;
    const std::string_view option = names_question ? id.substr(separator + 1) : id;
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) {
      if (kb.questions[q].options[o].id == option) found.push_back({EntryKind::option, q, o});
    }
  }
  sort_by_kind(found);
  return found;
}

std::vector<Entry> all_entries(const KnowledgeBase& kb) {
  std::vector<Entry> all;
  for_each_list(kb, [&](EntryKind kind, const auto& list) {
    for (Index i = 0; i < list.size(); ++i) all.push_back({kind, i});
  });
  for (Index q = 0; q < kb.questions.size(); ++q) {
    for (Index o = 0; o < kb.questions[q].options.size(); ++o) all.push_back({EntryKind::option, q, o});
  }
  sort_by_kind(all);
  return all;
}

std::string_view kind_word(EntryKind kind) { return names_of(kind).word; }

std::string id_of(const KnowledgeBase& kb, const Entry& entry) {
  if (entry.kind == EntryKind::option) {
    const Question& question = kb.questions[entry.position];
    return std::string{question.id} + '=' + std::string{question.options[entry.option].id};
  }
  std::string id;
  for_each_list(kb, [&](EntryKind kind, const auto& list) {
    if (kind == entry.kind) id = list[entry.position].id;
  });
  return id;
}

std::string place_of(const Entry& entry) {
  std::string place = "#/" + std::string{names_of(entry.kind).list} + '/' + std::to_string(entry.position);
  if (entry.kind == EntryKind::option) place += "/options/" + std::to_string(entry.option);
  return place;
}

std::optional<Entry> entry_at(std::string_view place) {
  if (!place.starts_with("#/")) return std::nullopt;
  const std::string_view list = place.substr(2, place.find('/', 2) - 2);
  const auto found = std::ranges::find(names, list, &KindNames::list);
  if (found == names.end()) return std::nullopt;
  std::string_view rest = place.substr(2 + list.size());
  const std::optional<Index> position = take_position(rest);
  if (!position) return std::nullopt;
  const auto kind = static_cast<EntryKind>(found - names.begin());
  constexpr std::string_view options = "/options";
  if (kind == EntryKind::question && rest.starts_with(options)) {
    rest.remove_prefix(options.size());
    if (const std::optional<Index> option = take_position(rest)) {
      return Entry{EntryKind::option, *position, *option};
    }
  }
  return Entry{kind, *position};
}

}  // namespace langpick
