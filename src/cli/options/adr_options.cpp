#include "cli/options/adr_options.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/options/choice.hpp"
#include "cli/options/output_options.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

constexpr std::array<std::string_view, 4> statuses{"proposed", "accepted", "rejected", "deprecated"};
constexpr std::array<std::string_view, 1> compatible{"log4brains"};
constexpr std::int64_t largest_number = 999'999'999;

std::optional<std::int64_t> record_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > largest_number)
    return std::nullopt;
  return number;
}

}  // namespace

void add_adr_options(CLI::App& app, AdrOptions& options, const Setting& setting) {
  const auto add = [&](const char* flag, std::string& value, const char* description, const char* name) {
    if (setting.declares(flag))
      add_value(app, flag, value, description, name)->group("Decision records (--format adr)");
  };
  add("--dir", options.folder,
      "Write a new file into this folder, called as those that stand there, and print its path", "FOLDER");
  add("--number", options.number, "The number it gets; else the one after the largest", "N");
  add("--supersedes", options.supersedes, "Mark this record of the folder as superseded by the new one",
      "NUMBER");
  add("--adr-status", options.status,
      "proposed, accepted, rejected or deprecated; else accepted, or proposed where it is no more than a "
      "lean",
      "STATUS");
  add("--adr-title", options.title, "Its title, of which the name of its file is made", "TEXT");
  add("--adr-template", options.form,
      "Its form: madr, nygard (adr-tools) or log4brains; else that of the folder's other records, or madr",
      "FORM");
  add("--adr-compat", options.compat, "The same as --adr-template log4brains", "log4brains");
}

void check(const AdrOptions& options, bool is_adr, const std::string& output) {
  const bool is_used = !options.folder.empty() || !options.number.empty() || !options.supersedes.empty() ||
                       !options.status.empty() || !options.title.empty() || !options.form.empty() ||
                       !options.compat.empty();
  if (is_used && !is_adr) {
    throw Error{ExitStatus::usage, {"--dir, --number, --supersedes and --adr-… belong to --format adr"}};
  }
  for (const auto& [flag, value] :
       {std::pair{"--supersedes", &options.supersedes}, {"--number", &options.number}}) {
    if (!value->empty() && options.folder.empty())
      throw Error{ExitStatus::usage, {std::string{flag} + ": in which folder? Add --dir FOLDER"}};
  }
  if (!options.folder.empty() && !output.empty()) {
    throw Error{ExitStatus::usage, {"--dir names the file itself; leave --output out"}};
  }
  if (!options.number.empty() && !record_number(options.number)) {
    throw Error{
        ExitStatus::usage,
        {"--number: expected a number of at most nine digits, found " + util::quoted(options.number)}};
  }
  if (!options.status.empty()) require_choice("--adr-status", options.status, statuses);
  if (!options.form.empty()) require_choice("--adr-template", options.form, report::adr_form_words);
  if (!options.compat.empty()) require_choice("--adr-compat", options.compat, compatible);
  if (!options.form.empty() && !options.compat.empty() && options.form != options.compat)
    throw Error{ExitStatus::usage, {"--adr-compat: is another form than --adr-template; leave it out"}};
  if (!util::is_valid_utf8(options.title)) {
    throw Error{ExitStatus::usage,
                {"--adr-title: expected UTF-8 text, found " + util::quoted(options.title)}};
  }
}

std::optional<report::AdrForm> stated_form(const AdrOptions& options) {
  const std::string& word = options.form.empty() ? options.compat : options.form;
  if (word.empty()) return std::nullopt;
  return static_cast<report::AdrForm>(std::ranges::find(report::adr_form_words, word) -
                                      report::adr_form_words.begin());
}

std::optional<std::int64_t> stated_number(const AdrOptions& options) { return record_number(options.number); }

}  // namespace langpick::cli
