#include <utility>

#include <nlohmann/json.hpp>

#include "langpick/answers.hpp"
#include "langpick/report.hpp"
#include "report/ids.hpp"

namespace langpick::report {

namespace {

using Json = nlohmann::ordered_json;

/// As a knowledge base has it, without the reasons.
Json condition_json(const KnowledgeBase& kb, const Condition& condition) {
  Json parts = Json::array();
  for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
    Json part = condition_json(kb, condition.conditions[i]);
    if (condition.kind == Condition::Kind::at_least) {
      part = {{"points", condition.arguments[i].points}, {"when", std::move(part)}};
    }
    parts.push_back(std::move(part));
  }
  switch (condition.kind) {
    case Condition::Kind::any_option: {
      const Question& question = kb.questions[condition.question];
      Json options = Json::array();
      OptionSet{condition.options}.for_each([&](Index o) { options.push_back(question.options[o].id); });
      return {{"question", question.id}, {"is", std::move(options)}};
    }
    case Condition::Kind::all:
      return {{"all", std::move(parts)}};
    case Condition::Kind::any:
      return {{"any", std::move(parts)}};
    case Condition::Kind::negation:
      return {{"not", std::move(parts.front())}};
    case Condition::Kind::at_least:
      break;
  }
  return {{"at_least", condition.needed}, {"of", std::move(parts)}};
}

}  // namespace

std::string questions_json(const KnowledgeBase& kb, bool quick) {
  Json questions = Json::array();
  for (const Question& question : kb.questions) {
    if (quick && !question.quick) continue;
    Json options = Json::array();
    for (const Option& option : question.options) {
      options.push_back({{"id", option.id}, {"label", option.label}, {"help", option.help}});
    }
    questions.push_back({{"id", question.id},
                         {"title", question.title},
                         {"help", question.help},
                         {"kind", question.kind == QuestionKind::fact ? "fact" : "judgement"},
                         {"multiple", question.multiple()},
                         {"max_choices", question.max_choices},
                         {"quick", question.quick},
                         {"ask_when", question.ask_when ? condition_json(kb, *question.ask_when) : Json{}},
                         {"options", options}});
  }
  return json_text({{"questions", questions}});
}

}  // namespace langpick::report
