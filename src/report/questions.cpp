#include "report/questions.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/engine.hpp"
#include "langpick/rule_words.hpp"
#include "report/json_writer.hpp"
#include "report/page.hpp"
#include "report/words.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

std::string remarks(const Question& question) {
  std::string text = question.kind == QuestionKind::fact ? "a fact" : "a judgement";
  if (question.multiple()) {
    text += question.max_choices == question.options.size() ? "; several, separated by commas"
                                                            : fmt::format("; up to {}", question.max_choices);
  }
  if (question.quick) text += "; quick set";
  return text;
}

/// As a knowledge base has it, without the reasons.
void write_condition(JsonWriter& out, const KnowledgeBase& kb, const Condition& condition) {
  const auto part = [&](const Condition& each) { write_condition(out, kb, each); };
  out.begin_object();
  switch (condition.kind) {
    case Condition::Kind::any_option: {
      const Question& question = kb.questions[condition.question];
      out.member("question", question.id).key("is").begin_array();
      OptionSet{condition.options}.for_each([&](Index o) { out.value(question.options[o].id); });
      out.end_array();
      break;
    }
    case Condition::Kind::all:
      out.array("all", condition.conditions, part);
      break;
    case Condition::Kind::any:
      out.array("any", condition.conditions, part);
      break;
    case Condition::Kind::negation:
      out.key("not");
      part(condition.conditions.front());
      break;
    case Condition::Kind::at_least:
      out.member("at_least", condition.needed).key("of").begin_array();
      for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
        out.begin_object().member("points", condition.arguments[i].points).key("when");
        part(condition.conditions[i]);
        out.end_object();
      }
      out.end_array();
  }
  out.end_object();
}

/// How far it can move a lead.
std::int64_t reach(const Effect& effect) {
  return effect.weight * (std::ranges::max(effect.ratings) - std::ranges::min(effect.ratings));
}

/// "Distribution, weight 4, for Go: One file is easy to hand out." For whom: whom the criterion rates best;
/// nobody when it rates all alike.
std::string effect_words(const KnowledgeBase& kb, const Effect& effect) {
  std::vector<std::string> names;
  for (std::size_t a = 0; a < effect.ratings.size() && reach(effect) > 0; ++a) {
    if (effect.ratings[a] == std::ranges::max(effect.ratings))
      names.push_back(fmt::format("for {}", kb.alternatives[a].name));
  }
  return fmt::format("{}, weight {}{}{}: {}", kb.criteria[effect.criterion].name,
                     util::decimal_text(effect.weight, kb.scale), names.empty() ? "" : ", ",
                     fmt::join(names, " and "), effect.reason);
}

/// The answers without an option, and with it.
struct Choosing {
  Answers without;
  Answers with;

  Choosing(Answers answers, const Question& question, Index position, Index option)
      : without(std::move(answers)) {
    OptionSet& others = without.chosen[position];
    others = question.multiple() ? OptionSet{others.bits() & ~(std::uint64_t{1} << option)} : OptionSet{};
    with = without;
    with.chosen[position].add(option);
  }
};

/// What it counts for outside options: "Points for outside options: Python +4 (recommended from 4 on)."
std::string outside_points(const KnowledgeBase& kb, const Choosing& choosing) {
  std::string words;
  int needed = 0;  // by the last that is named
  const auto tell_needed = [&] {
    if (needed > 0) words += fmt::format(" (recommended from {} on)", needed);
  };
  for (Index r = 0; r < kb.rules.size(); ++r) {
    if (kb.rules[r].kind != RuleKind::prefer_outside) continue;
    const OutsideCase with = outside_case(kb, r, choosing.with);
    const int points = with.points.value_or(0) - outside_case(kb, r, choosing.without).points.value_or(0);
    if (points == 0) continue;
    if (with.needed != needed) tell_needed();
    words += fmt::format("{}{} {}", words.empty() ? "Points for outside options: " : "; ",
                         kb.outside_options[kb.rules[r].target].name, signed_points(points));
    needed = with.needed;
  }
  tell_needed();
  return words.empty() ? "" : words + '.';
}

