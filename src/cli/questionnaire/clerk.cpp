#include "cli/questionnaire/clerk.hpp"

#include "cli/error.hpp"
#include "cli/options/record_options.hpp"
#include "cli/questionnaire/screen_conversation.hpp"
#include "cli/records/adr_folder.hpp"
#include "langpick/analysis.hpp"
#include "langpick/record.hpp"
#include "langpick/report.hpp"
#include "report/words.hpp"
#include "util/encoding.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

using ask::Deed;
using ask::Reply;

/// By xterm's OSC 52. No terminal says whether it heeds it.
Reply copy(const Clerk& clerk) {
  const Recommendation& result = clerk.interview.recommendation();
  if (clerk.in_lines) {
    const int width = clerk.terminal.size().columns;
    clerk.terminal.show('\n' + report::command_block(result, clerk.setting.kb_file, width) + "\n\n");
    return {};
  }
  const std::string command = report::command_line(result, clerk.setting.kb_file);
  if (clerk.io.environment("TERM").value_or("").starts_with("linux"))
    return {"Not copied, as the console has no clipboard. The command is: " + command};
  clerk.terminal.show("\x1b]52;c;" + util::base64(command) + '\a');
  return {
      "Sent to the terminal's clipboard. Some terminals don't allow that; the report has the command, too."};
}

/// "answers-2.json" where "answers.json" is there already; a folder of decision records, where there is one.
std::string proposed(const ask::Offer& offer, const Io& io) {
  if (offer.deed == Deed::save_adr) {
    for (const char* folder : {"docs/decisions", "docs/adr", "doc/adr"}) {
      if (io.exists(folder)) return folder;
    }
  }
  std::string name{offer.file};
  for (int number = 2; io.exists(name); ++number) {
    name = offer.file;
    name.insert(name.rfind('.'), '-' + std::to_string(number));
  }
  return name;
}

/// A shell isn't there to do it.
std::string with_home(const std::string& file, const Io& io) {
  const std::string home = io.environment("HOME").value_or("");
  return file.starts_with("~/") && !home.empty() ? home + file.substr(1) : file;
}

/// What can be done with it now that it is written to `file`.
std::string use_of(const Clerk& clerk, Deed deed, const std::string& file) {
  const std::string& kb_file = clerk.setting.kb_file;
  const std::string named =
      util::shell_quoted(file) + (kb_file.empty() ? "" : " --kb " + util::shell_quoted(kb_file));
  if (deed == Deed::save_answers) return " The same again: langpick recommend --answers " + named;
  if (deed == Deed::save_page) return " Any browser opens it, and it needs no other file.";
  return " To see whether it still holds: langpick check " + named;
}

std::string document(const Clerk& clerk, Deed deed, const std::string& file, const Record& record) {
  const Recommendation& result = clerk.interview.recommendation();
  if (deed == Deed::save_answers) return report::answers_json(clerk.setting.kb, result.answers);
  if (deed == Deed::save_record) return report::record_json(record);
  if (deed == Deed::save_adr) return adr({}, clerk.setting.kb_file, file, adr_content(result, record));
  return report::recommendation_html(result, stability(result), clerk.setting.kb_file);
}

Reply write(const Clerk& clerk, const ask::Offer& offer, const std::string& name) {
  const std::string file = with_home(name, clerk.io);
  const Recommendation& result = clerk.interview.recommendation();
  const Record record = record_of(result, decision_notes({}, result, true, clerk.io));
  const bool is_adr = offer.deed == Deed::save_adr;
  if (is_adr && record.decision().empty()) return {"Nothing is recommended that could be decided."};
  const auto written = [&](const std::string& typed, const std::string& path, const std::string& made) {
    return Reply{.said = util::printable(typed + " is written." + made + use_of(clerk, offer.deed, path)),
                 .written = util::printable(typed)};
  };
  if (is_adr && clerk.io.contents_of(file)) {  // the record gets a name of its own there
    const std::string path =
        file_adr({.folder = file}, clerk.setting.kb_file, adr_content(result, record), clerk.io);
    return written(path, path, "");
  }
  const std::string folder = file.substr(0, file.rfind('/') + 1);
  const bool makes_folder = !folder.empty() && !clerk.io.exists(folder);
  if (!clerk.io.create_new(file, document(clerk, offer.deed, file, record)))
    return {util::printable(name) + " is there already, and stays as it is.", proposed(offer, clerk.io)};
  return written(name, file, makes_folder ? " Made the folder " + folder + " for it." : "");
}

}  // namespace

ask::Reply Clerk::operator()(const ask::Offer& offer, const std::string& file) const {
  try {
    if (offer.deed == Deed::copy) return copy(*this);
    if (!offer.file.empty()) return file.empty() ? Reply{"", proposed(offer, io)} : write(*this, offer, file);
    const std::string report = whole_report(options, setting, interview.recommendation(), io);
    if (in_lines) {
      terminal.show('\n' + report + '\n');
    } else {
      show_page(terminal, report, io.environment("PAGER"));
    }
    return {};
  } catch (const Error& error) {
    if (file.empty()) return {error.lines.front()};
    return {error.lines.front(), proposed(offer, io)};  // for another name
  }
}

std::string whole_report(const OutputOptions& options, const Setting& setting, const Recommendation& result,
                         const Io& io) {
  std::string text = rendered(options, setting, result, io);
  if (options.format == "text") text += report::profile_text(result, text_style(options, io));
  return text;
}

}  // namespace langpick::cli
