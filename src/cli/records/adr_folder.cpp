#include "cli/records/adr_folder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "cli/options/choice.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/record_report.hpp"
#include "util/front_matter.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

constexpr std::array<std::string_view, 4> statuses{"proposed", "accepted", "rejected", "deprecated"};
constexpr std::array<std::string_view, 1> compatible{"log4brains"};
constexpr int most_records = 9999;  // four digits

/// The number that a name like "0007-use-it.md" begins with.
std::optional<int> number_of(std::string_view name) {
  constexpr std::size_t digits = 4;
  if (name.size() <= digits || name[digits] != '-' || !name.ends_with(".md")) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + digits, number);
  if (error != std::errc{} || end != name.data() + digits) return std::nullopt;
  return number;
}

/// The paths of the records that lie in `folder` itself, by number.
std::map<int, std::string> numbered_files(const std::string& folder, Io& io) {
  const std::optional<std::vector<std::string>> files = io.files_below(folder);
  if (!files)
    throw Error{ExitStatus::usage, {"--dir: " + util::quoted(folder) + " is no folder; make it first"}};
  std::map<int, std::string> numbered;
  for (const std::string& file : *files) {
    const std::string_view name = std::string_view{file}.substr(file.rfind('/') + 1);
    const bool is_direct = file.size() - name.size() <= folder.size() + 1;
    if (const std::optional<int> number = number_of(name); number && is_direct)
      numbered.emplace(*number, file);
  }
  return numbered;
}

/// "go-or-rust-rust": letters and digits, hyphens for all else.
std::string slug(std::string_view title) {
  constexpr std::size_t longest = 60;
  std::string text;
  for (const char c : title) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool keeps = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (keeps) {
      text += lower;
    } else if (!text.empty() && text.back() != '-') {
      text += '-';
    }
  }
  text.resize(std::min(text.size(), longest));
  while (text.ends_with('-')) text.pop_back();
  return text.empty() ? "decision" : text;
}

report::AdrFrame frame_of(const AdrOptions& options, const std::string& kb_file) {
  return {.title = options.title,
          .status = options.status,
          .number = std::nullopt,
          .path = {},
          .kb_file = kb_file,
          .supersedes = std::nullopt,
          .log4brains = options.compat == "log4brains"};
}

int require_number(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > most_records) {
    throw Error{ExitStatus::usage,
                {"--supersedes: expected the number of a decision record, found " + util::quoted(text)}};
  }
  return number;
}

/// A decision record and what it has to become.
struct Superseded {
  int number = 0;
  std::string path;
  std::string document;
};

Superseded find_superseded(const std::string& text, const std::map<int, std::string>& files, Io& io) {
  Superseded old{.number = require_number(text), .path = {}, .document = {}};
  const auto found = files.find(old.number);
  if (found == files.end()) {
    throw Error{ExitStatus::usage,
                {fmt::format("--supersedes: no decision record {:04} in the folder", old.number)}};
  }
  old.path = found->second;
  old.document = io.read(old.path);
  if (util::front_matter_value(old.document, "status").empty()) {
    throw Error{ExitStatus::bad_input,
                {old.path + ": has no status in its front matter to mark as superseded; add one"}};
  }
  return old;
}

/// The status in the front matter, and the one that log4brains reads.
std::string marked(const std::string& document, int by) {
  const std::string status = fmt::format("superseded by ADR-{:04}", by);
  std::string text = util::with_front_matter_value(document, "status", status).value();
  constexpr std::string_view item = "\n- Status: ";
  if (const std::size_t at = text.find(item); at != std::string::npos) {
    const std::size_t begin = at + item.size();
    text.replace(begin, std::min(text.find('\n', begin), text.size()) - begin, status);
  }
  return text;
}

}  // namespace

void add_adr_options(CLI::App& app, AdrOptions& options, const Setting& setting) {
  const auto add = [&](const char* flag, std::string& value, const char* description, const char* name) {
    if (setting.declares(flag))
      add_value(app, flag, value, description, name)->group("Decision records (--format adr)");
  };
  add("--dir", options.folder, "Write a new file with the next number into this folder and print its path",
      "FOLDER");
  add("--supersedes", options.supersedes, "Mark this record of the folder as superseded by the new one",
      "NUMBER");
  add("--adr-status", options.status, "proposed, accepted, rejected or deprecated", "STATUS");
  add("--adr-title", options.title, "Its title, of which the name of its file is made", "TEXT");
  add("--adr-compat", options.compat, "Repeat what another tool reads elsewhere: log4brains", "TOOL");
}

void check(const AdrOptions& options, bool is_adr, const std::string& output) {
  const AdrOptions usual;
  const bool is_used = !options.folder.empty() || !options.supersedes.empty() ||
                       options.status != usual.status || !options.title.empty() || !options.compat.empty();
  if (is_used && !is_adr) {
    throw Error{ExitStatus::usage,
                {"--dir, --supersedes, --adr-status, --adr-title and --adr-compat belong to --format adr"}};
  }
  if (!options.supersedes.empty() && options.folder.empty()) {
    throw Error{ExitStatus::usage, {"--supersedes: in which folder? Add --dir FOLDER"}};
  }
  if (!options.folder.empty() && !output.empty()) {
    throw Error{ExitStatus::usage, {"--dir names the file itself; leave --output out"}};
  }
  require_choice("--adr-status", options.status, statuses);
  if (!options.compat.empty()) require_choice("--adr-compat", options.compat, compatible);
  if (!util::is_valid_utf8(options.title)) {
    throw Error{ExitStatus::usage,
                {"--adr-title: expected UTF-8 text, found " + util::quoted(options.title)}};
  }
}

std::string adr(const AdrOptions& options, const std::string& kb_file, const std::string& output,
                const Recommendation& recommendation, const Record& record) {
  report::AdrFrame frame = frame_of(options, kb_file);
  if (output != "-") frame.path = output;
  return report::recommendation_adr(recommendation, record, frame);
}

std::string file_adr(const AdrOptions& options, const std::string& kb_file,
                     const Recommendation& recommendation, const Record& record, Io& io) {
  const std::map<int, std::string> files = numbered_files(options.folder, io);
  std::optional<Superseded> old;
  if (!options.supersedes.empty()) old = find_superseded(options.supersedes, files, io);

  report::AdrFrame frame = frame_of(options, kb_file);
  if (frame.title.empty()) frame.title = report::adr_title(*recommendation.kb, record);
  if (old) frame.supersedes = old->number;
  const std::string separator = options.folder.ends_with('/') ? "" : "/";
  int number = files.empty() ? 1 : files.rbegin()->first + 1;
  for (; number <= most_records; ++number) {
    frame.number = number;
    frame.path = fmt::format("{}{}{:04}-{}.md", options.folder, separator, number, slug(frame.title));
    // another run may have taken the name since the folder was read
    if (io.create_new(frame.path, report::recommendation_adr(recommendation, record, frame))) break;
  }
  if (number > most_records) {
    throw Error{ExitStatus::output_failed,
                {"--dir: " + util::quoted(options.folder) + " has no number left"}};
  }
  if (old) io.write(old->path, marked(old->document, number));
  return frame.path;
}

}  // namespace langpick::cli
