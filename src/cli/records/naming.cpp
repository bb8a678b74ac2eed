#include "cli/records/naming.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "util/ascii.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

using util::is_digit;
using util::is_letter;
using util::is_upper;
using util::lowered;

namespace {

constexpr std::size_t most_digits = 9;

/// One name of a decision folder, taken apart.
struct NameParts {
  std::string path;
  std::string stem;    ///< without its ending, or the folder that it is
  Naming naming;       ///< as far as one name tells it
  std::string digits;  ///< with the joints between them, as they stand
  std::string title;
  bool padded = false;  ///< its number begins with a zero
  bool may_be_year = false;
  bool has_text = true;  ///< no folder whose text isn't known
};

bool is_separator(char c) { return c == '-' || c == '_' || c == '.' || c == ' '; }

/// Of digits; what stands between them doesn't count.
std::int64_t number_of(std::string_view digits) {
  std::string plain{digits};
  std::erase_if(plain, is_separator);
  std::int64_t value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && number_of(digits) >= 1900 && number_of(digits) < 2200;
}

/// The part of `text` before the first character that isn't `belongs`; it is taken off.
std::string_view take(std::string_view& text, bool (*belongs)(char)) {
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, belongs) - text.begin());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end);
  return taken;
}

/// "docs/a.md" is no record's name; "a.md" may be, and "a/README.md".
std::optional<NameParts> located(std::string_view path) {
  constexpr std::array<std::string_view, 5> endings{".md", ".markdown", ".rst", ".adoc", ".asciidoc"};
  const std::string small = lowered(path);
  const auto ending = std::ranges::find_if(endings, [&](std::string_view e) { return small.ends_with(e); });
  if (ending == endings.end()) return std::nullopt;
  NameParts parts;
  parts.path = path;
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) {
    parts.stem = path.substr(0, path.size() - ending->size());
    return parts;
  }
  if (path.find('/', slash + 1) != std::string_view::npos) return std::nullopt;
  parts.stem = path.substr(0, slash);
  parts.naming.file = path.substr(slash + 1, path.size() - slash - 1 - ending->size());
  const std::string text = lowered(parts.naming.file);
  parts.has_text = text == "readme" || text == "index";
  parts.naming.file += ".md";
  return parts;
}

/// Further digits behind a joint, in front of a separator or the end.
std::string_view joined_digits(std::string_view rest, std::string_view joint) {
  if (rest.size() < 2 || !is_separator(rest.front()) || rest.front() == ' ') return {};
  if (!joint.empty() && !rest.starts_with(joint)) return {};
  rest.remove_prefix(1);
  const std::string_view digits = take(rest, is_digit);
  return rest.empty() || is_separator(rest.front()) ? digits : std::string_view{};
}

/// What begins with digits is a number, a date or a number of a year.
void read_digits(NameParts& parts, std::string_view& rest) {
  Naming& naming = parts.naming;
  const std::string_view first = take(rest, is_digit);
  std::string_view number = first;
  parts.digits = first;
  const auto join = [&](std::string_view more, NameKind kind) {
    naming.kind = kind;
    naming.joint = rest.substr(0, 1);
    parts.digits += naming.joint;
    parts.digits += more;
    rest.remove_prefix(1 + more.size());
    number = more;
  };
  const std::string_view second = is_year(first) ? joined_digits(rest, "") : std::string_view{};
  if (first.size() == 8 && is_year(first.substr(0, 4)) &&
      util::parse_day(fmt::format("{}-{}-{}", first.substr(0, 4), first.substr(4, 2), first.substr(6)))) {
    naming.kind = NameKind::compact_day;
  } else if (first.size() >= 7 && is_year(first.substr(0, 4))) {
    naming.kind = NameKind::year_number;
    number = first.substr(4);
  } else if (second.size() > 2) {
    join(second, NameKind::year_number);
  } else if (second.size() == 2) {
    const std::string_view third = joined_digits(rest.substr(3), rest.substr(0, 1));
    const bool is_day = util::parse_day(fmt::format("{}-{}-{}", first, second, third)).has_value();
    const bool is_month = number_of(second) >= 1 && number_of(second) <= 12;
    join(second, is_month ? NameKind::month : NameKind::year_number);
    if (is_day) join(third, NameKind::day);
  } else {
    parts.may_be_year = is_year(first);
  }
  naming.width = number.size();
  parts.padded = number.starts_with('0');
}

bool is_template(const NameParts& parts) {
  const std::string title = lowered(parts.title);
  return title == "template" || (number_of(parts.digits) == 0 && title.find("template") != std::string::npos);
}

/// None of what doesn't begin with a number or a date, a word in front of it aside, and of templates.
std::optional<NameParts> taken_apart(std::string_view path) {
  std::optional<NameParts> parts = located(path);
  if (!parts) return std::nullopt;
  std::string_view rest = parts->stem;
  const std::string_view prefix = take(rest, [](char c) { return is_letter(c) || is_separator(c); });
  if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
  parts->naming.prefix = prefix;
  read_digits(*parts, rest);
  parts->naming.separator = take(rest, is_separator);
  parts->title = rest;
  // "2nd-draft.md" has no number, "ADR001UseIt.md" has
  if (parts->naming.separator.empty() && !rest.empty() && prefix.empty()) return std::nullopt;
  return is_template(*parts) ? std::nullopt : parts;
}

/// Is the word in front one that records are called by?
bool is_usual(const NameParts& parts) {
  constexpr std::array<std::string_view, 5> words{"adr", "decision", "dr", "madr", "rfc"};
  std::string_view prefix = parts.naming.prefix;
  while (!prefix.empty() && is_separator(prefix.back())) prefix.remove_suffix(1);
  const std::size_t before = prefix.find_last_of("-_. ");
  const std::string word = lowered(prefix.substr(before == std::string_view::npos ? 0 : before + 1));
  return prefix.empty() || std::ranges::find(words, word) != words.end();
}

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