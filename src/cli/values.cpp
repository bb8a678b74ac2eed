#include "cli/values.hpp"

#include <algorithm>
#include <utility>

#include <fmt/ranges.h>

#include "batch/write/fields.hpp"
#include "cli/error.hpp"
#include "langpick/check.hpp"
#include "langpick/comparison.hpp"
#include "langpick/entry.hpp"
#include "langpick/rule_words.hpp"
#include "langpick/schemas.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

/// KEY= of each of `keys` until one is typed, then its values.
template <typename Keys, typename Values>
std::vector<Candidate> pairs(std::string_view typed, const Keys& keys, const Values& values_of) {
  std::vector<Candidate> all;
  for (const auto& [key, meaning] : keys) {
    const std::string start = fmt::format("{}=", key);
    if (!typed.starts_with(start)) {
      all.push_back({start, std::string{meaning}});
      continue;
    }
    for (Candidate& value : values_of(key)) all.push_back({start + value.word, std::move(value.meaning)});
  }
  return all;
}

using Keys = std::vector<std::pair<std::string_view, std::string_view>>;

Keys questions_of(const KnowledgeBase& kb) {
  Keys keys;
  for (const Question& question : kb.questions) keys.emplace_back(question.id, question.title);
  return keys;
}

std::vector<Candidate> weights(std::string_view typed, const KnowledgeBase& kb) {
  Keys keys;
  for (const Criterion& criterion : kb.criteria) keys.emplace_back(criterion.id, criterion.name);
  return pairs(typed, keys, [](std::string_view) {
    return std::vector<Candidate>{
        {"0%", "It doesn't count"}, {"50%", ""}, {"100%", "As stated"}, {"200%", "It counts twice"}};
  });
}

std::vector<Candidate> levels(std::string_view typed) {
  Keys keys;
  for (const std::string_view cause : report::cause_words) keys.emplace_back(cause, "");
  return pairs(typed, keys, [](std::string_view) {
    std::vector<Candidate> all;
    all.reserve(report::level_words.size());
    for (const std::string_view level : report::level_words) all.push_back({std::string{level}, ""});
    return all;
  });
}

/// What a word of a closed kind means; empty: it says so itself.
std::string_view meaning_of(std::string_view word, Value kind, const KnowledgeBase& kb) {
  if (kind == Value::schema) return std::ranges::find(embedded_schemas(), word, &Schema::name)->title;
  return kind == Value::choice ? name_of_choice(kb, word) : std::string_view{};
}

}  // namespace

bool is_closed(Value kind) {
  return kind == Value::word || kind == Value::choice || kind == Value::topic || kind == Value::schema;
}

std::vector<std::string_view> words_of(const Flag& flag, const KnowledgeBase& kb) {
  std::vector<std::string_view> words;
  if (flag.kind == Value::choice) {
    for (const Alternative& alternative : kb.alternatives) words.push_back(alternative.id);
    for (const OutsideOption& option : kb.outside_options) words.push_back(option.id);
  }
  if (flag.kind == Value::topic) words = report::comparison_topics(kb);
  if (flag.kind == Value::schema) {
    for (const Schema& schema : embedded_schemas()) words.push_back(schema.name);
  }
  words.insert(words.end(), flag.words.begin(), flag.words.end());
  return words;
}

std::vector<Candidate> candidates(const Flag& flag, std::string_view typed, const KnowledgeBase& kb) {
  std::vector<Candidate> all;
  const auto of_question = [&](std::string_view id) {
    return flag.kind == Value::note ? all : candidates(*std::ranges::find(kb.questions, id, &Question::id));
  };
  if (flag.kind == Value::answer || flag.kind == Value::note)
    return pairs(typed, questions_of(kb), of_question);
  if (flag.kind == Value::weight) return weights(typed, kb);
  if (flag.kind == Value::level) return levels(typed);
  if (flag.kind == Value::question) {
    for (const auto& [id, title] : questions_of(kb)) all.push_back({std::string{id}, std::string{title}});
  }
  if (flag.kind == Value::field) {
    for (const batch::Field& field : batch::all_fields()) all.push_back({std::string{field.name}, ""});
  }
  if (flag.kind == Value::entry) {
    for (const Entry& entry : all_entries(kb))
      all.push_back({id_of(kb, entry), std::string{kind_word(entry.kind)}});
  }
  if (is_closed(flag.kind)) {
    for (const std::string_view word : words_of(flag, kb))
      all.push_back({std::string{word}, std::string{meaning_of(word, flag.kind, kb)}});
  }
  return all;
}

std::vector<Candidate> candidates(const Question& question) {
  std::vector<Candidate> all;
  for (const Option& option : question.options)
    all.push_back({std::string{option.id}, std::string{option.label}});
  return all;
}

Error no_choice(std::string_view flag, std::string_view value, std::span<const std::string_view> choices) {
  return usage_error(fmt::format("{}: no choice {}{} ({})", flag, util::quoted(value),
                                 util::did_you_mean(value, choices), fmt::join(choices, ", ")));
}

std::optional<util::Day> day_option(const std::string& flag, const std::string& value, const Io& io) {
  const auto parsed = [](std::optional<util::Day> day, const std::string& where, const std::string& expected,
                         const std::string& found) {
    if (day) return day;
    throw usage_error(where + ": expected " + expected + ", found " + util::quoted(found));
  };
  if (!value.empty()) return parsed(util::parse_day(value), flag, "a day of the calendar, YYYY-MM-DD", value);
  const std::string epoch = io.environment("SOURCE_DATE_EPOCH").value_or("");
  if (epoch.empty()) return std::nullopt;
  return parsed(util::day_of_timestamp(epoch), "SOURCE_DATE_EPOCH", "seconds since 1970-01-01", epoch);
}

}  // namespace langpick::cli
