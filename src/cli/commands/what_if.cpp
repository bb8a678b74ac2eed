#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/analysis.hpp"
#include "langpick/engine.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

namespace {

struct WhatIfOptions {
  AnswerOptions answers;
  OutputOptions output;
  std::vector<std::string> set;
  std::vector<std::string> fixed;
  bool flip_facts = false;
};

FlipScope scope_of(const WhatIfOptions& options, const KnowledgeBase& kb) {
  FlipScope scope{.facts = options.flip_facts, .fixed = std::vector<bool>(kb.questions.size())};
  for (const std::string& id : options.fixed) scope.fixed[require_question("--fixed", id, kb)] = true;
  return scope;
}

std::string rendered(const WhatIfOptions& options, const Setting& setting, const Recommendation& result,
                     const Analysis& analysis, const Recommendation* changed, const Io& io) {
  const std::string& format = options.output.format;
  if (format == "json") return report::what_if_json(result, analysis, changed, setting.kb_file);
  if (format == "markdown") return report::what_if_markdown(result, analysis, changed);
  return report::what_if_text(result, analysis, changed, text_style(options.output, io));
}

ExitStatus what_if(const WhatIfOptions& options, const Setting& setting, Io& io) {
  const KnowledgeBase& kb = setting.kb;
  const FlipScope scope = scope_of(options, kb);
  const Answers answers = gather_answers(options.answers, setting, io);
  const Recommendation result = recommend(kb, answers);
  std::optional<Recommendation> changed;
  if (!options.set.empty()) changed = recommend(kb, with_changes("--set", options.set, kb, answers));
  const Recommendation* beside = changed ? &*changed : nullptr;
  const Analysis analysis = analyse(result, scope);
  io.write(options.output.output, rendered(options, setting, result, analysis, beside, io));
  return ExitStatus::done;
}

void declare_what_if(Flags& flags, WhatIfOptions& options) {
  static constexpr std::array<std::string_view, 3> formats{"text", "json", "markdown"};
  add_output_flags(flags, options.output, formats);
  add(flags,
      {{"--set QUESTION=OPTION", &options.set, "Show this answer beside the original", "Changes",
        Value::answer},
       {"--fixed QUESTION,…", Commas{&options.fixed},
        "Keep the answers of these questions when looking for what changes it", "Changes", Value::question},
       {"--flip-facts", &options.flip_facts, "Let facts change too, not only judgements", "Changes"}});
  add_answer_flags(flags, options.answers);
}

}  // namespace

const Command what_if_command{
    .name = "what-if",
    .summary = "What would change the recommendation",
    .examples =
        "langpick what-if --domain kubernetes-operator --team-size 5-20 --hiring steady\n"
        "langpick what-if --answers answers.json --set libraries=rust-crates\n"
        "langpick what-if --answers answers.json --flip-facts --fixed domain --format json\n",
    .declare = declared<WhatIfOptions, declare_what_if, what_if>,
};

}  // namespace langpick::cli
