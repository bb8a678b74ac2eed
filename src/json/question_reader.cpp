#include <algorithm>

#include "json/context.hpp"

namespace langpick::json {

namespace {

/// The first question that the condition reads of those from `first` on.
std::optional<Index> reads_from(Index first, const Condition& condition) {
  if (condition.kind == Condition::Kind::any_option) {
    return condition.question >= first ? std::optional{condition.question} : std::nullopt;
  }
  for (const Condition& part : condition.conditions) {
    if (const std::optional<Index> found = reads_from(first, part)) return found;
  }
  return std::nullopt;
}

/// Reads the questions in order and remembers which of them owns each situational criterion.
class QuestionReader {
 public:
  QuestionReader(const Context& context, std::span<const Criterion> criteria)
      : context_(context), criteria_(criteria), owners_(criteria.size()), droppings_(criteria.size()) {}

  Question read(const Cursor& entry, Index position) {
    question_ = position;
    if (!entry.expect_object(
            {"id", "title", "help", "kind", "multiple", "max_choices", "quick", "ask_when", "options"})) {
      return {};
    }
    Question question{.id = context_.text(entry.member("id")),
                      .title = context_.text(entry.member("title")),
                      .help = context_.optional_text(entry, "help")};

    const Cursor kind = entry.member("kind");
    if (!kind.is_absent()) {
      const std::string_view word = kind.is_string() ? kind.text() : std::string_view{};
      if (word != "fact" && word != "judgement") kind.mismatch(R"("fact" or "judgement")");
      question.kind = word == "fact" ? QuestionKind::fact : QuestionKind::judgement;
    }
    question.quick = entry.flag("quick");

    const bool several = entry.flag("multiple");
    const Cursor list = entry.member("options");
    std::vector<Option> options;
    for (const Cursor& option : list.elements(2)) options.push_back(read_option(option, several));
    if (options.size() > max_options) {
      list.report("expected at most " + std::to_string(max_options) + " options, found " +
                      std::to_string(options.size()),
                  "wrong-value");
    }
    question.options = context_.arena.keep(options);

    const std::optional<Cursor> most = entry.optional_member("max_choices");
    if (several) question.max_choices = static_cast<Index>(options.size());
    if (most) {
      const auto limit = static_cast<std::int64_t>(options.size());
      if (question.multiple()) {
        question.max_choices = static_cast<Index>(most->integer(2, std::max<std::int64_t>(limit, 2)));
      } else {
        most->report("only a question with \"multiple\": true has one");
      }
    }
    read_ask_when(entry, question);
    return question;
  }

 private:
  /// What decides whether it is asked has been asked before.
  void read_ask_when(const Cursor& entry, Question& question) const {
    const std::optional<Cursor> condition = entry.optional_member("ask_when");
    if (!condition) return;
    question.ask_when = read_condition(context_, *condition);
    if (const std::optional<Index> read = reads_from(question_, *question.ask_when)) {
      condition->report("reads question \"" + std::string{context_.questions[*read]} +
                            "\", which doesn't stand before this one",
                        "asked-too-early");
    }
  }

  [[nodiscard]] Option read_option(const Cursor& entry, bool several) {
    if (!entry.expect_object(
            {"id", "label", "help", "neutral", "effects", "drops", "disagreement", "parts"})) {
      return {};
    }
    Option option{.id = context_.text(entry.member("id")),
                  .label = context_.text(entry.member("label")),
                  .help = context_.optional_text(entry, "help")};
    std::vector<Effect> effects;
    for (const Cursor& effect : entry.optional_elements("effects")) effects.push_back(read_effect(effect));
    option.neutral = entry.flag("neutral");
    option.drops = read_drops(entry, several);
    if (option.neutral && !(effects.empty() && option.drops.empty()))
      entry.member("neutral").report("a neutral option has no effects");
    option.effects = context_.arena.keep(effects);
    option.disagreement = context_.evidence(entry, "disagreement");
    option.parts = context_.parts(entry, "parts");
    return option;
  }

