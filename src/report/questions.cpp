#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/report.hpp"
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

/// The evidence in the making: the page, and the sources cited so far.
class EvidencePage {
 public:
  EvidencePage(const KnowledgeBase& kb, const TextStyle& style) : kb_(kb), page_(style) {}

  std::string write(const Question& question) &&;

 private:
  void option(const Option& option);
  void cited_sources();
  [[nodiscard]] std::string favoured(const Effect& effect) const;
  [[nodiscard]] std::string citation(std::span<const Index> sources);

  const KnowledgeBase& kb_;
  Page page_;
  Citations cited_;
};

/// "for Go": whom the criterion of an effect rates best. Nothing when it rates all alike.
std::string EvidencePage::favoured(const Effect& effect) const {
  const int best = std::ranges::max(effect.ratings);
  if (std::ranges::min(effect.ratings) == best) return {};
  std::vector<std::string> names;
  for (std::size_t a = 0; a < effect.ratings.size(); ++a) {
    if (effect.ratings[a] == best) names.emplace_back(kb_.alternatives[a].name);
  }
  return fmt::format(", for {}", fmt::join(names, " and for "));
}

std::string EvidencePage::citation(std::span<const Index> sources) {
  if (sources.empty()) return {};
  cited_.add(sources);
  return fmt::format(" [{}]", source_ids(kb_, sources));
}

void EvidencePage::option(const Option& option) {
  page_.heading(option.label);
  if (option.effects.empty()) page_.paragraph("  ", "It speaks for nobody.", Tone::plain, Tone::faint);
  for (const Effect& effect : option.effects) {
    page_.paragraph("  ",
                    fmt::format("{}, weight {}{}: {}{}", kb_.criteria[effect.criterion].name, effect.weight,
                                favoured(effect), effect.reason, citation(effect.sources)));
  }
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

std::string EvidencePage::write(const Question& question) && {
  page_.paragraph("", question.title, Tone::plain, Tone::strong);
  page_.paragraph("", question.help);
  for (const Option& each : question.options) option(each);
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

std::string question_evidence_text(const KnowledgeBase& kb, Index question, const TextStyle& style) {
  return EvidencePage{kb, style}.write(kb.questions[question]);
}

}  // namespace langpick::report
