#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

namespace {

struct QuestionsOptions {
  bool quick = false;
  OutputOptions output;
};

ExitStatus questions(const QuestionsOptions& options, const Setting& setting, Io& io) {
  io.write(options.output.output,
           options.output.format == "json"
               ? report::questions_json(setting.kb, options.quick)
               : report::questions_text(setting.kb, options.quick, text_style(options.output, io)));
  return ExitStatus::done;
}

void declare_questions(Flags& flags, QuestionsOptions& options) {
  add(flags, {{"--quick", &options.quick, "Only the quick set"}});
  add_output_flags(flags, options.output);
}

}  // namespace

const Command questions_command{
    .name = "questions",
    .summary = "What is asked, with the ids of the options",
    .examples =
        "langpick questions\n"
        "langpick questions --quick\n"
        "langpick questions --format json\n",
    .declare = declared<QuestionsOptions, declare_questions, questions>,
};

}  // namespace langpick::cli