  /// A base term is taken out once at most: by one question, and of a multiple choice by one option.
  [[nodiscard]] std::span<const Index> read_drops(const Cursor& entry, bool several) {
    std::vector<Index> drops;
    for (const Cursor& each : entry.optional_elements("drops", 1)) {
      const std::optional<Index> criterion = context_.criteria.resolve(each);
      if (!criterion) continue;
      const std::string name{context_.criteria[*criterion]};
      if (criteria_[*criterion].situational) {
        each.report("criterion \"" + name + "\" is situational: it has no base term to be taken out",
                    "mixed-criterion");
        continue;
      }
      const Cursor id = entry.member("id");
      const std::string_view option = id.is_string() ? id.text() : std::string_view{};
      std::optional<Dropping>& by = droppings_[*criterion];
      const bool twice_here = std::ranges::find(drops, *criterion) != drops.end();
      if (by && (by->question != question_ || several || twice_here)) {
        each.report("option \"" + std::string{by->option} + "\" of question \"" +
                        std::string{context_.questions[by->question]} + "\" takes criterion \"" + name +
                        "\" out already",
                    "dropped-twice");
        continue;
      }
      if (!by) by = {question_, option};
      drops.push_back(*criterion);
    }
    return context_.arena.keep(drops);
  }

  [[nodiscard]] Effect read_effect(const Cursor& entry) {
    Effect effect{.criterion = 0, .weight = 1, .ratings = context_.no_ratings()};
    if (!entry.expect_object({"criterion", "weight", "ratings", "reason", "sources"})) return effect;
    effect = {.criterion = 0,
              .weight = entry.member("weight").scaled(context_.scale, 0.01, max_total_weight),
              .ratings = effect.ratings,
              .reason = context_.text(entry.member("reason")),
              .sources = context_.source_list(entry)};
    const std::optional<Index> criterion = context_.criteria.resolve(entry.member("criterion"));
    if (!criterion) return effect;
    effect.criterion = *criterion;
    effect.ratings = brought_ratings(entry, *criterion);
    return effect;
  }

  [[nodiscard]] std::span<const int> brought_ratings(const Cursor& entry, Index criterion) {
    const std::optional<Cursor> ratings = entry.optional_member("ratings");
    const std::string name{context_.criteria[criterion]};
    if (!criteria_[criterion].situational) {
      if (ratings) {
        ratings->report(
            "criterion \"" + name + "\" is rated; only an effect on a situational one brings ratings",
            "mixed-criterion");
      }
      return criteria_[criterion].ratings;
    }
    std::optional<Index>& owner = owners_[criterion];
    if (owner && *owner != question_) {
      entry.report("the situational criterion \"" + name + "\" belongs to question \"" +
                       std::string{context_.questions[*owner]} + "\"; another can't rate it",
                   "mixed-criterion");
    }
    if (!owner) owner = question_;
    if (ratings) return context_.ratings(*ratings);
    entry.report("criterion \"" + name + R"(" is situational: the key "ratings" is missing)",
                 "mixed-criterion");
    return context_.no_ratings();
  }

  const Context& context_;
  std::span<const Criterion> criteria_;
  std::vector<std::optional<Index>> owners_;  // per criterion: the question that brings its ratings
  /// The option that drops a criterion.
  struct Dropping {
    Index question = 0;
    std::string_view option;
  };
  std::vector<std::optional<Dropping>> droppings_;  // per criterion
  Index question_ = 0;
};

}  // namespace

std::vector<Question> read_questions(const Context& context, const std::vector<Cursor>& entries,
                                     std::span<const Criterion> criteria) {
  QuestionReader reader{context, criteria};
  std::vector<Question> questions;
  for (Index q = 0; q < entries.size(); ++q) questions.push_back(reader.read(entries[q], q));
  return questions;
}

}  // namespace langpick::json
