#include "batch/write/verdict_writer.hpp"

#include <cassert>
#include <string>

#include "langpick/report.hpp"
#include "report/json_parts.hpp"
#include "report/json_writer.hpp"
#include "util/rounding.hpp"

namespace langpick::batch {

namespace {

/// Ids are of letters, digits and hyphens: nothing in them needs an escape.
Fragment named(std::string_view key, std::string_view id) {
  return Fragment{",\"" + std::string{key} + "\":\"" + std::string{id} + '"'};
}

std::vector<Fragment> all_named(std::string_view key, const auto& list) {
  std::vector<Fragment> all;
  all.reserve(list.size());
  for (const auto& entry : list) all.push_back(named(key, entry.id));
  return all;
}

Fragment nobody(std::string_view key) { return Fragment{",\"" + std::string{key} + "\":null"}; }

std::vector<Fragment> score_fragments(const KnowledgeBase& kb) {
  std::vector<Fragment> all;
  all.reserve(kb.alternatives.size());
  for (const Alternative& alternative : kb.alternatives) {
    all.emplace_back((all.empty() ? R"(,"scores":{")" : ",\"") + std::string{alternative.id} + "\":");
  }
  return all;
}

std::size_t position(auto enumerator) { return static_cast<std::size_t>(enumerator); }

void write_number(std::string_view key, const std::optional<int>& value, int decimals, LineBuffer& out) {
  out.put(key);
  if (value) {
    out.put_decimal(*value, decimals);
  } else {
    out.put(std::string_view{"null"});
  }
}

void write_settled(const Recommendation& r, LineBuffer& out) {
  out.put(std::string_view{r.settled ? R"(,"settled":true)" : R"(,"settled":false)"});
}

}  // namespace

VerdictWriter::VerdictWriter(const KnowledgeBase& kb)
    : kb_(&kb),
      choices_{all_named("choice", kb.alternatives), nobody("choice")},
      outside_(all_named("choice", kb.outside_options)),
      runners_up_{all_named("runner_up", kb.alternatives), nobody("runner_up")},
      rivals_{all_named("rival", kb.alternatives), nobody("rival")},
      against_{all_named("acceptability_against", kb.alternatives), nobody("acceptability_against")},
      decided_by_{all_named("decided_by", kb.rules), nobody("decided_by")},
      scores_(score_fragments(kb)),
      points_(kb.alternatives.size()) {
  for (const Outcome outcome :
       {Outcome::recommend, Outcome::near_tie, Outcome::look_elsewhere, Outcome::none_eligible}) {
    assert(position(outcome) == outcomes_.size());
    outcomes_.push_back(named("outcome", report::outcome_word(outcome)));
  }
  for (const Strength strength : {Strength::tie, Strength::lean, Strength::clear, Strength::strong}) {
    assert(position(strength) == strengths_.size());
    strengths_.push_back(named("strength", report::strength_word(strength)));
  }
}

/// As `report::choice_id`.
const Fragment& VerdictWriter::choice(const Recommendation& r) const {
  if (r.outside) return outside_[kb_->rules[*r.outside].target];
  return choices_.of(r.exact_tie ? std::nullopt : r.leader);
}

void VerdictWriter::write_verdict(const Recommendation& r, LineBuffer& out) const {
  out.put(std::string_view{R"(,"verdict":)"});
  const std::size_t first = out.size();
  out.put(outcomes_[position(r.outcome)]);
  out.set(first, '{');
  out.put(choice(r));
  out.put(runners_up_.of(r.runner_up));
  out.put(rivals_.of(r.rival));
  out.put(strengths_[position(r.strength)]);
  write_number(R"(,"point_spread_percent":)", r.point_spread, 1, out);
  write_number(R"(,"acceptability_percent":)", r.acceptability, 2, out);
  out.put(against_.of(r.acceptability_against));
  write_settled(r, out);
  out.put(decided_by_.of(r.decided_by));
  out.put('}');
}

