#include "audit/answer_classes.hpp"

#include <map>
#include <utility>

#include "audit/effort.hpp"
#include "engine/rules.hpp"

namespace langpick::answer_space {

namespace {

/// How many subsets of up to `most` of `options` there are, or one more than `most_answers`.
std::size_t count_answers(std::size_t options, std::size_t most) {
  std::size_t count = 0;
  std::size_t of_size = 1;  // options over size
  for (std::size_t size = 1; size <= most; ++size) {
    of_size = of_size * (options - size + 1) / size;
    count += of_size;
    if (count > most_answers) return most_answers + 1;
  }
  return count;
}

/// The next larger number with as many bits set (Gosper's hack); `bits` isn't 0.
std::uint64_t next_of_same_size(std::uint64_t bits) {
  const std::uint64_t lowest = bits & (~bits + 1);
  const std::uint64_t carried = bits + lowest;
  return carried | (((carried ^ bits) / lowest) >> 2U);
}

void collect_asked(const Condition& condition, AskedSets& asked) {
  if (condition.kind == Condition::Kind::any_option) asked[condition.question].insert(condition.options);
  for (const Condition& part : condition.conditions) collect_asked(part, asked);
}

std::vector<std::int64_t> points_of(const engine::Additions& additions, Index question, OptionSet answer,
                                    std::size_t alternatives) {
  std::vector<std::int64_t> points(alternatives);
  for (Index a = 1; a < alternatives; ++a) {
    points[a] = engine::advantage(additions, question, answer, a, 0);
  }
  return points;
}

}  // namespace

std::vector<OptionSet> complete_answers(const Question& question) {
  const std::size_t options = question.options.size();
  const std::size_t most = std::min<std::size_t>(question.max_choices, options);
  const std::size_t count = count_answers(options, most);
  if (count > most_answers) {
    throw TooLarge{"question \"" + std::string{question.id} + "\" has more than " +
                   std::to_string(most_answers) + " answers"};
  }
  std::vector<OptionSet> answers;
  answers.reserve(count);
  for (std::size_t size = 1; size <= most; ++size) {
    const std::uint64_t last = ((std::uint64_t{1} << size) - 1) << (options - size);
    std::uint64_t bits = (std::uint64_t{1} << size) - 1;
    for (; bits != last; bits = next_of_same_size(bits)) answers.emplace_back(bits);
    answers.emplace_back(last);
  }
  return answers;
}

AskedSets asked_sets(const KnowledgeBase& kb) {
  AskedSets asked(kb.questions.size());
  for (const Rule& rule : kb.rules) {
    if (!engine::has_a_say(rule)) continue;
    collect_asked(rule.when, asked);
    if (rule.unless) collect_asked(*rule.unless, asked);
  }
  return asked;
}

AnswerClasses classify(const KnowledgeBase& kb, Index question, const std::set<std::uint64_t>& sets,
                       const engine::Additions& additions) {
  const Question& asked = kb.questions[question];
  std::map<std::vector<bool>, Index> groups;  // by which of the sets an answer meets
  std::map<std::pair<Index, std::vector<std::int64_t>>, std::size_t> known;
  AnswerClasses found;
  for (const OptionSet answer : complete_answers(asked)) {
    std::vector<bool> met;
    met.reserve(sets.size());
    for (const std::uint64_t set : sets) met.push_back((set & answer.bits()) != 0);
    const Index group = groups.try_emplace(met, static_cast<Index>(groups.size())).first->second;
    if (group == found.groups.size()) found.groups.push_back(answer);

    const auto [known_class, is_new] = known.try_emplace(
        {group, points_of(additions, question, answer, kb.alternatives.size())}, found.classes.size());
    if (is_new) {
      found.classes.push_back({.example = answer,
                               .group = group,
                               .points = known_class->first.second,
                               .answers = 0,
                               .with = std::vector<std::uint64_t>(asked.options.size())});
    }
    if (answer.size() == 1) found.of_option.push_back(static_cast<Index>(known_class->second));
    AnswerClass& its_class = found.classes[known_class->second];
    ++its_class.answers;
    ++found.answers;
    answer.for_each([&](Index option) { ++its_class.with[option]; });
  }
  return found;
}

}  // namespace langpick::answer_space
