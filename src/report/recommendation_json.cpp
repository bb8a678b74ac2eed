#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "langpick/report.hpp"
#include "langpick/version.hpp"
#include "report/facts.hpp"
#include "report/ids.hpp"

namespace langpick::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr int schema_version = 1;

Json one_decimal(std::int64_t in_tenths) { return static_cast<double>(in_tenths) / 10.0; }

Json verdict(const Recommendation& r, const Ids& ids) {
  const std::string_view choice = choice_id(r);
  return {
      {"outcome", outcome_word(r.outcome)},
      {"choice", choice.empty() ? Json(nullptr) : Json(choice)},
      {"runner_up", ids.alternative(r.runner_up)},
      {"rival", ids.alternative(r.rival)},
      {"strength", strength_word(r.strength)},
      {"point_spread_percent", or_null(r.point_spread, one_decimal)},
      {"acceptability_percent",
       or_null(r.acceptability, [](int basis_points) { return static_cast<double>(basis_points) / 100.0; })},
      {"acceptability_against", ids.alternative(r.acceptability_against)},
      {"decided_by", ids.rule(r.decided_by)}};
}

Json alternatives(const Recommendation& r, const Ids& ids) {
  Json all = Json::array();
  for (const Standing& standing : r.standings) {
    const Alternative& alternative = r.kb->alternatives[standing.alternative];
    all.push_back({{"id", alternative.id},
                   {"name", alternative.name},
                   {"score", one_decimal(tenths(standing.points, r.divisor))},
                   {"rank", standing.rank},
                   {"eligible", standing.eligible()},
                   {"excluded_by", ids.rule(standing.excluded_by)}});
  }
  return all;
}

Json outside_options(const Recommendation& r, const Ids& ids) {
  Json all = Json::array();
  for (const Index position : r.outside_rules) {
    const Rule& rule = r.kb->rules[position];
    const OutsideOption& option = r.kb->outside_options[rule.target];
    all.push_back({{"id", option.id},
                   {"name", option.name},
                   {"reason", rule.message},
                   {"sources", ids.sources(rule.sources)}});
  }
  return all;
}

Json combination(const Recommendation& r, const Ids& ids) {
  if (!r.leader || r.kb->alternatives[*r.leader].members.empty()) return nullptr;
  Json by_part = Json::array();
  for (const Part& part : parts(r)) {
    by_part.push_back({{"alternative", ids.alternative(part.alternative)}, {"text", part.text}});
  }
  Json joins = Json::array();
  for (const Join& join : r.kb->alternatives[*r.leader].joins) {
    joins.push_back({{"name", join.name},
                     {"description", join.description},
                     {"cost", join.cost},
                     {"sources", ids.sources(join.sources)}});
  }
  return {{"parts", by_part}, {"joins", joins}};
}

Json contributions(const Recommendation& r, const Ids& ids) {
  Json all = Json::array();
  for (const Contribution& c : r.contributions) {
    const auto option_id = [&](Index option) { return r.kb->questions[*c.question].options[option].id; };
    all.push_back({{"question", ids.question(c.question)},
                   {"option", or_null(c.option, option_id)},
                   {"criterion", r.kb->criteria[c.criterion].id},
                   {"favours", favoured(r, c).id},
                   {"points", one_decimal(tenths(c.numerator, r.divisor))},
                   {"numerator", c.numerator},
                   {"reason", reason(r, c)},
                   {"sources", ids.sources(sources(r, c))}});
  }
  return all;
}

Json warnings(const Recommendation& r) {
  Json all = Json::array();
  for (const Index rule : r.warnings) {
    all.push_back({{"rule", r.kb->rules[rule].id}, {"message", r.kb->rules[rule].message}});
  }
  return all;
}

Json disagreement_list(const Recommendation& r, const Ids& ids) {
  Json all = Json::array();
  for (const Disagreement& disagreement : disagreements(r)) {
    const Question& question = r.kb->questions[disagreement.question];
    Json claims = Json::array();
    for (const Evidence& evidence : disagreement.claims) {
      claims.push_back({{"favours", ids.alternative(evidence.alternative)},
                        {"claim", evidence.claim.text},
                        {"sources", ids.sources(evidence.claim.sources)}});
    }
    all.push_back({{"question", question.id},
                   {"option", question.options[disagreement.option].id},
                   {"claims", claims}});
  }
  return all;
}

Json answers(const Recommendation& r) {
  Json all = Json::object();
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    const Question& question = r.kb->questions[q];
    Json chosen = Json::array();
    r.answers.chosen[q].for_each([&](Index option) { chosen.push_back(question.options[option].id); });
    if (!chosen.empty()) all[question.id] = question.multiple() ? chosen : chosen.front();
  }
  return all;
}

Json weights(const Recommendation& r) {
  Json all = Json::object();
  for (Index c = 0; c < r.kb->criteria.size(); ++c) {
    const int percent = r.answers.weight_percent[c];
    if (percent != stated_weight_percent) all[r.kb->criteria[c].id] = percent;
  }
  return all;
}

Json notes(const Recommendation& r) {
  Json all = Json::object();
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    if (!r.answers.notes[q].empty()) all[r.kb->questions[q].id] = r.answers.notes[q];
  }
  return all;
}

Json unanswered(const Recommendation& r, const Ids& ids) {
  Json all = Json::array();
  for (const Index question : r.unanswered) all.push_back(ids.question(question));
  return all;
}

}  // namespace

std::string recommendation_json(const Recommendation& r, std::string_view kb_file) {
  const KnowledgeBase& kb = *r.kb;
  const Ids ids{kb};
  const Json document = {
      {"schema_version", schema_version},
      {"tool", {{"name", "langpick"}, {"version", version}}},
      {"knowledge_base",
       {{"id", kb.id}, {"version", kb.version}, {"as_of", kb.as_of}, {"sha256", kb.sha256}}},
      {"verdict", verdict(r, ids)},
      {"alternatives", alternatives(r, ids)},
      {"outside_options", outside_options(r, ids)},
      {"combination", combination(r, ids)},
      {"contributions", contributions(r, ids)},
      {"lead", {{"numerator", r.lead}, {"denominator", r.divisor}}},
      {"warnings", warnings(r)},
      {"disagreements", disagreement_list(r, ids)},
      {"answers", answers(r)},
      {"weights", weights(r)},
      {"notes", notes(r)},
      {"unanswered", unanswered(r, ids)},
      {"next_steps", next_steps(r)},
      {"command", fmt::format("{}", fmt::join(reproducing_command(r, kb_file), " "))}};
  return document.dump(2) + '\n';
}

}  // namespace langpick::report