void VerdictWriter::write_scores(const Recommendation& r, LineBuffer& out) {
  for (const Standing& standing : r.standings) points_[standing.alternative] = standing.points;
  for (Index a = 0; a < scores_.size(); ++a) {
    out.put(scores_[a]);
    out.put_decimal(util::rounded_ratio(points_[a], r.divisor, 10), 1);
  }
  out.put('}');
}

void VerdictWriter::write(QuickField field, const Recommendation& r, std::string_view id, LineBuffer& out) {
  switch (field) {
    case QuickField::id:
      out.put(std::string_view{R"(,"id":)"});
      return out.put(id);
    case QuickField::verdict:
      return write_verdict(r, out);
    case QuickField::outcome:
      return out.put(outcomes_[position(r.outcome)]);
    case QuickField::choice:
      return out.put(choice(r));
    case QuickField::runner_up:
      return out.put(runners_up_.of(r.runner_up));
    case QuickField::rival:
      return out.put(rivals_.of(r.rival));
    case QuickField::strength:
      return out.put(strengths_[position(r.strength)]);
    case QuickField::point_spread:
      return write_number(R"(,"point_spread_percent":)", r.point_spread, 1, out);
    case QuickField::acceptability:
      return write_number(R"(,"acceptability_percent":)", r.acceptability, 2, out);
    case QuickField::acceptability_against:
      return out.put(against_.of(r.acceptability_against));
    case QuickField::settled:
      return write_settled(r, out);
    case QuickField::decided_by:
      return out.put(decided_by_.of(r.decided_by));
    case QuickField::scores:
      return write_scores(r, out);
    case QuickField::contributions:
    case QuickField::none:
      break;
  }
}

ContributionWriter::ContributionWriter(const KnowledgeBase& kb)
    : kb_(&kb), texts_(kb.alternatives.size() * kb.alternatives.size()) {}

ContributionWriter::Text ContributionWriter::text_of(const Contribution& c, Index leader, Index rival) const {
  const report::IdNames ids{*kb_};
  report::JsonWriter out{report::JsonLayout::one_line};
  out.begin_object().member("question", ids.question(c.question)).key("option");
  if (c.option) {
    out.value(kb_->questions[*c.question].options[*c.option].id);
  } else {
    out.null();
  }
  out.member("criterion", kb_->criteria[c.criterion].id);
  out.member("favours", kb_->alternatives[c.numerator > 0 ? leader : rival].id);
  const std::string before = ',' + std::move(out.key("points")).take();
  return {Fragment{before + ",\"numerator\":" + std::to_string(c.numerator) + '}'}, before.size(),
          c.numerator};
}

std::vector<ContributionWriter::Text>& ContributionWriter::texts_of(const Recommendation& r,
                                                                    std::size_t ranks) {
  std::vector<Text>& texts = texts_[*r.leader * kb_->alternatives.size() + *r.rival];
  if (texts.empty()) texts.resize(ranks);
  return texts;
}

void ContributionWriter::write(const Recommendation& r, const LargestContributions& largest,
                               LineBuffer& out) {
  if (largest.count == 0) return out.put(std::string_view{R"(,"contributions":[])"});
  out.put(std::string_view{R"(,"contributions":)"});
  const std::size_t first = out.size();
  std::vector<Text>& texts = texts_of(r, largest.ranked.size());
  for (std::size_t i = 0; i < largest.count; ++i) {
    Text& text = texts[largest.ranks[i]];
    if (text.split == 0) text = text_of(largest[i], *r.leader, *r.rival);
    out.put(text.around, 0, text.split);
    out.put_decimal(util::rounded_ratio(text.numerator, r.divisor, 10), 1);
    out.put(text.around, text.split, text.around.size());
  }
  out.set(first, '[');
  out.put(']');
}

}  // namespace langpick::batch
