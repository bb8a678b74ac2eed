#include <algorithm>

#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/comparison.hpp"

namespace langpick::cli {

namespace {

struct CompareOptions {
  std::vector<std::string> topics;
  std::string chosen;     ///< of precedents: what was chosen
  AnswerOptions answers;  ///< of precedents: what they have to share
  OutputOptions output;
};

/// "neither" is none of the alternatives: an outside option, or what the knowledge base doesn't name.
bool has_chosen(const KnowledgeBase& kb, const Precedent& precedent, std::string_view id) {
  const auto [kind, position] = precedent.chosen;
  if (kind == Choice::Kind::alternative) return kb.alternatives[position].id == id;
  return id == "neither" || (kind == Choice::Kind::none ? "other" : kb.outside_options[position].id) == id;
}

bool shares_all(const Precedent& precedent, Answers answers) {
  for (const PrecedentAnswer& answer : precedent.answers) {
    OptionSet& asked = answers.chosen[answer.question];
    if ((asked.bits() & answer.options) != 0) asked = {};
  }
  return answers.answered() == 0;
}

/// The precedents that the flags ask for, in order.
std::vector<Precedent> asked_for(const CompareOptions& options, const KnowledgeBase& kb) {
  const Answers shared = with_typed(options.answers, kb, Answers{kb});
  if (options.chosen.empty() && shared.answered() == 0) return {kb.precedents.begin(), kb.precedents.end()};
  if (std::ranges::find(options.topics, "precedents") == options.topics.end()) {
    throw usage_error("compare: --chosen and the flags of questions pick precedents; name that topic, too");
  }
  std::vector<Precedent> found;
  for (const Precedent& precedent : kb.precedents) {
    const bool chosen = options.chosen.empty() || has_chosen(kb, precedent, options.chosen);
    if (chosen && shares_all(precedent, shared)) found.push_back(precedent);
  }
  return found;
}

std::string rendered(const CompareOptions& options, const KnowledgeBase& kb, const Io& io) {
  if (options.output.format == "json") return report::comparison_json(kb, options.topics);
  if (options.output.format == "html") return report::comparison_html(kb, options.topics);
  if (options.output.format == "markdown") return report::comparison_markdown(kb, options.topics);
  return report::comparison_text(kb, options.topics, text_style(options.output, io));
}

ExitStatus compare(const CompareOptions& options, const Setting& setting, Io& io) {
  const KnowledgeBase& kb = setting.kb;
  const std::vector<Precedent> precedents = asked_for(options, kb);
  KnowledgeBase narrowed = kb;
  narrowed.precedents = precedents;
  io.write(options.output.output, rendered(options, narrowed, io));
  return ExitStatus::done;
}

void declare_compare(Flags& flags, CompareOptions& options) {
  static constexpr std::array<std::string_view, 4> formats{"text", "json", "markdown", "html"};
  static constexpr std::array<std::string_view, 2> others{"other", "neither"};
  add(flags,
      {{"TOPIC", &options.topics, "What to compare; without any, the overview", "Arguments", Value::topic},
       {"--chosen CHOICE", &options.chosen, "Of precedents those that chose this; neither: no alternative",
        "Precedents", Value::choice, others}});
  add_output_flags(flags, options.output, formats);
  add_question_flags(flags, options.answers);
}

}  // namespace

const Command compare_command{
    .name = "compare",
    .summary = "Side by side: ratings, figures, features, code, precedents",
    .examples =
        "langpick compare\n"
        "langpick compare figures memory-management\n"
        "langpick compare code --format markdown\n"
        "langpick compare precedents --chosen both --domain network-proxy\n",
    .declare = declared<CompareOptions, declare_compare, compare>,
};

}  // namespace langpick::cli
