#include "ask/interview.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "langpick/engine.hpp"
#include "util/printable.hpp"

namespace langpick::ask {

namespace {

bool contains(const std::vector<Index>& list, Index q) { return std::ranges::find(list, q) != list.end(); }

}  // namespace

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
  for (Index q = 0; q < kb.questions.size(); ++q) {
    const bool open = progress.answers.chosen[q].empty() && !contains(progress.trail, q);
    if (open || contains(progress.plan, q)) plan.push_back(q);
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
  const std::vector<Index> asked = this->asked();
  if (!asked.empty() && std::ranges::none_of(asked, [&](Index q) { return is_open(q); })) {
    std::ranges::copy_if(asked, std::back_inserter(progress_.trail),
                         [&](Index q) { return !contains(progress_.trail, q); });
    progress_.at = progress_.trail.size() - 1;
    review();
  } else {
    if (!progress_.trail.empty()) progress_.at = std::min(progress_.at, progress_.trail.size() - 1);
    go_on();
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
  begun_anew_ = true;
  begin();
}

Index Interview::question() const {
  if (changing_) return *changing_;
  return progress_.trail.empty() ? 0 : progress_.trail[progress_.at];
}

Interview::Place Interview::place() const {
  const std::size_t total = asked().size();
  if (changing_ || progress_.trail.empty()) return {0, total};
  const std::vector<Index> listed = reviewed();
  return {static_cast<std::size_t>(std::ranges::find(listed, question()) - listed.begin()) + 1, total};
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
  if (changing_) had_turn_.push_back(*changing_);
  touched_ = true;
  recommendation_ = recommend(*kb_, progress_.answers);
}

void Interview::answer(OptionSet options) {
  assert(!options.empty() && options.size() <= kb_->questions[question()].max_choices);
  set_answer(options);
  advance();
}

void Interview::skip() { advance(); }

void Interview::take_back() {
  set_answer({});
  if (changing_) review();
}

void Interview::note(std::string_view text) {
  progress_.answers.notes[question()] = util::printable(text);
  touched_ = touched_ || !begun_anew_ || progress_.answers.answered() > 0;
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

bool Interview::review_is_end() const { return stopped_ || !can_go_on(); }

bool Interview::can_go_on() const {
  const std::vector<Index>& trail = progress_.trail;
  return !not_yet_asked().empty() ||
         (progress_.at + 1 < trail.size() && (is_open(trail[progress_.at]) || is_open(trail.back())));
}

bool Interview::has_open() const {
  return std::ranges::any_of(asked(), [&](Index q) { return is_open(q); });
}

std::vector<Index> Interview::reviewed() const {
  const std::vector<Index> asked = this->asked();
  std::vector<Index> listed = progress_.trail;
  std::erase_if(listed, [&](Index q) { return !contains(asked, q); });
  std::ranges::copy_if(asked, std::back_inserter(listed), [&](Index q) { return !contains(listed, q); });
  for (Index q = 0; q < kb_->questions.size(); ++q) {
    if (!answer_to(q).empty() && !contains(listed, q)) listed.push_back(q);
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
    if (applies(q) && !contains(all, q)) all.push_back(q);
  }
  return all;
}

bool Interview::is_skipped(Index question) const {
  const std::vector<Index>& trail = progress_.trail;
  return contains(trail, question) && answer_to(question).empty() && !contains(had_turn_, question) &&
         (question != trail.back() || (question == this->question() && review_is_end()));
}

void Interview::go_on() {
  stopped_ = false;
  if (step_ == Step::settled) {
    declined_ = true;
  } else if (!progress_.trail.empty()) {
    step_ = Step::question;
    for (const std::size_t at : {progress_.at, progress_.trail.size() - 1}) {
      progress_.at = at;
      if (is_open(question())) return;
    }
  }
  ask_next();
}

void Interview::answer_open() {
  only_open_ = true;
  stopped_ = false;
  ask_from(0);
}

bool Interview::finish() {
  if (answers().answered() == 0) return false;
  only_open_ = false;
  step_ = clerk_ ? Step::decided : Step::finished;
  return true;
}

Reply Interview::ask_for(const Offer& offer, const std::string& name) {
  if (offer.deed == Deed::name) return name_project(name);
  Reply reply = clerk_(offer, name);
  if (offer.deed == Deed::read && reply.said.empty()) read_ = answers();
  if (!reply.written.empty()) {
    std::erase_if(written_, [&](const Written& before) {
      return before.deed == offer.deed && before.answers != answers();
    });
    written_.push_back({offer.deed, reply.written, answers()});
  }
  return reply;
}

Reply Interview::name_project(const std::string& name) {
  if (name.empty()) return {.said = "", .proposed = answers().project};
  progress_.answers.project = util::printable(name);
  touched_ = true;
  recommendation_ = recommend(*kb_, answers());
  return {.said = fmt::format("The project is called {}.", answers().project)};
}

bool Interview::is_read() const {
  if (!read_) return false;
  Answers read = *read_;
  read.project = answers().project;
  return read == answers();
}

std::vector<std::string> Interview::stale_files() const {
  std::vector<std::string> files;
  for (const Written& each : written_) {
    if (each.answers != answers()) files.push_back(each.file);
  }
  return files;
}

void Interview::advance() {
  if (changing_) return review();
  const bool more = !review_is_end();
  if (!recommendation_.settled) declined_ = false;  // once it is open again, the next offer is news
  if (recommendation_.settled && more && !declined_ && !only_open_) {
    step_ = Step::settled;
    return;
  }
  ask_next();
}

/// It isn't asked again when its turn comes.
bool Interview::is_answered_out_of_turn(Index question) const {
  return contains(had_turn_, question) && !answer_to(question).empty();
}

std::vector<Index> Interview::not_yet_asked() const {
  std::vector<Index> rest = asked();
  std::erase_if(rest, [&](Index q) {
    return contains(progress_.trail, q) || is_answered_out_of_turn(q) || (only_open_ && !is_open(q));
  });
  return rest;
}

/// Where in the trail, from `place` on, the next question is that was asked before and is to be asked again.
std::optional<std::size_t> Interview::asked_from(std::size_t place) const {
  for (std::size_t next = place; next < progress_.trail.size(); ++next) {
    const Index q = progress_.trail[next];
    if (only_open_ ? is_open(q) : applies(q)) return next;
  }
  return std::nullopt;
}

void Interview::ask_from(std::size_t place) {
  if (const std::optional<std::size_t> next = asked_from(place)) {
    progress_.at = *next;
    step_ = Step::question;
    return;
  }
  const std::vector<Index> rest = not_yet_asked();
  if (rest.empty()) {
    if (!only_open_ || !finish()) review();
    return;
  }
  Index next = rest.front();
  if (progress_.adaptive) next = most_informative(recommendation_, rest).value_or(next);
  for (const Index before : asked()) {  // in its place, so that all keep their numbers
    if (before == next) break;
    const bool has_had_turn = only_open_ ? !is_open(before) : is_answered_out_of_turn(before);
    if (has_had_turn && !contains(progress_.trail, before)) progress_.trail.push_back(before);
  }
  progress_.trail.push_back(next);
  progress_.at = progress_.trail.size() - 1;
  step_ = Step::question;
}

}  // namespace langpick::ask
