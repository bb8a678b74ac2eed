#pragma once
/// One interview: which question comes when, what is answered, and where one can go from there. It knows
/// nothing of keys, lines or screens; the screen and line mode both drive it, so that both can do the same.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ask/ending.hpp"
#include "langpick/progress.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::ask {

/// What is put before the person now.
enum class Step : std::uint8_t {
  kept,       ///< an interview that was left: go on with it, or begin anew?
  question,   ///< `question()`
  settled,    ///< nothing open can change the choice any more: stop here, or go on?
  review,     ///< all answers, each to be changed
  decided,    ///< the recommendation, and what can be done with it; only where a clerk is there to do it
  finished,   ///< the recommendation is wanted
  cancelled,  ///< left before that
};

class Interview {
 public:
  /// Takes up `progress`, which belongs to `kb`, at the question that is open; a new interview has an empty
  /// trail. Where nothing that it plans is open it begins with the review. An interview that was left and
  /// `kept` is offered before that.
  Interview(const KnowledgeBase& kb, Progress progress, std::optional<KeptInterview> kept = std::nullopt);

  [[nodiscard]] const KnowledgeBase& knowledge_base() const { return *kb_; }
  [[nodiscard]] Step step() const { return step_; }
  [[nodiscard]] bool is_over() const { return step_ == Step::finished || step_ == Step::cancelled; }
  [[nodiscard]] const Progress& progress() const { return progress_; }
  [[nodiscard]] const Answers& answers() const { return progress_.answers; }
  /// The interview that was left, until it is decided whether this one goes on with it.
  [[nodiscard]] const std::optional<KeptInterview>& kept() const { return kept_; }
  /// Was anything answered or taken back here, not before? A note alone replaces no interview that is kept.
  [[nodiscard]] bool is_touched() const { return touched_; }
  /// What follows from the answers so far.
  [[nodiscard]] const Recommendation& recommendation() const { return recommendation_; }

  /// The question that is asked, or was asked last. Precondition: the knowledge base has questions.
  [[nodiscard]] Index question() const;
  [[nodiscard]] OptionSet answer_to(Index question) const { return answers().chosen[question]; }
  /// "4 of 14", of what is planned and applies as far as is known now: `number` is that in the review; 0
  /// while an answer is changed from there.
  struct Place {
    std::size_t number = 0;
    std::size_t total = 0;
  };
  [[nodiscard]] Place place() const;
  /// What is asked, as far as is known now: what is planned and applies.
  [[nodiscard]] std::vector<Index> asked() const;

  // Where an interview that was left is offered.
  void take_up();     ///< goes on with it
  void begin_anew();  ///< leaves it alone, and begins this one

  // At a question.
  /// Answers it and goes on. Precondition: `options` is not empty and a legal answer.
  void answer(OptionSet options);
  /// The same, but stays there: nothing that was ticked is lost, however the question is left. May be empty.
  void tick(OptionSet options) { set_answer(options); }
  /// Goes on; its answer, if it has one, stays.
  void skip();
  /// From now on it has no answer. Stays there, or returns to the review.
  void take_back();
  /// Leaves `text`, made printable, as the note on it; empty: none. Stays there.
  void note(std::string_view text);

  /// One step back, every answer kept: to the question before, out of a change, out of the review. False
  /// where nothing lies behind.
  bool back();

  void review();  ///< from anywhere but the offer of an interview that was left
  /// In the review: asks it, and returns to the review. `sought`: the option that was looked for.
  void change(Index question, std::optional<Index> sought = std::nullopt);
  [[nodiscard]] std::optional<Index> sought() const { return sought_; }
  [[nodiscard]] bool review_is_end() const;  ///< in the review: nothing is left to be asked
  /// What the review lists: what is planned and applies, as it was asked and is going to be, and behind it
  /// whatever else has an answer.
  [[nodiscard]] std::vector<Index> reviewed() const;

  /// What the review names besides: planned, not answered, and by the answers so far not to be asked.
  [[nodiscard]] std::vector<Index> not_asked() const;
  /// Both, and behind them what applies and isn't planned: all that can be looked for.
  [[nodiscard]] std::vector<Index> findable() const;
  /// Was it passed by without an answer?
  [[nodiscard]] bool is_skipped(Index question) const;

  void stop();  ///< accepts the offer to stop: the review is the end then
  /// Declines the offer to stop; or returns from the review to where it was left, or to the next question if
  /// that has an answer.
  void go_on();
  [[nodiscard]] bool can_go_on() const;  ///< from there to an open question
  /// Is any open that applies, be it passed by or taken back?
  [[nodiscard]] bool has_open() const;
  void answer_open();  ///< from the menu: asks what is open, each once, and comes back there
  /// Goes on to the recommendation; false, and nothing happens, while no question is answered.
  bool finish();

  /// From now on `finish` leads to a menu of what can be done with the recommendation.
  void call(Clerk clerk) { clerk_ = std::move(clerk); }
  /// Precondition: it is decided.
  [[nodiscard]] Reply ask_for(const Offer& offer, const std::string& name);
  /// Was the report of these answers read there, whatever the project is called?
  [[nodiscard]] bool is_read() const;
  /// What was written of each kind for other answers, where nothing was since.
  [[nodiscard]] std::vector<std::string> stale_files() const;
  void leave() { step_ = Step::finished; }  ///< the menu
  void cancel() { step_ = Step::cancelled; }

 private:
  void begin();
  void set_answer(OptionSet options);
  void advance();
  void ask_next() { ask_from(progress_.at + 1); }
  void ask_from(std::size_t place);
  [[nodiscard]] bool applies(Index question) const;
  [[nodiscard]] bool is_open(Index question) const {
    return applies(question) && answer_to(question).empty();
  }
  [[nodiscard]] Reply name_project(const std::string& name);
  [[nodiscard]] bool is_answered_out_of_turn(Index question) const;
  [[nodiscard]] std::vector<Index> not_yet_asked() const;
  [[nodiscard]] std::optional<std::size_t> asked_from(std::size_t place) const;

  const KnowledgeBase* kb_;
  Progress progress_;
  std::optional<KeptInterview> kept_;
  Recommendation recommendation_;
  Step step_ = Step::question;
  bool touched_ = false;
  bool begun_anew_ = false;        ///< a kept interview is replaced by an answer then, not by a note
  std::optional<Index> changing_;  ///< from the review
  std::optional<Index> sought_;    ///< its option that was looked for
  std::vector<Index> had_turn_;    ///< what was answered or taken back there
  Clerk clerk_;
  struct Written {
    Deed deed;
    std::string file;
    Answers answers;
  };
  std::vector<Written> written_;
  std::optional<Answers> read_;
  bool declined_ = false;   ///< the offer to stop
  bool stopped_ = false;    ///< it was accepted
  bool only_open_ = false;  ///< nothing else is asked, and the menu comes next
};

/// What is asked of a person who has given `answers` already.
struct Selection {
  bool quick = false;         ///< the quick set alone
  bool only_missing = false;  ///< only what has no answer
  bool adaptive = false;
};
[[nodiscard]] Progress new_progress(const KnowledgeBase& kb, Answers answers, const Selection& selection);

/// `progress` with all that wasn't asked and nobody answered, whether its plan left it out or the interview
/// ended before: to be asked another time. None where that is nothing.
[[nodiscard]] std::optional<Progress> what_is_left(const KnowledgeBase& kb, Progress progress);

}  // namespace langpick::ask
