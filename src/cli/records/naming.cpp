#include "cli/records/naming.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/records/name_parts.hpp"
#include "util/ascii.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

using util::is_digit;
using util::is_letter;
using util::is_upper;
using util::lowered;

namespace {

constexpr std::size_t most_digits = 9;

/// Those of all names that are records'. A word in front that is none of the usual ones counts only where no
/// record has one of these.
std::vector<NameParts> records_among(std::span<const std::string> paths) {
  std::vector<NameParts> all;
  for (const std::string& path : paths) {
    if (std::optional<NameParts> parts = taken_apart(path)) all.push_back(std::move(*parts));
  }
  // "http2-notes.md" is none; "api-001-notes.md" is, if there is nothing that rather is
  if (std::ranges::any_of(all, is_usual)) {
    std::erase_if(all, [](const NameParts& parts) { return !is_usual(parts); });
  } else {
    std::erase_if(all, [](const NameParts& parts) { return !parts.padded || parts.naming.is_dated(); });
  }
  // pictures may lie in a folder that is called as the record is
  if (std::ranges::any_of(all, &NameParts::has_text)) {
    std::erase_if(all, [](const NameParts& parts) { return !parts.has_text; });
  }
  return all;
}

const NameParts* first_titled(const std::vector<NameParts>& all) {
  const auto found =
      std::ranges::find_if_not(all, [](const NameParts& parts) { return parts.title.empty(); });
  return found == all.end() ? nullptr : &*found;
}
const NameParts* first_padded(const std::vector<NameParts>& all) {
  const auto found = std::ranges::find_if(all, &NameParts::padded);
  return found == all.end() ? nullptr : &*found;
}

bool has_shape_of(const Naming& a, const Naming& b) {
  return a.prefix == b.prefix && a.kind == b.kind && a.joint == b.joint && a.file.empty() == b.file.empty();
}

/// One that `parts` is called otherwise than, or null.
const NameParts* unlike(const NameParts& parts, const std::vector<NameParts>& all, const NameParts* titled,
                        const NameParts* padded) {
  const Naming& naming = parts.naming;
  if (!has_shape_of(naming, all.front().naming)) return &all.front();
  if (!parts.title.empty() && naming.separator != titled->naming.separator) return titled;
  if (naming.is_dated() || padded == nullptr || naming.width == padded->naming.width) return nullptr;
  const bool outgrew = !parts.padded && naming.width > padded->naming.width;  // 1000 comes after 999
  return outgrew ? nullptr : padded;
}

std::string unclear(const std::vector<NameParts>& all) {
  const NameParts* const titled = first_titled(all);
  const NameParts* const padded = first_padded(all);
  for (const NameParts& parts : all) {
    if (!parts.has_text) {
      return fmt::format(
          "where each record is a folder, as {} seems to be, that has to hold README.md or index.md",
          util::quoted(parts.stem));
    }
    if (!parts.naming.is_dated() && parts.digits.size() > most_digits + parts.naming.joint.size())
      return fmt::format("the number of {} is too long to go on from", util::quoted(parts.path));
    if (const NameParts* other = unlike(parts, all, titled, padded)) {
      return fmt::format("its records are called in two ways, as {} and {} are; rename them alike",
                         util::quoted(other->path), util::quoted(parts.path));
    }
  }
  if (!all.empty() && std::ranges::all_of(all, &NameParts::may_be_year))
    return fmt::format("does {} begin with a year, or with a number? Rename it",
                       util::quoted(all.front().path));
  return {};
}

/// "adr-" where every title begins so.
std::string common_word(const std::vector<NameParts>& all) {
  std::string word;
  std::size_t count = 0;
  for (const NameParts& parts : all) {
    if (parts.title.empty()) continue;
    const std::string here = parts.title.substr(0, 4);
    if (here.size() < 4 || lowered(here.substr(0, 3)) != "adr" || !is_separator(here[3])) return {};
    if (count++ > 0 && here != word) return {};
    word = here;
  }
  return count > 1 ? word : std::string{};
}

/// What stands between the words of most titles.
char common_separator(const std::vector<NameParts>& all, const std::string& separator) {
  std::array<std::ptrdiff_t, 3> counts{};
  constexpr std::string_view separators = "-_ ";
  for (const NameParts& parts : all) {
    for (std::size_t i = 0; i < separators.size(); ++i)
      counts[i] += std::ranges::count(parts.title, separators[i]);
  }
  const auto most = std::ranges::max_element(counts);
  if (*most > 0) return separators[static_cast<std::size_t>(most - counts.begin())];
  return separator == "_" ? '_' : '-';
}

TitleCase common_case(const std::vector<NameParts>& all, std::size_t skipped) {
  bool titles = false;
  bool each = true;
  for (const NameParts& parts : all) {
    if (parts.title.size() <= skipped) continue;
    const std::string_view title = std::string_view{parts.title}.substr(skipped);
    titles = true;
    if (!is_upper(title.front())) return TitleCase::lower;
    for (std::size_t i = 1; i < title.size(); ++i) {
      if (is_separator(title[i - 1]) && is_letter(title[i]) && !is_upper(title[i])) each = false;
    }
  }
  if (!titles) return TitleCase::lower;
  return each ? TitleCase::each : TitleCase::first;
}

Naming common_naming(const std::vector<NameParts>& all) {
  if (all.empty()) return {};
  Naming naming = all.front().naming;
  for (const NameParts& parts : all) naming.width = std::min(naming.width, parts.naming.width);
  if (const NameParts* padded = first_padded(all)) naming.width = padded->naming.width;
  const NameParts* titled = first_titled(all);
  naming.separator = titled != nullptr ? titled->naming.separator : "-";
  naming.word = common_word(all);
  naming.word_separator = common_separator(all, naming.separator);
  naming.letters = common_case(all, naming.word.size());
  return naming;
}

RecordName named(const Naming& naming, std::string path, std::string_view stem, std::string_view digits) {
  return {.path = std::move(path),
          .id = naming.is_dated() ? std::string{stem} : "ADR-" + std::string{digits},
          .number = number_of(digits)};
}

/// Letters and digits of `title`; what stands between words for all else.
std::string slug(std::string_view title, const Naming& naming) {
  constexpr std::size_t longest = 60;
  std::string text;
  bool begins = true;
  for (const char c : title) {
    if (is_letter(c) || is_digit(c)) {
      const bool large = begins && (naming.letters == TitleCase::each ||
                                    (naming.letters == TitleCase::first && text.empty()));
      text += large ? util::upper(c) : util::lower(c);
      begins = false;
    } else if (!begins) {
      text += naming.word_separator;
      begins = true;
    }
  }
  text.resize(std::min(text.size(), longest));
  while (text.ends_with(naming.word_separator)) text.pop_back();
  return text.empty() ? "decision" : text;
}

std::string digits_of_day(const Naming& naming, util::Day day) {
  std::string date = util::to_text(day);
  if (naming.kind == NameKind::month) date.resize(date.rfind('-'));
  std::string digits;
  for (const char c : date) digits += c == '-' ? naming.joint : std::string(1, c);
  return digits;
}

std::string digits_of_number(const FolderNames& folder, std::optional<std::int64_t> stated,
                             std::optional<util::Day> day) {
  const Naming& naming = folder.naming;
  std::int64_t last = 0;
  for (const RecordName& record : folder.records) last = std::max(last, record.number);
  if (naming.kind == NameKind::number) return fmt::format("{:0{}}", stated.value_or(last + 1), naming.width);
  // a year, and a number that begins anew with it
  std::string text = std::to_string(stated.value_or(last));
  std::int64_t year = number_of(std::string_view{text}.substr(0, 4));
  std::int64_t number = number_of(std::string_view{text}.substr(4)) + (stated ? 0 : 1);
  const std::int64_t today = day && !stated ? number_of(util::to_text(*day).substr(0, 4)) : year;
  if (today > year) {
    year = today;
    number = 1;
  }
  return fmt::format("{}{}{:0{}}", year, naming.joint, number, naming.width);
}

}  // namespace

