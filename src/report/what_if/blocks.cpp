#include "report/blocks.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/words.hpp"
#include "util/rounding.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_priorities = 3;  // in each direction
constexpr int least_deviation = 300;        // of a priority worth a word, in basis points
constexpr int whole = 10'000;               // basis points
constexpr std::size_t most_sufficient_sets = 5;
constexpr std::size_t most_rating_limits = 8;

class WhatIfReport {
 public:
  WhatIfReport(const Recommendation& r, const Analysis& analysis) : r_(r), kb_(*r.kb), analysis_(analysis) {}

  Blocks write(const Recommendation* changed) && {
    today();
    const bool is_asked = !kb_.questions.empty();
    if (changed != nullptr) beside(*changed);
    if (is_asked) {
      flip_sets();
      one_at_a_time();
    }
    weights();
    ratings();
    likelihood();
    priorities();
    if (is_asked) sufficient();
    open_questions();
    return std::move(blocks_);
  }

 private:
  void today() {
    const std::string now = choice_name(kb_, choice_of(r_));
    const std::string& project = r_.answers.project;
    const std::string when = project.empty() ? "Now" : subject_words(kb_, project) + " now";
    blocks_.title(fmt::format("{}: {} — {}", when, now, strength_word(r_.strength)));
    if (r_.outside) blocks_.opening("A rule decides that; the scores below are those of the alternatives.");
  }

