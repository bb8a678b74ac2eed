#include "cli/values.hpp"

#include <fmt/ranges.h>

#include "langpick/lookup.hpp"
#include "langpick/schemas.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

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

Error no_choice(std::string_view flag, std::string_view value, std::span<const std::string_view> choices) {
  return usage_error(fmt::format("{}: no choice {}{} ({})", flag, util::quoted(value),
                                 util::did_you_mean(value, choices), fmt::join(choices, ", ")));
}

}  // namespace langpick::cli
