#include "report/recommendation/words.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/engine.hpp"
#include "langpick/report.hpp"
#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

std::string_view name(const Recommendation& r, Index alternative) {
  return r.kb->alternatives[alternative].name;
}

std::string explanation(const Recommendation& r) {
  switch (r.outcome) {
    case Outcome::recommend:
      if (!r.runner_up)
        return fmt::format("{} is the only alternative that the rules leave.", name(r, *r.leader));
      return std::string{r.kb->alternatives[*r.leader].summary};
    case Outcome::near_tie:
      return "The answers given do not separate them: neither choice would be a mistake that these answers "
             "could prove.";
    case Outcome::look_elsewhere:
      return std::string{r.kb->rules[*r.outside].message};
    case Outcome::none_eligible:
      break;
  }
  return "Every alternative is excluded by a rule; the reasons stand beside the scores.";
}

/// "Weighed as asked for: Hiring 200 %."; empty where every criterion has its stated weight.
std::string changed_weights(const Recommendation& r) {
  std::vector<std::string> changed;
  for (Index c = 0; c < r.kb->criteria.size(); ++c) {
    const int percent = r.answers.weight_percent[c];
    if (percent == stated_weight_percent) continue;
    changed.push_back(fmt::format("{} {} %", r.kb->criteria[c].name, percent));
  }
  return changed.empty() ? "" : fmt::format("Weighed as asked for: {}.", fmt::join(changed, ", "));
}

/// Of the outside options that don't count yet the one that lacks the fewest points, if any is near.
const OutsideCase* nearest_outside(const Recommendation& r) {
  const OutsideCase* nearest = nullptr;
  for (const OutsideCase& found : r.outside_cases) {
    if (found.holds) continue;
    if (!nearest || found.needed - *found.points < nearest->needed - *nearest->points) nearest = &found;
  }
  return nearest;
}

bool rival_is_excluded(const Recommendation& r) {
  return !std::ranges::find(r.standings, *r.rival, &Standing::alternative)->eligible();
}

}  // namespace

std::string why_no_firmer(const Recommendation& r) {
  if (r.outside && unlimited_strength(r) < r.kb->rules[*r.outside].strength) {
    const int clear = r.kb->rules[*r.outside].when.needed + r.kb->thresholds.clear_margin;
    return fmt::format("No more than a lean, since a clear case takes {} points.", clear);
  }
  if (r.outcome == Outcome::recommend && !r.kb->alternatives[*r.leader].members.empty()) {
    return "No more than a lean, since each of its parts has to be right, and so has the border between "
           "them.";
  }
  if (r.strength == unlimited_strength(r)) return {};
  if (r.strength == Strength::clear && !nearest_outside(r))
    return "Not strong yet, since fewer than three quarters of the questions are answered.";
  if (!r.contradictions.empty()) return "No more than a lean, since the answers contradict one another.";
  if (r.answers.answered() * 4 < r.applicable)
    return "No more than a lean, since fewer than a quarter of the questions are answered.";
  const OutsideCase& near = *nearest_outside(r);
  return fmt::format("{}, since {} has {} of the {} points that it needs.",
                     r.strength == Strength::clear ? "Not strong" : "No more than a lean",
                     r.kb->outside_options[r.kb->rules[near.rule].target].name, *near.points, near.needed);
}

Headline headline(const Recommendation& r) {
  const auto leader = [&] { return std::string{name(r, *r.leader)}; };
  switch (r.outcome) {
    case Outcome::recommend:
      return {leader(), std::string{strength_word(r.strength)}};
    case Outcome::near_tie:
      if (r.exact_tie) return {fmt::format("{} or {}", leader(), name(r, *r.runner_up)), "an exact tie"};
      return {leader() + " by a hair", fmt::format("a near tie with {}", name(r, *r.acceptability_against))};
    case Outcome::look_elsewhere: {
      const Rule& rule = r.kb->rules[*r.outside];
      return {std::string{r.kb->outside_options[rule.target].name}, std::string{strength_word(r.strength)}};
    }
    case Outcome::none_eligible:
      break;
  }
  return {"No alternative is eligible", ""};
}

std::string headline_text(const Recommendation& r) {
  const Headline line = headline(r);
  return line.firmness.empty() ? line.choice : fmt::format("{} — {}", line.choice, line.firmness);
}

std::vector<std::string> verdict_sentences(const Recommendation& r) {
  std::vector<std::string> sentences;
  if (std::string text = explanation(r); !text.empty()) sentences.push_back(std::move(text));
  if (r.outside && r.leader) {
    sentences.push_back(fmt::format("Among the alternatives themselves {} would lead.", name(r, *r.leader)));
  }
  if (r.decided_by && !r.outside) {
    const Rule& rule = r.kb->rules[*r.decided_by];
    sentences.push_back(fmt::format("Decided by the rule {}: {}", rule.id, rule.message));
  }
  return sentences;
}

std::vector<std::string> firmness_remarks(const Recommendation& r) {
  std::vector<std::string> sentences;
  if (std::string why = why_no_firmer(r); !why.empty()) sentences.push_back(std::move(why));
  if (std::string changed = changed_weights(r); !changed.empty()) sentences.push_back(std::move(changed));
  // A question that doesn't apply isn't asked, and yet counts if it is answered.
  if (r.settled && !r.unanswered.empty()) {
    sentences.emplace_back("Settled: nothing still to be asked can change the choice.");
  }
  return sentences;
}