  void beside(const Recommendation& changed) {
    blocks_.heading("One change, beside the original");
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      const OptionSet from = r_.answers.chosen[q];
      const OptionSet to = changed.answers.chosen[q];
      if (from == to) continue;
      const std::string before = from.empty() ? "no answer" : option_ids(kb_.questions[q], from);
      blocks_.paragraph(
          fmt::format("{}: {} instead of {}", kb_.questions[q].id, option_ids(kb_.questions[q], to), before));
    }
    Table table{.header = {"", "now", "then"}, .rows = {}};
    const auto row = [&](std::string_view label, std::string_view now, std::string_view then) {
      table.rows.push_back({std::string{label}, std::string{now}, std::string{then}});
    };
    row("choice", choice_name(kb_, choice_of(r_)), choice_name(kb_, choice_of(changed)));
    row("strength", strength_word(r_.strength), strength_word(changed.strength));
    const auto held = [](const Recommendation& r) {
      return r.acceptability ? whole_percent(*r.acceptability) : std::string{"-"};
    };
    row("lead holds in", held(r_), held(changed));
    const auto score = [](const Standing& s, const Recommendation& r) {
      return decimal(tenths(s.points, r.divisor)) + (s.eligible() ? "" : " (excluded)");
    };
    for (const Standing& before : r_.standings) {
      const auto after = std::ranges::find(changed.standings, before.alternative, &Standing::alternative);
      row(name(before.alternative), score(before, r_), score(*after, changed));
    }
    blocks_.table(std::move(table));
  }

  void flip_sets() {
    blocks_.heading("What would change it");
    const FlipSets& found = analysis_.flip_sets;
    write_flip_sets(blocks_, r_, found, analysis_.scope, found.sets.size());
  }

  void one_at_a_time() {
    blocks_.heading("One answer at a time");
    const bool several = std::ranges::any_of(
        analysis_.tornado, [&](const Tornado& row) { return kb_.questions[row.question].multiple(); });
    const std::string_view lead_in =
        several ? "Change one answer, several choices by one of them" : "Change one answer";
    const std::int64_t now = r_.leader ? lead_tenths(r_) : 0;
    if (r_.leader) {
      blocks_.paragraph(
          fmt::format("{}, and keep all others: between what the lead of {} over {} "
                      "then lies, in points ({} now), and which answers change the choice.",
                      lead_in, name(*r_.leader), name(*r_.rival), decimal(now, true)));
    } else {
      blocks_.paragraph(fmt::format("{}, and keep all others: which answers change the choice.", lead_in));
    }
    Table table{.header = {"Question", "Lead", "What changes the choice"}, .rows = {}};
    for (const Tornado& row : analysis_.tornado) {
      const Question& question = kb_.questions[row.question];
      std::vector<std::string> turning;
      std::int64_t lowest = now;
      std::int64_t highest = now;
      for (const Change& change : row.changes) {
        if (r_.leader) {
          const std::int64_t then = tenths(change.points[*r_.leader], change.divisor) -
                                    tenths(change.points[*r_.rival], change.divisor);
          lowest = std::min(lowest, then);
          highest = std::max(highest, then);
        }
        if (change.choice == choice_of(r_)) continue;
        turning.push_back(
            fmt::format("{} → {}", option_ids(question, change.to), choice_name(kb_, change.choice)));
      }
      table.rows.push_back({std::string{question.id},
                            fmt::format("{} to {}", decimal(lowest, true), decimal(highest, true)),
                            fmt::format("{}", fmt::join(turning, "; "))});
    }
    if (!table.rows.empty()) blocks_.table(std::move(table));
  }

  void weights() {
    const Stability& found = analysis_.stability;
    if (found.intervals.empty()) return;
    blocks_.heading("How much the weights matter");
    if (found.dominates_all) {
      blocks_.paragraph(fmt::format("No criterion speaks against {}: however you weigh them, it stays ahead.",
                                    name(*r_.leader)));
      return;
    }
    for (const Index other : found.dominated) {
      blocks_.paragraph(fmt::format("No criterion speaks for {} against {}: no weighting puts it ahead.",
                                    name(other), name(*r_.leader)));
    }
    std::size_t unlimited = 0;
    blocks_.paragraph(
        fmt::format("{} leads as long as each criterion, the others unchanged, weighs within these "
                    "limits; 100 % is what the knowledge base gives it, and --weight changes it.",
                    name(*r_.leader)));
    for (const StabilityInterval& one : found.intervals) {
      if (one.low || one.high) {
        interval(one);
      } else {
        ++unlimited;
      }
    }
    if (unlimited > 0) {
      blocks_.item(fmt::format("{} other {}: any weight at all", unlimited,
                               unlimited == 1 ? "criterion" : "criteria"));
    }
    const StabilityInterval& critical = found.intervals.front();
    if (!critical.change) return;
    blocks_.paragraph(
        fmt::format("The most critical is {}: no smaller change of a single criterion than {} % of "
                    "its weight loses the lead.",
                    criterion(critical.criterion), decimal(*critical.change)));
  }

  void interval(const StabilityInterval& interval) {
    const auto percent = [](const Limit& limit) {
      return decimal(util::rounded_ratio(limit.numerator, limit.denominator, 10)) + " %";
    };
    std::vector<std::string> limits;
    if (interval.low) {
      limits.push_back(fmt::format("above {} (there {} draws level)", percent(*interval.low),
                                   name(interval.low->against)));
    }
    if (interval.high) {
      limits.push_back(fmt::format("below {} (there {} draws level)", percent(*interval.high),
                                   name(interval.high->against)));
    }
    blocks_.item(fmt::format("{}: {}", criterion(interval.criterion), listed(limits)));
  }

  void ratings() {
    if (analysis_.stability.intervals.empty()) return;
    blocks_.heading("How much the ratings matter");
    const std::span<const RatingLimit> all = analysis_.rating_limits;
    if (all.empty()) {
      blocks_.paragraph(
          fmt::format("Wherever any one rating lies between 0 and 100, the others unchanged, {} leads.",
                      name(*r_.leader)));
      return;
    }
    blocks_.paragraph(fmt::format(
        "{} leads as long as each rating, the others unchanged, is within its limit; the one that is "
        "nearest to it comes first.",
        name(*r_.leader)));
    for (const RatingLimit& limit : all.first(std::min(all.size(), most_rating_limits))) {
      const std::string brought = limit.question
                                      ? fmt::format(" ({}: {})", kb_.questions[*limit.question].id,
                                                    kb_.questions[*limit.question].options[*limit.option].id)
                                      : "";
      blocks_.item(fmt::format("{} of {}{}: {}, {} {} (there {} draws level)", criterion(limit.criterion),
                               name(limit.alternative), brought, util::decimal_text(limit.rating, kb_.scale),
                               limit.alternative == *r_.leader ? "above" : "below",
                               util::decimal_text(rating_hundredths(kb_, limit), decimal_scale),
                               name(limit.alternative == *r_.leader ? limit.against : limit.alternative)));
    }
    if (all.size() > most_rating_limits) {
      const std::size_t more = all.size() - most_rating_limits;
      blocks_.item(fmt::format("{} other {}: further away", more, more == 1 ? "rating" : "ratings"));
    }
  }

  void likelihood() {
    const Acceptabilities& found = analysis_.acceptabilities;
    if (found.against.empty()) return;
    blocks_.heading("How likely the lead is to hold");
    blocks_.paragraph(
        "Suppose nobody knows exactly how important each criterion is: each may count for half as "
        "much again, or half as much, and more rarely for still more or less. In so many of all "
        "such cases the leader stays ahead:");
    for (const Acceptability& one : found.against) {
      blocks_.item(fmt::format("{} ahead of {}: {}", name(*r_.leader), name(one.against),
                               whole_percent(one.basis_points)));
    }
    if (found.against.size() > 1) {
      blocks_.paragraph(fmt::format("It is ahead of all of them at once in {} to {}.",
                                    whole_percent(found.lowest), whole_percent(found.highest)));
    }
  }

  void priorities() {
    if (analysis_.priorities.empty()) return;
    blocks_.heading("Whom each would suit");
    for (const CentralPriorities& of : analysis_.priorities) {
      const std::string who = fmt::format("Someone who should choose {} rather than {}", name(of.alternative),
                                          name(of.rather_than));
      if (of.priorities.empty()) {
        blocks_.item(fmt::format("{}: nobody who answers like this, whatever they find important.", who));
        continue;
      }
      std::vector<Priority> sorted = of.priorities;
      std::ranges::stable_sort(sorted, std::greater{}, &Priority::importance);
      std::vector<std::string> more;
      std::vector<std::string> less;
      for (const Priority& p : sorted) {
        if (p.importance - whole < least_deviation || more.size() == most_priorities) break;
        more.push_back(
            fmt::format("{} {} % more", criterion(p.criterion), (p.importance - whole + 50) / 100));
      }
      std::ranges::reverse(sorted);
      for (const Priority& p : sorted) {
        if (whole - p.importance < least_deviation || less.size() == most_priorities) break;
        less.push_back(
            fmt::format("{} {} % less", criterion(p.criterion), (whole - p.importance + 50) / 100));
      }
      more.insert(more.end(), less.begin(), less.end());
      blocks_.item(more.empty()
                       ? fmt::format("{} weighs things about as they are weighed here.", who)
                       : fmt::format("{} counts, on average, {} than it counts here.", who, listed(more)));
    }
  }

  void sufficient() {
    const SufficientSets& found = analysis_.sufficient;
    blocks_.heading("Which answers decide it");
    if (found.sets.empty()) {
      blocks_.paragraph("Not even all answers together: the choice still hangs on more than they say.");
      return;
    }
    if (found.sets.front().empty()) {
      blocks_.paragraph("None is needed: whatever you answer, the choice is the same.");
      return;
    }
    const std::size_t size = found.sets.front().size();
    blocks_.paragraph(
        fmt::format("{} of the {} answers alone {} it, whatever all other questions are answered:", size,
                    r_.answers.answered(), size == 1 ? "decides" : "decide"));
    for (std::size_t i = 0; i < std::min(found.sets.size(), most_sufficient_sets); ++i) {
      std::vector<std::string> ids;
      for (const Index q : found.sets[i]) ids.emplace_back(kb_.questions[q].id);
      blocks_.item(listed(ids));
    }
    if (found.more) {
      blocks_.paragraph(fmt::format("More than {} sets are as small.", most_sets));
    } else if (found.sets.size() > most_sufficient_sets) {
      blocks_.paragraph(fmt::format("{} more sets are as small.", found.sets.size() - most_sufficient_sets));
    }
    if (found.cut_short || !kb_.rules.empty()) {
      blocks_.aside("Rules are judged with caution here: fewer answers may do, but these do for certain.");
    }
  }

  void open_questions() {
    const std::vector<std::string> sentences = open_question_sentences(r_);
    if (sentences.empty()) return;
    blocks_.heading("What is still open");
    for (const std::string& sentence : sentences) blocks_.paragraph(sentence);
  }

  [[nodiscard]] std::string name(Index alternative) const {
    return std::string{kb_.alternatives[alternative].name};
  }
  [[nodiscard]] std::string criterion(Index c) const { return std::string{kb_.criteria[c].name}; }

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const Analysis& analysis_;
  Blocks blocks_;
};

}  // namespace

std::string what_if_text(const Recommendation& r, const Analysis& analysis, const Recommendation* changed,
                         const TextStyle& style) {
  return WhatIfReport{r, analysis}.write(changed).text(style);
}

std::string what_if_markdown(const Recommendation& r, const Analysis& analysis,
                             const Recommendation* changed) {
  return WhatIfReport{r, analysis}.write(changed).markdown();
}

}  // namespace langpick::report
