#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "ask/interview.hpp"
#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "cli/options/output_options.hpp"
#include "cli/questionnaire/clerk.hpp"
#include "cli/questionnaire/line_conversation.hpp"
#include "cli/questionnaire/saved_progress.hpp"
#include "cli/questionnaire/screen_conversation.hpp"
#include "langpick/engine.hpp"
#include "langpick/report.hpp"
#include "report/words.hpp"
#include "util/encoding.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

struct AskOptions {
  AnswerOptions answers;
  OutputOptions output;
  ask::Selection selection;
  std::string save_answers;
  bool resume = false;
  bool plain = false;
  bool from_stdin = false;
};

/// Standard error, a line for each.
void say(Io& io, const std::string& line) { io.write_error("langpick: " + util::printable(line) + '\n'); }

void write_report(const AskOptions& options, const Setting& setting, const Answers& answers, bool is_read,
                  Io& io) {
  const Recommendation result = recommend(setting.kb, answers);
  if (!is_read) io.write(options.output.output, whole_report(options.output, setting, result, io));
  if (!options.save_answers.empty()) {
    for (const std::string& file : options.answers.files) io.release(file);  // it may go on there
    io.write(options.save_answers, report::answers_json(setting.kb, answers));
  }
}

/// The interview that was left, if one is kept. What was typed now wins over it.
std::optional<KeptInterview> kept_interview(const AskOptions& options, const Setting& setting,
                                            const Answers& in_file, SavedProgress& saved) {
  std::optional<KeptInterview> kept = saved.load();
  if (!kept) return std::nullopt;
  Progress& progress = kept->progress;
  const std::vector<OptionSet> own = progress.answers.chosen;
  progress.answers = with_typed(options.answers, setting.kb, overlaid(std::move(progress.answers), in_file));
  for (Index q = 0; q < own.size(); ++q) {
    if (progress.answers.chosen[q] == own[q]) continue;
    own[q].empty() ? static_cast<void>(++kept->more) : kept->replaced.push_back(q);
  }
  const ask::Selection& selection = options.selection;
  if (selection.quick || selection.only_missing) {
    progress = ask::new_progress(setting.kb, std::move(progress.answers), selection);
  }
  progress.adaptive = progress.adaptive || selection.adaptive;
  return kept;
}

/// Anew, or where it was left: with --resume, or else as the person says, who is told first what the
/// knowledge base asks or knows otherwise now.
ask::Interview begin(const AskOptions& options, const Setting& setting, SavedProgress& saved, Io& io) {
  const KnowledgeBase& kb = setting.kb;
  const Answers in_file = answers_in_file(options.answers, setting, io);
  std::optional<KeptInterview> kept = kept_interview(options, setting, in_file, saved);
  if (options.resume && !kept) {
    throw Error{ExitStatus::usage,
                {io.exists(saved.path())
                     ? "--resume: " + saved.path() + " can't be read"
                     : "--resume: no interview is kept: none was left, or the last one was finished; a "
                       "finished one is taken up by the command that its last lines name"}};
  }
  if (options.resume && !kept->is_changed()) {
    if (kept->more > 0)
      static_cast<void>(saved.keep(kept->progress));  // if it can't be, the next answer says so
    return {kb, std::move(kept->progress)};
  }
  Progress anew = ask::new_progress(kb, with_typed(options.answers, kb, in_file), options.selection);
  return {kb, std::move(anew), std::move(kept)};
}

/// The knowledge base has to be named again, and that lines are wanted.
std::string how_to_resume(const AskOptions& options, const Setting& setting) {
  return std::string{"langpick ask "} + (options.plain ? "--plain " : "") +
         (setting.kb_file.empty() ? "" : "--kb " + util::shell_quoted(setting.kb_file) + ' ') + "--resume";
}

/// Says in one line how to go on, or what to type instead where nothing can be kept.
ExitStatus leave(const AskOptions& options, const ask::Interview& interview, SavedProgress& saved,
                 const Setting& setting, Io& io) {
  const std::string failure = interview.is_touched() ? saved.keep(interview.progress()) : "";
  if (!failure.empty()) {
    say(io, "warning: your answers can't be kept: " + failure);
    say(io, "they are: " + report::command_line(interview.recommendation(), setting.kb_file));
  } else if (saved.keeps_something()) {
    say(io, (interview.is_touched() ? "your answers are kept; to go on: "
                                    : "the earlier answers are kept; to go on: ") +
                how_to_resume(options, setting));
  } else {
    say(io, interview.progress().answers.answered() > 0
                ? "left with nothing changed; the same command begins with these answers again"
                : "left before anything was answered");
  }
  return ExitStatus::interrupted;
}

/// After the report: what the plan left out can still be asked. Else nothing is kept, and a command has it
/// all. A report that was read isn't printed: the same command gives it again.
void keep_what_is_left(const AskOptions& options, const ask::Interview& interview, SavedProgress& saved,
                       const Setting& setting, Io& io) {
  const auto command = [&](std::string_view name) {
    io.write_error(report::command_block(interview.recommendation(), setting.kb_file,
                                         io.terminal_width().value_or(80), name) +
                   '\n');
  };
  const std::optional<Progress> left = ask::what_is_left(setting.kb, interview.progress());
  if (left && saved.keep(*left).empty()) {
    say(io, "your answers are kept; to answer the other questions: " + how_to_resume(options, setting));
    if (!interview.is_read()) return;
    say(io, "the report again:");
    return command("recommend");
  }
  saved.discard();
  if (options.from_stdin) return;
  say(io, "this interview is no longer kept; to take it up again:");
  const std::string ask = options.plain ? "ask --plain" : "ask";
  command(ask);
  if (interview.is_read()) say(io, "with recommend in place of " + ask + " it gives the report");
}