/// The rules by which it takes alternatives out. A combination falls with its member.
std::vector<const Rule*> exclusions(const KnowledgeBase& kb, const Choosing& choosing) {
  const Recommendation before = judge(kb, choosing.without);
  const auto was_eligible = [&](Index alternative) {
    return std::ranges::find(before.standings, alternative, &Standing::alternative)->eligible();
  };
  std::vector<const Rule*> rules;
  for (const Standing& now : judge(kb, choosing.with).standings) {
    if (now.eligible() || !was_eligible(now.alternative)) continue;
    const Rule& rule = kb.rules[*now.excluded_by];
    if (rule.target == now.alternative) rules.push_back(&rule);
  }
  return rules;
}

/// The evidence in the making: the page, and the sources cited so far.
class EvidencePage {
 public:
  EvidencePage(const KnowledgeBase& kb, const Answers& answers, const TextStyle& style)
      : kb_(kb), answers_(answers), page_(style) {}

  std::string write(Index question) && {
    const Question& asked = kb_.questions[question];
    page_.paragraph("", asked.title, Tone::plain, Tone::strong);
    page_.paragraph("", asked.help);
    page_.paragraph("", rules_words(kb_, answers_, question));
    for (Index o = 0; o < asked.options.size(); ++o) option(question, o);
    cited_sources();
    return std::move(page_).take();
  }

  std::string write(Index question, OptionSet options) && {
    options.for_each([&](Index o) { option(question, o); });
    cited_sources();
    return std::move(page_).take();
  }

 private:
  void option(Index question, Index o) {
    const Option& option = kb_.questions[question].options[o];
    page_.heading(option.label);
    const Choosing choosing{answers_, kb_.questions[question], question, o};
    const std::string points = outside_points(kb_, choosing);
    const std::vector<const Rule*> excluding = exclusions(kb_, choosing);
    if (option.effects.empty() && points.empty() && excluding.empty()) {
      const bool is_read =
          std::ranges::any_of(kb_.rules, [&](const Rule& rule) { return asks_for(rule, question, o); });
      page_.paragraph("  ",
                      is_read ? "By itself it speaks for nobody; rules look at it beside other answers."
                              : "It speaks for nobody.",
                      Tone::plain, Tone::faint);
    }
    for (const Effect& effect : option.effects) {
      page_.paragraph("  ", effect_words(kb_, effect) + citation(effect.sources));
    }
    if (!points.empty()) page_.paragraph("  ", points);
    for (const Rule* rule : excluding) {
      page_.paragraph(
          "  ", fmt::format("With your other answers it excludes {}: {}{}",
                            kb_.alternatives[rule->target].name, rule->message, citation(rule->sources)));
    }
    if (option.disagreement.empty()) return;
    page_.paragraph("  ", "The sources disagree:", Tone::plain, Tone::strong);
    for (const Evidence& evidence : option.disagreement) {
      page_.paragraph("    ", fmt::format("{}: {}{}", kb_.alternatives[evidence.alternative].name,
                                          evidence.claim.text, citation(evidence.claim.sources)));
    }
  }

  void cited_sources() {
    if (cited_.all().empty()) return;
    page_.heading("Sources");
    for (const Index source : cited_.all()) {
      const Source& s = kb_.sources[source];
      page_.paragraph("  ", fmt::format("[{}] {}", s.id, source_words(s)), Tone::plain, Tone::faint);
    }
  }

  [[nodiscard]] std::string citation(std::span<const Index> sources) {
    if (sources.empty()) return {};
    cited_.add(sources);
    return fmt::format(" [{}]", source_ids(kb_, sources));
  }

  const KnowledgeBase& kb_;
  const Answers& answers_;
  Page page_;
  Citations cited_;
};

}  // namespace

