
#include "langpick/report.hpp"
#include "report/json_parts.hpp"
#include "report/precedents.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

/// The document in the making, a function per key.
class ResultDocument {
 public:
  explicit ResultDocument(const Recommendation& r, JsonLayout layout)
      : r_(r), kb_(*r.kb), ids_(*r.kb), out_(layout) {}

  std::string write(std::string_view kb_file, std::string_view id) && {
    out_.begin_object();
    if (!id.empty()) out_.key("id").raw(id);
    write_identity(out_, kb_);
    out_.member("project", or_null(r_.answers.project));
    verdict();
    alternatives();
    outside_options();
    combination();
    contributions();
    out_.object("lead", [&] { out_.member("numerator", r_.lead).member("denominator", r_.divisor); });
    warnings();
    disagreement_list();
    precedents();
    track_record();
    write_answers(out_, kb_, r_.answers);
    write_open_questions(out_, r_);
    write_flip_sets(out_, kb_, r_.flip_sets);
    out_.values("next_steps", next_steps(r_));
    write_sources(out_, kb_, cited_);
    out_.member("command", command_line(r_, kb_file));
    out_.end_object();
    return std::move(out_).document();
  }

 private:
  void verdict() {
    out_.object("verdict", [&] {
      out_.member("outcome", outcome_word(r_.outcome));
      out_.member("choice", or_null(choice_id(r_)));
      out_.member("runner_up", ids_.alternative(r_.runner_up));
      out_.member("rival", ids_.alternative(r_.rival));
      out_.member("strength", strength_word(r_.strength));
      out_.member("point_spread_percent", or_null(r_.point_spread, 1));
      out_.member("acceptability_percent", or_null(r_.acceptability, 2));
      out_.member("acceptability_against", ids_.alternative(r_.acceptability_against));
      out_.member("settled", r_.settled);
      out_.member("decided_by", ids_.rule(r_.decided_by));
    });
  }

  void alternatives() {
    out_.objects("alternatives", r_.standings, [&](const Standing& standing) {
      const Alternative& alternative = kb_.alternatives[standing.alternative];
      out_.member("id", alternative.id).member("name", alternative.name);
      out_.member("score", Decimal{tenths(standing.points, r_.divisor)});
      out_.member("rank", standing.rank).member("eligible", standing.eligible());
      out_.member("excluded_by", ids_.rule(standing.excluded_by));
    });
  }

  void outside_options() {
    out_.objects("outside_options", r_.outside_cases, [&](const OutsideCase& outside) {
      const Rule& rule = kb_.rules[outside.rule];
      const OutsideOption& option = kb_.outside_options[rule.target];
      out_.member("id", option.id).member("name", option.name).member("reason", rule.message);
      cite(rule.sources);
      out_.member("rule", rule.id).member("holds", outside.holds).member("points", outside.points);
      out_.member("needed", outside.counts() ? std::optional{outside.needed} : std::nullopt);
      grounds("for", outside.grounds);
      grounds("against", outside.counter_grounds);
    });
  }

  void grounds(std::string_view key, const std::vector<Ground>& list) {
    out_.objects(key, list, [&](const Ground& ground) {
      out_.member("points",
                  ground.argument != nullptr ? std::optional{ground.argument->points} : std::nullopt);
      out_.member("reason", reason(r_, ground));
      cite(sources(ground));
    });
  }

  void combination() {
    const bool leads = r_.leader && !kb_.alternatives[*r_.leader].members.empty();
    out_.object_or_null("combination", leads, [&] {
      out_.objects("parts", parts(r_), [&](const Part& part) {
        out_.member("alternative", ids_.alternative(part.alternative)).member("text", part.text);
      });
      out_.objects("joins", kb_.alternatives[*r_.leader].joins, [&](const Join& join) {
        out_.member("name", join.name).member("description", join.description).member("cost", join.cost);
        cite(join.sources);
      });
    });
  }

  void contributions() {
    out_.objects("contributions", r_.contributions, [&](const Contribution& c) {
      out_.member("question", ids_.question(c.question)).member("option", option_id(c));
      out_.member("criterion", kb_.criteria[c.criterion].id).member("favours", favoured(r_, c).id);
      out_.member("points", Decimal{tenths(c.numerator, r_.divisor)}).member("numerator", c.numerator);
      out_.member("reason", reason(r_, c));
      cite(sources(r_, c));
    });
    out_.objects("left_out", left_out(r_), [&](const LeftOut& out) {
      const Question& question = kb_.questions[out.question];
      out_.member("criterion", kb_.criteria[out.criterion].id).member("question", question.id);
      out_.member("option", question.options[out.option].id);
    });
  }

  void warnings() {
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

  void disagreement_list() {
    out_.objects("disagreements", disagreements(r_), [&](const Disagreement& disagreement) {
      const Question& question = kb_.questions[disagreement.question];
      out_.member("question", question.id).member("option", question.options[disagreement.option].id);
      out_.objects("claims", disagreement.claims, [&](const Evidence& evidence) {
        out_.member("favours", ids_.alternative(evidence.alternative)).member("claim", evidence.claim.text);
        cite(evidence.claim.sources);
      });
    });
  }

  void precedents() {
    out_.object_or_null("precedents", !kb_.precedents.empty(), [&] {
      out_.objects("nearest", r_.like_cases.nearest, [&](const Likeness& likeness) {
        const Precedent& precedent = kb_.precedents[likeness.precedent];
        out_.member("id", precedent.id).member("project", precedent.project);
        out_.member("year", precedent.year == 0 ? std::nullopt : std::optional{precedent.year});
        out_.member("chosen", chosen_id(kb_, precedent)).member("similarity", likeness.similarity);
        traits("shares", likeness.shares);
        traits("differs", likeness.differs);
        write_source(out_, precedent);
      });
      out_.objects("of_nearest", positions_in(r_.like_cases.chosen), [&](Index c) {
        const bool is_alternative = c < kb_.alternatives.size();
        out_.member("chosen", is_alternative ? ids_.alternative(c) : std::nullopt);
        out_.member("cases", r_.like_cases.chosen[c]);
      });
    });
  }

  void traits(std::string_view key, const std::vector<Trait>& list) {
    out_.object(key, [&] {
      for (const Trait& trait : list) {
        const Question& question = kb_.questions[trait.question];
        write_answer(out_, question.id, question, trait.options);
      }
    });
  }

  void track_record() {
    const std::optional<Track> track = track_of(r_);
    out_.object_or_null("track_record", track.has_value(), [&] {
      out_.member("right", track->count.right).member("cases", track->count.cases);
      out_.member("took_part", track->record.took_part).member("how", track->record.how);
      out_.member("date", track->record.date);
    });
  }

  [[nodiscard]] std::optional<std::string_view> option_id(const Contribution& c) const {
    return c.option ? std::optional{kb_.questions[*c.question].options[*c.option].id} : std::nullopt;
  }
  /// The member "sources", and remembers them for the list at the end.
  void cite(std::span<const Index> sources) { ids_.sources(out_, cited_.add(sources)); }

  const Recommendation& r_;
  const KnowledgeBase& kb_;
  const IdNames ids_;
  JsonWriter out_;
  Citations cited_;
};

}  // namespace

std::string recommendation_json(const Recommendation& r, std::string_view kb_file) {
  return ResultDocument{r, JsonLayout::indented}.write(kb_file, {});
}

std::string recommendation_json_line(const Recommendation& r, std::string_view kb_file, std::string_view id) {
  return ResultDocument{r, JsonLayout::one_line}.write(kb_file, id);
}

}  // namespace langpick::report
