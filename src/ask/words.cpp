#include "ask/words.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "ask/asked_if.hpp"
#include "ask/options.hpp"
#include "engine/rules.hpp"
#include "langpick/engine.hpp"
#include "langpick/report.hpp"
#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/recommendation/words.hpp"
#include "report/words.hpp"
#include "util/text.hpp"

namespace langpick::ask {

namespace {

std::string titles(const KnowledgeBase& kb, std::span<const Index> questions) {
  std::vector<std::string_view> all;
  for (const Index q : questions) all.push_back(kb.questions[q].title);
  return fmt::format("{}", fmt::join(all, " "));
}

std::string open_words(const KnowledgeBase& kb, const Progress& progress) {
  const auto open = static_cast<std::size_t>(std::ranges::count_if(progress.plan, [&](Index q) {
    return progress.answers.chosen[q].empty() && applies(kb.questions[q], progress.answers);
  }));
  if (open == 0) return "No question is open.";
  return fmt::format("{} {} still open.", util::counted(open, "question"), open == 1 ? "is" : "are");
}

/// "Rust leads Go by 8.3 points, and in 90 % of all weightings". Precondition: one of them is recommended.
std::string margin_words(const Recommendation& r) {
  const auto name = [&](Index alternative) { return r.kb->alternatives[alternative].name; };
  if (!r.runner_up) return fmt::format("{} is all that the rules leave", name(*r.leader));
  return fmt::format(
      "{} leads {} by {} points, and {}in {} of all weightings", name(*r.leader), name(*r.rival),
      report::decimal(report::lead_tenths(r)),
      r.acceptability_against == r.rival ? "" : fmt::format("{} ", name(*r.acceptability_against)),
      report::whole_percent(*r.acceptability));
}

/// Does one option given, taken back or exchanged make the rule hold?
bool is_in_reach(const Recommendation& r, const Rule& rule) {
  Answers answers = r.answers;
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    const Question& question = r.kb->questions[q];
    if (!asks_for(rule, q) || !applies(question, r.answers)) continue;
    OptionSet& chosen = answers.chosen[q];
    const OptionSet given = chosen;
    const auto holds_with = [&](OptionSet options) {
      chosen = options;
      return engine::fires(rule, answers);
    };
    if (holds_with({})) return true;
    for (Index o = 0; o < question.options.size(); ++o) {
      const std::uint64_t others = question.multiple() ? given.bits() : 0;
      if (holds_with(OptionSet{others ^ only(o).bits()})) return true;
    }
    chosen = given;
  }
  return false;
}

/// "answer 4 is "Rust" instead of "Go"".
std::string exchanged_words(const Interview& interview, Index q, OptionSet before) {
  const Question& question = interview.knowledge_base().questions[q];
  const OptionSet now = interview.answer_to(q);
  return fmt::format("{} is {}", answer_name(interview, q),
                     now.empty()      ? "taken back"
                     : before.empty() ? report::quoted_labels(question, now)
                                      : report::exchange_words(question, before, now));
}

/// "19, then x" in the review, where each answer has a number.
std::string taking_back_words(const Interview& interview, std::span<const Index> questions) {
  const std::vector<Index> listed = interview.reviewed();
  std::vector<std::ptrdiff_t> numbers;
  for (const Index q : questions) numbers.push_back(std::ranges::find(listed, q) - listed.begin() + 1);
  return fmt::format("{}{}, then x", interview.step() == Step::review ? "" : "r, then ",
                     fmt::join(numbers, " or "));
}

/// What made the verdict another one than `before`.
std::string turn_words(const Recommendation& before, const Recommendation& r) {
  if (const std::optional<Index> rule = r.outside ? r.outside : before.outside) {
    const OutsideCase turned = outside_case(*r.kb, *rule, r.answers);
    if (turned.counts()) return report::case_words(r, turned) + '.';
    if (r.outside) return std::string{r.kb->rules[*rule].message};
  }
  const std::string why = report::why_no_firmer(r);
  return why.empty() && r.leader && !r.exact_tie ? margin_words(r) + '.' : why;
}

}  // namespace

std::string place_words(const Interview& interview) {
  const Interview::Place place = interview.place();
  if (place.number == 0) {
    const std::vector<Index> listed = interview.reviewed();
    const auto found = std::ranges::find(listed, interview.question());
    return found == listed.end() ? "Another question"
                                 : fmt::format("Changing answer {}", found - listed.begin() + 1);
  }
  return fmt::format("Question {} of {}", place.number, place.total);
}

std::string answer_name(const Interview& interview, Index question) {
  const std::vector<Index> listed = interview.reviewed();
  const auto place = std::ranges::find(listed, question);
  return place != listed.end() ? fmt::format("answer {}", place - listed.begin() + 1)
                               : fmt::format("\"{}\"", interview.knowledge_base().questions[question].title);
}

std::string answer_words(const Question& question, OptionSet chosen) {
  if (chosen.empty()) return "not answered";
  std::string text;
  chosen.for_each(
      [&](Index o) { text += fmt::format("{}{}", text.empty() ? "" : "; ", question.options[o].label); });
  return text;
}

