#include "ask/interview.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <span>
#include <utility>

#include "langpick/engine.hpp"
#include "util/printable.hpp"

namespace langpick::ask {

Progress new_progress(const KnowledgeBase& kb, Answers answers, const Selection& selection) {
  Progress progress{.answers = std::move(answers), .adaptive = selection.adaptive};
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (selection.quick && !kb.questions[q].quick) continue;
    if (selection.only_missing && !progress.answers.chosen[q].empty()) continue;
    progress.plan.push_back(q);
  }
  return progress;
}

std::optional<Progress> what_is_left(const KnowledgeBase& kb, Progress progress) {
  std::vector<Index> plan;
  bool more = false;
  const auto has = [](const std::vector<Index>& list, Index q) {
    return std::ranges::find(list, q) != list.end();
  };
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const bool open = progress.answers.chosen[q].empty() && !has(progress.trail, q);
    if (open || has(progress.plan, q)) plan.push_back(q);
    more = more || (open && applies(kb.questions[q], progress.answers));
  }
  if (!more) return std::nullopt;
  progress.plan = std::move(plan);
  return progress;
}

Interview::Interview(const KnowledgeBase& kb, Progress progress, std::optional<KeptInterview> kept)
    : kb_(&kb),
      progress_(std::move(progress)),
      kept_(std::move(kept)),
      recommendation_(recommend(kb, progress_.answers)) {
  if (kept_) {
    step_ = Step::kept;
  } else {
    begin();
  }
}

void Interview::begin() {
  step_ = Step::question;
  if (progress_.trail.empty()) {
    ask_next();
  } else {
    progress_.at = std::min(progress_.at, progress_.trail.size() - 1);
    if (!applies(question())) ask_next();
  }
}

void Interview::take_up() {
  touched_ = kept_->more > 0 || !kept_->replaced.empty();  // what was given beside it is to be kept with it
  progress_ = std::exchange(kept_, std::nullopt)->progress;
  recommendation_ = recommend(*kb_, progress_.answers);
  begin();
}

void Interview::begin_anew() {
  kept_.reset();
  begin();
}

Index Interview::question() const {
  if (changing_) return *changing_;
  return progress_.trail.empty() ? 0 : progress_.trail[progress_.at];
}

Interview::Place Interview::place() const {
  const std::size_t total = asked().size();
  if (changing_ || progress_.trail.empty()) return {0, total};
  const auto so_far = std::span{progress_.trail}.first(progress_.at + 1);
  return {static_cast<std::size_t>(std::ranges::count_if(so_far, [&](Index q) { return applies(q); })),
          total};
}

std::vector<Index> Interview::asked() const {
  std::vector<Index> asked = progress_.plan;
  std::erase_if(asked, [&](Index q) { return !applies(q); });
  return asked;
}

bool Interview::applies(Index question) const {
  return langpick::applies(kb_->questions[question], progress_.answers);
}

void Interview::set_answer(OptionSet options) {
  assert(step_ == Step::question);
  progress_.answers.chosen[question()] = options;
  touched_ = true;
  recommendation_ = recommend(*kb_, progress_.answers);
}

void Interview::answer(OptionSet options) {
  assert(!options.empty() && options.size() <= kb_->questions[question()].max_choices);
  set_answer(options);
  advance();
}

void Interview::skip() { advance(); }

void Interview::take_back() { set_answer({}); }

void Interview::note(std::string_view text) {
  progress_.answers.notes[question()] = util::printable(text);
  touched_ = true;
  recommendation_ = recommend(*kb_, progress_.answers);
}

bool Interview::back() {
  if (kept_) return false;
  if (changing_) {
    changing_.reset();
    step_ = Step::review;
    return true;
  }
  if (step_ == Step::decided) {
    step_ = Step::review;
    return true;
  }
  if (step_ == Step::review || step_ == Step::settled) {
    if (progress_.trail.empty()) return false;
    step_ = Step::question;
    stopped_ = false;
    if (applies(question())) return true;
  }
  for (std::size_t before = progress_.at; before-- > 0;) {
    if (!applies(progress_.trail[before])) continue;
    progress_.at = before;
    return true;
  }
  return false;
}

void Interview::review() {
  if (kept_) return;
  changing_.reset();
  step_ = Step::review;
}

void Interview::stop() {
  stopped_ = true;
  review();
}

void Interview::change(Index question, std::optional<Index> sought) {
  changing_ = question;
  sought_ = sought;
  step_ = Step::question;
}

bool Interview::review_is_end() const {
  return stopped_ || progress_.trail.empty() || (!asked_later() && not_yet_asked().empty());
}

std::vector<Index> Interview::reviewed() const {
  const std::vector<Index> asked = this->asked();
  std::vector<Index> listed;
  for (Index q = 0; q < kb_->questions.size(); ++q) {
    if (std::ranges::binary_search(asked, q) || !answer_to(q).empty()) listed.push_back(q);
  }
  return listed;
}

std::vector<Index> Interview::not_asked() const {
  std::vector<Index> rest;
  std::ranges::copy_if(progress_.plan, std::back_inserter(rest),
                       [&](Index q) { return !applies(q) && answer_to(q).empty(); });
  return rest;
}

std::vector<Index> Interview::findable() const {
  std::vector<Index> all = reviewed();
  std::ranges::copy(not_asked(), std::back_inserter(all));
  for (Index q = 0; q < kb_->questions.size(); ++q) {
    if (applies(q) && std::ranges::find(all, q) == all.end()) all.push_back(q);
  }
  return all;
}

bool Interview::is_skipped(Index question) const {
  const bool is_reached = std::ranges::find(progress_.trail, question) != progress_.trail.end();
  return is_reached && answer_to(question).empty() && (question != this->question() || review_is_end());
}

void Interview::go_on() {
  stopped_ = false;
  if (step_ == Step::settled) {
    declined_ = true;
    ask_next();
  } else if (!progress_.trail.empty()) {
    step_ = Step::question;
    if (!applies(question())) ask_next();
  }
}

bool Interview::finish() {
  if (answers().answered() == 0) return false;
  step_ = clerk_ ? Step::decided : Step::finished;
  return true;
}

void Interview::advance() {
  if (changing_) return review();
  const bool more = !review_is_end();
  if (!recommendation_.settled) declined_ = false;  // once it is open again, the next offer is news
  if (recommendation_.settled && more && !declined_) {
    step_ = Step::settled;
    return;
  }
  ask_next();
}

std::vector<Index> Interview::not_yet_asked() const {
  std::vector<Index> rest = asked();
  std::erase_if(rest,
                [&](Index q) { return std::ranges::find(progress_.trail, q) != progress_.trail.end(); });
  return rest;
}

/// The place in the trail of the next question that was asked before and come back from.
std::optional<std::size_t> Interview::asked_later() const {
  for (std::size_t next = progress_.at + 1; next < progress_.trail.size(); ++next) {
    if (applies(progress_.trail[next])) return next;
  }
  return std::nullopt;
}

void Interview::ask_next() {
  if (const std::optional<std::size_t> next = asked_later()) {
    progress_.at = *next;
    step_ = Step::question;
    return;
  }
  const std::vector<Index> rest = not_yet_asked();
  if (rest.empty()) return review();
  Index next = rest.front();
  if (progress_.adaptive) next = most_informative(recommendation_, rest).value_or(next);
  progress_.trail.push_back(next);
  progress_.at = progress_.trail.size() - 1;
  step_ = Step::question;
}

}  // namespace langpick::ask
