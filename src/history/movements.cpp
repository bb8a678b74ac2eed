#include "history/movements.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

#include "history/record_of.hpp"
#include "langpick/engine.hpp"
#include "langpick/rule_words.hpp"
#include "util/rounding.hpp"
#include "util/text.hpp"

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

constexpr std::int64_t lead_scale = 1000;

/// Ratings and weights of then and now, in one scale, would be too large to be compared where whole numbers
/// were as large as they may be and decimals are new.
bool are_comparable(const Record& record, const KnowledgeBase& kb) {
  std::int64_t total = 0;
  for (const RecordedCriterion& criterion : record.criteria) total += criterion.base_weight;
  for (const RecordedEffect& effect : record.effects) total += effect.weight;
  return total <= max_total_weight_at(std::max(record.scale, kb.scale)) * record.scale;
}

/// Two alternatives' ratings, as far as the lead of the first over the second needs them.
struct Pair {
  int leader = 0;
  int against = 0;

  [[nodiscard]] std::int64_t difference() const { return leader - against; }
  friend bool operator==(const Pair&, const Pair&) = default;
};

/// One weighted vote, then or now.
struct Vote {
  std::int64_t weight = 0;  ///< as stated, in the scale of the comparison, as the ratings are
  Pair ratings;
};

/// Question, option and criterion; of several effects on one criterion the count tells which.
using EffectKey = std::tuple<std::string, std::string, std::string, int>;

struct Numbers {
  std::map<std::string, Vote> base;  ///< per rated criterion: base weight and ratings
  std::map<EffectKey, Vote> effects;
};

/// Finds its place for the next effect of the same names.
EffectKey next_key(const Numbers& numbers, std::string question, std::string option, std::string criterion) {
  EffectKey key{std::move(question), std::move(option), std::move(criterion), 1};
  while (numbers.effects.contains(key)) ++std::get<int>(key);
  return key;
}

/// Calls `compare(key, was, is)` for every key of either, in their order; null where one lacks it.
template <typename Key, typename Compare>
void side_by_side(const std::map<Key, Vote>& before, const std::map<Key, Vote>& after, Compare compare) {
  const auto find = [](const std::map<Key, Vote>& votes, const Key& key) {
    const auto found = votes.find(key);
    return found != votes.end() ? &found->second : nullptr;
  };
  for (const auto& [key, vote] : before) compare(key, &vote, find(after, key));
  for (const auto& [key, vote] : after) {
    if (!before.contains(key)) compare(key, nullptr, &vote);
  }
}

/// Every weight and rating of the record that is another in the knowledge base behind `now`, with what it
/// alone does to the recorded lead of `leader` over `against`: the lead that the recorded numbers give with
/// this one exchanged, less the lead that they give. Those that do nothing to it are left out. Both
/// alternatives stand in the record and in that knowledge base.
class Comparison {
 public:
  Comparison(const Record& record, const Recommendation& now, const std::string& leader,
             const std::string& against)
      : record_(record),
        kb_(*now.kb),
        now_(now),
        leader_(leader),
        against_(against),
        scale_(std::max(record.scale, kb_.scale)),
        then_by_(scale_ / record.scale),
        now_by_(scale_ / kb_.scale) {
    const auto in_record = [&](const std::string& id) {
      return std::ranges::find(record.standings, id, &RecordedStanding::alternative) -
             record.standings.begin();
    };
    const auto today = [&](const std::string& id) {
      return std::ranges::find(kb_.alternatives, id, &Alternative::id) - kb_.alternatives.begin();
    };
    leader_then_ = static_cast<std::size_t>(in_record(leader));
    against_then_ = static_cast<std::size_t>(in_record(against));
    leader_now_ = static_cast<std::size_t>(today(leader));
    against_now_ = static_cast<std::size_t>(today(against));
    then_ = recorded();
    const auto add = [&](const std::string& criterion, const Vote& vote) {
      const std::int64_t weight = vote.weight * percent(criterion);
      sum_ += weight * vote.ratings.difference();
      divisor_ += weight;
    };
    for (const auto& [criterion, vote] : then_.base) add(criterion, vote);
    for (const auto& [key, vote] : then_.effects) add(std::get<2>(key), vote);
  }

