#include "cli/records/adr_folder.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "cli/error.hpp"
#include "cli/records/naming.hpp"
#include "cli/records/status.hpp"
#include "langpick/record.hpp"
#include "util/ascii.hpp"
#include "util/encoding.hpp"
#include "util/markdown.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

std::string path_in(const std::string& folder, std::string_view name) {
  return folder + (folder.ends_with('/') ? "" : "/") + std::string{name};
}

/// The first line of `text`, or what follows `key` in the first line that begins with it; no quotes, no
/// blanks.
std::string setting_in(std::string_view text, std::string_view key) {
  constexpr std::string_view blanks = " \t\r\"'";
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    if (!line.starts_with(key)) continue;
    line.remove_prefix(key.size());
    line = line.substr(0, line.find(" #"));
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    return std::string{line.substr(0, line.find_last_not_of(blanks) + 1)};
  }
  return {};
}

/// The folder that is meant by --dir: the one that other tools' settings in it name, or itself.
struct Place {
  std::string folder;
  bool is_log4brains = false;
};

Place place_of(const std::string& folder, Io& io) {
  Place place{.folder = folder};
  std::string named;
  for (const char* file : {".log4brains.yml", "log4brains.yml", ".adr-dir"}) {
    const std::optional<std::string> settings = io.kept(path_in(folder, file));
    if (!settings) continue;
    place.is_log4brains = std::string_view{file} != ".adr-dir";
    named = setting_in(*settings, place.is_log4brains ? "adrFolder:" : "");
    if (!named.empty()) break;
  }
  if (named.starts_with("./")) named.erase(0, 2);
  if (!named.empty()) place.folder = named.starts_with('/') ? named : path_in(folder, named);
  if (!io.contents_of(place.folder))
    throw usage_error("--dir: " + util::quoted(place.folder) + " is no folder; make it first");
  return place;
}

bool is_markdown(const RecordName& record) {
  const std::string path = util::lowered(record.path);
  return path.ends_with(".md") || path.ends_with(".markdown");
}

/// Its name without the ending, by which log4brains knows it.
std::string stem_of(const RecordName& record) {
  return record.path.substr(0, std::min(record.path.find('/'), record.path.rfind('.')));
}

/// A link in the text of a record of the folder to another one.
std::string link(std::string_view text, const RecordName& from, const RecordName& to) {
  const std::string address =
      (from.path.find('/') != std::string::npos ? "../" : "") + util::uri_of_path(to.path);
  return fmt::format("[{}]({})", util::markdown_escaped(text), address);
}

report::AdrForm form_with(StatusPlace place) {
  switch (place) {
    case StatusPlace::list:
      return report::AdrForm::log4brains;
    case StatusPlace::section:
      return report::AdrForm::nygard;
    case StatusPlace::front_matter:
      break;
  }
  return report::AdrForm::madr;
}

/// How `from` names the record `to` that it supersedes, in its own form.
std::string reference(report::AdrForm form, const RecordName& from, const RecordName& to) {
  if (form == report::AdrForm::madr) return to.id;
  return link(form == report::AdrForm::log4brains ? stem_of(to) : to.id, from, to);
}

// Two files can't be changed in one step. What is about to happen is written down first, in a file of this
// name; who comes after a run that was killed in between finishes what it began.
constexpr std::string_view intent_name = ".langpick-superseding";
constexpr std::string_view intent_text =
    "A langpick that was killed here was about to supersede a decision record; the next one with --dir\n"
    "finishes that and removes this file.\n";

/// The decision records of a folder. Nobody else adds one as long as this is there.
class AdrFolder {
 public:
  AdrFolder(const std::string& folder, Io& io) : io_(io) {
    const Place place = place_of(folder, io);
    path_ = place.folder;
    is_log4brains_ = place.is_log4brains;
    lock_ = io.lock_folder(path_);
    std::vector<std::string> files = io.contents_of(path_).value_or(FolderContents{}).files;
    for (std::string& file : files) file.erase(0, path_in(path_, "").size());
    names_ = record_names(files);
    if (names_.records.empty() && is_log4brains_) names_.naming.kind = NameKind::compact_day;
    if (std::ranges::find(files, intent_name) != files.end()) finish();
  }

