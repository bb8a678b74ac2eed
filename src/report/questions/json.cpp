#include <nlohmann/json.hpp>

#include "langpick/report.hpp"
#include "report/ids.hpp"

namespace langpick::report {

std::string questions_json(const KnowledgeBase& kb, bool quick) {
  using Json = nlohmann::ordered_json;
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
                         {"options", options}});
  }
  return json_text({{"questions", questions}});
}

}  // namespace langpick::report
