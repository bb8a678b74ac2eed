#include "cli/records/name_parts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "util/ascii.hpp"

namespace langpick::cli {

using util::is_digit;
using util::is_letter;
using util::lowered;

bool is_separator(char c) { return c == '-' || c == '_' || c == '.' || c == ' '; }

std::int64_t number_of(std::string_view digits) {
  std::string plain{digits};
  std::erase_if(plain, is_separator);
  std::int64_t value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

namespace {

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

}  // namespace

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

bool is_usual(const NameParts& parts) {
  constexpr std::array<std::string_view, 5> words{"adr", "decision", "dr", "madr", "rfc"};
  std::string_view prefix = parts.naming.prefix;
  while (!prefix.empty() && is_separator(prefix.back())) prefix.remove_suffix(1);
  const std::size_t before = prefix.find_last_of("-_. ");
  const std::string word = lowered(prefix.substr(before == std::string_view::npos ? 0 : before + 1));
  return prefix.empty() || std::ranges::find(words, word) != words.end();
}

}  // namespace langpick::cli
