#include "cli/flags.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/values.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

const Flag* find_flag(const Flags& flags, std::string_view name) {
  const auto found = std::ranges::find_if(flags, [&](const Flag& flag) {
    return !flag.is_argument() && !std::holds_alternative<ByQuestion>(flag.to) &&
           (flag.name() == name || (name.size() == 2 && flag.letter() == name));
  });
  return found == flags.end() ? nullptr : &*found;
}

const ByQuestion* by_question(const Flags& flags) {
  for (const Flag& flag : flags) {
    if (const auto* questions = std::get_if<ByQuestion>(&flag.to)) return questions;
  }
  return nullptr;
}

/// Of "go,both"; a comma too many is no mistake.
std::vector<std::string> listed(const std::string& value) {
  std::vector<std::string> words = split_list(value);
  std::erase(words, "");
  return words.empty() ? std::vector{value} : words;
}

void put(const Flag& flag, const std::string& value, Unresolved& rest) {
  const auto* commas = std::get_if<Commas>(&flag.to);
  for (const std::string& word : commas == nullptr ? std::vector{value} : listed(value)) {
    if (is_closed(flag.kind)) rest.closed.emplace_back(&flag, word);
    if (commas != nullptr) commas->list->push_back(word);
    if (const auto* text = std::get_if<std::string*>(&flag.to)) **text = word;
    if (const auto* list = std::get_if<std::vector<std::string>*>(&flag.to)) (*list)->push_back(word);
  }
}

/// The arguments fill their rows in order; a list takes all that remain.
void place_arguments(const Flags& flags, Unresolved& rest) {
  auto next = rest.arguments.begin();
  for (const Flag& flag : flags) {
    if (!flag.is_argument()) continue;
    while (next != rest.arguments.end()) {
      put(flag, *next++, rest);
      if (!std::holds_alternative<std::vector<std::string>*>(flag.to)) break;
    }
  }
  rest.arguments.erase(rest.arguments.begin(), next);
}

/// "--output=file" and "-ofile" hold a value.
std::pair<std::string, std::optional<std::string>> split_flag(const std::string& word) {
  if (!word.starts_with("--")) {
    if (word.size() == 2) return {word, std::nullopt};
    return {word.substr(0, 2), word.substr(2)};
  }
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) return {word, std::nullopt};
  return {word.substr(0, equals), word.substr(equals + 1)};
}

}  // namespace

std::string_view Flag::name() const {
  const std::string_view all = spelling.substr(spelling.starts_with("--") || is_argument() ? 0 : 3);
  return all.substr(0, all.find(' '));
}

std::string_view Flag::letter() const { return spelling.substr(0, spelling.find(',') == 2 ? 2 : 0); }

Unresolved parse(std::span<const std::string> typed, const Flags& flags) {
  Unresolved rest;
  bool only_arguments = false;
  for (auto word = typed.begin(); word != typed.end(); ++word) {
    if (only_arguments || !word->starts_with('-') || *word == "-") {
      rest.arguments.push_back(*word);
      continue;
    }
    only_arguments = *word == "--";
    if (only_arguments) continue;
    const std::string whole = word->substr(0, word->find('='));
    auto [name, value] = split_flag(*word);
    const Flag* flag = find_flag(flags, name);
    if (flag != nullptr && std::holds_alternative<bool*>(flag->to)) {
      if (value) throw usage_error(name + ": takes no value, found " + util::quoted(*value));
      *std::get<bool*>(flag->to) = true;
      continue;
    }
    const bool takes_value = flag != nullptr || by_question(flags) != nullptr;
    const bool is_followed =
        std::next(word) != typed.end() && (flag != nullptr || !std::next(word)->starts_with('-'));
    if (takes_value && !value && is_followed) value = *++word;
    if (flag == nullptr) {
      rest.flags.push_back({whole, value});
    } else if (value.value_or("").empty()) {
      throw usage_error(name + ": a value is missing");
    } else {
      put(*flag, *value, rest);
    }
  }
  place_arguments(flags, rest);
  return rest;
}

std::optional<Error> resolve(const Unresolved& rest, const Flags& flags, std::string_view command,
                             const KnowledgeBase& kb) {
  const ByQuestion* questions = by_question(flags);
  if (questions != nullptr) questions->typed->resize(kb.questions.size());
  for (const auto& [name, value] : rest.flags) {
    const auto found = std::ranges::find(kb.questions, std::string_view{name}.substr(2), &Question::id);
    if (questions == nullptr || found == kb.questions.end())
      return no_flag(name, "", flags, questions == nullptr ? std::span<const Question>{} : kb.questions);
    if (value.value_or("").empty()) return usage_error(name + ": a value is missing");
    std::vector<std::string>& answers =
        (*questions->typed)[static_cast<std::size_t>(found - kb.questions.begin())];
    for (std::string& word : listed(*value)) answers.push_back(std::move(word));
  }
  if (!rest.arguments.empty())
    return usage_error("unexpected argument " + util::quoted(rest.arguments.front()));
  for (const auto& [flag, word] : rest.closed) {
    const std::vector<std::string_view> words = words_of(*flag, kb);
    if (std::ranges::find(words, word) == words.end())
      return no_choice(flag->is_argument() ? command : flag->name(), word, words);
  }
  return std::nullopt;
}

Error no_flag(const std::string& name, std::string_view where, const Flags& flags,
              std::span<const Question> questions) {
  std::vector<std::string> known;
  for (const Flag& flag : flags) {
    if (!flag.is_argument() && !std::holds_alternative<ByQuestion>(flag.to)) known.emplace_back(flag.name());
  }
  for (const Question& question : questions) known.push_back("--" + std::string{question.id});
  const std::vector<std::string_view> names{known.begin(), known.end()};
  const std::string hint = util::did_you_mean(name, names);
  return usage_error(
      fmt::format("no flag {}{}{}", util::quoted(name), where, hint.empty() ? "; see --help" : hint));
}

bool has_question_flags(const Flags& flags) { return by_question(flags) != nullptr; }

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> items;
  while (true) {
    const std::size_t comma = text.find(',');
    items.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return items;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace langpick::cli
