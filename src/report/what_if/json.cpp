#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/facts.hpp"
#include "report/json_parts.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

namespace {

Decimal percent(int basis_points) { return {basis_points, 2}; }

/// A limit of a weight, in percent with one decimal.
std::optional<Decimal> shown(const std::optional<Limit>& limit) {
  if (!limit) return std::nullopt;
  return Decimal{util::rounded_ratio(limit->numerator, limit->denominator, 10)};
}

class WhatIfDocument {
 public:
  WhatIfDocument(const Recommendation& r, const Analysis& analysis)
      : r_(r), kb_(*r.kb), analysis_(analysis), ids_(*r.kb) {}

  std::string write(const Recommendation* changed, std::string_view kb_file) &&;

 private:
  void verdict(std::string_view key, const Recommendation& r);
  void scores(std::span<const std::int64_t> points, std::int64_t divisor);
  void one_at_a_time();
  void stability();
  void acceptability();
  void central_priorities();
  void sufficient_sets();

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const Analysis& analysis_;
  const IdNames ids_;
  JsonWriter out_;
};

void WhatIfDocument::scores(std::span<const std::int64_t> points, std::int64_t divisor) {
  out_.key("scores").begin_object();
  for (Index a = 0; a < points.size(); ++a) {
    out_.member(kb_.alternatives[a].id, Decimal{tenths(points[a], divisor)});
  }
  out_.end_object();
}

void WhatIfDocument::verdict(std::string_view key, const Recommendation& r) {
  std::vector<std::int64_t> points(r.standings.size());
  for (const Standing& standing : r.standings) points[standing.alternative] = standing.points;
  out_.key(key).begin_object().member("outcome", outcome_word(r.outcome));
  out_.member("choice", id_or_null(kb_, choice_of(r))).member("strength", strength_word(r.strength));
  out_.member("leader", ids_.alternative(r.leader)).member("rival", ids_.alternative(r.rival));
  out_.member("acceptability_percent",
              r.acceptability ? std::optional{percent(*r.acceptability)} : std::nullopt);
  out_.member("settled", r.settled);
  scores(points, r.divisor);
  out_.end_object();
}

void WhatIfDocument::one_at_a_time() {
  out_.key("one_at_a_time").begin_array();
  for (const Tornado& row : analysis_.tornado) {
    const Question& question = kb_.questions[row.question];
    out_.begin_object().member("question", question.id).key("answer");
    write_answer(out_, question, r_.answers.chosen[row.question]);
    out_.member("lowest_lead", Decimal{row.lowest, 3}).member("highest_lead", Decimal{row.highest, 3});
    out_.key("changes").begin_array();
    for (const Change& change : row.changes) {
      out_.begin_object().key("to");
      write_answer(out_, question, change.to);
      out_.member("choice", id_or_null(kb_, change.choice)).member("lead", Decimal{change.lead, 3});
      scores(change.points, change.divisor);
      out_.end_object();
    }
    out_.end_array().end_object();
  }
  out_.end_array();
}

void WhatIfDocument::stability() {
  const Stability& found = analysis_.stability;
  const auto against = [&](const std::optional<Limit>& limit) {
    return ids_.alternative(limit ? std::optional{limit->against} : std::nullopt);
  };
  out_.key("stability").begin_object().key("critical");
  if (!found.intervals.empty() && found.intervals.front().change) {
    out_.value(kb_.criteria[found.intervals.front().criterion].id);
  } else {
    out_.null();
  }
  out_.key("dominates").begin_array();
  for (const Index other : found.dominated) out_.value(kb_.alternatives[other].id);
  out_.end_array().member("dominates_all", found.dominates_all).key("intervals").begin_array();
  for (const StabilityInterval& interval : found.intervals) {
    out_.begin_object().member("criterion", kb_.criteria[interval.criterion].id);
    out_.member("low_percent", shown(interval.low)).member("low_against", against(interval.low));
    out_.member("high_percent", shown(interval.high)).member("high_against", against(interval.high));
    out_.member("change_percent", interval.change ? std::optional{Decimal{*interval.change}} : std::nullopt);
    out_.end_object();
  }
  out_.end_array().end_object();
}

void WhatIfDocument::acceptability() {
  const Acceptabilities& found = analysis_.acceptabilities;
  out_.key("acceptability");
  if (found.against.empty()) {
    out_.null();
    return;
  }
  out_.begin_object().member("lowest_percent", percent(found.lowest));
  out_.member("highest_percent", percent(found.highest)).key("against").begin_array();
  for (const Acceptability& one : found.against) {
    out_.begin_object().member("alternative", kb_.alternatives[one.against].id);
    out_.member("percent", percent(one.basis_points)).end_object();
  }
  out_.end_array().end_object();
}

void WhatIfDocument::central_priorities() {
  out_.key("central_priorities").begin_array();
  for (const CentralPriorities& of : analysis_.priorities) {
    out_.begin_object().member("alternative", kb_.alternatives[of.alternative].id);
    out_.member("rather_than", kb_.alternatives[of.rather_than].id).key("priorities").begin_array();
    for (const Priority& priority : of.priorities) {
      out_.begin_object().member("criterion", kb_.criteria[priority.criterion].id);
      out_.member("importance_percent", percent(priority.importance));
      out_.member("share_percent", percent(priority.share)).end_object();
    }
    out_.end_array().end_object();
  }
  out_.end_array();
}

void WhatIfDocument::sufficient_sets() {
  out_.key("sufficient_sets").begin_array();
  for (const std::vector<Index>& set : analysis_.sufficient.sets) {
    out_.begin_array();
    for (const Index question : set) out_.value(kb_.questions[question].id);
    out_.end_array();
  }
  out_.end_array().member("sufficient_sets_complete", !analysis_.sufficient.more);
  out_.member("sufficient_sets_smallest", !analysis_.sufficient.cut_short && kb_.rules.empty());
}

std::string WhatIfDocument::write(const Recommendation* changed, std::string_view kb_file) && {
  out_.begin_object();
  write_identity(out_, kb_);
  verdict("verdict", r_);
  if (changed != nullptr) {
    verdict("changed", *changed);
  } else {
    out_.key("changed").null();
  }
  write_flip_sets(out_, kb_, analysis_.flip_sets);
  one_at_a_time();
  stability();
  acceptability();
  central_priorities();
  sufficient_sets();
  write_open_questions(out_, r_);
  out_.member("command", fmt::format("{}", fmt::join(reproducing_command(r_, kb_file), " ")));
  out_.end_object();
  return std::move(out_).take() + '\n';
}

}  // namespace

std::string what_if_json(const Recommendation& r, const Analysis& analysis, const Recommendation* changed,
                         std::string_view kb_file) {
  return WhatIfDocument{r, analysis}.write(changed, kb_file);
}

}  // namespace langpick::report
