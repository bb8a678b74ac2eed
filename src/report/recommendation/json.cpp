#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/citations.hpp"
#include "report/facts.hpp"
#include "report/json_parts.hpp"
#include "report/precedents.hpp"

namespace langpick::report {

namespace {

std::optional<Decimal> decimal_of(const std::optional<int>& value, int decimals) {
  return value ? std::optional{Decimal{*value, decimals}} : std::nullopt;
}

void write_source(JsonWriter& out, const Precedent& precedent) {
  const std::string_view url = precedent.source_url;
  out.key("source").begin_object().member("title", precedent.source_title);
  out.member("url", url.empty() ? std::nullopt : std::optional{url}).end_object();
}

/// The document in the making, a function per key.
class ResultDocument {
 public:
  explicit ResultDocument(const Recommendation& r, JsonLayout layout)
      : r_(r), kb_(*r.kb), ids_(*r.kb), out_(layout) {}

  std::string write(std::string_view kb_file, std::string_view id) &&;

 private:
  void verdict();
  void alternatives();
  void outside_options();
  void grounds(std::string_view key, const std::vector<Ground>& list);
  void combination();
  void contributions();
  void warnings();
  void disagreement_list();
  void precedents();
  void traits(std::string_view key, const std::vector<Trait>& list);
  void track_record();
  /// The member "sources", and remembers them for the list at the end.
  void cite(std::span<const Index> sources) {
    cited_.add(sources);
    ids_.sources(out_, sources);
  }

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const IdNames ids_;
  JsonWriter out_;
  Citations cited_;
};

void ResultDocument::verdict() {
  const std::string_view choice = choice_id(r_);
  out_.key("verdict").begin_object();
  out_.member("outcome", outcome_word(r_.outcome));
  out_.member("choice", choice.empty() ? std::nullopt : std::optional{choice});
  out_.member("runner_up", ids_.alternative(r_.runner_up));
  out_.member("rival", ids_.alternative(r_.rival));
  out_.member("strength", strength_word(r_.strength));
  out_.member("point_spread_percent", decimal_of(r_.point_spread, 1));
  out_.member("acceptability_percent", decimal_of(r_.acceptability, 2));
  out_.member("acceptability_against", ids_.alternative(r_.acceptability_against));
  out_.member("settled", r_.settled);
  out_.member("decided_by", ids_.rule(r_.decided_by));
  out_.end_object();
}

void ResultDocument::alternatives() {
  out_.key("alternatives").begin_array();
  for (const Standing& standing : r_.standings) {
    const Alternative& alternative = kb_.alternatives[standing.alternative];
    out_.begin_object().member("id", alternative.id).member("name", alternative.name);
    out_.member("score", Decimal{tenths(standing.points, r_.divisor)});
    out_.member("rank", standing.rank).member("eligible", standing.eligible());
    out_.member("excluded_by", ids_.rule(standing.excluded_by)).end_object();
  }
  out_.end_array();
}

void ResultDocument::outside_options() {
  out_.key("outside_options").begin_array();
  for (const OutsideCase& outside : r_.outside_cases) {
    const Rule& rule = kb_.rules[outside.rule];
    const OutsideOption& option = kb_.outside_options[rule.target];
    out_.begin_object().member("id", option.id).member("name", option.name);
    out_.member("reason", rule.message);
    cite(rule.sources);
    out_.member("rule", rule.id).member("holds", outside.holds);
    out_.member("points", outside.points);
    out_.member("needed", outside.counts() ? std::optional{outside.needed} : std::nullopt);
    grounds("for", outside.grounds);
    grounds("against", outside.counter_grounds);
    out_.end_object();
  }
  out_.end_array();
}

void ResultDocument::grounds(std::string_view key, const std::vector<Ground>& list) {
  out_.key(key).begin_array();
  for (const Ground& ground : list) {
    out_.begin_object();
    out_.member("points", ground.argument != nullptr ? std::optional{ground.argument->points} : std::nullopt);
    out_.member("reason", reason(r_, ground));
    cite(sources(ground));
    out_.end_object();
  }
  out_.end_array();
}

void ResultDocument::combination() {
  out_.key("combination");
  if (!r_.leader || kb_.alternatives[*r_.leader].members.empty()) {
    out_.null();
    return;
  }
  out_.begin_object().key("parts").begin_array();
  for (const Part& part : parts(r_)) {
    out_.begin_object().member("alternative", ids_.alternative(part.alternative));
    out_.member("text", part.text).end_object();
  }
  out_.end_array().key("joins").begin_array();
  for (const Join& join : kb_.alternatives[*r_.leader].joins) {
    out_.begin_object().member("name", join.name).member("description", join.description);
    out_.member("cost", join.cost);
    cite(join.sources);
    out_.end_object();
  }
  out_.end_array().end_object();
}

void ResultDocument::contributions() {
  out_.key("contributions").begin_array();
  for (const Contribution& c : r_.contributions) {
    out_.begin_object().member("question", ids_.question(c.question));
    out_.key("option");
    if (c.option) {
      out_.value(kb_.questions[*c.question].options[*c.option].id);
    } else {
      out_.null();
    }
    out_.member("criterion", kb_.criteria[c.criterion].id).member("favours", favoured(r_, c).id);
    out_.member("points", Decimal{tenths(c.numerator, r_.divisor)}).member("numerator", c.numerator);
    out_.member("reason", reason(r_, c));
    cite(sources(r_, c));
    out_.end_object();
  }
  out_.end_array();
}

void ResultDocument::warnings() {
  out_.key("warnings").begin_array();
  const auto write = [&](const std::vector<Index>& rules, std::string_view kind) {
    for (const Index rule : rules) {
      out_.begin_object().member("rule", kb_.rules[rule].id).member("message", kb_.rules[rule].message);
      out_.member("kind", kind).end_object();
    }
  };
  write(r_.contradictions, "contradiction");
  write(r_.warnings, "warning");
  out_.end_array();
}

void ResultDocument::disagreement_list() {
  out_.key("disagreements").begin_array();
  for (const Disagreement& disagreement : disagreements(r_)) {
    const Question& question = kb_.questions[disagreement.question];
    out_.begin_object().member("question", question.id);
    out_.member("option", question.options[disagreement.option].id).key("claims").begin_array();
    for (const Evidence& evidence : disagreement.claims) {
      out_.begin_object().member("favours", ids_.alternative(evidence.alternative));
      out_.member("claim", evidence.claim.text);
      cite(evidence.claim.sources);
      out_.end_object();
    }
    out_.end_array().end_object();
  }
  out_.end_array();
}

void ResultDocument::precedents() {
  out_.key("precedents");
  if (kb_.precedents.empty()) {
    out_.null();
    return;
  }
  out_.begin_object().key("nearest").begin_array();
  for (const Likeness& likeness : r_.like_cases.nearest) {
    const Precedent& precedent = kb_.precedents[likeness.precedent];
    out_.begin_object().member("id", precedent.id).member("project", precedent.project);
    out_.member("year", precedent.year == 0 ? std::nullopt : std::optional{precedent.year});
    out_.member("chosen", chosen_id(kb_, precedent)).member("similarity", likeness.similarity);
    traits("shares", likeness.shares);
    traits("differs", likeness.differs);
    write_source(out_, precedent);
    out_.end_object();
  }
  out_.end_array().key("of_nearest").begin_array();
  for (Index c = 0; c < r_.like_cases.chosen.size(); ++c) {
    const bool is_alternative = c < kb_.alternatives.size();
    out_.begin_object().member("chosen", is_alternative ? ids_.alternative(c) : std::nullopt);
    out_.member("cases", r_.like_cases.chosen[c]).end_object();
  }
  out_.end_array().end_object();
}

void ResultDocument::traits(std::string_view key, const std::vector<Trait>& list) {
  out_.key(key).begin_object();
  for (const Trait& trait : list) {
    const Question& question = kb_.questions[trait.question];
    out_.key(question.id);
    write_answer(out_, question, trait.options);
  }
  out_.end_object();
}

void ResultDocument::track_record() {
  out_.key("track_record");
  const std::optional<Track> track = track_of(r_);
  if (!track) {
    out_.null();
    return;
  }
  out_.begin_object().member("right", track->count.right).member("cases", track->count.cases);
  out_.member("took_part", track->record.took_part).member("how", track->record.how);
  out_.member("date", track->record.date).end_object();
}

std::string ResultDocument::write(std::string_view kb_file, std::string_view id) && {
  out_.begin_object();
  if (!id.empty()) out_.key("id").raw(id);
  write_identity(out_, kb_);
  verdict();
  alternatives();
  outside_options();
  combination();
  contributions();
  out_.key("lead").begin_object().member("numerator", r_.lead).member("denominator", r_.divisor).end_object();
  warnings();
  disagreement_list();
  precedents();
  track_record();
  write_answers(out_, kb_, r_.answers);
  write_open_questions(out_, r_);
  write_flip_sets(out_, kb_, r_.flip_sets);
  out_.key("next_steps").begin_array();
  for (const std::string& step : next_steps(r_)) out_.value(step);
  out_.end_array();
  write_sources(out_, kb_, cited_);
  out_.member("command", fmt::format("{}", fmt::join(reproducing_command(r_, kb_file), " ")));
  out_.end_object();
  return std::move(out_).take() + '\n';
}

}  // namespace

std::string recommendation_json(const Recommendation& r, std::string_view kb_file) {
  return ResultDocument{r, JsonLayout::indented}.write(kb_file, {});
}

std::string recommendation_json_line(const Recommendation& r, std::string_view kb_file, std::string_view id) {
  return ResultDocument{r, JsonLayout::one_line}.write(kb_file, id);
}

}  // namespace langpick::report