std::string answer_words(const Interview& interview, Index q) {
  const Question& question = interview.knowledge_base().questions[q];
  const OptionSet chosen = interview.answer_to(q);
  if (!applies(question, interview.answers()))
    return chosen.empty() ? asked_if_glance(interview, q)
                          : answer_words(question, chosen) +
                                fmt::format(" (no longer asked, but it counts; to take it back: {})",
                                            taking_back_words(interview, {&q, 1}));
  if (!chosen.empty()) return answer_words(question, chosen);
  if (interview.is_skipped(q)) return "skipped";
  return std::ranges::binary_search(interview.asked(), q) ? "not answered yet" : "not among these questions";
}

std::string count_words(const Question& question) {
  if (!question.multiple()) return {};
  if (question.max_choices >= question.options.size()) return "Several can be chosen.";
  return fmt::format("Up to {} can be chosen.", question.max_choices);
}

std::string lead_words(const Recommendation& r) {
  if (r.answers.answered() == 0) return "Nothing is answered yet: every project begins with these scores.";
  const auto firmly = [&](const std::string& words) {
    if (r.outcome == Outcome::near_tie) return words + ": a near tie.";
    const std::string why = report::why_no_firmer(r);
    return fmt::format("{}: {}.{}{}", words, strength_word(r.strength), why.empty() ? "" : " ", why);
  };
  switch (r.outcome) {
    case Outcome::near_tie:
      if (r.exact_tie) return report::headline_text(r) + '.';
      [[fallthrough]];
    case Outcome::recommend:
      return firmly(margin_words(r));
    case Outcome::look_elsewhere:
      return fmt::format("{} {}", firmly(report::headline(r).choice),
                         fmt::join(report::verdict_sentences(r), " "));
    case Outcome::none_eligible:
      break;
  }
  return "The rules leave none of them.";
}

std::vector<std::string> rising_words(const Recommendation& r) {
  std::vector<std::string> words;
  for (const OutsideCase* rising : report::other_cases(r)) {
    if (rising->points.value_or(0) > 0 && is_in_reach(r, r.kb->rules[rising->rule]))
      words.push_back(report::case_words(r, *rising) + '.');
  }
  return words;
}

std::string so_far_words(const Recommendation& r) {
  if (r.answers.answered() == 0) return {};
  std::string words = report::headline_text(r) + '.';
  for (const std::string& rising : rising_words(r)) words += ' ' + rising;
  return words;
}

std::string measure_words(const Recommendation& r) {
  if (!r.acceptability || r.answers.answered() == 0) return {};
  return fmt::format(
      "Weightings: what if each criterion counted for more or for less? A lead that holds in fewer than {} % "
      "of "
      "them is a near tie, in fewer than {} % a lean.",
      r.kb->thresholds.near_tie, r.kb->thresholds.clear);
}

std::string contradiction_words(const Interview& interview) {
  const KnowledgeBase& kb = interview.knowledge_base();
  const std::vector<Index> listed = interview.reviewed();
  std::vector<std::string> all;
  for (const Index rule : interview.recommendation().contradictions) {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < listed.size(); ++i) {
      if (!interview.answer_to(listed[i]).empty() && asks_for(kb.rules[rule], listed[i]))
        numbers.push_back(std::to_string(i + 1));
    }
    const std::string mend = fmt::format(
        "to mend it: {}{}", interview.step() == Step::review ? "" : "r, then ", fmt::join(numbers, " or "));
    const std::string_view message = kb.rules[rule].message;
    all.push_back(
        numbers.size() == 1
            ? fmt::format("Answer {} is kept, but contradicts itself ({}): {}", numbers[0], mend, message)
            : fmt::format("Answers {} can't {} be true ({}): {}", report::listed(numbers),
                          numbers.size() == 2 ? "both" : "all", mend, message));
  }
  return fmt::format("{}", fmt::join(all, " "));
}

std::string stale_words(const Interview& interview) {
  const std::vector<std::string> files = interview.stale_files();
  return files.empty() ? ""
                       : fmt::format("{} {} from before your change: save again what you need.",
                                     report::listed(files), files.size() == 1 ? "is" : "are");
}

std::string change_words(const Interview& interview, const Answers& before) {
  constexpr std::size_t most_named = 2;
  const KnowledgeBase& kb = interview.knowledge_base();
  const auto changed = std::ranges::mismatch(before.chosen, interview.answers().chosen).in1;
  if (changed == before.chosen.end()) return {};
  const auto question = static_cast<Index>(changed - before.chosen.begin());
  const std::vector<Index> now = interview.asked();
  std::vector<Index> then = interview.progress().plan;
  std::erase_if(then, [&](Index q) { return !applies(kb.questions[q], before); });
  std::string words;
  const auto tell = [&](const auto& these, const auto& without, std::string_view noun,
                        const std::string& when) {
    std::vector<Index> others;
    std::ranges::set_difference(these, without, std::back_inserter(others));
    if (others.empty()) return;
    words += fmt::format("{}{} {} {}: {}", words.empty() ? "" : " ", util::counted(others.size(), noun),
                         others.size() == 1 ? "applies" : "apply", when,
                         titles(kb, std::span{others}.first(std::min(most_named, others.size()))));
    if (others.size() > most_named) words += fmt::format(" and {} more.", others.size() - most_named);
  };
  tell(then, now, "question", "no longer, as " + exchanged_words(interview, question, *changed));
  std::vector<Index> counting;
  std::ranges::copy_if(then, std::back_inserter(counting), [&](Index q) {
    return !interview.answer_to(q).empty() && std::ranges::find(now, q) == now.end();
  });
  if (!counting.empty()) {
    words += fmt::format(" What you answered there still counts; to take it back: {}.",
                         taking_back_words(interview, counting));
  }
  tell(now, then, "more question", "now");
  return words;
}

