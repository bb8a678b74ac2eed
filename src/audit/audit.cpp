#include "langpick/audit.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "audit/gauge.hpp"
#include "audit/half.hpp"
#include "audit/ledger.hpp"
#include "audit/meeting.hpp"
#include "audit/split.hpp"

namespace langpick {

namespace {

using namespace answer_space;

/// Counts the answer sets of each verdict of the rules: by what they decide, or where several alternatives
/// remain, by who of them leads.
class Counting {
 public:
  explicit Counting(const KnowledgeBase& kb)
      // weights as stated, but for a common factor, which changes no order
      : kb_(kb), additions_(kb, std::vector<int>(kb.criteria.size(), 1)), classes_(classify_all()) {}

  Audit run() &&;

 private:
  [[nodiscard]] std::vector<AnswerClasses> classify_all() const {
    std::vector<AnswerClasses> all;
    const AskedSets asked = asked_sets(kb_);
    for (Index q = 0; q < kb_.questions.size(); ++q) all.push_back(classify(kb_, q, asked[q], additions_));
    return all;
  }
  void count(const engine::Verdicts& verdict, const Route& route);
  [[nodiscard]] std::optional<std::vector<Index>> rivals_of(Index winner,
                                                            const std::vector<Index>& eligible) const;
  Count count_leads(const Split& split, Index winner, const std::vector<Index>& others, Index choice,
                    bool instead_of_none);

  const KnowledgeBase& kb_;
  const engine::Additions additions_;
  const std::vector<AnswerClasses> classes_;
  Ledger ledger_{kb_, classes_};
  Effort effort_;
  Count none_eligible_ = 0;
};

/// Where `winner` is ahead of all `others`, which may be none, the choice is `choice`. How many those are;
/// `instead_of_none`: they were counted as nobody's before.
Count Counting::count_leads(const Split& split, Index winner, const std::vector<Index>& others, Index choice,
                            bool instead_of_none) {
  const Gauge gauge{classes_, additions_.base(), winner, others, split.in_first_half()};
  const Half first{split.first_steps(gauge), effort_};
  const Half second{split.second_steps(gauge), effort_};
  const auto none = static_cast<Index>(kb_.alternatives.size() + kb_.outside_options.size());
  Count total = 0;
  std::vector<std::vector<std::uint64_t>> worth_first;
  std::vector<std::vector<std::uint64_t>> worth_second;
  for (std::size_t at = 0; at < first.end().size(); ++at) {
    Meeting met = meet(first.end()[at], second.end()[at], gauge, effort_);
    for (std::size_t i = 0; i < met.satisfied.size(); ++i) {
      total += Count{first.end()[at][i].count} * met.satisfied[i];
    }
    worth_first.push_back(std::move(met.satisfied));
    worth_second.push_back(std::move(met.satisfying));
  }
  const auto credit = [&](Index question, Index answer_class, Count sets) {
    ledger_.credit(question, answer_class, choice, sets);
    if (instead_of_none) ledger_.credit(question, answer_class, none, -sets);
  };
  first.trace_back(worth_first, effort_, credit);
  second.trace_back(worth_second, effort_, credit);
  ledger_.credit_all(choice, total);
  if (instead_of_none) ledger_.credit_all(none, -total);
  return total;
}

void Counting::count(const engine::Verdicts& verdict, const Route& route) {
  const Split split{route, classes_};
  const auto alternatives = static_cast<Index>(kb_.alternatives.size());
  const auto none = static_cast<Index>(alternatives + kb_.outside_options.size());
  if (verdict.outside) {
    count_leads(split, 0, {}, alternatives + *verdict.outside, false);
    return;
  }
  std::vector<Index> eligible;
  for (Index a = 0; a < alternatives; ++a) {
    if (!verdict.excluded[a]) eligible.push_back(a);
  }
  if (eligible.size() == 1) {
    count_leads(split, 0, {}, eligible.front(), false);
    return;
  }
  const Count all = count_leads(split, 0, {}, none, false);
  if (eligible.empty()) none_eligible_ += all;
  for (const Index winner : eligible) {
    const std::optional<std::vector<Index>> rivals = rivals_of(winner, eligible);
    if (rivals) count_leads(split, winner, *rivals, winner, true);
  }
}

/// Those of `eligible` that are ahead of `winner` with some answers and behind it with others; none when one
/// of them is never behind it.
std::optional<std::vector<Index>> Counting::rivals_of(Index winner,
                                                      const std::vector<Index>& eligible) const {
  std::vector<Index> rivals;
  for (const Index other : eligible) {
    if (other == winner) continue;
    const LeadRange lead = lead_range(classes_, additions_.base(), winner, other);
    if (lead.highest <= 0) return std::nullopt;
    if (lead.lowest <= 0) rivals.push_back(other);
  }
  return rivals;
}

Audit Counting::run() && {
  const Diagram diagram = make_diagram(kb_, classes_, effort_);
  std::vector<engine::Verdicts> counted;
  for (const engine::Verdicts& verdict : diagram.verdicts) {
    if (std::ranges::any_of(counted, [&](const auto& other) { return same(verdict, other); })) continue;
    counted.push_back(verdict);
    count(verdict, route_to(diagram, verdict));
  }
  Audit audit{.none_eligible = none_eligible_};
  ledger_.close(audit);
  assert(std::accumulate(audit.chosen.begin(), audit.chosen.end(), Count{0}) == audit.sets);
  return audit;
}

}  // namespace

Audit audit(const KnowledgeBase& kb) {
  try {
    return Counting{kb}.run();
  } catch (const TooLarge& reason) {
    return {.too_large = reason.why};
  }
}

}  // namespace langpick