/// The last line: a report is longer than a screen, or went elsewhere, or a pager had it.
void conclude(const AskOptions& options, const Recommendation& result, Io& io) {
  const std::string& file = options.output.output;
  const std::string verdict = report::headline_text(result);
  if (!file.empty() && file != "-") {
    say(io, verdict + "; the report is in " + file);
  } else if (options.output.format == "text") {
    say(io, verdict);
  }
}

ExitStatus without_terminal(const AskOptions& options, const Setting& setting, Io& io) {
  const Answers given =
      with_typed(options.answers, setting.kb, answers_in_file(options.answers, setting, io));
  if (given.answered() == 0) {
    throw nothing_to_answer_from(
        setting.kb,
        "standard input is no terminal, so nothing can be asked: answer with flags, with --answers FILE, "
        "or in lines, which --stdin takes");
  }
  write_report(options, setting, given, false, io);
  return ExitStatus::done;
}

/// Is the person to be asked in lines of text?
bool wants_lines(const AskOptions& options, const Io& io) {
  if (options.plain || options.from_stdin) return true;
  const std::string accessible = io.environment("ACCESSIBLE").value_or("");
  if (!accessible.empty() && accessible != "0" && accessible != "false") return true;
  const std::string term = io.environment("TERM").value_or("");
  constexpr std::array<std::string_view, 4> unaddressable{"", "dumb", "unknown", "network"};
  return std::ranges::find(unaddressable, term) != unaddressable.end();
}

ExitStatus run(AskOptions options, const Setting& setting, Io& io) {
  require_questions(setting.kb, "langpick recommend");
  if (options.from_stdin &&
      (setting.kb_file == "-" || options.answers.files == std::vector<std::string>{"-"}))
    throw usage_error("--stdin: standard input is read for --kb - or --answers - already; name a file there");
  const bool in_lines = wants_lines(options, io);
  if (in_lines && options.output.color == "auto") options.output.color = "never";  // not one escape
  std::unique_ptr<Terminal> terminal = io.open_terminal(options.from_stdin);
  if (!terminal) return without_terminal(options, setting, io);
  options.output.drawn = !in_lines;
  SavedProgress saved{io, setting.kb, !options.from_stdin};
  ask::Interview interview = begin(options, setting, saved, io);
  const auto keep = [&] {  // whether that succeeds is said at the end
    if (interview.is_touched()) static_cast<void>(saved.keep(interview.progress()));
  };
  // who wants the result in a file or elsewhere has it there at once
  const bool is_read_here = options.output.format == "text" && options.output.output.empty() &&
                            !options.from_stdin && io.terminal_width();
  if (is_read_here) interview.call(Clerk{interview, options.output, setting, *terminal, in_lines, io});
  if (in_lines) {
    converse_in_lines(interview, *terminal, keep);
  } else {
    converse_on_screen(interview, *terminal, wants_color(options.output, io, true), setting.kb_file, keep);
  }
  terminal.reset();  // given back before anything else is printed
  if (interview.step() == ask::Step::cancelled && options.from_stdin) {
    throw Error{ExitStatus::interrupted,
                {"--stdin: the lines ended before the interview did; r and f end it"}};
  }
  if (interview.step() == ask::Step::cancelled) return leave(options, interview, saved, setting, io);
  try {
    write_report(options, setting, interview.answers(), interview.is_read(), io);
  } catch (const Error&) {
    leave(options, interview, saved, setting, io);  // nobody has to answer twice
    throw;
  }
  keep_what_is_left(options, interview, saved, setting, io);
  conclude(options, interview.recommendation(), io);
  return ExitStatus::done;
}

Action declare_ask(Flags& flags) {
  static constexpr std::array<std::string_view, 5> formats{"text", "json", "markdown", "html", "svg"};
  constexpr auto group = "Questionnaire";
  auto options = std::make_shared<AskOptions>();
  add(flags,
      {{"--quick", &options->selection.quick, "Ask the quick set only", group},
       {"--only-missing", &options->selection.only_missing, "Ask only what flags and files leave open",
        group},
       {"--adaptive", &options->selection.adaptive, "Ask the most informative open question next", group},
       {"--resume", &options->resume, "Go on with the interview that was left", group},
       {"--plain", &options->plain,
        "Plain lines of text, without moving the cursor; ACCESSIBLE=1 does the same", group},
       {"--stdin", &options->from_stdin,
        "The same, with the lines that standard input has, whatever it is; nothing is kept for --resume",
        group},
       {"--save-answers FILE", &options->save_answers, "Also write the answers to FILE, for --answers",
        "Output", Value::file}});
  add_output_flags(flags, options->output, formats);
  add_answer_flags(flags, options->answers);
  return [options](const Setting& setting, Io& io) { return run(*options, setting, io); };
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
        "langpick ask --plain --format json --output result.json\n"
        "langpick ask --quick --stdin < lines.txt\n"
        "langpick ask < /dev/tty\n",
    .declare = declare_ask,
};

}  // namespace langpick::cli
