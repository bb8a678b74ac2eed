#include "langpick/difference.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "history/statements.hpp"

namespace langpick {

namespace {

using history::Statement;
using history::Statements;

using ByKey = std::unordered_map<std::string_view, const Statement*>;

ByKey by_key(const Statements& all) {
  ByKey found;
  for (const Statement& statement : all) found.emplace(statement.key, &statement);
  return found;
}

/// The ids of `list` that `other` has, too, in the order of `list`.
template <typename Entry>
std::string common_order(std::span<const Entry> list, std::span<const Entry> other) {
  std::unordered_set<std::string_view> known;
  for (const Entry& entry : other) known.insert(entry.id);
  std::string ids;
  for (const Entry& entry : list) {
    if (known.contains(entry.id)) ids += (ids.empty() ? "" : ", ") + std::string{entry.id};
  }
  return ids;
}

template <typename Entry>
void compare_order(std::string_view path, std::span<const Entry> before, std::span<const Entry> after,
                   std::vector<Difference>& found) {
  std::string was = common_order(before, after);
  std::string is = common_order(after, before);
  if (was != is) found.push_back({Subject::order, std::string{path}, std::move(was), std::move(is)});
}

/// Does it explain an entry that the other side lacks?
bool goes_with_owner(const Statement& statement, const ByKey& other) {
  return !statement.owner.empty() && !other.contains(statement.owner);
}

}  // namespace

std::vector<Difference> difference(const KnowledgeBase& before, const KnowledgeBase& after) {
  const Statements was = history::statements(before);
  const Statements is = history::statements(after);
  const ByKey then = by_key(was);
  const ByKey now = by_key(is);
  std::vector<Difference> found;
  for (const Statement& statement : was) {
    const auto match = now.find(statement.key);
    if (match == now.end()) {
      if (!goes_with_owner(statement, now))
        found.push_back({statement.subject, statement.path, statement.text, std::nullopt});
    } else if (match->second->text != statement.text) {
      found.push_back({statement.subject, statement.path, statement.text, match->second->text});
    }
  }
  for (const Statement& statement : is) {
    if (!then.contains(statement.key) && !goes_with_owner(statement, then)) {
      found.push_back({statement.subject, statement.path, std::nullopt, statement.text});
    }
  }
  compare_order("alternatives", before.alternatives, after.alternatives, found);
  compare_order("rules", before.rules, after.rules, found);
  std::ranges::stable_sort(found, {}, &Difference::subject);
  return found;
}

}  // namespace langpick
