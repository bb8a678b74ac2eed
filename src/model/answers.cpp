#include <algorithm>
#include <vector>

#include "langpick/answer_sheet.hpp"
#include "util/ascii.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick {

namespace {

std::vector<std::string_view> ids(const auto& list) {
  std::vector<std::string_view> all;
  for (const auto& item : list) all.push_back(item.id);
  return all;
}

std::optional<Index> find(std::string_view id, const auto& list) {
  const auto found = std::ranges::find(list, id, [](const auto& item) { return item.id; });
  if (found == std::ranges::end(list)) return std::nullopt;
  return static_cast<Index>(found - std::ranges::begin(list));
}

bool has_word(std::string_view text, std::string_view word) {
  const auto goes_on = [&](std::size_t at) {
    return at < text.size() && (util::is_letter(text[at]) || util::is_digit(text[at]));
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (!goes_on(at - 1) && !goes_on(at + word.size()))
      return true;  // before the first letter is beyond the end
  }
  return false;
}

/// The option whose id it is, or the only one that says the word, in whatever case: "java" is "jvm", whose
/// label is "Java, Kotlin, Scala or C#", and no slip of the finger for "javascript".
std::string_view that_says(std::string_view word, std::span<const Option> options) {
  const std::string wanted = util::lowered(word);
  if (const auto o = find(wanted, options)) return options[*o].id;
  std::string_view only;
  for (const Option& option : options) {
    const std::string said = util::lowered(std::string{option.label} + '\n' + std::string{option.help});
    if (wanted.empty() || !has_word(said, wanted)) continue;
    if (!only.empty()) return {};
    only = option.id;
  }
  return only;
}

/// `no option "x"; did you mean "y"? (y, z)`
std::string unknown(std::string_view what, std::string_view word, const auto& list,
                    std::string_view meant = {}) {
  const std::vector<std::string_view> valid = ids(list);
  std::string message = "no " + std::string{what} + ' ' + util::quoted(word) +
                        util::did_you_mean(meant.empty() ? util::nearest(word, valid) : meant);
  if (valid.empty()) return message + "; the knowledge base has none";
  const char* separator = message.ends_with('?') ? " (" : "; expected one of (";
  for (const std::string_view id : valid) {
    message += separator;
    message += id;
    separator = ", ";
  }
  return message + ')';
}

}  // namespace

std::string AnswerSheet::answer(std::string_view question, std::span<const std::string> options) {
  const std::optional<Index> q = find(question, kb_->questions);
  if (!q) return unknown("question", question, kb_->questions);
  const Question& asked = kb_->questions[*q];

  OptionSet chosen;
  for (const std::string& option : options) {
    const std::optional<Index> o = find(option, asked.options);
    if (!o) return unknown("option", option, asked.options, that_says(option, asked.options));
    chosen.add(*o);
  }
  if (chosen.empty()) return "expected at least one option; leave the question out to skip it";
  if (chosen.size() > asked.max_choices) {
    return asked.multiple() ? "expected at most " + std::to_string(asked.max_choices) + " options, found " +
                                  std::to_string(chosen.size())
                            : "takes one option, found " + std::to_string(chosen.size());
  }
  answers_.chosen[*q] = chosen;
  return {};
}

std::string AnswerSheet::weight(std::string_view criterion, std::int64_t percent) {
  const std::optional<Index> c = find(criterion, kb_->criteria);
  if (!c) return unknown("criterion", criterion, kb_->criteria);
  if (percent < 0 || percent > max_weight_percent) {
    return "expected a whole percentage from 0 to " + std::to_string(max_weight_percent) + ", found " +
           std::to_string(percent);
  }
  answers_.weight_percent[*c] = static_cast<int>(percent);
  return {};
}

std::string AnswerSheet::note(std::string_view question, std::string_view text) {
  const std::optional<Index> q = find(question, kb_->questions);
  if (!q) return unknown("question", question, kb_->questions);
  if (!util::is_valid_utf8(text)) return "expected UTF-8 text, found " + util::quoted(text);
  answers_.notes[*q] = text;
  return {};
}

std::string AnswerSheet::project(std::string_view name) {
  const bool is_line = name.find_first_of("\r\n") == std::string_view::npos;
  if (!util::is_valid_utf8(name) || !is_line || name.find_first_not_of(' ') == std::string_view::npos)
    return "expected a name in one line of UTF-8 text, found " + util::quoted(name);
  answers_.project = name;
  return {};
}

Index Answers::answered() const {
  return static_cast<Index>(
      std::ranges::count_if(chosen, [](OptionSet options) { return !options.empty(); }));
}

}  // namespace langpick
