#include "cli/completion.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/knowledge_base_file.hpp"

namespace langpick::cli {

namespace {

/// The words before the cursor, as far as they can be told apart.
struct Line {
  std::optional<std::string> command;
  CommonOptions common;
  Flags flags;
  Action alive;  ///< where the flags' values go
  std::size_t arguments = 0;
  std::string open_flag;  ///< whose value is being typed
};

bool takes_value(const Line& line, const std::string& word) {
  if (!word.starts_with('-') || word.find('=') != std::string::npos) return false;
  const auto is_it = [&](const Flag& flag) {
    return !flag.is_argument() && (flag.name() == word || flag.letter() == word);
  };
  const auto flag = std::ranges::find_if(line.flags, is_it);
  if (flag == line.flags.end()) return word.starts_with("--") && has_question_flags(line.flags);
  return !std::holds_alternative<bool*>(flag->to);
}

Line read_line(std::vector<std::string> words) {
  Line line;
  line.command = take_command(words);
  const auto command = std::ranges::find(commands(), line.command.value_or(""), &Command::name);
  line.flags = command == commands().end() ? program_flags(line.common) : common_flags(line.common);
  if (command != commands().end()) line.alive = command->declare(line.flags);
  if (!words.empty() && takes_value(line, words.back())) {
    line.open_flag = words.back();
    words.pop_back();
  }
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (takes_value(line, *word)) {
      if (*word == "--kb") line.common.kb_files = {*std::next(word)};
      if (++word == words.end()) break;
    } else if (word->starts_with("--kb=")) {
      line.common.kb_files = {word->substr(5)};
    } else if (!word->starts_with('-')) {
      ++line.arguments;
    }
  }
  return line;
}

/// The row of the argument at the cursor; null: there may be no more.
const Flag* argument_row(const Line& line) {
  std::size_t before = line.arguments;
  for (const Flag& flag : line.flags) {
    if (!flag.is_argument()) continue;
    if (before == 0 || !std::holds_alternative<std::string*>(flag.to)) return &flag;
    --before;
  }
  return nullptr;
}

std::vector<Candidate> command_words(const Line& line) {
  std::vector<Candidate> all;
  const std::string start = line.command ? *line.command + ' ' : "";
  for (const Command& command : commands()) {
    if (!command.name.starts_with(start)) continue;
    const std::string rest{command.name.substr(start.size())};
    const std::string word = rest.substr(0, rest.find(' '));
    const bool is_one = word == rest;
    if (!all.empty() && all.back().word == word) continue;
    all.push_back({word, is_one ? std::string{command.summary} : "The commands that begin with " + word});
  }
  return all;
}

std::vector<Candidate> flag_words(const Line& line, const KnowledgeBase& kb) {
  std::vector<Candidate> all;
  for (const Flag& flag : line.flags) {
    if (flag.is_argument()) continue;
    if (!std::holds_alternative<ByQuestion>(flag.to)) {
      all.push_back({std::string{flag.name()}, std::string{flag.help}});
      continue;
    }
    for (const Question& question : kb.questions)
      all.push_back({"--" + std::string{question.id}, std::string{question.title}});
  }
  return all;
}

/// Of a list the last item is completed; those before it stay, and aren't proposed again.
std::vector<Candidate> continued(std::vector<Candidate> items, const std::string& typed) {
  const std::size_t start = typed.rfind(',') + 1;
  const std::vector<std::string> before = split_list(typed.substr(0, start));
  std::erase_if(items,
                [&](const Candidate& item) { return std::ranges::find(before, item.word) != before.end(); });
  for (Candidate& item : items) item.word.insert(0, typed, 0, start);
  return items;
}

Completion value_words(const Line& line, const std::string& name, const std::string& typed,
                       const KnowledgeBase& kb) {
  for (const Flag& flag : line.flags) {
    if (flag.is_argument() || (flag.name() != name && flag.letter() != name)) continue;
    std::vector<Candidate> words = candidates(flag, typed.substr(typed.rfind(',') + 1), kb);
    if (std::holds_alternative<Commas>(flag.to)) words = continued(std::move(words), typed);
    return {.files = flag.kind == Value::file || flag.kind == Value::folder, .words = std::move(words)};
  }
  const auto question = std::ranges::find(kb.questions, std::string_view{name}.substr(2), &Question::id);
  if (question == kb.questions.end() || !has_question_flags(line.flags)) return {};
  return {.words = question->multiple() ? continued(candidates(*question), typed) : candidates(*question)};
}

Completion all_words(const Line& line, const std::string& typed, const KnowledgeBase& kb) {
  if (!line.open_flag.empty()) return value_words(line, line.open_flag, typed, kb);
  const std::size_t equals = typed.find('=');
  if (typed.starts_with("--") && equals != std::string::npos) {
    Completion values = value_words(line, typed.substr(0, equals), typed.substr(equals + 1), kb);
    for (Candidate& value : values.words) value.word.insert(0, typed, 0, equals + 1);
    return values;
  }
  if (typed.starts_with('-')) return {.words = flag_words(line, kb)};
  if (!line.alive) return {.words = command_words(line)};
  const Flag* row = argument_row(line);
  if (row == nullptr) return {};
  return {.files = row->kind == Value::file, .words = candidates(*row, typed, kb)};
}

}  // namespace

Completion complete(std::vector<std::string> words, const Setting& setting, Io& io) {
  if (words.empty()) words.emplace_back();
  const std::string typed = words.back();
  words.pop_back();
  const Line line = read_line(std::move(words));
  std::optional<LoadedKnowledgeBase> loaded;
  try {
    const std::vector<std::string>& files = line.common.kb_files;
    // a pipe or a terminal would be waited for
    if (!files.empty() && files.back() != "-" && io.kept(files.back()))
      loaded.emplace(read_knowledge_base(files.back(), io));
  } catch (const Error&) {  // it may be half typed
    loaded.reset();
  }
  Completion found = all_words(line, typed, loaded ? loaded->knowledge_base() : setting.kb);
  std::erase_if(found.words, [&](const Candidate& each) { return !each.word.starts_with(typed); });
  return found;
}

}  // namespace langpick::cli
