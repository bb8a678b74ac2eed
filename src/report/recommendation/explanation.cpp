#include <algorithm>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "langpick/rule_words.hpp"
#include "report/json_parts.hpp"
#include "report/words.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

/// What an option adds to a criterion or takes out of it, worked out.
struct Step {
  Index option = 0;
  Index criterion = 0;
  const Effect* effect = nullptr;  ///< null: the option takes the criterion's base term out
  std::span<const int> ratings;
  std::int64_t stated = 0;  ///< weight, as the knowledge base holds it
  int percent = stated_weight_percent;
  std::int64_t weight = 0;
  std::int64_t numerator = 0;  ///< of the leader against the rival; 0 without a leader
};

std::vector<Step> steps(const Recommendation& r, Index question) {
  std::vector<Step> all;
  const auto add = [&](Step step) {
    step.percent = r.answers.weight_percent[step.criterion];
    step.weight = step.stated * step.percent;
    if (r.leader) step.numerator = step.weight * (step.ratings[*r.leader] - step.ratings[*r.rival]);
    all.push_back(step);
  };
  r.answers.chosen[question].for_each([&](Index o) {
    const Option& option = r.kb->questions[question].options[o];
    for (const Effect& effect : option.effects) {
      add({.option = o,
           .criterion = effect.criterion,
           .effect = &effect,
           .ratings = effect.ratings,
           .stated = effect.weight});
    }
    for (const Index c : option.drops) {
      const Criterion& criterion = r.kb->criteria[c];
      add({.option = o, .criterion = c, .ratings = criterion.ratings, .stated = -criterion.base_weight});
    }
  });
  return all;
}

std::string_view reason_of(const Step& step) {
  return step.effect != nullptr
             ? step.effect->reason
             : "With this answer it no longer counts: the weight that every project gives it is taken back.";
}

std::span<const Index> sources_of(const Step& step) {
  return step.effect != nullptr ? step.effect->sources : std::span<const Index>{};
}

std::int64_t sum_of(const std::vector<Step>& steps) {
  std::int64_t sum = 0;
  for (const Step& step : steps) sum += step.numerator;
  return sum;
}

/// The rules that hold and read the answer, in file order.
std::vector<Index> rules_that_read(const Recommendation& r, Index question) {
  std::vector<Index> holding = r.outside_rules;
  holding.insert(holding.end(), r.warnings.begin(), r.warnings.end());
  holding.insert(holding.end(), r.contradictions.begin(), r.contradictions.end());
  for (const Standing& standing : r.standings) {
    if (standing.excluded_by) holding.push_back(*standing.excluded_by);
  }
  std::ranges::sort(holding);
  holding.erase(std::unique(holding.begin(), holding.end()), holding.end());
  std::erase_if(holding, [&](Index i) { return !asks_for(r.kb->rules[i], question); });
  return holding;
}

/// "3", "−7.5": a product of weights and ratings that is held times `scale`.
std::string plain(std::int64_t number, std::int64_t scale) {
  return (number < 0 ? "−" : "") + util::decimal_text(std::abs(number), scale);
}

std::string ratings_text(const KnowledgeBase& kb, const Step& step) {
  std::vector<std::string> all;
  for (Index a = 0; a < kb.alternatives.size(); ++a) {
    all.push_back(
        fmt::format("{} {}", kb.alternatives[a].name, util::decimal_text(step.ratings[a], kb.scale)));
  }
  return listed(all);
}

