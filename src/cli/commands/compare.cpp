#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/choice.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/lookup.hpp"

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
    throw Error{ExitStatus::usage,
                {"compare: --chosen and the flags of questions pick precedents; name that topic, too"}};
  }
  if (!options.chosen.empty()) {
    std::vector<std::string_view> known;
    for (const Alternative& alternative : kb.alternatives) known.push_back(alternative.id);
    for (const OutsideOption& option : kb.outside_options) known.push_back(option.id);
    known.insert(known.end(), {"other", "neither"});
    require_choice("--chosen", options.chosen, known);
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

ExitStatus compare(const CompareOptions& options, const KnowledgeBase& kb, Io& io) {
  check(options.output);
  const std::vector<std::string_view> known = report::comparison_topics(kb);
  for (const std::string& topic : options.topics) require_choice("compare", topic, known);
  const std::vector<Precedent> precedents = asked_for(options, kb);
  KnowledgeBase narrowed = kb;
  narrowed.precedents = precedents;
  io.write(options.output.output, rendered(options, narrowed, io));
  return ExitStatus::done;
}

Action declare_compare(CLI::App& app, const Setting& setting) {
  auto options = std::make_shared<CompareOptions>();
  app.add_option("topics", options->topics, "What to compare; without any, the overview")
      ->type_name("TOPIC")
      ->group("Arguments");
  options->output.formats = {"text", "json", "markdown", "html"};
  add_value(app, "--chosen", options->chosen, "Of precedents those that chose this; neither: no alternative",
            "CHOICE")
      ->group("Precedents");
  add_output_options(app, options->output);
  add_question_flags(app, options->answers, setting);
  return [options, setting](Io& io) { return compare(*options, setting.kb, io); };
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
    .declare = declare_compare,
};

}  // namespace langpick::cli
