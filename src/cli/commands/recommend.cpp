#include <utility>

#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/decision.hpp"
#include "langpick/engine.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

namespace {

struct RecommendOptions {
  AnswerOptions answers;
  DecisionOptions decision;
  std::string explain;
};

std::string explained(const RecommendOptions& options, const Setting& setting, const Recommendation& result,
                      const Io& io) {
  const OutputOptions& output = options.decision.output;
  const Index question = require_question("--explain", options.explain, setting.kb);
  return output.format == "json" ? report::explanation_json(result, question)
                                 : report::explanation_text(result, question, text_style(output, io));
}

ExitStatus recommend(const RecommendOptions& options, const Setting& setting, Io& io) {
  check(options.decision, setting.kb);
  const std::string& format = options.decision.output.format;
  if (!options.explain.empty() && format != "json" && format != "text")
    throw usage_error("--explain: there is no " + format + " of it; take text or json");
  const Recommendation result = langpick::recommend(setting.kb, gather_answers(options.answers, setting, io));
  const std::string answers = options.answers.files.empty() ? "" : options.answers.files.front();
  const Verdict verdict{.command = "recommend",
                        .recommendation = result,
                        .gates = gate_cases(options.decision.gates, result),
                        .answers_file = answers == "-" ? "" : answers,
                        .rendered =
                            [&] {
                              return options.explain.empty()
                                         ? rendered(options.decision.output, setting, result, io)
                                         : explained(options, setting, result, io);
                            },
                        .record = [&](DecisionNotes notes) { return record_of(result, std::move(notes)); },
                        .adr = [&](const Record& record) { return adr_content(result, record); }};
  return conclude(options.decision, setting, verdict, io);
}

void declare_recommend(Flags& flags, RecommendOptions& options) {
  static constexpr auto formats =
      with_ci_formats(std::array<std::string_view, 6>{"text", "json", "markdown", "adr", "html", "svg"});
  add_decision_flags(flags, options.decision, formats);
  add(flags, {{"--explain QUESTION", &options.explain, "Write out the arithmetic of one question instead",
               "Output", Value::question}});
  add_answer_flags(flags, options.answers);
}

}  // namespace

const Command recommend_command{
    .name = "recommend",
    .summary = "Answers in, recommendation out",
    .examples =
        "langpick recommend --domain kubernetes-operator --team-size 5-20\n"
        "langpick recommend --answers answers.json --format json\n"
        "langpick recommend --domain kubernetes-operator --explain domain\n"
        "langpick recommend --answers answers.json --save decision.json --review-by 2027-11-30\n"
        "langpick recommend --answers answers.json --format adr --dir docs/decisions\n"
        "langpick recommend --answers docs/decisions/0001-go-or-rust-go.md --team-knowledge rust\n"
        "langpick recommend --answers - --expect go,both --fail-on near-tie < answers.json\n",
    .declare = declared<RecommendOptions, declare_recommend, recommend>,
};

}  // namespace langpick::cli