void write_step(Page& page, const Recommendation& r, const Step& step) {
  const KnowledgeBase& kb = *r.kb;
  const std::int64_t of_weights =
      std::int64_t{stated_weight_percent} * kb.scale;  // a weight is held times this
  const std::int64_t of_points = of_weights * kb.scale;
  const std::string scaled =
      step.percent == stated_weight_percent
          ? std::string{}
          : fmt::format(" × {} % (your --weight) = {}", step.percent, plain(step.weight, of_weights));
  page.blank();
  page.paragraph("  ", kb.criteria[step.criterion].name, Tone::plain, Tone::strong);
  page.paragraph("    weight   ", fmt::format("{}{}", util::decimal_text(step.stated, kb.scale), scaled));
  page.paragraph("    ratings  ", ratings_text(kb, step));
  if (r.leader) {
    page.paragraph(
        "    points   ",
        fmt::format("{} × ({} − {}) = {}; {} / {} = {} for {} against {}", plain(step.weight, of_weights),
                    util::decimal_text(step.ratings[*r.leader], kb.scale),
                    util::decimal_text(step.ratings[*r.rival], kb.scale), plain(step.numerator, of_points),
                    plain(step.numerator, of_points), plain(r.divisor, of_points),
                    decimal(tenths(step.numerator, r.divisor), true), kb.alternatives[*r.leader].name,
                    kb.alternatives[*r.rival].name));
  }
  page.paragraph("    reason   ", reason_of(step));
  for (const Index source : sources_of(step)) {
    page.paragraph("    source   ", fmt::format("[{}] {}, {}", kb.sources[source].id,
                                                kb.sources[source].title, kb.sources[source].date));
  }
}

void write_rules(Page& page, const Recommendation& r, Index question) {
  for (const Index i : rules_that_read(r, question)) {
    const Rule& rule = r.kb->rules[i];
    page.blank();
    page.paragraph("", fmt::format("The rule {}, which holds, reads this answer: {}", rule.id, rule.message));
  }
}

}  // namespace

std::string explanation_text(const Recommendation& r, Index question, const TextStyle& style) {
  const Question& asked = r.kb->questions[question];
  Page page{style};
  page.paragraph("", fmt::format("{}: {}", asked.id, asked.title), Tone::plain, Tone::heading);
  const OptionSet chosen = r.answers.chosen[question];
  if (chosen.empty()) {
    page.paragraph("", "It is not answered, so it adds nothing.");
    write_rules(page, r, question);
    return std::move(page).take();
  }
  chosen.for_each([&](Index o) {
    page.paragraph("", fmt::format("Your answer: {} ({})", asked.options[o].label, asked.options[o].id));
  });
  const std::vector<Step> all = steps(r, question);
  if (all.empty()) page.paragraph("", "It adds no weight to any criterion.");
  for (const Step& step : all) write_step(page, r, step);
  if (r.leader && !all.empty()) {
    page.blank();
    page.paragraph(
        "", fmt::format("All of it: {} of the {} points by which {} leads {}. Points are weight × difference "
                        "of ratings, divided by the sum of all weights, {}.",
                        decimal(tenths(sum_of(all), r.divisor), true), decimal(lead_tenths(r)),
                        r.kb->alternatives[*r.leader].name, r.kb->alternatives[*r.rival].name,
                        plain(r.divisor, std::int64_t{stated_weight_percent} * r.kb->scale * r.kb->scale)));
  }
  write_rules(page, r, question);
  return std::move(page).take();
}

std::string explanation_json(const Recommendation& r, Index question) {
  const KnowledgeBase& kb = *r.kb;
  const IdNames ids{kb};
  const Question& asked = kb.questions[question];
  const std::vector<Step> all = steps(r, question);
  JsonWriter out;
  out.begin_object().member("question", asked.id);
  write_answer(out, "answer", asked, r.answers.chosen[question]);
  out.member("leader", ids.alternative(r.leader)).member("rival", ids.alternative(r.rival));
  out.objects("effects", all, [&](const Step& step) {
    out.member("option", asked.options[step.option].id).member("criterion", kb.criteria[step.criterion].id);
    out.member("weight", Stated{step.stated, kb.scale}).member("weight_percent", step.percent);
    write_by_alternative(out, "ratings", kb, [&](Index a) { return Stated{step.ratings[a], kb.scale}; });
    out.member("numerator", step.numerator).member("points", Decimal{tenths(step.numerator, r.divisor)});
    out.member("reason", reason_of(step));
    ids.sources(out, sources_of(step));
  });
  out.member("numerator", sum_of(all)).member("denominator", r.divisor);
  out.member("points", Decimal{tenths(sum_of(all), r.divisor)});
  write_ids(out, "rules", kb.rules, rules_that_read(r, question));
  out.end_object();
  return std::move(out).document();
}

}  // namespace langpick::report
