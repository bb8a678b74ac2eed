
#include "langpick/report.hpp"
#include "report/json_parts.hpp"
#include "report/words.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

namespace {

Decimal percent(int basis_points) { return {basis_points, 2}; }

/// A limit of a weight, in percent with one decimal.
std::optional<Decimal> percent(const std::optional<Limit>& limit) {
  if (!limit) return std::nullopt;
  return Decimal{util::rounded_ratio(limit->numerator, limit->denominator, 10)};
}

class WhatIfDocument {
 public:
  WhatIfDocument(const Recommendation& r, const Analysis& analysis)
      : r_(r), kb_(*r.kb), analysis_(analysis), ids_(*r.kb) {}

  std::string write(const Recommendation* changed, std::string_view kb_file) && {
    out_.begin_object();
    write_identity(out_, kb_);
    out_.member("project", or_null(r_.answers.project));
    verdict("verdict", &r_);
    verdict("changed", changed);
    write_flip_sets(out_, kb_, analysis_.flip_sets);
    one_at_a_time();
    stability();
    rating_limits();
    acceptability();
    central_priorities();
    sufficient_sets();
    write_open_questions(out_, r_);
    out_.member("command", command_line(r_, kb_file));
    out_.end_object();
    return std::move(out_).document();
  }

 private:
  void verdict(std::string_view key, const Recommendation* of) {
    out_.object_or_null(key, of != nullptr, [&] {
      const Recommendation& r = *of;
      std::vector<std::int64_t> points(r.standings.size());
      for (const Standing& standing : r.standings) points[standing.alternative] = standing.points;
      out_.member("outcome", outcome_word(r.outcome)).member("choice", or_null(choice_id(r)));
      out_.member("strength", strength_word(r.strength));
      out_.member("leader", ids_.alternative(r.leader)).member("rival", ids_.alternative(r.rival));
      out_.member("acceptability_percent", or_null(r.acceptability, 2)).member("settled", r.settled);
      scores(points, r.divisor);
    });
  }

  void scores(std::span<const std::int64_t> points, std::int64_t divisor) {
    write_by_alternative(out_, "scores", kb_, [&](Index a) { return Decimal{tenths(points[a], divisor)}; });
  }

  void one_at_a_time() {
    out_.objects("one_at_a_time", analysis_.tornado, [&](const Tornado& row) {
      const Question& question = kb_.questions[row.question];
      out_.member("question", question.id);
      write_answer(out_, "answer", question, r_.answers.chosen[row.question]);
      out_.member("lowest_lead", Decimal{row.lowest, 3}).member("highest_lead", Decimal{row.highest, 3});
      out_.objects("changes", row.changes, [&](const Change& change) {
        write_answer(out_, "to", question, change.to);
        out_.member("choice", or_null(choice_id(kb_, change.choice))).member("lead", Decimal{change.lead, 3});
        scores(change.points, change.divisor);
      });
    });
  }

  void stability() {
    const Stability& found = analysis_.stability;
    const bool some = !found.intervals.empty() && found.intervals.front().change;
    const auto limit = [&](const std::string& side, const std::optional<Limit>& at) {
      out_.member(side + "_percent", percent(at));
      out_.member(side + "_against", ids_.alternative(at ? std::optional{at->against} : std::nullopt));
    };
    out_.object("stability", [&] {
      out_.member("critical",
                  some ? std::optional{kb_.criteria[found.intervals.front().criterion].id} : std::nullopt);
      write_ids(out_, "dominates", kb_.alternatives, found.dominated);
      out_.member("dominates_all", found.dominates_all);
      out_.objects("intervals", found.intervals, [&](const StabilityInterval& interval) {
        out_.member("criterion", kb_.criteria[interval.criterion].id);
        limit("low", interval.low);
        limit("high", interval.high);
        out_.member("change_percent", or_null(interval.change, 1));
      });
    });
  }

  void rating_limits() {
    out_.objects("rating_limits", analysis_.rating_limits, [&](const RatingLimit& limit) {
      const bool brought = limit.question.has_value();
      out_.member("criterion", kb_.criteria[limit.criterion].id);
      out_.member("question", brought ? std::optional{kb_.questions[*limit.question].id} : std::nullopt);
      out_.member("option", brought ? std::optional{kb_.questions[*limit.question].options[*limit.option].id}
                                    : std::nullopt);
      out_.member("alternative", kb_.alternatives[limit.alternative].id);
      out_.member("rating", Stated{limit.rating, kb_.scale});
      out_.member("limit", Decimal{rating_hundredths(kb_, limit), 2});
      out_.member("against", kb_.alternatives[limit.against].id);
    });
  }

  void acceptability() {
    const Acceptabilities& found = analysis_.acceptabilities;
    out_.object_or_null("acceptability", !found.against.empty(), [&] {
      out_.member("lowest_percent", percent(found.lowest)).member("highest_percent", percent(found.highest));
      out_.objects("against", found.against, [&](const Acceptability& one) {
        out_.member("alternative", kb_.alternatives[one.against].id);
        out_.member("percent", percent(one.basis_points));
      });
    });
  }

  void central_priorities() {
    out_.objects("central_priorities", analysis_.priorities, [&](const CentralPriorities& of) {
      out_.member("alternative", kb_.alternatives[of.alternative].id);
      out_.member("rather_than", kb_.alternatives[of.rather_than].id);
      out_.objects("priorities", of.priorities, [&](const Priority& priority) {
        out_.member("criterion", kb_.criteria[priority.criterion].id);
        out_.member("importance_percent", percent(priority.importance));
        out_.member("share_percent", percent(priority.share));
      });
    });
  }

  void sufficient_sets() {
    out_.array("sufficient_sets", analysis_.sufficient.sets, [&](const std::vector<Index>& set) {
      out_.begin_array();
      for (const Index question : set) out_.value(kb_.questions[question].id);
      out_.end_array();
    });
    out_.member("sufficient_sets_complete", !analysis_.sufficient.more);
    out_.member("sufficient_sets_smallest", !analysis_.sufficient.cut_short && kb_.rules.empty());
  }

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const Analysis& analysis_;
  const IdNames ids_;
  JsonWriter out_;
};

}  // namespace

std::string what_if_json(const Recommendation& r, const Analysis& analysis, const Recommendation* changed,
                         std::string_view kb_file) {
  return WhatIfDocument{r, analysis}.write(changed, kb_file);
}

}  // namespace langpick::report
