#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "ask/interview.hpp"
#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/output_options.hpp"
#include "cli/questionnaire/line_conversation.hpp"
#include "cli/questionnaire/saved_progress.hpp"
#include "cli/questionnaire/screen_conversation.hpp"
#include "cli/rendering.hpp"
#include "langpick/engine.hpp"
#include "langpick/report.hpp"
#include "util/printable.hpp"
#include "util/shell_quote.hpp"

namespace langpick::cli {

namespace {

struct Options {
  AnswerOptions answers;
  OutputOptions output;
  ask::Selection selection;
  std::string save_answers;
  bool resume = false;
  bool plain = false;
};

/// Standard error, a line for each.
void say(Io& io, const std::string& line) { io.write_error("langpick: " + util::printable(line) + '\n'); }

void write_report(const Options& options, const Setting& setting, const Answers& answers, Io& io) {
  const Recommendation result = recommend(setting.kb, answers);
  std::string text = rendered(options.output, setting, result, io);
  if (options.output.format == "text") text += report::profile_text(result, text_style(options.output, io));
  io.write(options.output.output, text);
  if (!options.save_answers.empty()) {
    io.write(options.save_answers, report::answers_json(setting.kb, answers));
  }
}

/// Where the interview begins: anew, or where it was left. What was typed now wins over what was kept.
Progress starting_point(const Options& options, const Setting& setting, const SavedProgress& saved, Io& io) {
  if (!options.resume) {
    if (saved.exists())
      say(io, "an interview that was left is kept; --resume goes on with it, a new one replaces it");
    Answers given = given_answers(options.answers, setting, io, Answers{setting.kb});
    return ask::new_progress(setting.kb, std::move(given), options.selection);
  }
  std::vector<std::string> dropped;
  Progress progress = saved.load(dropped);
  for (const std::string& what : dropped) {
    say(io, "dropped, as the knowledge base has it no longer: " + what);
  }
  progress.answers = given_answers(options.answers, setting, io, std::move(progress.answers));
  const ask::Selection& selection = options.selection;
  if (selection.quick || selection.only_missing) {
    return ask::new_progress(setting.kb, std::move(progress.answers), selection);
  }
  progress.adaptive = progress.adaptive || selection.adaptive;
  return progress;
}

/// The knowledge base has to be named again.
std::string how_to_resume(const Setting& setting) {
  return "langpick ask " +
         (setting.kb_file.empty() ? "" : "--kb " + util::shell_quoted(setting.kb_file) + ' ') + "--resume";
}

/// Keeps what was answered, and says in one line how to go on.
ExitStatus leave(const ask::Interview& interview, const SavedProgress& saved, const Setting& setting,
                 Io& io) {
  if (interview.answers().answered() == 0) {
    say(io, "left before anything was answered");
  } else if (const std::string failure = saved.keep(interview.progress()); !failure.empty()) {
    say(io, "warning: your answers can't be kept: " + failure);
  } else {
    say(io, "your answers are kept; to go on: " + how_to_resume(setting));
  }
  return ExitStatus::interrupted;
}

ExitStatus without_terminal(const Options& options, const Setting& setting, Io& io) {
  const Answers given = given_answers(options.answers, setting, io, Answers{setting.kb});
  if (given.answered() == 0) {
    throw nothing_to_answer_from(
        setting.kb,
        "standard input is no terminal, so nothing can be asked: answer with flags or with --answers FILE");
  }
  write_report(options, setting, given, io);
  return ExitStatus::done;
}

/// Is the person to be asked in lines of text?
bool wants_lines(const Options& options, const Io& io) {
  if (options.plain) return true;
  const std::string accessible = io.environment("ACCESSIBLE").value_or("");
  if (!accessible.empty() && accessible != "0" && accessible != "false") return true;
  const std::string term = io.environment("TERM").value_or("");
  constexpr std::array<std::string_view, 4> unaddressable{"", "dumb", "unknown", "network"};
  return std::ranges::find(unaddressable, term) != unaddressable.end();
}

ExitStatus run(Options options, const Setting& setting, Io& io) {
  check(options.output);
  const bool in_lines = wants_lines(options, io);
  if (in_lines && options.output.color == "auto") options.output.color = "never";  // not one escape
  std::unique_ptr<Terminal> terminal = io.open_terminal();
  if (!terminal) return without_terminal(options, setting, io);
  const SavedProgress saved{io, setting.kb};
  ask::Interview interview{setting.kb, starting_point(options, setting, saved, io)};
  if (in_lines) {
    converse_in_lines(interview, *terminal);
  } else {
    converse_on_screen(interview, *terminal, wants_color(options.output, io, true));
  }
  terminal.reset();  // given back before anything else is printed
  if (interview.step() == ask::Step::cancelled) return leave(interview, saved, setting, io);
  try {
    write_report(options, setting, interview.answers(), io);
  } catch (const Error&) {
    leave(interview, saved, setting, io);  // nobody has to answer twice
    throw;
  }
  saved.discard();
  return ExitStatus::done;
}

Action declare(CLI::App& app, const Setting& setting) {
  auto options = std::make_shared<Options>();
  options->output.formats = {"text", "json", "markdown", "html", "svg"};
  app.add_flag("--quick", options->selection.quick, "Ask the quick set only")->group("Questionnaire");
  app.add_flag("--only-missing", options->selection.only_missing, "Ask only what flags and files leave open")
      ->group("Questionnaire");
  app.add_flag("--adaptive", options->selection.adaptive, "Ask the most informative open question next")
      ->group("Questionnaire");
  app.add_flag("--resume", options->resume, "Go on with the interview that was left")->group("Questionnaire");
  app.add_flag("--plain", options->plain,
               "Plain lines of text, without moving the cursor; ACCESSIBLE=1 does the same")
      ->group("Questionnaire");
  add_value(app, "--save-answers", options->save_answers, "Also write the answers to FILE, for --answers",
            "FILE")
      ->group("Output");
  add_output_options(app, options->output);
  add_answer_options(app, options->answers, setting);
  return [options, setting](Io& io) { return run(*options, setting, io); };
}

}  // namespace

const Command ask_command{
    .name = "ask",
    .summary = "The questionnaire",
    .examples =
        "langpick ask\n"
        "langpick ask --quick\n"
        "langpick ask --answers answers.json --only-missing\n"
        "langpick ask --resume\n"
        "langpick ask --plain --format json --output result.json\n",
    .declare = declare,
};

}  // namespace langpick::cli