  /// Of the next record; throws where that can't be said.
  [[nodiscard]] RecordName next(std::string_view title, const AdrOptions& options,
                                std::optional<util::Day> day) const {
    const std::string folder = util::quoted(path_);
    if (!names_.unclear.empty()) throw usage_error("--dir: " + folder + ": " + names_.unclear);
    const std::optional<std::int64_t> number = stated_number(options);
    if (is_dated() && number) throw usage_error("--number: the names in " + folder + " begin with a date");
    if (is_dated() && !day) {
      throw usage_error(
          "--dir: the names in " + folder +
          " begin with a date; add --date DATE or set SOURCE_DATE_EPOCH: langpick reads no clock");
    }
    if (number && names_.naming.kind == NameKind::year_number && *number < 1'900'000)
      throw usage_error("--number: the names in " + folder +
                        " begin with a year and a number; expected both, found " +
                        util::quoted(options.number));
    for (const RecordName& record : names_.records) {
      if (number && record.number == *number)
        throw usage_error("--number: " + options.number + " is taken by " + util::printable(path_of(record)));
    }
    return next_name(names_, title, number, day);
  }

  [[nodiscard]] std::string path_of(const RecordName& record) const { return path_in(path_, record.path); }

  /// The one that `reference` names; throws where none or several are, or where it can't be superseded.
  [[nodiscard]] RecordName current(const std::string& reference) const {
    const std::vector<RecordName> called = records_called(names_, reference);
    if (called.empty()) {
      throw usage_error("--supersedes: no decision record " + util::quoted(reference) + " in " +
                        util::quoted(path_));
    }
    if (called.size() > 1) {
      std::string all;
      for (const RecordName& each : called) all += (all.empty() ? "" : " or ") + util::quoted(each.path);
      throw usage_error("--supersedes: " + util::quoted(reference) + " may be " + all +
                        "; name the file that is meant");
    }
    const std::string file = path_of(called.front());
    const std::string document = io_.read(file);
    const std::vector<StatedStatus> stated = stated_statuses(document);
    if (stated.empty())
      throw Error{ExitStatus::bad_input,
                  {util::printable(file) + ": has no status to mark as superseded; add one"}};
    for (const StatedStatus& status : stated) {
      if (is_superseded(status.text)) {
        throw usage_error(
            fmt::format("--supersedes: {}: its status is {} already; supersede the one that took its place",
                        util::printable(file), util::quoted(plain_status(status.text))));
      }
    }
    return called.front();
  }

  [[nodiscard]] bool is_dated() const { return names_.naming.is_dated(); }

  /// Of most of its records.
  [[nodiscard]] report::AdrForm usual_form() const {
    std::array<std::size_t, report::adr_form_words.size()> counts{};
    for (const RecordName& record : names_.records) {
      if (!is_markdown(record)) continue;
      const std::string file = path_of(record);
      const std::string document = io_.read(file);
      io_.release(file);
      const std::vector<StatedStatus> stated = stated_statuses(document);
      if (!stated.empty()) ++counts[static_cast<std::size_t>(form_with(stated.front().place))];
    }
    if (names_.records.empty() && is_log4brains_) return report::AdrForm::log4brains;
    return static_cast<report::AdrForm>(std::ranges::max_element(counts) - counts.begin());
  }

  /// Writes the new record, and where `old` is superseded by it says so there: both or neither.
  void add(const RecordName& record, const std::string& document, const std::optional<RecordName>& old) {
    const std::string path = path_of(record);
    const std::string intent = path_in(path_, intent_name);
    if (old) {
      io_.replace(intent,
                  fmt::format("{}{}\n{}\n{}\n", intent_text, old->path, record.path, util::sha256(document)));
    }
    bool added = false;
    try {
      added = io_.create_new(path, document);
      if (!added) throw Error{ExitStatus::output_failed, {util::printable(path) + ": is there already"}};
      if (old) mark(*old, record);
    } catch (const Error&) {
      if (added) io_.discard(path);
      if (added && record.path.find('/') != std::string::npos) io_.discard(path.substr(0, path.rfind('/')));
      if (old) io_.discard(intent);
      throw;
    }
    if (old) io_.discard(intent);
  }

