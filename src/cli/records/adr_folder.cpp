#include "cli/records/adr_folder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <vector>

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

report::AdrFrame frame_of(const AdrOptions& options, const std::string& kb_file,
                          const Recommendation& recommendation, const Record& record) {
  return {.title = options.title,
          .status = options.status.empty() ? std::string{report::usual_adr_status(recommendation, record)}
                                           : options.status,
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

/// The decision records of a folder. Nobody else adds one as long as this is there.
class AdrFolder {
 public:
  AdrFolder(const std::string& path, Io& io);

  [[nodiscard]] int next_number() const;
  [[nodiscard]] std::string path_of(const std::string& name) const;
  /// Throws where `number` can't be superseded.
  void require_current(int number) const;
  /// Writes the new record, and where `old` is superseded by it says so there: both or neither.
  void add(int number, const std::string& path, const std::string& document, std::optional<int> old);

 private:
  void list();
  void finish(const std::string& intent);
  void mark(int old, int number);

  std::string path_;
  Io& io_;
  std::shared_ptr<const void> lock_;
  std::multimap<int, std::string> files_;
  std::vector<std::string> intents_;
};

// Two files can't be changed in one step. What is about to happen is written down first, in a file of this
// name; who comes after a run that was killed in between finishes what it began.
constexpr std::string_view intent_prefix = ".langpick-superseding-";  // 0001-by-0002
constexpr std::string_view intent_text =
    "A langpick that was killed here was about to supersede a decision record; the next one with --dir\n"
    "finishes that and removes this file.\n";

AdrFolder::AdrFolder(const std::string& path, Io& io) : path_(path), io_(io) {
  if (!io.contents_of(path))
    throw Error{ExitStatus::usage, {"--dir: " + util::quoted(path) + " is no folder; make it first"}};
  lock_ = io.lock_folder(path);
  list();
  for (const std::string& intent : intents_) finish(intent);
}

std::string AdrFolder::path_of(const std::string& name) const {
  return path_ + (path_.ends_with('/') ? "" : "/") + name;
}

void AdrFolder::list() {
  const std::optional<FolderContents> contents = io_.contents_of(path_);
  if (!contents) return;
  for (const std::string& file : contents->files) {
    const std::string name = file.substr(file.rfind('/') + 1);
    if (file != path_of(name)) continue;  // in a folder below
    if (const std::optional<int> number = number_of(name)) files_.emplace(*number, file);
    if (name.starts_with(intent_prefix)) intents_.push_back(file);
  }
}

/// The one after the last; where that is the last one of all, the first that is free.
int AdrFolder::next_number() const {
  if (files_.empty()) return 1;
  if (files_.rbegin()->first < most_records) return files_.rbegin()->first + 1;
  for (int number = 1; number < most_records; ++number) {
    if (!files_.contains(number)) return number;
  }
  throw Error{ExitStatus::output_failed, {"--dir: " + util::quoted(path_) + " has no number left"}};
}

void AdrFolder::require_current(int number) const {
  const std::size_t count = files_.count(number);
  if (count == 0) {
    throw Error{ExitStatus::usage,
                {fmt::format("--supersedes: no decision record {:04} in the folder", number)}};
  }
  if (count > 1) {
    throw Error{ExitStatus::usage,
                {fmt::format("--supersedes: {} decision records have the number {:04}; rename all but one",
                             count, number)}};
  }
  const std::string& file = files_.find(number)->second;
  const std::string status = util::front_matter_value(io_.read(file), "status");
  if (status.empty()) {
    throw Error{ExitStatus::bad_input,
                {file + ": has no status in its front matter to mark as superseded; add one"}};
  }
  if (status.starts_with("superseded")) {
    throw Error{
        ExitStatus::usage,
        {fmt::format("--supersedes: {}: its status is {} already; supersede the one that took its place",
                     file, util::quoted(status))}};
  }
}

/// Changes the status in the front matter, and where log4brains reads it: in the list right below the title.
void AdrFolder::mark(int old, int number) {
  const std::string& file = files_.find(old)->second;
  const std::string document = io_.read(file);
  const std::string status = fmt::format("superseded by ADR-{:04}", number);
  const std::string item = "- Status: " + util::front_matter_value(document, "status");
  std::string text = util::with_front_matter_value(document, "status", status).value();
  const std::size_t title = std::min(text.find("\n# "), text.size() - 1);
  const std::size_t below = std::min(text.find('\n', title + 1), text.size());
  const std::size_t list = std::min(text.find_first_not_of("\r\n", below), text.size());
  if (text.substr(list).starts_with(item)) text.replace(list, item.size(), "- Status: " + status);
  io_.replace(file, text);
}

void AdrFolder::add(int number, const std::string& path, const std::string& document,
                    std::optional<int> old) {
  const std::string intent =
      old ? path_of(fmt::format("{}{:04}-by-{:04}", intent_prefix, *old, number)) : std::string{};
  if (old) io_.replace(intent, intent_text);
  bool added = false;
  try {
    added = io_.create_new(path, document);
    if (!added) throw Error{ExitStatus::output_failed, {util::printable(path) + ": is there already"}};
    if (old) mark(*old, number);
  } catch (const Error&) {
    if (added) io_.discard(path);
    if (old) io_.discard(intent);
    throw;
  }
  if (old) io_.discard(intent);
}

/// Where the new record stands the old one is superseded; where it doesn't nothing has happened.
void AdrFolder::finish(const std::string& intent) {
  const std::string name = intent.substr(path_of("").size() + intent_prefix.size());
  int old = 0;
  int number = 0;
  const bool is_ours =
      std::sscanf(name.c_str(), "%4d-by-%4d", &old, &number) == 2 && io_.read(intent) == intent_text;
  if (!is_ours) return;
  if (files_.count(old) == 1 && files_.count(number) == 1) {
    const std::string statement = fmt::format("\n* Supersedes ADR-{:04}\n", old);
    const std::string status = util::front_matter_value(io_.read(files_.find(old)->second), "status");
    const bool stands = io_.read(files_.find(number)->second).find(statement) != std::string::npos;
    if (stands && !status.empty() && !status.starts_with("superseded")) mark(old, number);
  }
  io_.discard(intent);
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
  add("--adr-status", options.status,
      "proposed, accepted, rejected or deprecated; else accepted, or proposed where it is no more than a "
      "lean",
      "STATUS");
  add("--adr-title", options.title, "Its title, of which the name of its file is made", "TEXT");
  add("--adr-compat", options.compat, "Repeat what another tool reads elsewhere: log4brains", "TOOL");
}

void check(const AdrOptions& options, bool is_adr, const std::string& output) {
  const bool is_used = !options.folder.empty() || !options.supersedes.empty() || !options.status.empty() ||
                       !options.title.empty() || !options.compat.empty();
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
  if (!options.status.empty()) require_choice("--adr-status", options.status, statuses);
  if (!options.compat.empty()) require_choice("--adr-compat", options.compat, compatible);
  if (!util::is_valid_utf8(options.title)) {
    throw Error{ExitStatus::usage,
                {"--adr-title: expected UTF-8 text, found " + util::quoted(options.title)}};
  }
}

std::string adr(const AdrOptions& options, const std::string& kb_file, const std::string& output,
                const Recommendation& recommendation, const Record& record) {
  report::AdrFrame frame = frame_of(options, kb_file, recommendation, record);
  if (output != "-") frame.path = output;
  return report::recommendation_adr(recommendation, record, frame);
}

std::string file_adr(const AdrOptions& options, const std::string& kb_file,
                     const Recommendation& recommendation, const Record& record, Io& io) {
  AdrFolder folder{options.folder, io};
  report::AdrFrame frame = frame_of(options, kb_file, recommendation, record);
  if (frame.title.empty()) frame.title = report::adr_title(*recommendation.kb, record);
  if (!options.supersedes.empty()) {
    frame.supersedes = require_number(options.supersedes);
    folder.require_current(*frame.supersedes);
  }
  frame.number = folder.next_number();
  frame.path = folder.path_of(fmt::format("{:04}-{}.md", *frame.number, slug(frame.title)));
  folder.add(*frame.number, frame.path, report::recommendation_adr(recommendation, record, frame),
             frame.supersedes);
  return frame.path;
}

}  // namespace langpick::cli