  std::vector<Movement> compare() && {
    const Numbers today = current();
    side_by_side(then_.base, today.base, [&](const std::string& id, const Vote* was, const Vote* is) {
      compare_criterion(id, was, is);
    });
    side_by_side(then_.effects, today.effects, [&](const EffectKey& key, const Vote* was, const Vote* is) {
      compare_effect(key, was, is);
    });
    return std::move(list_);
  }

 private:
  [[nodiscard]] Numbers recorded() const {
    Numbers numbers;
    for (const RecordedCriterion& criterion : record_.criteria) {
      numbers.base[criterion.id] = {criterion.base_weight * then_by_, recorded_pair(criterion.ratings)};
    }
    for (const RecordedEffect& effect : record_.effects) {
      const Pair ratings =
          effect.ratings.empty() ? numbers.base.at(effect.criterion).ratings : recorded_pair(effect.ratings);
      numbers.effects[next_key(numbers, effect.question, effect.option, effect.criterion)] = {
          effect.weight * then_by_, ratings};
    }
    return numbers;
  }

  [[nodiscard]] Numbers current() const {
    Numbers numbers;
    const std::vector<bool> out = dropped(kb_, now_.answers);
    for (Index c = 0; c < kb_.criteria.size(); ++c) {
      const Criterion& criterion = kb_.criteria[c];
      if (criterion.situational) continue;
      numbers.base[std::string{criterion.id}] = {out[c] ? 0 : criterion.base_weight * now_by_,
                                                 current_pair(criterion.ratings)};
    }
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      const Question& question = kb_.questions[q];
      now_.answers.chosen[q].for_each([&](Index o) {
        for (const Effect& effect : question.options[o].effects) {
          numbers.effects[next_key(numbers, std::string{question.id}, std::string{question.options[o].id},
                                   std::string{kb_.criteria[effect.criterion].id})] = {
              effect.weight * now_by_, current_pair(effect.ratings)};
        }
      });
    }
    return numbers;
  }

  [[nodiscard]] Pair recorded_pair(const std::vector<int>& ratings) const {
    return {ratings[leader_then_] * then_by_, ratings[against_then_] * then_by_};
  }
  [[nodiscard]] Pair current_pair(std::span<const int> ratings) const {
    return {ratings[leader_now_] * now_by_, ratings[against_now_] * now_by_};
  }
  [[nodiscard]] std::int64_t percent(const std::string& criterion) const {
    const auto found = std::ranges::find(record_.weights, criterion, &RecordedWeight::criterion);
    return found != record_.weights.end() ? found->percent : stated_weight_percent;
  }

  void compare_criterion(const std::string& id, const Vote* was, const Vote* is) {
    if (was == nullptr || is == nullptr) {
      const Vote& vote = was != nullptr ? *was : *is;
      const std::int64_t weight = vote.weight * percent(id) * (was != nullptr ? -1 : 1);
      const std::string text = text_of(vote.weight);
      note(Subject::base_weight, id, was != nullptr ? std::optional{text} : std::nullopt,
           is != nullptr ? std::optional{text} : std::nullopt,
           lead_change(weight * vote.ratings.difference(), weight));
      return;
    }
    compare_rating(id, leader_, was->ratings.leader, is->ratings.leader, 1);
    compare_rating(id, against_, was->ratings.against, is->ratings.against, -1);
    if (was->weight != is->weight) {
      const std::int64_t weight = (is->weight - was->weight) * percent(id);
      note(Subject::base_weight, id, text_of(was->weight), text_of(is->weight),
           lead_change(weight * was->ratings.difference(), weight));
    }
  }

  /// One rating of a criterion: it counts in its base term and in every effect on it.
  void compare_rating(const std::string& id, const std::string& alternative, int was, int is, int sign) {
    if (was == is) return;
    std::int64_t weight = then_.base.at(id).weight;
    for (const RecordedEffect& effect : record_.effects) {
      if (effect.criterion == id && effect.ratings.empty()) weight += effect.weight * then_by_;
    }
    note(Subject::rating, id + '/' + alternative, text_of(was), text_of(is),
         lead_change(std::int64_t{sign} * (is - was) * weight * percent(id), 0));
  }

  void compare_effect(const EffectKey& key, const Vote* was, const Vote* is) {
    const auto& [question, option, of_criterion, count] = key;
    const std::string& criterion = of_criterion;  // which a lambda may capture
    // the ratings of a rated criterion were compared there
    const bool brings_ratings = !then_.base.contains(criterion);
    if (was != nullptr && is != nullptr && was->weight == is->weight &&
        (!brings_ratings || was->ratings == is->ratings))
      return;
    const std::int64_t share = percent(criterion);
    const auto advantage = [&](const Vote* vote) {
      if (vote == nullptr) return std::int64_t{0};
      const Pair& ratings = brings_ratings ? vote->ratings : then_.base.at(criterion).ratings;
      return vote->weight * share * ratings.difference();
    };
    const auto text = [&](const Vote* vote) -> std::optional<std::string> {
      if (vote == nullptr) return std::nullopt;
      const std::string weight = "weight " + text_of(vote->weight);
      if (!brings_ratings) return weight;
      return weight + ", " + leader_ + ' ' + text_of(vote->ratings.leader) + ", " + against_ + ' ' +
             text_of(vote->ratings.against);
    };
    const std::int64_t weight =
        ((is != nullptr ? is->weight : 0) - (was != nullptr ? was->weight : 0)) * share;
    std::string path = question + '/' + option + '/' + criterion;
    if (count > 1) path += '#' + std::to_string(count);
    note(Subject::effect, std::move(path), text(was), text(is),
         lead_change(advantage(is) - advantage(was), weight));
  }

  /// A lead that has `weight` more of votes that differ by `advantage`, less the recorded one.
  [[nodiscard]] std::int64_t lead_change(std::int64_t advantage, std::int64_t weight) const {
    return util::rounded_ratio(sum_ + advantage, (divisor_ + weight) * scale_, lead_scale) -
           util::rounded_ratio(sum_, divisor_ * scale_, lead_scale);
  }
  [[nodiscard]] std::string text_of(std::int64_t number) const { return util::decimal_text(number, scale_); }
  void note(Subject subject, std::string path, std::optional<std::string> before,
            std::optional<std::string> after, std::int64_t lead) {
    if (lead != 0) list_.push_back({{subject, std::move(path), std::move(before), std::move(after)}, lead});
  }

  const Record& record_;
  const KnowledgeBase& kb_;
  const Recommendation& now_;
  const std::string& leader_;
  const std::string& against_;
  int scale_;    ///< of both: what each is held in, times its factor
  int then_by_;  ///< the record's factor
  int now_by_;   ///< the knowledge base's
  std::size_t leader_then_ = 0;
  std::size_t against_then_ = 0;
  std::size_t leader_now_ = 0;
  std::size_t against_now_ = 0;
  Numbers then_;
  std::int64_t sum_ = 0;      ///< of weight times difference of ratings, over all recorded votes
  std::int64_t divisor_ = 0;  ///< of their weights
  std::vector<Movement> list_;
};

}  // namespace

Movements movements(const Record& record, const Recommendation& now) {
  Movements found{.leader = leader_of(record), .against = {}, .list = {}};
  compare_rules(record, now, found.list);
  compare_alternatives(record, *now.kb, found.list);
  compare_thresholds(record.knowledge_base.thresholds, now.kb->thresholds, found.list);
  if (found.leader.empty() || !record.ballots.empty()) return found;  // a team's numbers are its ballots' own
  if (!are_comparable(record, *now.kb)) return found;
  found.against = against(record, now, found.leader);
  const auto stands_in_both = [&](const std::string& id) {
    return is_recorded(record, id) && exists(*now.kb, id);
  };
  if (!stands_in_both(found.leader) || !stands_in_both(found.against)) return found;
  std::vector<Movement> numbers = Comparison{record, now, found.leader, found.against}.compare();
  const auto size = [](const Movement& movement) { return -std::abs(*movement.lead); };
  std::ranges::stable_sort(numbers, {}, size);
  found.list.insert(found.list.end(), numbers.begin(), numbers.end());
  return found;
}

}  // namespace langpick::history