std::string verdict_words(const Interview& interview, const Recommendation& before) {
  const std::string then = report::headline_text(before);
  const std::string now = report::headline_text(interview.recommendation());
  if (now == then || interview.answers().answered() == 0) return {};
  return fmt::format("The recommendation was {}, and is now {}. {}", then, now,
                     turn_words(before, interview.recommendation()));
}

std::string progress_words(const Interview& interview) {
  const std::size_t given = interview.answers().answered();
  if (given == 0) return {};
  const bool begins_with_answered =
      interview.step() == Step::question && !interview.answer_to(interview.question()).empty();
  return fmt::format("{} {} given. {}{}", util::counted(given, "answer"), given == 1 ? "is" : "are",
                     open_words(interview.knowledge_base(), interview.progress()),
                     begins_with_answered && interview.has_open()
                         ? " All are asked again; --only-missing asks only what is open."
                         : "");
}

std::string answered_words(const Recommendation& r) {
  std::size_t gone = 0;
  for (Index q = 0; q < r.kb->questions.size(); ++q) {
    if (!r.answers.chosen[q].empty() && !applies(r.kb->questions[q], r.answers)) ++gone;
  }
  std::string words = fmt::format("{} of {} questions answered{}.", r.answers.answered(), r.applicable,
                                  gone == 0 ? "" : fmt::format(", {} of them no longer asked", gone));
  if (r.answers.answered() == 0 || r.unanswered.empty()) return words;
  return words + (r.settled ? " The open ones can't change the choice."
                            : " The open ones can still change the choice.");
}

std::string leaving_words(const Interview& interview) {
  const bool is_kept = what_is_left(interview.knowledge_base(), interview.progress()).has_value();
  return fmt::format("Leave; prints {}how to go on{}", interview.is_read() ? "" : "the report and ",
                     is_kept ? "" : ", as nothing is kept");
}

std::string kept_words(const KnowledgeBase& kb, const KeptInterview& kept) {
  std::string words = fmt::format("An interview that was left is kept, with {}.",
                                  util::counted(kept.progress.answers.answered() - kept.more, "answer"));
  if (kept.more > 0) words += fmt::format(" {} more {} given now.", kept.more, kept.more == 1 ? "is" : "are");
  if (!kept.replaced.empty()) {
    words += fmt::format(" To {} another answer is given now, which wins: {}",
                         util::counted(kept.replaced.size(), "question"), titles(kb, kept.replaced));
  }
  if (!kept.added.empty()) {
    words += fmt::format(
        " {} new since you answered: {}",
        kept.added.size() == 1 ? "1 question is" : fmt::format("{} questions are", kept.added.size()),
        titles(kb, kept.added));
  }
  if (!kept.dropped.empty()) {
    words += fmt::format(" Left out, as they exist no longer: {}.", fmt::join(kept.dropped, "; "));
  }
  return fmt::format("{} {}", words, open_words(kb, kept.progress));
}

std::string settled_words(const Recommendation& r) {
  return fmt::format(
      "{}: {}.",
      r.unanswered.empty() ? "All questions are answered" : "Nothing still to be asked can change the choice",
      report::choice_name(*r.kb, choice_of(r)));
}

std::vector<std::string> alike_words(const Recommendation& r) {
  const std::vector<Likeness>& nearest = r.like_cases.nearest;
  if (nearest.empty()) return {};
  std::vector<std::string> words{nearest.size() == 1 ? "One project is alike:"
                                                     : report::nearest_words(r) + " The nearest:"};
  for (const Likeness& likeness : nearest) {
    const Precedent& precedent = r.kb->precedents[likeness.precedent];
    words.push_back(
        fmt::format("{}: {}", report::project_words(precedent), report::chosen_name(*r.kb, precedent)));
  }
  return words;
}

std::vector<Score> scores(const Recommendation& r) {
  std::vector<Score> all;
  all.reserve(r.standings.size());
  for (const Standing& standing : r.standings) {
    const std::int64_t tenths = report::tenths(standing.points, r.divisor);
    all.push_back({.name = std::string{r.kb->alternatives[standing.alternative].name},
                   .points = report::decimal(tenths),
                   .percent = static_cast<int>(tenths / 10),
                   .excluded = standing.eligible() ? "" : report::exclusion_words(r, standing),
                   .leads = standing.alternative == r.leader && !r.outside});
  }
  return all;
}

}  // namespace langpick::ask
