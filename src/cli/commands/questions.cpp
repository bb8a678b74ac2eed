#include <memory>

#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

namespace {

struct QuestionsOptions {
  bool quick = false;
  OutputOptions output;
};

ExitStatus questions(const QuestionsOptions& options, const KnowledgeBase& kb, Io& io) {
  io.write(options.output.output,
           options.output.format == "json"
               ? report::questions_json(kb, options.quick)
               : report::questions_text(kb, options.quick, text_style(options.output, io)));
  return ExitStatus::done;
}

Action declare_questions(Flags& flags) {
  auto options = std::make_shared<QuestionsOptions>();
  add(flags, {{"--quick", &options->quick, "Only the quick set"}});
  add_output_flags(flags, options->output);
  return [options](const Setting& setting, Io& io) { return questions(*options, setting.kb, io); };
}

}  // namespace

const Command questions_command{
    .name = "questions",
    .summary = "What is asked, with the ids of the options",
    .examples =
        "langpick questions\n"
        "langpick questions --quick\n"
        "langpick questions --format json\n",
    .declare = declare_questions,
};

}  // namespace langpick::cli
