#include <algorithm>
#include <array>
#include <utility>

#include "json/context.hpp"
#include "langpick/rule_words.hpp"

namespace langpick::json {

namespace {

constexpr std::int64_t max_needed = 1'000'000;

std::uint64_t read_options(const Context& context, const Cursor& list, Index question) {
  const std::vector<Cursor> entries = list.is_string() ? std::vector{list} : list.elements(1);
  std::uint64_t options = 0;
  for (const Cursor& entry : entries) {
    const std::optional<Index> option = context.options[question].resolve(entry);
    if (option && *option < max_options) options |= std::uint64_t{1} << *option;
  }
  return options;
}

std::span<const Condition> read_conditions(const Context& context, const Cursor& list) {
  std::vector<Condition> conditions;
  for (const Cursor& part : list.elements(1)) conditions.push_back(read_condition(context, part));
  return context.arena.keep(conditions);
}

int read_points(const Cursor& entry) {
  const std::int64_t points = entry.integer(-max_points, max_points);
  if (entry.is_integer() && points == 0) entry.mismatch("points, for or against");
  return static_cast<int>(points);
}

/// `{"at_least": 4, "of": [{"points": 3, "when": CONDITION, "reason": …, "sources": […]}, …]}`
void read_arguments(const Context& context, const Cursor& entry, Condition& condition) {
  condition.needed = static_cast<int>(entry.member("at_least").integer(1, max_needed));
  std::vector<Condition> conditions;
  std::vector<Argument> arguments;
  for (const Cursor& one : entry.member("of").elements(1)) {
    Argument& argument = arguments.emplace_back(Argument{.points = 1});
    Condition& when = conditions.emplace_back();
    if (!one.expect_object({"points", "when", "reason", "sources"})) continue;
    argument = {.points = read_points(one.member("points")),
                .reason = context.optional_text(one, "reason"),
                .sources = context.source_list(one)};
    when = read_condition(context, one.member("when"));
  }
  condition.conditions = context.arena.keep(conditions);
  condition.arguments = context.arena.keep(arguments);
}

}  // namespace

Condition read_condition(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"question", "is", "all", "any", "not", "at_least", "of"})) return {};
  using Kind = Condition::Kind;
  constexpr std::array forms{std::pair{"question", Kind::any_option}, std::pair{"all", Kind::all},
                             std::pair{"any", Kind::any}, std::pair{"not", Kind::negation},
                             std::pair{"at_least", Kind::at_least}};
  const auto is_there = [&](const auto& form) { return entry.optional_member(form.first).has_value(); };
  if (std::ranges::count_if(forms, is_there) != 1) {
    entry.report(
        R"(expected exactly one of "question" with "is", "all", "any", "not" or "at_least" with "of")");
    return {};
  }
  const auto& [key, kind] = *std::ranges::find_if(forms, is_there);
  Condition condition{.kind = kind};
  const Cursor value = entry.member(key);
  if (kind == Kind::any_option) {
    const std::optional<Index> question = context.questions.resolve(value);
    const Cursor options = entry.member("is");
    if (question) {
      condition.question = *question;
      condition.options = read_options(context, options, *question);
    }
  } else if (kind == Kind::negation) {
    condition.conditions = context.arena.keep(std::vector{read_condition(context, value)});
  } else if (kind == Kind::at_least) {
    read_arguments(context, entry, condition);
  } else {
    condition.conditions = read_conditions(context, value);
  }
  if (kind != Kind::any_option && entry.optional_member("is")) {
    entry.member("is").report("only a condition with \"question\" has it");
  }
  if (kind != Kind::at_least && entry.optional_member("of")) {
    entry.member("of").report("only a condition with \"at_least\" has it");
  }
  return condition;
}

Rule read_rule(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"id", "when", "unless", "exclude", "prefer_outside", "strength", "warn",
                            "contradiction", "message", "sources"})) {
    return {};
  }
  Rule rule{.id = context.text(entry.member("id")),
            .when = read_condition(context, entry.member("when")),
            .message = context.text(entry.member("message")),
            .sources = context.source_list(entry)};
  const std::optional<Cursor> exclude = entry.optional_member("exclude");
  const std::optional<Cursor> outside = entry.optional_member("prefer_outside");
  const std::optional<Cursor> warn = entry.optional_member("warn");
  const std::optional<Cursor> contradiction = entry.optional_member("contradiction");
  if (exclude.has_value() + outside.has_value() + warn.has_value() + contradiction.has_value() != 1) {
    entry.report(R"(expected exactly one of "exclude", "prefer_outside", "warn" or "contradiction")");
    return rule;
  }
  if (exclude) {
    rule.kind = RuleKind::exclude;
    rule.target = context.alternatives.resolve(*exclude).value_or(0);
  } else if (outside) {
    constexpr std::array strengths{Strength::lean, Strength::clear, Strength::strong};
    rule.kind = RuleKind::prefer_outside;
    rule.target = context.outside_options.resolve(*outside).value_or(0);
    rule.strength = one_of(entry.member("strength"), strengths, strength_word);
    if (const std::optional<Cursor> unless = entry.optional_member("unless")) {
      rule.unless = read_condition(context, *unless);
    }
  } else if (warn && warn->is_array()) {
    std::vector<Choice> warned;
    for (const Cursor& choice : warn->elements(1)) warned.push_back(read_choice(context, choice));
    rule.warned = context.arena.keep(warned);
  } else {
    const Cursor& says_so = warn ? *warn : *contradiction;
    if (!warn) rule.kind = RuleKind::contradiction;
    if (!says_so.boolean()) says_so.mismatch("true");
  }
  if (!outside) {
    for (const char* key : {"strength", "unless"}) {
      if (const auto extra = entry.optional_member(key))
        extra->report("only a \"prefer_outside\" rule has it");
    }
  }
  return rule;
}

}  // namespace langpick::json