FolderNames record_names(std::span<const std::string> paths) {
  std::vector<NameParts> all = records_among(paths);
  // "2026-11" may be a month, but not beside "2026-14"
  const bool numbered = std::ranges::any_of(
      all, [](const NameParts& parts) { return parts.naming.kind == NameKind::year_number; });
  for (NameParts& parts : all) {
    if (numbered && parts.naming.kind == NameKind::month) parts.naming.kind = NameKind::year_number;
  }
  FolderNames folder{.naming = common_naming(all), .records = {}, .unclear = unclear(all)};
  for (const NameParts& parts : all)
    folder.records.push_back(named(parts.naming, parts.path, parts.stem, parts.digits));
  return folder;
}

RecordName next_name(const FolderNames& folder, std::string_view title, std::optional<std::int64_t> number,
                     std::optional<util::Day> day) {
  const Naming& naming = folder.naming;
  const std::string digits =
      naming.is_dated() ? digits_of_day(naming, *day) : digits_of_number(folder, number, day);
  const std::string stem = naming.prefix + digits + naming.separator + naming.word + slug(title, naming);
  return named(naming, stem + (naming.file.empty() ? ".md" : '/' + naming.file), stem, digits);
}

std::vector<RecordName> records_called(const FolderNames& folder, std::string_view reference) {
  const auto is_part = [](char c) { return is_digit(c) || is_separator(c); };
  const bool is_number = std::ranges::all_of(reference, is_part) && reference.size() <= most_digits + 2;
  const std::string small = lowered(reference);
  std::vector<RecordName> found;
  for (const RecordName& record : folder.records) {
    const std::string path = lowered(record.path);
    const std::size_t stem = std::min(path.find('/'), path.rfind('.'));
    const bool is_named = path == small || path.substr(0, stem) == small || lowered(record.id) == small;
    if (is_named || (is_number && record.number == number_of(reference))) found.push_back(record);
  }
  return found;
}

}  // namespace langpick::cli