#include "langpick/report.hpp"
#include "util/shell_quote.hpp"

namespace langpick::report {

namespace {

std::string chosen_options(const Question& question, OptionSet chosen) {
  std::string list;
  chosen.for_each([&](Index option) {
    if (!list.empty()) list += ',';
    list += question.options[option].id;
  });
  return list;
}

}  // namespace

std::vector<std::string> reproducing_command(const Recommendation& r, std::string_view kb_file) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<std::string> command{"langpick recommend"};
  const auto add = [&](std::string_view flag, const std::string& value) {
    command.push_back("--" + std::string{flag} + ' ' + util::shell_quoted(value));
  };
  if (!kb_file.empty()) add("kb", std::string{kb_file});
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const OptionSet chosen = r.answers.chosen[q];
    if (!chosen.empty()) add(kb.questions[q].id, chosen_options(kb.questions[q], chosen));
  }
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const int percent = r.answers.weight_percent[c];
    if (percent == stated_weight_percent) continue;
    add("weight", std::string{kb.criteria[c].id} + '=' + std::to_string(percent) + '%');
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (r.answers.notes[q].empty()) continue;
    add("note", std::string{kb.questions[q].id} + '=' + r.answers.notes[q]);
  }
  return command;
}

}  // namespace langpick::report
