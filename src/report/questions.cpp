#include "report/questions.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/rule_words.hpp"
#include "report/json_writer.hpp"
#include "report/page.hpp"
#include "report/words.hpp"
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
  return fmt::format("{}, weight {}{}{}: {}", kb.criteria[effect.criterion].name, effect.weight,
                     names.empty() ? "" : ", ", fmt::join(names, " and "), effect.reason);
}

/// What it counts for outside options by itself: "Points for outside options: Python +4 (recommended from 4
/// on)."
std::string outside_points(const KnowledgeBase& kb, Index question, Index option) {
  std::vector<std::string> words;
  for (const Rule& rule : kb.rules) {
    if (rule.kind != RuleKind::prefer_outside || rule.when.kind != Condition::Kind::at_least) continue;
    int points = 0;
    for (std::size_t i = 0; i < rule.when.conditions.size(); ++i) {
      const Condition& part = rule.when.conditions[i];
      if (part.kind == Condition::Kind::any_option && asks_for(part, question, option))
        points += rule.when.arguments[i].points;
    }
    if (points == 0) continue;
    words.push_back(fmt::format("{} {} (recommended from {} on)", kb.outside_options[rule.target].name,
                                signed_points(points), rule.when.needed));
  }
  return words.empty() ? "" : fmt::format("Points for outside options: {}.", fmt::join(words, "; "));
}

/// The evidence in the making: the page, and the sources cited so far.
class EvidencePage {
 public:
  EvidencePage(const KnowledgeBase& kb, const TextStyle& style) : kb_(kb), page_(style) {}

  std::string write(Index question) &&;
  std::string write(Index question, OptionSet options) &&;

 private:
  void option(Index question, Index o);
  void cited_sources();
  [[nodiscard]] std::string citation(std::span<const Index> sources);

  const KnowledgeBase& kb_;
  Page page_;
  Citations cited_;
};

std::string EvidencePage::citation(std::span<const Index> sources) {
  if (sources.empty()) return {};
  cited_.add(sources);
  return fmt::format(" [{}]", source_ids(kb_, sources));
}

void EvidencePage::option(Index question, Index o) {
  const Option& option = kb_.questions[question].options[o];
  page_.heading(option.label);
  const std::string points = outside_points(kb_, question, o);
  if (option.effects.empty() && points.empty()) {
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
  if (option.disagreement.empty()) return;
  page_.paragraph("  ", "The sources disagree:", Tone::plain, Tone::strong);
  for (const Evidence& evidence : option.disagreement) {
    page_.paragraph("    ", fmt::format("{}: {}{}", kb_.alternatives[evidence.alternative].name,
                                        evidence.claim.text, citation(evidence.claim.sources)));
  }
}

void EvidencePage::cited_sources() {
  if (cited_.all().empty()) return;
  page_.heading("Sources");
  for (const Index source : cited_.all()) {
    const Source& s = kb_.sources[source];
    page_.paragraph("  ", fmt::format("[{}] {}", s.id, source_words(s)), Tone::plain, Tone::faint);
  }
}

std::string EvidencePage::write(Index question) && {
  const Question& asked = kb_.questions[question];
  page_.paragraph("", asked.title, Tone::plain, Tone::strong);
  page_.paragraph("", asked.help);
  page_.paragraph("", rules_words(kb_, question));
  for (Index o = 0; o < asked.options.size(); ++o) option(question, o);
  cited_sources();
  return std::move(page_).take();
}

std::string EvidencePage::write(Index question, OptionSet options) && {
  options.for_each([&](Index o) { option(question, o); });
  cited_sources();
  return std::move(page_).take();
}

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
    int id_width = 0;
    for (const Option& option : question.options) id_width = std::max(id_width, util::text_width(option.id));
    id_width = std::min(id_width, page.width() / 2 - 6);
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

std::string rules_words(const KnowledgeBase& kb, Index question) {
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
  std::vector<std::string> uses;
  if (!weighed.empty()) uses.push_back(fmt::format("for or against {}", fmt::join(weighed, "; ")));
  if (!excluded.empty()) {  // the name of an alternative may have an "and" in it
    uses.push_back(fmt::format("to exclude the alternative{} \"{}\"", excluded.size() == 1 ? "" : "s",
                               fmt::join(excluded, "\", \"")));
  }
  return fmt::format("Rules read it, too: {}.", fmt::join(uses, "; "));
}

std::string question_evidence_text(const KnowledgeBase& kb, Index question, const TextStyle& style) {
  return EvidencePage{kb, style}.write(question);
}

std::string option_evidence_text(const KnowledgeBase& kb, Index question, OptionSet options,
                                 const TextStyle& style) {
  return EvidencePage{kb, style}.write(question, options);
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