std::string questions_text(const KnowledgeBase& kb, bool quick, const TextStyle& style) {
  Page page{style};
  bool first = true;
  for (const Question& question : kb.questions) {
    if (quick && !question.quick) continue;
    if (!first) page.blank();
    first = false;
    page.paragraph(fmt::format("--{}  ", question.id), question.title, Tone::heading, Tone::strong);
    page.paragraph("    ", fmt::format("{} ({})", question.help, remarks(question)), Tone::plain,
                   Tone::faint);
    if (question.ask_when) {
      page.paragraph("    ", fmt::format("Asked when {}.", condition_words(kb, *question.ask_when)),
                     Tone::plain, Tone::faint);
    }
    const int id_width = std::min(util::widest(question.options, &Option::id), page.width() / 2 - 6);
    for (const Option& option : question.options) {
      page.paragraph(fmt::format("    {}  ", padded(option.id, id_width)), option.label);
    }
  }
  return std::move(page).take();
}

std::string questions_json(const KnowledgeBase& kb, bool quick) {
  JsonWriter out;
  out.begin_object().key("questions").begin_array();
  for (const Question& question : kb.questions) {
    if (quick && !question.quick) continue;
    out.begin_object().member("id", question.id).member("title", question.title);
    out.member("help", question.help);
    out.member("kind", question.kind == QuestionKind::fact ? "fact" : "judgement");
    out.member("multiple", question.multiple()).member("max_choices", question.max_choices);
    out.member("quick", question.quick).key("ask_when");
    if (question.ask_when) {
      write_condition(out, kb, *question.ask_when);
    } else {
      out.null();
    }
    out.objects("options", question.options, [&](const Option& option) {
      out.member("id", option.id).member("label", option.label).member("help", option.help);
    });
    out.end_object();
  }
  out.end_array().end_object();
  return std::move(out).document();
}

std::string rules_words(const KnowledgeBase& kb, const Answers& answers, Index question) {
  std::vector<std::string_view> weighed;
  std::vector<std::string_view> excluded;
  const auto add = [](std::vector<std::string_view>& names, std::string_view name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const Rule& rule : kb.rules) {
    if (!asks_for(rule, question)) continue;
    if (rule.kind == RuleKind::prefer_outside) add(weighed, kb.outside_options[rule.target].name);
    if (rule.kind == RuleKind::exclude) add(excluded, kb.alternatives[rule.target].name);
  }
  if (weighed.empty() && excluded.empty()) return {};
  std::string words = "Rules read your answer, too.";
  if (!weighed.empty()) words += fmt::format(" They can speak for or against: {}.", fmt::join(weighed, "; "));
  if (!excluded.empty()) {  // the name of an alternative may have an "and" in it
    words += fmt::format(" They can exclude: \"{}\".", fmt::join(excluded, "\", \""));
  }
  const Question& asked = kb.questions[question];
  for (Index o = 0; o < asked.options.size(); ++o) {
    for (const Rule* rule : exclusions(kb, {answers, asked, question, o})) {
      words += fmt::format(" With your other answers \"{}\" excludes {}.", asked.options[o].label,
                           kb.alternatives[rule->target].name);
    }
  }
  return words;
}

std::string question_evidence_text(const KnowledgeBase& kb, const Answers& answers, Index question,
                                   const TextStyle& style) {
  return EvidencePage{kb, answers, style}.write(question);
}

std::string option_evidence_text(const KnowledgeBase& kb, const Answers& answers, Index question,
                                 OptionSet options, const TextStyle& style) {
  return EvidencePage{kb, answers, style}.write(question, options);
}

std::vector<MainEffect> main_effects(const KnowledgeBase& kb, Index question, std::size_t most) {
  std::vector<std::pair<Index, const Effect*>> main;
  const std::span<const Option> options = kb.questions[question].options;
  for (Index o = 0; o < options.size(); ++o) {
    const auto furthest = std::ranges::max_element(options[o].effects, {}, reach);
    if (furthest != options[o].effects.end()) main.emplace_back(o, &*furthest);
  }
  std::ranges::stable_sort(main, std::greater{}, [](const auto& each) { return reach(*each.second); });
  main.resize(std::min(main.size(), most));
  std::vector<MainEffect> effects;
  effects.reserve(main.size());
  for (const auto& [option, effect] : main) effects.push_back({option, effect_words(kb, *effect)});
  return effects;
}

}  // namespace langpick::report
