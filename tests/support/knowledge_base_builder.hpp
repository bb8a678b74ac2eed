#pragma once
/// Knowledge bases written in a test, by id, where the test can see every number.
///
///     KnowledgeBaseBuilder builder;
///     builder.alternative({"go"}).alternative({"rust"}).alternative({"both", {"go", "rust"}});
///     builder.rated("latency", 0, {40, 90, 80}).situational("team");
///     builder.question({.id = "target", .options = {{"server"}, {"chip", {{"latency", 3}}}}});
///     builder.question({.id = "knows", .options = {{"neither"}, {"go", {{"team", 2, {100, 0, 50}}}}}});
///     builder.exclude("no-os", "go", chosen("target", {"chip"}));
///     const KnowledgeBase kb = builder.build();
///     const Recommendation result = recommend(kb, answers(kb, {{"target", {"chip"}}}));
///
/// What is referred to is declared before it. An unknown id throws std::invalid_argument.

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::test {

using Ids = std::vector<std::string>;

struct ClaimSpec {
  std::string text{};
  Ids sources{};
};

struct EvidenceSpec {
  std::string alternative{};
  ClaimSpec claim{};
};

struct PartSpec {
  std::string alternative{};
  std::string text{};
};

struct JoinSpec {
  std::string name{};
  std::string description{};
  std::string cost{};
  Ids sources{};
};

struct AlternativeSpec {
  std::string id{};
  Ids members{};
  std::string name{};  ///< empty: the id; so are the other names, titles and labels
  std::string summary{};
  std::vector<ClaimSpec> choose_if{};
  std::vector<ClaimSpec> think_twice_if{};
  std::vector<std::string> next_steps{};
  std::vector<PartSpec> parts{};
  std::vector<JoinSpec> joins{};
};

struct OutsideOptionSpec {
  std::string id{};
  std::string name{};
  std::string summary{};
  std::vector<std::string> next_steps{};
};

struct EffectSpec {
  std::string criterion{};
  std::int64_t weight = 1;
  std::vector<int> ratings{};  ///< of a situational criterion; a rated one has its own
  std::string reason{};        ///< empty: "reason of <option>"
  Ids sources{};
};

struct OptionSpec {
  std::string id{};
  std::vector<EffectSpec> effects{};
  std::string label{};
  std::string help{};
  std::vector<EvidenceSpec> disagreement{};
  std::vector<PartSpec> parts{};
  Ids drops{};
};

struct ConditionSpec {
  Condition::Kind kind = Condition::Kind::all;
  std::string question{};
  Ids options{};
  std::vector<ConditionSpec> conditions{};
  int needed = 0;
  std::vector<int> points{};  ///< one for each of `conditions`
};
struct ArgumentSpec {
  int points = 1;
  ConditionSpec when{};
};
[[nodiscard]] ConditionSpec chosen(std::string question, Ids options);  ///< one of `options` is
[[nodiscard]] ConditionSpec all_of(std::vector<ConditionSpec> conditions);
[[nodiscard]] ConditionSpec any_of(std::vector<ConditionSpec> conditions);
[[nodiscard]] ConditionSpec negation(ConditionSpec condition);
[[nodiscard]] ConditionSpec at_least(int needed, std::vector<ArgumentSpec> arguments);
[[nodiscard]] ConditionSpec always();  ///< holds whatever is answered

struct QuestionSpec {
  std::string id{};
  QuestionKind kind = QuestionKind::judgement;
  Index max_choices = 1;
  bool quick = false;
  std::string title{};
  std::string help{};
  std::vector<OptionSpec> options{};
  std::optional<ConditionSpec> ask_when{};
};

class KnowledgeBaseBuilder {
 public:
  using Self = KnowledgeBaseBuilder;

  Self& source(std::string id, std::string title, std::string date, std::string url = "");
  Self& alternative(const AlternativeSpec& spec);
  Self& outside_option(const OutsideOptionSpec& spec);
  Self& rated(std::string id, std::int64_t base_weight, std::vector<int> ratings,
              const std::vector<EvidenceSpec>& evidence = {});
  Self& situational(std::string id);
  Self& question(const QuestionSpec& spec);
  Self& exclude(std::string id, std::string_view alternative, const ConditionSpec& when);
  Self& prefer_outside(std::string id, std::string_view outside_option, const ConditionSpec& when,
                       Strength strength = Strength::clear,
                       const std::optional<ConditionSpec>& unless = std::nullopt);
  Self& warn(std::string id, const ConditionSpec& when, std::vector<Choice> warned = {});
  Self& contradiction(std::string id, const ConditionSpec& when);

  /// Of the rule declared last; without it its message is "message of <rule>".
  Self& message(std::string text, const Ids& sources = {});
  Self& near_tie_steps(std::vector<std::string> steps);
  Self& thresholds(Thresholds thresholds);  ///< in whole percent; else 60, 75 and 90

  /// All that was declared so far. It lives as long as this builder; its scalars may be changed freely.
  [[nodiscard]] KnowledgeBase build();

 private:
  template <typename T>
  std::span<const T> keep(std::vector<T> list);
  std::string_view keep(std::string text);
  std::span<const std::string_view> keep_texts(const std::vector<std::string>& texts);
  std::span<const NextStep> keep_steps(const std::vector<std::string>& texts);
  std::span<const Index> sources_of(const Ids& ids);
  Claim claim(const ClaimSpec& spec);
  std::span<const Claim> claims(const std::vector<ClaimSpec>& specs);
  std::span<const Evidence> evidence(const std::vector<EvidenceSpec>& specs);
  std::span<const Part> parts(const std::vector<PartSpec>& specs);
  std::span<const Join> joins(const std::vector<JoinSpec>& specs);
  std::span<const Effect> effects(const OptionSpec& spec);
  Condition condition(const ConditionSpec& spec);
  Self& rule(std::string id, RuleKind kind, const ConditionSpec& when, Index target);

  std::vector<std::shared_ptr<const void>> memory_;
  KnowledgeBase kb_;
  std::vector<Source> sources_;
  std::vector<Alternative> alternatives_;
  std::vector<OutsideOption> outside_options_;
  std::vector<Criterion> criteria_;
  std::vector<Question> questions_;
  std::vector<Rule> rules_;
};

/// The position of what has this id in one of the lists of a knowledge base.
template <typename List>
[[nodiscard]] Index position(const List& list, std::string_view id);

struct Answer {
  std::string_view question;
  std::vector<std::string_view> options;
};
struct Percent {
  std::string_view criterion;
  int percent;
};
/// Everything else is not answered, and weighs as stated.
[[nodiscard]] Answers answers(const KnowledgeBase& kb, std::initializer_list<Answer> given,
                              std::initializer_list<Percent> weights = {});

[[noreturn]] void no_such_id(std::string_view id);

template <typename List>
Index position(const List& list, std::string_view id) {
  Index found = 0;
  for (const auto& entry : list) {
    if (entry.id == id) return found;
    ++found;
  }
  no_such_id(id);
}

}  // namespace langpick::test
