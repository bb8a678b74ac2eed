#include "langpick/audit.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>
#include <utility>

#include "audit/halves.hpp"

namespace langpick {

namespace {

using namespace answer_space;

std::vector<Choice> all_choices(const KnowledgeBase& kb) {
  std::vector<Choice> all;
  for (Index a = 0; a < kb.alternatives.size(); ++a) all.push_back({Choice::Kind::alternative, a});
  for (Index o = 0; o < kb.outside_options.size(); ++o) all.push_back({Choice::Kind::outside, o});
  all.push_back({});
  return all;
}

/// The first position before `end` in `list` with this value.
template <typename List, typename Value, typename Member = std::identity>
std::optional<Index> first_before(std::size_t end, const List& list, const Value& value, Member member = {}) {
  const auto last = list.begin() + static_cast<std::ptrdiff_t>(end);
  const auto found = std::ranges::find(list.begin(), last, value, member);
  return found != last ? std::optional{static_cast<Index>(found - list.begin())} : std::nullopt;
}

/// What has been counted so far, per answer and choice.
class Ledger {
 public:
  Ledger(const KnowledgeBase& kb, const std::vector<AnswerClasses>& classes)
      : kb_(kb), classes_(classes), chosen_(all_choices(kb).size()) {
    for (const AnswerClasses& question : classes) {
      with_answer_.emplace_back(question.classes.size(), std::vector<Count>(chosen_.size()));
    }
  }

  /// `sets` answer sets with one given answer of this class choose `choice`, a position in
  /// `Audit::choices`. Unsigned: what is taken off again may be added as its complement.
  void credit(Index question, Index answer_class, Index choice, Count sets) {
    with_answer_[question][answer_class][choice] += sets;
  }
  /// The same, whatever the answers.
  void credit_all(Index choice, Count sets) { chosen_[choice] += sets; }

  /// Fills in all counts but `none_eligible`.
  void close(Audit& audit) const {
    audit.sets = 1;
    for (const AnswerClasses& question : classes_) audit.sets *= question.answers;
    audit.choices = all_choices(kb_);
    audit.chosen = chosen_;
    for (Index q = 0; q < classes_.size(); ++q) audit.questions.push_back(of_question(q, audit.sets));
  }

 private:
  [[nodiscard]] QuestionAudit of_question(Index question, Count sets) const {
    const AnswerClasses& classes = classes_[question];
    QuestionAudit audit{.sets = sets / classes.answers, .swing = swing(question), .options = {}};
    for (Index option = 0; option < kb_.questions[question].options.size(); ++option) {
      OptionAudit with{.sets = 0, .chosen = std::vector<Count>(chosen_.size()), .twin = {}, .same_as = {}};
      for (std::size_t c = 0; c < classes.classes.size(); ++c) {
        const Count answers = classes.classes[c].with[option];
        with.sets += answers * audit.sets;
        for (Index choice = 0; choice < chosen_.size(); ++choice) {
          with.chosen[choice] += answers * with_answer_[question][c][choice];
        }
      }
      with.twin = first_before(option, classes.of_option, classes.of_option[option]);
      with.same_as = first_before(option, audit.options, with.chosen, &OptionAudit::chosen);
      audit.options.push_back(std::move(with));
    }
    return audit;
  }

  [[nodiscard]] Swing swing(Index question) const {
    const std::vector<std::vector<Count>>& rows = with_answer_[question];
    Swing widest;
    for (Index choice = 0; choice < chosen_.size(); ++choice) {
      const auto of_choice = [&](const std::vector<Count>& row) { return row[choice]; };
      const auto low = std::ranges::min_element(rows, {}, of_choice);
      const auto high = std::ranges::max_element(rows, {}, of_choice);
      if (choice > 0 && (*high)[choice] - (*low)[choice] <= widest.highest - widest.lowest) continue;
      const std::vector<AnswerClass>& classes = classes_[question].classes;
      widest = {.choice = choice,
                .lowest = (*low)[choice],
                .highest = (*high)[choice],
                .lowest_answer = classes[static_cast<std::size_t>(low - rows.begin())].example,
                .highest_answer = classes[static_cast<std::size_t>(high - rows.begin())].example};
    }
    return widest;
  }

  const KnowledgeBase& kb_;
  const std::vector<AnswerClasses>& classes_;
  std::vector<Count> chosen_;
  std::vector<std::vector<std::vector<Count>>> with_answer_;  ///< per question, class and choice
};

/// Counts the answer sets of each verdict of the rules: by what they decide, or where several alternatives
/// remain, by who of them leads.
class Counting {
 public:
  explicit Counting(const KnowledgeBase& kb)
      // weights as stated, but for a common factor, which changes no order
      : kb_(kb), additions_(kb, std::vector<int>(kb.criteria.size(), 1)), classes_(classify_all()) {}

  Audit run() && {
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

 private:
  [[nodiscard]] std::vector<AnswerClasses> classify_all() const {
    std::vector<AnswerClasses> all;
    const AskedSets asked = asked_sets(kb_);
    for (Index q = 0; q < kb_.questions.size(); ++q) all.push_back(classify(kb_, q, asked[q], additions_));
    return all;
  }

  void count(const engine::Verdicts& verdict, const Route& route) {
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

  /// Those of `eligible` that are ahead of `winner` with some answers and behind it with others; none when
  /// one of them is never behind it.
  [[nodiscard]] std::optional<std::vector<Index>> rivals_of(Index winner,
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

  /// Where `winner` is ahead of all `others`, which may be none, the choice is `choice`. How many those are;
  /// `instead_of_none`: they were counted as nobody's before.
  Count count_leads(const Split& split, Index winner, const std::vector<Index>& others, Index choice,
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

  const KnowledgeBase& kb_;
  const engine::Additions additions_;
  const std::vector<AnswerClasses> classes_;
  Ledger ledger_{kb_, classes_};
  Effort effort_;
  Count none_eligible_ = 0;
};

}  // namespace

Audit audit(const KnowledgeBase& kb) {
  try {
    return Counting{kb}.run();
  } catch (const TooLarge& reason) {
    return {.too_large = reason.why};
  }
}

}  // namespace langpick