std::vector<std::string> firmness_sentences(const Recommendation& r) {
  std::vector<std::string> sentences;
  const Index answered = r.answers.answered();
  const std::string answered_of_all = r.kb->questions.empty()
                                          ? "nothing is asked, so that the weights alone decide."
                                          : fmt::format("{} of {} questions {} answered.", answered,
                                                        r.applicable, answered == 1 ? "is" : "are");
  if (r.acceptability) {
    sentences.push_back(
        fmt::format("If the importance of every criterion were uncertain, {} would still lead {} "
                    "in {} of all cases; {}",
                    name(r, *r.leader), name(r, *r.acceptability_against), whole_percent(*r.acceptability),
                    answered_of_all));
  } else {
    sentences.push_back(answered_of_all);
  }
  if (std::string track = track_words(r); !track.empty()) sentences.push_back(std::move(track));
  std::ranges::move(firmness_remarks(r), std::back_inserter(sentences));
  return sentences;
}

std::string lead_words(const Recommendation& r) {
  const std::string distance = decimal(std::abs(lead_tenths(r)));
  if (r.lead >= 0 && rival_is_excluded(r)) {
    return fmt::format("Were {} not excluded: {} would be {} points ahead", name(r, *r.rival),
                       name(r, *r.leader), distance);
  }
  if (r.lead >= 0) {
    return fmt::format("Why {} rather than {}: {} points ahead", name(r, *r.leader), name(r, *r.rival),
                       distance);
  }
  // only a rule puts the lower score first
  return fmt::format("What speaks for {}: {} points behind {}, which is excluded", name(r, *r.leader),
                     distance, name(r, *r.rival));
}

std::string against_words(const Recommendation& r) {
  return fmt::format("What {} for {}: points against {}", rival_is_excluded(r) ? "would speak" : "speaks",
                     name(r, *r.rival), name(r, *r.leader));
}

std::string case_words(const Recommendation& r, const OutsideCase& outside) {
  const std::string_view name = r.kb->outside_options[r.kb->rules[outside.rule].target].name;
  const bool decided = r.outside == outside.rule;
  if (!outside.counts()) return fmt::format("{}{}", decided ? "Why " : "", name);
  return fmt::format("{}{}: {}{} {}, {} {} to recommend it", decided ? "Why " : "", name,
                     *outside.points < 0 ? "−" : "", std::abs(*outside.points),
                     std::abs(*outside.points) == 1 ? "point" : "points", outside.needed,
                     outside.holds ? "are enough" : "would be enough");
}

/// The one that decided is the first.
std::vector<const OutsideCase*> other_cases(const Recommendation& r) {
  const auto option = [&](const OutsideCase& found) { return r.kb->rules[found.rule].target; };
  std::vector<const OutsideCase*> cases;
  for (const OutsideCase& found : r.outside_cases) {
    const auto first = std::ranges::find(r.outside_cases, option(found), option);
    const bool decided = r.outside && first == r.outside_cases.begin();
    if (&*first == &found && !decided) cases.push_back(&found);
  }
  return cases;
}

/// A combination falls with its member, and the reason stands there.
std::string exclusion_words(const Recommendation& r, const Standing& standing) {
  const Rule& rule = r.kb->rules[*standing.excluded_by];
  if (rule.target != standing.alternative) return fmt::format("excluded, as {} is", name(r, rule.target));
  std::vector<std::string> answers;
  for (const auto& [question, option] : answers_to(r, rule.when))
    answers.push_back(fmt::format("\"{}\"", option->label));
  return fmt::format("excluded{}: {}", answers.empty() ? "" : " by " + listed(answers), rule.message);
}

std::string origin_words(const Recommendation& r, const Contribution& c) {
  if (!c.question) return std::string{r.kb->criteria[c.criterion].name};
  const Question& question = r.kb->questions[*c.question];
  return fmt::format("{} · {}: {}", r.kb->criteria[c.criterion].name, question.id,
                     question.options[*c.option].label);
}

std::string base_words(std::size_t criteria) {
  return fmt::format("What counts for every project, whatever it is ({} {})", criteria,
                     criteria == 1 ? "criterion" : "criteria");
}

std::vector<LeftOut> left_out(const Recommendation& r) {
  std::vector<LeftOut> found;
  std::vector<bool> weighed(r.kb->criteria.size());
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index o) {
      const Option& option = r.kb->questions[q].options[o];
      for (const Index c : option.drops) found.push_back({c, q, o});
      for (const Effect& effect : option.effects) weighed[effect.criterion] = true;
    });
  }
  std::erase_if(found, [&](const LeftOut& out) { return weighed[out.criterion]; });
  return found;
}

std::string left_out_words(const Recommendation& r) {
  std::vector<std::string> all;
  for (const LeftOut& out : left_out(r)) {
    const Question& question = r.kb->questions[out.question];
    all.push_back(fmt::format("{} ({}: {})", r.kb->criteria[out.criterion].name, question.id,
                              question.options[out.option].label));
  }
  return all.empty() ? "" : fmt::format("Left out, as you answered: {}.", fmt::join(all, "; "));
}

Side side(const Recommendation& r, bool for_leader) {
  Side found;
  for (const Contribution& c : r.contributions) {
    if ((c.numerator > 0) != for_leader) continue;
    if (c.question || r.kb->questions.empty()) {
      found.answers.push_back(c);
    } else {
      found.base += c.numerator;
      found.base_criteria.push_back(c.criterion);
    }
  }
  if (!for_leader) {  // the weightiest objection first
    std::ranges::reverse(found.answers);
    std::ranges::reverse(found.base_criteria);
  }
  return found;
}

}  // namespace langpick::report