 private:
  /// Where the new record stands the old one is superseded; where it doesn't nothing has happened.
  void finish() {
    const std::string intent = path_in(path_, intent_name);
    const std::string text = io_.read(intent);
    if (!text.starts_with(intent_text)) return;  // not ours
    std::vector<std::string> lines;
    for (std::size_t at = intent_text.size(); text.find('\n', at) != std::string::npos;
         at += lines.back().size() + 1)
      lines.push_back(text.substr(at, text.find('\n', at) - at));
    const auto find = [&](std::size_t i) {
      return std::ranges::find(names_.records, lines[i], &RecordName::path);
    };
    if (lines.size() == 3 && find(0) != names_.records.end() && find(1) != names_.records.end()) {
      const bool stands = util::sha256(io_.read(path_of(*find(1)))) == lines[2];
      const std::string old = io_.read(path_of(*find(0)));
      const std::vector<StatedStatus> stated = stated_statuses(old);
      const auto is_marked = [](const StatedStatus& status) { return is_superseded(status.text); };
      if (stands && std::ranges::none_of(stated, is_marked)) mark(*find(0), *find(1));
    }
    io_.discard(intent);
  }

  void mark(const RecordName& old, const RecordName& successor) {
    const std::string file = path_of(old);
    const std::string& id = successor.id;
    const Successor called =
        is_markdown(old) ? Successor{id, link(stem_of(successor), old, successor), link(id, old, successor)}
                         : Successor{id, id, id};
    io_.replace(file, with_successor(io_.read(file), called));
  }

  Io& io_;
  std::string path_;
  bool is_log4brains_ = false;
  std::shared_ptr<const void> lock_;
  FolderNames names_;
};

report::AdrFrame frame_of(const AdrOptions& options, const std::string& kb_file, const AdrContent& content) {
  return {.form = stated_form(options).value_or(report::AdrForm::madr),
          .title = options.title.empty() ? content.title : options.title,
          .status = options.status.empty() ? std::string{content.status} : options.status,
          .number = std::nullopt,
          .path = {},
          .kb_file = kb_file,
          .supersedes = {}};
}

}  // namespace

AdrContent adr_content(const Recommendation& recommendation, const Record& record) {
  return {.title = report::adr_title(*recommendation.kb, record),
          .status = report::usual_adr_status(recommendation, record),
          .day = record.notes.date,
          .written = [&](const report::AdrFrame& frame) {
            return report::recommendation_adr(recommendation, record, frame);
          }};
}

AdrContent adr_content(const TeamRecommendation& team, const Record& record) {
  AdrContent content = adr_content(team.group, record);
  content.written = [&](const report::AdrFrame& frame) { return report::team_adr(team, record, frame); };
  return content;
}

std::string adr(const AdrOptions& options, const std::string& kb_file, const std::string& output,
                const AdrContent& content) {
  report::AdrFrame frame = frame_of(options, kb_file, content);
  if (output != "-") frame.path = output;
  return content.written(frame);
}

std::string file_adr(const AdrOptions& options, const std::string& kb_file, const AdrContent& content,
                     Io& io) {
  AdrFolder folder{options.folder, io};
  report::AdrFrame frame = frame_of(options, kb_file, content);
  const RecordName name = folder.next(frame.title, options, content.day);
  if (!stated_form(options)) frame.form = folder.usual_form();
  std::optional<RecordName> old;
  if (!options.supersedes.empty()) {
    old = folder.current(options.supersedes);
    frame.supersedes = reference(frame.form, name, *old);
  }
  if (!folder.is_dated()) frame.number = name.number;
  frame.path = folder.path_of(name);
  folder.add(name, content.written(frame), old);
  return frame.path;
}

}  // namespace langpick::cli
