#include "history/movements.hpp"

#include <algorithm>
#include <cstdlib>

#include "history/deciding_rules.hpp"
#include "history/recorded_lead.hpp"
#include "langpick/rule_words.hpp"

namespace langpick::history {

namespace {

std::string leader_of(const Record& record) {
  if (record.standings.empty() || !record.standings.front().excluded_by.empty()) return {};
  return record.standings.front().alternative;
}

bool is_recorded(const Record& record, std::string_view alternative) {
  const auto same = [&](const RecordedStanding& standing) { return standing.alternative == alternative; };
  return std::ranges::any_of(record.standings, same);
}

bool exists(const KnowledgeBase& kb, std::string_view alternative) {
  return std::ranges::find(kb.alternatives, alternative, &Alternative::id) != kb.alternatives.end();
}

/// Whom the recorded leader is held against.
std::string against(const Record& record, const Recommendation& now, const std::string& leader) {
  const auto usable = [&](std::optional<Index> a) {
    return a && now.kb->alternatives[*a].id != leader && is_recorded(record, now.kb->alternatives[*a].id);
  };
  if (usable(now.leader)) return std::string{now.kb->alternatives[*now.leader].id};
  if (usable(now.acceptability_against))
    return std::string{now.kb->alternatives[*now.acceptability_against].id};
  return record.verdict.rival;
}

using History = std::vector<Movement>;

void note(History& list, Subject subject, std::string path, std::optional<std::string> before,
          std::optional<std::string> after) {
  list.push_back({{subject, std::move(path), std::move(before), std::move(after)}, std::nullopt});
}

void compare_rules(const Record& record, const Recommendation& now, History& list) {
  std::vector<RecordedRule> current;
  for (const Index rule : deciding_rules(now)) {
    current.push_back({std::string{now.kb->rules[rule].id}, consequence_words(*now.kb, now.kb->rules[rule])});
  }
  const auto among = [](const std::vector<RecordedRule>& rules, const RecordedRule& rule) {
    return std::ranges::find(rules, rule) != rules.end();
  };
  for (const RecordedRule& rule : record.rules) {
    if (!among(current, rule)) note(list, Subject::rule, rule.id, rule.consequence, std::nullopt);
  }
  for (const RecordedRule& rule : current) {
    if (!among(record.rules, rule)) note(list, Subject::rule, rule.id, std::nullopt, rule.consequence);
  }
}

void compare_alternatives(const Record& record, const KnowledgeBase& kb, History& list) {
  for (const RecordedStanding& standing : record.standings) {
    if (!exists(kb, standing.alternative))
      note(list, Subject::alternative, standing.alternative, "", std::nullopt);
  }
  for (const Alternative& alternative : kb.alternatives) {
    if (!is_recorded(record, alternative.id))
      note(list, Subject::alternative, std::string{alternative.id}, std::nullopt, "");
  }
}

void compare_thresholds(const Thresholds& before, const Thresholds& after, History& list) {
  const auto compare = [&](const char* path, int was, int is) {
    if (was != is) note(list, Subject::threshold, path, std::to_string(was), std::to_string(is));
  };
  compare("near_tie_acceptability", before.near_tie, after.near_tie);
  compare("clear_acceptability", before.clear, after.clear);
  compare("strong_acceptability", before.strong, after.strong);
}

}  // namespace

Movements movements(const Record& record, const Recommendation& now) {
  Movements found{.leader = leader_of(record), .against = {}, .list = {}};
  compare_rules(record, now, found.list);
  compare_alternatives(record, *now.kb, found.list);
  compare_thresholds(record.knowledge_base.thresholds, now.kb->thresholds, found.list);
  if (found.leader.empty() || !record.ballots.empty()) return found;  // a team's numbers are its ballots' own
  found.against = against(record, now, found.leader);
  const auto stands_in_both = [&](const std::string& id) {
    return is_recorded(record, id) && exists(*now.kb, id);
  };
  if (!stands_in_both(found.leader) || !stands_in_both(found.against)) return found;
  std::vector<Movement> numbers = moved_numbers(record, now, found.leader, found.against);
  const auto size = [](const Movement& movement) { return -std::abs(*movement.lead); };
  std::ranges::stable_sort(numbers, {}, size);
  found.list.insert(found.list.end(), numbers.begin(), numbers.end());
  return found;
}

}  // namespace langpick::history
